"""Bounds beside a figure (限定词): 超过, 不低于 before it, 以上 behind it, 力争 as a hope."""

from __future__ import annotations

from corpus.regex import regex
from corpus.wordlist import entries


def bounds(place: str) -> str:
    """The bounds that stand at a place, longest first, as an alternation."""
    return "|".join(sorted((row[0] for row in entries("comparators") if row[1] == place), key=len, reverse=True))


BEFORE = regex(rf"({bounds('before')})(?:了|为|在|至|到)?\s*$")
"""The bound that a text ends with."""
HOPE = regex(bounds("hope"))
"""A hope anywhere before the figure."""
