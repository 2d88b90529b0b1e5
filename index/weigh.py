"""What the clauses of some documents are worth to a query. Nothing is read from the store here.

A clause is worth its own words, its headings and its best stretch; to the best clause of a document is added what the whole
document and its title hold, so that a text is shown by its best place and not by many. Articles stand each for itself: all
articles of a law share a part of what the law holds. What many other documents refer to comes before what none does.
Most weights were compared on all of 620 policy questions and a quarter of 807 on laws, and none of these kept apart to check
them; ``NEAR`` and ``PLACES`` were fitted to the 620 (README says how they did on those they were not fitted to), ``PROSE`` follows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.counted import SHORT, Values, Wanted, counted
from index.found import Found
from index.sheet import Sheet, is_article, numbers

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
NEAR = 1.6
"""Weight of the best short stretch of a text without articles, wherever its clauses begin and end, for its best clause."""
PLACES = 0.45
"""Weight of the places that the query names and the document speaks of, beside that of all words of the query."""
SHARED = 0.4
"""Part of what its document holds that every article of a law gets."""
PROSE = (CLAUSE + HEADINGS + STRETCH + DOCUMENT + TITLE) / (CLAUSE + HEADINGS + STRETCH + DOCUMENT + TITLE + NEAR)
"""What a clause that is no article keeps of all that, so that the short stretch does not put it before the laws."""
AUTHORITY = 0.2
"""By how much each e-fold of documents that refer to it raises a document."""


def weighed(
    terms: Mapping[str, float],
    read: Sequence[Sheet],
    references: Mapping[str, int],
    places: Sequence[Sequence[str]] = (),
) -> list[Found]:
    """Every clause that holds a term, with what it is worth; ``terms`` with their weights, ``places`` as the terms of each."""
    wanted = Wanted(numbers(tuple(terms)), tuple(terms.values()))
    starts = np.cumsum([0, *(len(sheet.clauses) for sheet in read)])
    of = np.repeat(np.arange(len(read)), np.diff(starts))
    own, stretch = counted(wanted, [text for sheet in read for text in sheet.own])
    heads, _ = counted(wanted, [text for sheet in read for text in sheet.heads])
    titles, _ = counted(wanted, [sheet.title for sheet in read])
    whole, near = counted(wanted, [sheet.whole for sheet in read], SHORT)
    weights, documents = wanted.weights, own.grouped(starts[:-1])
    around = DOCUMENT * documents.bm25(weights) + TITLE * titles.bm25(weights) + NEAR * near
    around += PLACES * weights.sum() * _spoken_of(places, terms, documents.counts + titles.counts + whole.counts)
    itself = CLAUSE * own.bm25(weights) + HEADINGS * heads.bm25(weights) + STRETCH * stretch
    raised = 1 + AUTHORITY * np.log1p([references[sheet.document] for sheet in read])
    kept = np.array([1.0 if is_article(clause) else PROSE for sheet in read for clause in sheet.clauses])
    score = (itself + _share(itself, starts, read) * around[of]) * raised[of] * kept
    return [
        Found(read[of[i]].document, read[of[i]].clauses[i - starts[of[i]]], float(score[i]))
        for i in np.flatnonzero(own.counts.any(axis=1))
    ]


def _share(itself: Values, starts: NDArray[np.intp], read: Sequence[Sheet]) -> Values:
    """The part of what its document holds that each clause gets."""
    share = np.array([SHARED if is_article(clause) else 0.0 for sheet in read for clause in sheet.clauses])
    for start, end in zip(starts[:-1], starts[1:], strict=True):
        best = start + int(np.argmax(itself[start:end]))
        share[best] = share[best] or 1.0
    return share


def _spoken_of(places: Sequence[Sequence[str]], terms: Mapping[str, float], counts: Values) -> Values:
    """The part of the places that each document speaks of; places that no document speaks of are no terms."""
    column = {term: number for number, term in enumerate(terms)}
    known = [[column[term] for term in place] for place in places if all(term in column for term in place)]
    held = [(counts[:, columns] > 0).all(axis=1) for columns in known]
    return np.mean(held, axis=0) if held else np.zeros(len(counts))
