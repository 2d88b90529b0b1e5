"""Parallel pieces of one sentence: the one that the question tells from the others is quoted alone."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask

TEXT = """桃源县花卉产业三年行动计划
一、空间布局
全县花卉产业形成以中心市场为枢纽的格局，带动东片以柳树镇为重点的盆花种植基地、西片以石桥镇为重点的切花种植基地、北片以云岭镇为重点的苗木种植基地。
二、重点任务
1.建设市场。新建市场一处。（牵头单位：县农业农村局）
"""


@pytest.mark.parametrize(
    ("question", "says", "not_says"),
    [
        ("北片的种植基地重点种什么？", "北片以云岭镇为重点的苗木种植基地", "石桥镇"),
        ("切花种植基地放在哪个镇做重点？", "西片以石桥镇为重点的切花种植基地", "云岭镇"),
        ("东片种植基地以哪里为重点？", "柳树镇", "石桥镇"),
    ],
)
def test_the_piece_that_the_question_tells(store: Store, question: str, says: str, not_says: str) -> None:
    answer = ask(store, question)
    assert says in answer.text
    assert not_says not in answer.text


def test_a_piece_that_is_not_there_is_not_made_up(store: Store) -> None:
    assert "种植基地" not in ask(store, "南片的种植基地重点种什么？").text
