"""Numbers in decimals point to a clause by its printed number; a figure with a decimal point does not."""

from __future__ import annotations

import pytest

from qa.references import read_references


@pytest.mark.parametrize(
    ("question", "markers"),
    [
        ("任务3.2由谁主办？", ["3.2"]),
        ("2.3这一项主办单位是哪些？", ["2.3"]),
        ("第1.4项谁牵头", ["1.4"]),
        ("1.4谁主办？非遗工坊2025年几家", ["1.4"]),
        ("1.1和1.2分别由谁负责", ["1.1", "1.2"]),
        ("1.2.3谁牵头", ["1.2.3"]),
        ("财政局是任务6.3的协办吗", ["6.3"]),
        ("研发投入占比5.5%对吗", []),
        ("投资1.2万亿元的项目", []),
        ("任务17由谁牵头", [""]),
    ],
)
def test_decimals_are_numbers_of_clauses(question: str, markers: list[str]) -> None:
    assert [reference.marker for reference in read_references(question)] == markers
