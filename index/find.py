"""Clauses for a query across the whole knowledge base, best first, as people look for them: the article, not its paragraph.

``search`` scores single passages for those who look on; here the evidence around a passage counts as well. A clause scores
by the words of all its passages, by those of its headings, by the best stretch of it, by what the rest of its document and
the title hold; and a document that many others refer to comes before one that none does. Every weight was chosen on one
half of two sets of questions and checked on the other, see the table in the README.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from index.around import parts, references, titles
from index.paper import Passage
from index.ranking import Statistics, score
from index.store import Store
from index.vocabulary import wordlist

CANDIDATES = 300
"""Passages that are looked at."""
SCORED = 120
"""Clauses, the likeliest of theirs, whose passages are all read."""
HEADINGS = 0.3
"""Weight of the words of the headings, beside those of the text."""
STRETCH = 0.3
"""Weight of the best stretch of a long clause."""
DOCUMENT = 0.4
"""Weight of what all clauses found in the document hold together."""
TITLE = 0.2
"""Weight of the words of the title."""
AUTHORITY = 0.2
"""By how much each e-fold of documents that refer to it raises a document."""
READ = 2000
"""Passages that are read to know whole documents, the likeliest documents first."""
WIDTH = 120
"""Terms of a stretch: about three sentences."""
LONG = 240
"""Terms from which a clause has a best stretch."""


@dataclass(slots=True)
class Found:
    """A clause that a query found."""

    document: str
    clause: str
    score: float


@dataclass(slots=True)
class _Clause:
    """A clause that is scored, with the passages of it."""

    document: str
    clause: str
    heads: tuple[str, ...] = ()
    own: list[str] = field(default_factory=list)


def find(store: Store, query: str, *, top: int = 10, documents: Sequence[str] | None = None) -> tuple[Found, ...]:
    """The ``top`` best clauses for a query; ``documents`` narrows to some ids."""
    with store.snapshot():
        terms = tuple(dict.fromkeys(store.segmenter.terms(_subject(query)) or store.segmenter.terms(query)))
        statistics = store.statistics(terms)
        known = [term for term in terms if statistics.frequencies[term]]
        candidates = store.passages(known, documents, CANDIDATES)
        clauses = _clauses(store, known, candidates, statistics)
        found = _scored(store, known, clauses, statistics)
    return tuple(sorted(found, key=lambda one: (-one.score, one.document, one.clause))[:top])


def _subject(query: str) -> str:
    """The query without the words that only ask."""
    return _asking().sub("，", query)


@cache
def _asking() -> re.Pattern[str]:
    words = sorted((row[0] for row in wordlist("asking")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def _clauses(
    store: Store, terms: Sequence[str], candidates: Sequence[Passage], statistics: Statistics
) -> list[_Clause]:
    """The clauses that are cited for the likeliest candidates, with all their passages."""
    scores = score(terms, [passage.terms for passage in candidates], statistics)
    ranked = sorted(range(len(candidates)), key=lambda i: (-scores[i], i))
    places = dict.fromkeys((candidates[i].document, candidates[i].whole) for i in ranked)
    found = {place: _Clause(*place) for place in list(places)[:SCORED]}
    for passage in parts(store, list(found)):
        clause = found[passage.document, passage.whole]
        clause.heads = clause.heads or passage.terms[: passage.heads]
        clause.own += passage.terms[passage.heads :]
    return [clause for clause in found.values() if clause.own]


def _scored(store: Store, terms: Sequence[str], clauses: Sequence[_Clause], statistics: Statistics) -> list[Found]:
    if not clauses:
        return []
    by_document = _documents(store, clauses)
    identities = list(by_document)
    whole = dict(zip(identities, _bm25(terms, list(by_document.values()), statistics), strict=True))
    called = titles(store, identities)
    cited = references(store, called)
    named = dict(
        zip(identities, _bm25(terms, [store.segmenter.terms(called[i]) for i in identities], statistics), strict=True)
    )
    own = _bm25(terms, [clause.own for clause in clauses], statistics)
    heads = _bm25(terms, [clause.heads for clause in clauses], statistics)
    stretch = _bm25(terms, [_best_stretch(terms, clause.own, statistics) for clause in clauses], statistics)
    return [
        Found(
            clause.document,
            clause.clause,
            (
                own[i]
                + HEADINGS * heads[i]
                + STRETCH * stretch[i]
                + DOCUMENT * whole[clause.document]
                + TITLE * named[clause.document]
            )
            * (1 + AUTHORITY * math.log1p(cited[clause.document])),
        )
        for i, clause in enumerate(clauses)
    ]


def _documents(store: Store, clauses: Sequence[_Clause]) -> dict[str, list[str]]:
    """The terms of every document that has a clause here: all of them for the likeliest, those of its clauses else."""
    found: dict[str, list[str]] = {}
    for clause in clauses:
        found.setdefault(clause.document, []).extend(clause.own)
    budget = READ
    for identity in found:
        paper = store.paper(identity) if budget > 0 else None
        if paper:
            found[identity] = [term for passage in paper.passages for term in passage.terms[passage.heads :]]
            budget -= len(paper.passages)
    return found


def _bm25(terms: Sequence[str], texts: Sequence[Sequence[str]], statistics: Statistics) -> list[float]:
    """BM25 with the rarity of terms in the whole store, and lengths beside those of the texts that are compared."""
    mean = sum(map(len, texts)) / len(texts)
    return score(terms, texts, Statistics(statistics.passages, mean, statistics.frequencies))


def _best_stretch(terms: Sequence[str], own: Sequence[str], statistics: Statistics) -> Sequence[str]:
    """The run of ``WIDTH`` terms in which most of the query's information stands; a short text is one run."""
    if len(own) <= LONG:
        return own
    wanted = {term: statistics.idf(term) for term in terms}
    held: Counter[str] = Counter()
    value, best, at = 0.0, -1.0, 0
    for end, term in enumerate(own):
        if term in wanted:
            value += 0.0 if held[term] else wanted[term]
            held[term] += 1
        if end >= WIDTH and (left := own[end - WIDTH]) in wanted:
            held[left] -= 1
            value -= 0.0 if held[left] else wanted[left]
        if value > best:
            best, at = value, end
    return own[max(0, at - WIDTH + 1) : at + 1]
