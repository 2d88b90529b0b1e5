"""As many things as a question speaks of: 分哪三个阶段, 有哪六种, and the list of just so many, or the sentence that counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.numerals import chinese, integer
from corpus.regex import regex
from qa.open.units import Unit

ASKED = regex(
    r"哪(?P<count>[两二三四五六七八九十]|\d{1,2})(?P<measure>个|种|类|项|条|步|大|级|档|批|方面)?(?P<noun>[\u4e00-\u9fff]{2})?"
)
GENERAL = frozenset({"个", "种", "类", "项", "条", "方面", "大"})
"""Measures of anything; 级 and 步 must stand in the list themselves."""


@dataclass(frozen=True, slots=True)
class SoMany:
    """How many are asked for, and what of: 三, 阶段."""

    count: int
    measure: str
    noun: str

    def told_by(self, unit: Unit) -> bool:
        """A list of just so many, or a sentence that counts so many of them (分为国家级和省级两级)."""
        if unit.listed:
            named = self.measure in GENERAL or self.measure in unit.own
            return len(unit.spans) - 1 == self.count and (self.noun in unit.own if self.noun else named)
        forms = {str(self.count), chinese(self.count), *(["两"] if self.count == 2 else [])}
        what = self.noun or self.measure
        return bool(what) and bool(re.search(rf"(?:{'|'.join(forms)})(?:{self.measure})?{what}", unit.own))


def so_many(text: str) -> SoMany | None:
    """The count of the question; None where it gives none."""
    match = ASKED.search(text)
    count = integer(match["count"].replace("两", "二")) if match else None
    if match is None or not count:
        return None
    noun = match["noun"] or ""
    return SoMany(count, match["measure"] or "", "" if re.search("[的吗呢是有能可要]", noun) else noun)
