"""Figures with a unit of measure, as documents print them: 1000家, 5.5%, 1.2万亿元, 50-100亿元, 一万条."""

from __future__ import annotations

import re
from functools import cache

from corpus.bounds import bounds
from corpus.fold import halfwidth
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from corpus.wordlist import entries, words

MEASURES = "|".join(re.escape(word) for word in words("measures"))
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:[.．]\d+)?|\d+(?:[.．]\d+)?"
_RANGE = rf"(?:{_NUMBER})(?:\s*[-—–~～至]\s*(?:{_NUMBER}))?"
_SPELT = rf"(?<![{NUMERAL}第])[{NUMERAL}]+?(?=(?:万|亿)?(?:条|个|家|项|名|件|座|所))"
"""A numeral in characters counts only before a counting word: 一万条."""
_UNIT = (
    rf"(?:(?P<unit>{MEASURES})|(?P<scale>[万亿千百])\s*(?P<scaled>{MEASURES}))(?!月|工作日|自然日|小时|星期|季度|\d)"
)
FIGURE = regex(rf"(?<![\d.．第×*/+A-Za-z—–~～-])(?P<figure>{_RANGE}|{_SPELT})\s*{_UNIT}(?P<after>{bounds('after')})?")
SCALE = {"": 1.0, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
RANGE_MARK = regex(r"\s*[-—–~～至]\s*")


def measure_of(figure: re.Match[str]) -> str:
    """计量单位 as printed."""
    return figure["unit"] or figure["scaled"] or ""


def printed(figure: re.Match[str]) -> str:
    """The figure without its unit and without white space: 1.2万."""
    return "".join((figure["figure"] + (figure["scale"] or "")).split())


def value_of(figure: re.Match[str]) -> float | None:
    """The figure as a number; of a range the lower end."""
    low = RANGE_MARK.split(halfwidth(figure["figure"]).replace(",", ""))[0]
    number = float(low) if re.fullmatch(r"\d+(\.\d+)?", low) else integer(low)
    return None if number is None else number * SCALE[figure["scale"] or ""]


def is_spelt_small(figure: re.Match[str]) -> bool:
    """一个, 三项: a way of speaking more often than a figure aimed at."""
    return not figure["scale"] and not re.search(r"[\d十百千]", figure["figure"])


@cache
def measures(kind: str) -> frozenset[str]:
    """Units of one kind: count or time."""
    return frozenset(row[0] for row in entries("measures") if row[1:] == (kind,))
