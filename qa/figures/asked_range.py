"""A range that a question sets for figures: 3亿到6亿, 大于1000, 50以下. Bare numbers count, years and numbers of clauses do not."""

from __future__ import annotations

import math
from dataclasses import dataclass

from corpus.figures import MEASURES
from corpus.regex import regex
from qa.figures.bounds import Range
from qa.question import Question

_N = r"(?<![\d.])(\d+(?:\.\d+)?)"
_UNIT = rf"((?:[万亿]?(?:{MEASURES})|[万亿])?)"
SPANNED = regex(rf"{_N}\s*{_UNIT}\s*(?:到|至|[-—–~～]|和|与)+\s*{_N}\s*{_UNIT}")
BEFORE = regex(
    rf"(?:(?P<over>大于|超过|高于|多于|突破)|(?P<least>不低于|不少于|不小于|至少|达到)|(?P<under>小于|低于|少于|不到|不足)|(?P<most>不超过|不高于|不大于|不多于|至多))了?\s*{_N}\s*{_UNIT}"
)
AFTER = regex(rf"{_N}\s*{_UNIT}\s*(?:及|或)?(?:(?P<up>以上)|(?P<down>以下|以内))")


@dataclass(frozen=True, slots=True)
class AskedRange:
    """A range, the unit that the question gives (empty: none), and its words."""

    range: Range
    unit: str
    said: str


def asked_range(question: Question) -> AskedRange | None:
    """The first range of the question."""
    text = _without_numbers(question)
    if match := SPANNED.search(text):
        low, high = float(match[1]), float(match[3])
        unit = match[4] or match[2]
        return AskedRange(Range(low, high), unit, f"{match[1]}{unit}至{match[3]}{unit}") if low < high else None
    if match := BEFORE.search(text):
        value, unit = float(match[5]), match[6]
        limit = {
            "over": Range(value, math.inf, open_low=True),
            "least": Range(value, math.inf),
            "under": Range(-math.inf, value, open_high=True),
            "most": Range(-math.inf, value),
        }[next(name for name in ("over", "least", "under", "most") if match[name])]
        return AskedRange(limit, unit, match.group())
    if match := AFTER.search(text):
        value = float(match[1])
        limit = Range(value, math.inf) if match["up"] else Range(-math.inf, value)
        return AskedRange(limit, match[2], match.group())
    return None


def _without_numbers(question: Question) -> str:
    """The text without years, numbers of clauses and names, whose digits are no bounds."""
    text = question.text
    for tag in question.tags:
        if tag.kind.startswith(("ref:", "name:", "year", "document")):
            text = text[: tag.start] + "\x00" * (tag.end - tag.start) + text[tag.end :]
    return text
