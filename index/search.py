"""A query in words, clauses out, best first. A score above 0 is not evidence; whoever answers must look further."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.ranking import Statistics, score
from index.store import Store

CANDIDATES = 80
"""Passages scored per query; on 599 policy texts the right one was among the first 100 whenever it was found at all."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that a query found (命中)."""

    document: str
    clause: str
    score: float
    terms: frozenset[str]
    """The query's terms that stand in it."""


@dataclass(frozen=True, slots=True)
class Hits:
    """Ranked hits, and what the ranking knew of the query's terms."""

    found: tuple[Hit, ...]
    terms: tuple[str, ...]
    statistics: Statistics


def search(store: Store, query: str, *, top: int = 10, documents: Sequence[str] | None = None) -> Hits:
    """The ``top`` best clauses for a query; ``documents`` narrows to some ids."""
    terms = tuple(dict.fromkeys(store.segmenter.terms(query)))
    statistics = store.statistics(terms)
    known = [term for term in terms if statistics.frequencies[term]]
    candidates = store.passages(known, documents, CANDIDATES)
    scores = score(known, [passage.terms for passage in candidates], statistics)
    order = sorted(range(len(candidates)), key=lambda i: (-scores[i], candidates[i].document, i))
    asked = frozenset(known)
    hits = [
        Hit(candidates[i].document, candidates[i].clause, scores[i], asked.intersection(candidates[i].terms))
        for i in order[:top]
    ]
    return Hits(tuple(hits), terms, statistics)
