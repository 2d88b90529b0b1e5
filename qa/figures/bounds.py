"""What a figure with its 限定词 allows: 超过1000 is all above 1000, 5.5%左右 is near it, a bare 280 is that figure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from corpus.regex import regex
from corpus.wordlist import entries

STRICT = regex(r"^(?:超过?|突破|高于|大于|低于|小于|多于|少于|不足|不到|不满|>|＞|<|＜)")
"""Bounds that leave out the figure itself."""
SIGNS = {
    "不到": "upper",
    "不满": "upper",
    "少于": "upper",
    "多于": "lower",
    "≥": "lower",
    "≤": "upper",
    ">": "lower",
    "<": "upper",
    "＞": "lower",
    "＜": "upper",
    "不足": "upper",
}


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` to ``high``, the ends in it or not; ``near`` says that the figure is only about right."""

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False
    near: bool = False

    def within(self, other: Range) -> bool:
        """Whatever this allows the other allows as well."""
        if self.near != other.near:
            return False
        low = self.low > other.low or (self.low == other.low and (self.open_low or not other.open_low))
        high = self.high < other.high or (self.high == other.high and (self.open_high or not other.open_high))
        return low and high


def range_of(comparator: str, value: float) -> Range:
    """The range that a comparator (its words joined by …) makes of a figure."""
    words = comparator.split("…") if comparator else []
    senses = {sense_of(word): word for word in words}
    if "about" in senses:
        return Range(value, value, near=True)
    if "upper" in senses:
        return Range(-math.inf, value, open_high=bool(STRICT.match(senses["upper"])))
    if "lower" in senses:
        return Range(value, math.inf, open_low=bool(STRICT.match(senses["lower"])))
    return Range(value, value)


def sense_of(word: str) -> str:
    """lower, upper, about or exact; the part of a longer word that bounds decides (力争超过)."""
    if word in SIGNS:
        return SIGNS[word]
    fitting = [bound for bound in _senses() if word.endswith(bound)]
    return _senses()[max(fitting, key=len)] if fitting else "exact"


@cache
def _senses() -> dict[str, str]:
    return {row[0]: row[2] for row in entries("comparators") if len(row) > 2}
