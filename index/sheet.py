"""Documents as numbers: each term a number of 32 bits, so that hundreds of texts are looked through within milliseconds.

A term's number is its CRC-32: the same in every process, without a list of terms that would grow with the store. That two
terms share one of four thousand million numbers does not matter to a ranking, and nothing is quoted from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint32]
ARTICLE = "art_"
"""What the id of an article holds."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The terms of one document, clause after clause as they are cited."""

    document: str
    clauses: tuple[str, ...]
    own: tuple[Numbers, ...]
    """The terms of each clause, all its passages together."""
    heads: tuple[Numbers, ...]
    """The terms of the headings above each clause."""
    title: Numbers
    whole: Numbers = field(default_factory=lambda: numbers(()))
    """The pairs of characters of the text from end to end, headings in their places; empty when it has articles."""

    @property
    def terms(self) -> int:
        """Number of terms in the clauses."""
        return sum(map(len, self.own))

    @property
    def size(self) -> int:
        """Number of terms that are kept."""
        return self.terms + len(self.whole)


def sheet_of(document: str, title: Sequence[str], rows: Sequence[Sequence[Any]]) -> Sheet:
    """From (cited clause, number of terms of headings, words) of every passage in the order of the text."""
    own: dict[str, list[str]] = {}
    heads: dict[str, list[str]] = {}
    for whole, above, words in rows:
        terms = words.split()
        heads.setdefault(whole, terms[:above])
        own.setdefault(whole, []).extend(terms[above:])
    return Sheet(
        document, tuple(own), tuple(map(numbers, own.values())), tuple(map(numbers, heads.values())), numbers(title)
    )


def is_article(clause: str) -> bool:
    """An article of a law (条) stands for itself; other clauses are read with those around them."""
    return ARTICLE in clause


def numbers(terms: Sequence[str]) -> Numbers:
    """The number of each term."""
    return np.fromiter((crc32(term.encode()) for term in terms), np.uint32, len(terms))
