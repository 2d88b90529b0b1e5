"""Which indicators rise, fall or stay: counted over the years that are asked, each with its figures, none that only some years fit."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask


@pytest.mark.parametrize(
    ("question", "said", "not_said"),
    [
        ("附表里有几个指标是逐年上升的", "共12个：独角兽企业（3→6→8→10家）", "研发投入"),
        ("哪些指标一年比一年高", "共12个", "开放率"),
        ("哪些指标2020年比2019年没有变化", "2019年、2020年不变的指标共3个：研发投入占GDP比重（5.5→5.5%）", "各年"),
        ("哪些指标各年目标没有变化", "共2个：专利申请量增幅（20→20→20%）", "研发投入"),
        ("2019年比2018年增加的指标有哪些", "2018年、2019年上升的指标共13个", "增幅"),
        ("2020年的指标有哪些", "附表2020年的数据", "上升"),
        ("有哪些指标", "15项指标", "上升"),
    ],
)
def test_indicators_by_their_course(plan_store: Store, question: str, said: str, not_said: str) -> None:
    answer = ask(plan_store, question)
    assert answer.status == "answered"
    assert said in answer.text
    assert not_said not in answer.text
    assert answer.citations


def test_a_cell_that_holds_a_dash_is_said(plan_store: Store) -> None:
    assert "战略科学家和领军人才（70→80→100名；2017年没有数值）" in ask(plan_store, "哪些指标逐年上升").text


def test_none_falls_and_that_is_said(plan_store: Store) -> None:
    answer = ask(plan_store, "哪些指标是逐年下降的")
    assert answer.status == "not_found"
    assert "没有逐年下降的指标" in answer.text
    assert not answer.citations
