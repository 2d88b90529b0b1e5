from __future__ import annotations

import pytest

from corpus.numerals import chinese, integer


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十七", 27),
        ("一百零三", 103),
        ("一百一十", 110),
        ("一千二百", 1200),
        ("两", 2),
        ("二〇一八", 2018),
        ("一七", 17),
        ("17", 17),
        ("２９", 29),
        ("③", 3),
        ("⑳", 20),
    ],
)
def test_integer_reads_numerals(printed: str, number: int) -> None:
    assert integer(printed) == number


@pytest.mark.parametrize("printed", ["", "甲", "第三", "3.5", "十项", "-1"])
def test_integer_is_none_for_anything_else(printed: str) -> None:
    assert integer(printed) is None


@pytest.mark.parametrize("number", range(1, 100))
def test_chinese_and_integer_are_inverse(number: int) -> None:
    assert integer(chinese(number)) == number


def test_chinese_leaves_large_numbers_as_they_are() -> None:
    assert chinese(100) == "100"
