"""Cases that a rule tells apart by a number (四层住宅, 七层以上, 三级至五级): what is said of another case is no answer."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.fold import halfwidth
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex

_N = rf"\d{{1,3}}|[{NUMERAL}两]{{1,3}}"
SORTS = {"楼": "层", "层": "层", "档": "档", "星": "星", "年级": "年级", "期": "期", "居室": "居室", "人户": "人户"}
"""Measures of cases as people say them and as documents print them; a grade (级) is looked at by its own words."""
_SORT = "|".join(sorted(SORTS, key=len, reverse=True))
NAMED = regex(
    rf"(?<![第{NUMERAL}\d.])(?P<low>{_N})(?P<lowsort>{_SORT})?(?:(?:至|到|[-—~～])(?P<high>{_N}))?(?P<sort>{_SORT})(?P<side>[（(]?含?[）)]?(?:及?以[上下]))?"
)


@dataclass(frozen=True, slots=True)
class Known:
    """Numbers of one sort, both ends included."""

    sort: str
    low: float
    high: float


@lru_cache(maxsize=4096)
def cases_in(words: str) -> tuple[Known, ...]:
    """The cases that words name."""
    return tuple(_named(halfwidth(words)))


def _named(words: str) -> Iterator[Known]:
    for match in NAMED.finditer(words):
        low, high = _value(match["low"]), _value(match["high"] or match["low"])
        side = match["side"] or ""
        yield Known(SORTS[match["sort"]], -math.inf if "下" in side else low, math.inf if "上" in side else high)


def of_case(asked: str, words: str) -> bool | None:
    """The words are said of the case of the question; None where the one or the other names none of the sort."""
    given = [case for case in cases_in(asked) if case.low == case.high]
    told = [[one for one in cases_in(words) if one.sort == case.sort] for case in given]
    known = [
        any(one.low <= case.low <= one.high for one in ones) for case, ones in zip(given, told, strict=True) if ones
    ]
    return all(known) if known else None


def _value(number: str) -> float:
    return float(number) if number[0].isdigit() else float(integer(number.replace("两", "二")) or 0)
