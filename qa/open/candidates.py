"""The clauses that may answer: those that the words as a whole find, and those that hold the rarest of them.

Everyday forms of common words (注册, 开公司, 设立) find so many clauses that the one with the rare word (声音) is not among them.
"""

from __future__ import annotations

from corpus.model import Clause
from index.search import search
from qa.case import Case
from qa.finding.coverage import Wanted
from qa.finding.link import link

RAREST = 8
"""Clauses of the rarest word that are looked at."""


def candidates(case: Case, words: str, needed: Wanted) -> tuple[Clause, ...]:
    """The likeliest first; an annex as a whole is no text."""
    found = [linked.clause for linked in link(case, words)]
    found += _of_rarest(case, needed)
    return tuple(clause for clause in dict.fromkeys(found) if clause.kind != "annex")


def _of_rarest(case: Case, needed: Wanted) -> list[Clause]:
    text = case.view.folded(0, len(case.view.document.text))
    printed = [
        (weight, word) for word, weight in needed.weights if len(word) > 1 and not word.isascii() and word in text
    ]
    if len(printed) < 2:
        return []
    _, rarest = max(printed)
    hits = search(case.store, rarest, top=RAREST, documents=[case.view.document.id])
    return [
        clause
        for hit in hits.found
        if rarest in case.view.folded((clause := case.view.clauses[hit.clause]).start, clause.end)
    ]
