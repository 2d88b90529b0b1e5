"""Numbers that a question sets as a bound on a count: 三家以上, 超过5项, 只有一家, 恰好四家."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.numerals import NUMERAL, integer

MANY = 10_000
"""Above any count of tasks or units."""
NUMBER = rf"(?:\d{{1,3}}|[{NUMERAL}]{{1,3}})"
WORDS = r"(?P<low>不少于|不低于|至少|起码|最少)|(?P<above>超过|多于|大于|高于|不止)|(?P<high>不超过|至多|不多于)|(?P<below>少于|不到|不足|低于)"
BOUND = rf"(?:{WORDS}|恰好|正好|刚好|只有|仅有|只|仅|多达|高达|达到|达)?(?:有|由|为|是|了|在)*(?P<n>{NUMBER})"
AFTER = r"(?:(?P<up>及以上|或以上|以上|或者以上|或更多)|(?P<down>及以下|或以下|以下|以内))?"


@dataclass(frozen=True, slots=True)
class Bound:
    """Both ends are counted in."""

    low: int
    high: int

    def holds(self, count: int) -> bool:
        """Whether a count fits."""
        return self.low <= count <= self.high

    def said(self, measure: str) -> str:
        """三家 as 3家, 2项及以上, 4项及以下."""
        if self.low == self.high:
            return f"{self.low}{measure}"
        return f"{self.low}{measure}及以上" if self.high == MANY else f"{self.high}{measure}及以下"


def bound(match: re.Match[str]) -> Bound | None:
    """The bound that a match of ``BOUND … AFTER`` states; None when its number is none."""
    n = integer(match["n"])
    if n is None:
        return None
    if match["up"] or match["low"]:
        return Bound(n, MANY)
    if match["above"]:
        return Bound(n + 1, MANY)
    if match["down"] or match["high"]:
        return Bound(0, n)
    return Bound(0, n - 1) if match["below"] else Bound(n, n)
