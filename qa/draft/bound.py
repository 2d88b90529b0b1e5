"""The bound of a figure (限定词): what a comparator bounds, and the one that stands right before a figure."""

from __future__ import annotations

from corpus.regex import regex
from qa.draft.lexicon import bound_words, bounds

BEHIND_BOUND = regex(r"(?:到|了|为|在|至|补助?|奖励?|给予|人民币)?\s*")
BASE = regex(r"[\u4e00-\u9fff]{2,12}的\s*")
"""What may stand between a bound of several characters and its figure: 不小于住宅建筑面积的11%."""
REACH = 16
"""Characters before a figure in which its bound stands."""


def bound_of(comparator: str) -> str:
    """What a comparator bounds: 超过 lower, 以内 upper, 左右 about; the firmest where there are several."""
    found = {
        bounds()[match.group()] for place in ("before", "after") for match in bound_words(place).finditer(comparator)
    }
    found |= {"upper"} if "≤" in comparator else {"lower"} if "≥" in comparator else set()
    return next((bound for bound in ("upper", "under", "lower", "near", "about") if bound in found), "")


def bound_beside(before: str) -> str:
    """The bound that stands right before a figure."""
    for match in bound_words("before").finditer(before):
        behind = before[match.end() :]
        if BEHIND_BOUND.fullmatch(behind) or (len(match.group()) > 1 and BASE.fullmatch(behind)):
            return match.group()
    return ""
