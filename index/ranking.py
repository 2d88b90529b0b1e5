"""BM25 over candidate passages with the statistics of the whole knowledge base. The only file that imports rank_bm25.

Robertson & Zaragoza (2009), The Probabilistic Relevance Framework; idf as in Lucene, ln(1 + (N − n + 0.5)/(n + 0.5)), which
is positive for every term: the library's own gives 0 to a term in half of the passages.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statistics:
    """What scoring needs to know of the whole knowledge base."""

    passages: int
    mean_length: float
    """Terms per passage."""
    frequencies: Mapping[str, int]
    """Passages that hold a term, for the terms of the query."""

    def idf(self, term: str) -> float:
        """Rarity of a term; a term that stands nowhere is rarest."""
        n = self.frequencies.get(term, 0)
        return math.log(1 + (self.passages - n + 0.5) / (n + 0.5))


def score(query: Sequence[str], passages: Sequence[Sequence[str]], statistics: Statistics) -> list[float]:
    """BM25 of each passage (a list of terms) for the query's terms, in the order given."""
    if not passages:
        return []
    from rank_bm25 import BM25Okapi  # brings numpy: not for questions that facts answer

    wanted = set(query)
    ranking = BM25Okapi([[term for term in terms if term in wanted] or [""] for terms in passages])
    ranking.doc_len = [len(terms) for terms in passages]
    ranking.idf = {term: statistics.idf(term) for term in query}
    ranking.avgdl = statistics.mean_length or 1.0
    return [float(value) for value in ranking.get_scores(list(query))]
