"""Ranges that a rule sets (年满60周岁不满65周岁, 一年以上不满三年), and whether the case of the question lies in them."""

from __future__ import annotations

import math
import re

from corpus.fold import halfwidth
from corpus.numerals import NUMERAL, integer

_N = rf"\d+(?:\.\d+)?|[{NUMERAL}两半]{{1,4}}"
_UNIT = "周岁|岁|个月|年|天|日|万元|元|人|平方米"
RANGE = re.compile(
    rf"(?P<low>{_N})\s*(?P<lowunit>{_UNIT})?(?:以上|（含）)?(?:[，、]?(?:不满|不足|未满)|[-—~～至到])\s*(?P<high>{_N})\s*(?P<unit>{_UNIT})"
)
AGE = re.compile(rf"(?P<word>不满|未满|不足)?\s*(?P<bound>{_N})\s*周?岁(?P<side>以上|以下)?")
"""An age that is a bound by itself; a range has taken its own before."""
GIVEN = re.compile(rf"(?P<value>{_N})\s*(?P<unit>{_UNIT})")
SAME = {"周岁": "岁", "天": "日"}
MONTHS = {"年": 12.0, "个月": 1.0}


def fits(question: str, words: str) -> bool | None:
    """A figure of the question lies in a range of the words; None where there is no range of its measure, or no figure."""
    given = [_measured(m["value"], m["unit"]) for m in GIVEN.finditer(halfwidth(question))]
    ranges = [
        (_measured(m["low"], m["lowunit"] or m["unit"]), _measured(m["high"], m["unit"]))
        for m in RANGE.finditer(halfwidth(words))
    ]
    ranges += [(low, high) for low, high in _ages(RANGE.sub("", halfwidth(words)))]
    found = [low[0] <= value < high[0] for value, unit in given for low, high in ranges if low[1] == high[1] == unit]
    return any(found) if found else None


def _ages(words: str) -> list[tuple[tuple[float, str], tuple[float, str]]]:
    """65周岁以上, 未满12周岁: from or up to an age."""
    found = []
    for match in AGE.finditer(words):
        bound = _value(match["bound"])
        if match["word"] or match["side"] == "以下":
            found.append(((0.0, "岁"), (bound + (match["side"] == "以下"), "岁")))
        elif match["side"] == "以上":
            found.append(((bound, "岁"), (math.inf, "岁")))
    return found


def _measured(number: str, unit: str) -> tuple[float, str]:
    """A number and its measure; years are months."""
    value = 0.5 if number == "半" else _value(number)
    return (value * MONTHS[unit], "月") if unit in MONTHS else (value, SAME.get(unit, unit))


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number)
    return float(integer(number.replace("两", "二")) or 0)
