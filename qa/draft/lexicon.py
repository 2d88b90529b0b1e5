"""The general words that drafts are read with. All of them are data in ``qa/draft/words``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from corpus.wordlist import entries, longest_first, read_entries

FOLDER = Path(__file__).parent / "words"


@cache
def listed(name: str) -> tuple[str, ...]:
    """First column of a list, longest first."""
    return longest_first(read_entries(FOLDER / f"{name}.txt"))


def any_of(name: str) -> str:
    """The words of a list as an alternation, longest first."""
    return "|".join(map(re.escape, listed(name)))


@cache
def bounds() -> dict[str, str]:
    """Word of a bound → lower, upper, about or exact; those of documents and those of drafts."""
    rows = [*entries("comparators"), *read_entries(FOLDER / "bounds.txt")]
    return {row[0]: row[2] for row in rows if len(row) > 2}


@cache
def bound_words(place: str, *, telling: bool = True) -> re.Pattern[str]:
    """Bounds that stand before or after a figure, longest first; with those that tell what the figure is of (最高)."""
    rows = [*entries("comparators"), *read_entries(FOLDER / "bounds.txt")]
    rows = [row for row in rows if len(row) == 3 or (len(row) > 3 and telling)]
    words = sorted({row[0] for row in rows if row[1] == place}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
