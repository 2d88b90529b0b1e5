"""The general words that quotations are compared with. All of them are data in ``qa/verify/words``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from corpus.bounds import bounds
from corpus.numerals import NUMERAL
from corpus.regex import regex
from corpus.wordlist import entries, longest_first, read_entries, words

FOLDER = Path(__file__).parent / "words"


@cache
def listed(name: str) -> tuple[str, ...]:
    """First column of a list, longest first."""
    return longest_first(read_entries(FOLDER / f"{name}.txt"))


@cache
def bounding(place: str) -> str:
    """Bounds that stand before or after a figure, as an alternation."""
    own = [row[0] for row in read_entries(FOLDER / "bounds.txt") if row[1] == place]
    return "|".join([bounds(place), *sorted(map(re.escape, own), key=len, reverse=True)])


def any_of(found: tuple[str, ...]) -> str:
    """Words as an alternation."""
    return "|".join(map(re.escape, found))


NEGATION = regex(any_of(listed("negations")))
NEUTRAL = regex(any_of(listed("neutral")))
CONDITION = regex(any_of(listed("conditions")))
FILLER = regex(any_of(listed("fillers")))
HOPES = "|".join(sorted((row[0] for row in entries("comparators") if row[1] == "hope"), key=len, reverse=True))
COUNTING = "大|年|月|日|周|成|折|层|轮|季度?|多|余|批|步|方面|道|天|组"
"""Words behind a numeral that are no units of measure in targets but count as well."""
MEASURE = any_of(words("measures")) + "|" + COUNTING
ROLE = any_of(words("roles"))
NUMERALS = f"[{NUMERAL}]"


def polarity(text: str) -> int:
    """How many words of a text turn it round."""
    return len(NEGATION.findall(NEUTRAL.sub("", text)))
