"""How often the terms of a query stand in many texts at once, and what that is worth: BM25 and the best stretch.

``units × terms`` throughout: a row for each text, a column for each term of the query. The formula is that of
``index.ranking``, where the library is; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.sheet import Numbers

Values = NDArray[np.float64]
K1 = 1.2
"""How soon the repetition of a term stops counting."""
B = 0.5
"""How much the length of a text counts against it."""
BLOCK = 100
"""Terms of half a stretch of a clause; a stretch is about three sentences."""
SHORT = 60
"""Pairs of characters of half a stretch of a whole text, where a clause has its words as well: about two sentences."""
BUCKETS = 1 << 16
"""Places of a table that most terms of a text miss, which is quicker than comparing them all."""


class Wanted:
    """The terms of a query, and what each weighs."""

    def __init__(self, terms: Numbers, weights: Sequence[float]) -> None:
        self.weights = np.asarray(weights, float)
        self._terms = terms
        self._bucket = np.zeros(BUCKETS, bool)
        self._bucket[terms % BUCKETS] = True
        self._order = np.argsort(terms)

    def __len__(self) -> int:
        return len(self._terms)

    def places(self, texts: Numbers) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Where the terms stand in a run of terms, and which term it is there."""
        near = np.flatnonzero(self._bucket[texts % BUCKETS])
        ordered = self._terms[self._order]
        rank = np.minimum(np.searchsorted(ordered, texts[near]), len(ordered) - 1)
        same = ordered[rank] == texts[near]
        return near[same], self._order[rank[same]]


@dataclass(frozen=True, slots=True)
class Counted:
    """Texts, and how often each of the query's terms stands in each."""

    counts: Values
    lengths: Values

    def grouped(self, starts: NDArray[np.intp]) -> Counted:
        """Neighbouring texts as one: from each start to the next."""
        return Counted(np.add.reduceat(self.counts, starts), np.add.reduceat(self.lengths, starts))

    def bm25(self, weights: Values) -> Values:
        """Robertson & Zaragoza (2009), equation 3.15; lengths beside those of the texts that are compared."""
        norm = K1 * (1 - B + B * self.lengths / max(1.0, float(self.lengths.mean())))
        return (self.counts * (K1 + 1) / (self.counts + norm[:, None])) @ weights


def counted(wanted: Wanted, texts: Sequence[Numbers], block: int = BLOCK) -> tuple[Counted, Values]:
    """Counts in each text, and the weight of the terms that the best stretch of it holds."""
    lengths = np.fromiter(map(len, texts), np.intp, len(texts))
    at, term = wanted.places(np.concatenate(texts))
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    unit = np.searchsorted(starts, at, side="right") - 1
    counts = np.bincount(unit * len(wanted) + term, minlength=len(texts) * len(wanted))
    blocks = lengths // block + 2  # the last of each stays empty, so that no stretch reaches into the next text
    first = np.concatenate(([0], np.cumsum(blocks)[:-1]))
    held = np.zeros((int(blocks.sum()), len(wanted)), bool)
    held[first[unit] + (at - starts[unit]) // block, term] = True
    held[1:] |= held[:-1].copy()  # each block with the one before it
    stretch = np.maximum.reduceat(held @ wanted.weights, first)
    return Counted(counts.reshape(len(texts), len(wanted)).astype(float), lengths.astype(float)), stretch
