"""What the clauses of some documents are worth to a query. Nothing is read from the store here.

A clause is worth its own words, its headings and its best stretch; to the best clause of a document is added what the whole
document and its title hold, so that a text is shown by its best place and not by many. Articles stand each for itself: all
articles of a law share a part of what the law holds. What many other documents refer to comes before what none does.
The weights were compared on all of 620 policy questions and a quarter of 807 on laws; no questions were kept apart to check them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.counted import Values, Wanted, counted
from index.found import Found
from index.sheet import Sheet, numbers

CLAUSE = 0.5
"""Weight of the words of the clause."""
HEADINGS = 0.3
"""Weight of the words of its headings."""
STRETCH = 0.5
"""Weight of its best stretch."""
DOCUMENT = 1.0
"""Weight of the whole document, for its best clause."""
TITLE = 0.2
"""Weight of the title, for its best clause."""
SHARED = 0.4
"""Part of these two that every article of a law gets."""
AUTHORITY = 0.2
"""By how much each e-fold of documents that refer to it raises a document."""
ARTICLE = "art_"
"""What the id of an article holds."""


def weighed(terms: Mapping[str, float], read: Sequence[Sheet], references: Mapping[str, int]) -> list[Found]:
    """Every clause that holds a term, with what it is worth; ``terms`` with their weights."""
    wanted = Wanted(numbers(tuple(terms)), tuple(terms.values()))
    starts = np.cumsum([0, *(len(sheet.clauses) for sheet in read)])
    of = np.repeat(np.arange(len(read)), np.diff(starts))
    own, stretch = counted(wanted, [text for sheet in read for text in sheet.own])
    heads, _ = counted(wanted, [text for sheet in read for text in sheet.heads])
    titles, _ = counted(wanted, [sheet.title for sheet in read])
    weights = wanted.weights
    around = DOCUMENT * own.grouped(starts[:-1]).bm25(weights) + TITLE * titles.bm25(weights)
    itself = CLAUSE * own.bm25(weights) + HEADINGS * heads.bm25(weights) + STRETCH * stretch
    raised = 1 + AUTHORITY * np.log1p([references[sheet.document] for sheet in read])
    score = (itself + _share(itself, starts, read) * around[of]) * raised[of]
    return [
        Found(read[of[i]].document, read[of[i]].clauses[i - starts[of[i]]], float(score[i]))
        for i in np.flatnonzero(own.counts.any(axis=1))
    ]


def _share(itself: Values, starts: NDArray[np.intp], read: Sequence[Sheet]) -> Values:
    """The part of what its document holds that each clause gets."""
    share = np.array([SHARED if ARTICLE in clause else 0.0 for sheet in read for clause in sheet.clauses])
    for start, end in zip(starts[:-1], starts[1:], strict=True):
        best = start + int(np.argmax(itself[start:end]))
        share[best] = share[best] or 1.0
    return share
