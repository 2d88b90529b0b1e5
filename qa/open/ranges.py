"""Ranges that a rule sets (年满60周岁不满65周岁, 一年以上不满三年), and whether the case of the question lies in them."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from corpus.fold import halfwidth
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex

_N = rf"\d+(?:\.\d+)?|[{NUMERAL}两半]{{1,4}}"
_UNIT = "周岁|岁|个月|年|天|日|万元|元|人|平方米"
RANGE = regex(
    rf"(?P<low>{_N})\s*(?P<lowunit>{_UNIT})?(?:以上|（含）)?(?:[，、]?(?:不满|不足|未满)|[-—~～至到])\s*(?P<high>{_N})\s*(?P<unit>{_UNIT})"
)
BOUND = regex(
    rf"(?P<word>不满|未满|不足|不超过|(?<![得能])超过|达到)?\s*(?P<bound>{_N})\s*(?P<unit>{_UNIT}|名|台)(?P<side>以上|以下)?"
)
"""A bound by itself (65周岁以上, 超过1000人); a range has taken its own before."""
BELOW = frozenset({"不满", "未满", "不足", "不超过"})
JUST_BELOW = 0.999
GIVEN = regex(rf"(?P<under>不到|不足|不满|未满|没满|低于|少于)?\s*(?P<value>{_N})\s*(?P<unit>{_UNIT})")
SAME = {"周岁": "岁", "天": "日"}
MONTHS = {"年": 12.0, "个月": 1.0}


def fits(question: str, words: str) -> bool | None:
    """A figure of the question lies in a range of the words; None where there is no range of its measure, or no figure."""
    given = _figures(question)
    if not given:  # most questions have no figure, and every sentence of every candidate is asked for
        return None
    found = [
        low[0] <= value < high[0]
        for value, unit in given
        for low, high in ranges_in(words)
        if low[1] == high[1] == unit
    ]
    return any(found) if found else None


@lru_cache(maxsize=64)
def _figures(question: str) -> tuple[tuple[float, str], ...]:
    return tuple(_given(match) for match in GIVEN.finditer(halfwidth(question)))


@lru_cache(maxsize=4096)
def ranges_in(words: str) -> tuple[tuple[tuple[float, str], tuple[float, str]], ...]:
    """The ranges and bounds of words, each from one figure with its measure up to another."""
    plain = halfwidth(words)
    ranges = [
        (_measured(m["low"], m["lowunit"] or m["unit"]), _measured(m["high"], m["unit"])) for m in RANGE.finditer(plain)
    ]
    return (*ranges, *_bounds(RANGE.sub("", plain)))


def _given(match: re.Match[str]) -> tuple[float, str]:
    """A figure of the question; 不到200元 is a little less."""
    value, unit = _measured(match["value"], match["unit"])
    return (value * JUST_BELOW if match["under"] else value), unit


def _bounds(words: str) -> list[tuple[tuple[float, str], tuple[float, str]]]:
    """65周岁以上, 未满12周岁, 超过1000人: from or up to a figure."""
    found = []
    for match in BOUND.finditer(words):
        bound, unit = _measured(match["bound"], match["unit"])
        word, side = match["word"] or "", match["side"] or ""
        if word in BELOW or side == "以下":
            found.append(((0.0, unit), (bound + (side == "以下" or word == "不超过"), unit)))
        elif word or side:
            found.append(((bound, unit), (math.inf, unit)))
    return found


def _measured(number: str, unit: str) -> tuple[float, str]:
    """A number and its measure; years are months."""
    value = 0.5 if number == "半" else _value(number)
    return (value * MONTHS[unit], "月") if unit in MONTHS else (value, SAME.get(unit, unit))


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number)
    return float(integer(number.replace("两", "二")) or 0)
