"""Two things of one list in turn set against each other: each with its figure, and by how much they differ."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask

TEXT = """桃源县关于调整孤儿养育标准的通知
一、调整标准
（一）东河区、西岭区、南浦区的散居孤儿养育标准为每人每月1800元，其集中养育标准每人每月分别为2600元、2750元、2400元。
（二）本标准自2024年1月1日起执行。
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("西岭区和南浦区的集中养育标准每月相差多少元？", ("2750", "2400", "相差350元（2750−2400=350）")),
        ("西岭集中养育标准比东河的每月高多少？", ("2750", "2600", "相差150元")),
    ],
)
def test_the_gap_of_two_things_in_turn(store: Store, question: str, says: tuple[str, ...]) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert all(said in answer.text for said in says)


def test_no_gap_with_what_the_list_does_not_name(store: Store) -> None:
    assert "相差" not in ask(store, "西岭区和北山区的集中养育标准每月相差多少元？").text
