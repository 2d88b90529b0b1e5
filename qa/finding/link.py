"""From words to clauses: which clause do the words of a question describe, and how much of them does it hold.

Coverage is the share of the words' information (idf) that stands in the clause, from 0 to 1; it is what tells evidence
from resemblance. A score alone never does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from index.search import search
from qa.case import Case
from qa.finding.coverage import reworded, wanted

ENOUGH = 0.6
"""Coverage from which a clause is taken as the one that is meant; see the table in the README for how it was chosen."""
QUOTED = regex(r"[“\"「][^”\"」]{4,}[”\"」]")
LONGEST = 1200
"""Characters of an article that is taken whole when a question finds one of its paragraphs."""
VERBATIM = 5
"""Characters of a piece that, word for word in a clause, outweigh any likeness of words."""
TIE = 0.9
"""A second clause whose score is this share of the best is as good as the best."""
WHOLLY = 0.98
"""Coverage from which every clause that holds the very words is meant, however the scores differ."""
HEADING = 1.0
"""Weight of words in the heading, beside the weight of the same words in the text."""


@dataclass(frozen=True, slots=True)
class Link:
    """A clause that words may describe."""

    clause: Clause
    score: float
    coverage: float
    exact: int = 0
    """Characters of the pieces of the question that stand in the clause word for word."""
    headed: int = 0
    """… and in its heading: such a clause is about them, others only speak of them."""


def link(case: Case, words: str, within: Iterable[Clause] | None = None, *, top: int = 25) -> tuple[Link, ...]:
    """Clauses for the words, the best first; ``within`` narrows to some clauses (their paragraphs count for them)."""
    if not words.strip():
        return ()
    allowed = None if within is None else frozenset(clause.id for clause in within)
    key = ("link", words, allowed, top)
    if key not in case.memory:
        case.memory[key] = _found(case, words, allowed, top)
    found: tuple[Link, ...] = case.memory[key]
    return found


def _found(case: Case, words: str, allowed: frozenset[str] | None, top: int) -> tuple[Link, ...]:
    view = case.view
    hits = search(case.store, reworded(case.store, words), top=top, documents=[view.document.id])
    needed = wanted(case.store, words)
    pieces = [fold(piece) for piece in words.split() if len(piece) >= VERBATIM]
    best: dict[str, Link] = {}
    for hit in hits.found:
        clause = _owner(case, view.clauses[hit.clause], allowed)
        if clause is None or clause.id in best:
            continue
        folded = view.folded(clause.start, clause.end)
        coverage = needed.held_in(view.headings(clause) + folded) / needed.total if needed.weights else 0.0
        exact = sum(len(piece) for piece in pieces if piece in folded)
        headed = sum(len(piece) for piece in pieces if piece in fold(clause.heading))
        best[clause.id] = Link(clause, hit.score + HEADING * needed.held(clause.heading), coverage, exact, headed)
    return tuple(sorted(best.values(), key=lambda found: (-found.score, found.clause.start)))


def _is_one(clause: Clause) -> bool:
    """A numbered clause short enough to be read as one, its paragraphs together; an annex is a text of its own."""
    return bool(clause.marker) and clause.kind != "annex" and clause.end - clause.start <= LONGEST


def _owner(case: Case, clause: Clause, allowed: frozenset[str] | None) -> Clause | None:
    """The clause itself, or the one around it that is allowed."""
    if allowed is None:
        around = case.view.clauses.get(clause.parent)
        return around if clause.kind == "paragraph" and around and _is_one(around) else clause
    return next((c for c in reversed(case.view.above(clause)) if c.id in allowed), None)


def meant(links: tuple[Link, ...], case_text: str = "") -> tuple[Clause, ...]:
    """The clause that is meant, or several that are meant equally; empty when none holds enough of the words."""
    good = [found for found in links if found.coverage >= ENOUGH]
    longest = max((found.exact for found in links), default=0)
    if longest:
        enough = ENOUGH / 2 if QUOTED.search(case_text) else ENOUGH * 0.8
        good = [found for found in links if found.exact == longest and found.coverage >= enough]
    if not good:
        return ()
    best = good[0]
    if best.exact and best.coverage >= WHOLLY and best.headed < best.exact:
        return tuple(found.clause for found in good if found.exact == best.exact and found.coverage >= WHOLLY)
    return tuple(
        found.clause for found in good if found.score >= TIE * best.score and found.coverage >= best.coverage - 0.05
    )
