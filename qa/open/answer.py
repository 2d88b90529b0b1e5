"""The conductor of open questions: words → clauses that may answer → units of them → judged → the best, or nothing."""

from __future__ import annotations

from itertools import groupby

from index.search import search
from qa.case import Case
from qa.finding.coverage import Wanted, synonyms
from qa.finding.sentences import ended, runs
from qa.open.asked import asked_places, speaks_of
from qa.open.focus import Focus, foci
from qa.open.judge import Judged, judge
from qa.open.units import units_of
from qa.open.words import weigh, words_of
from qa.reply import Evidence, Reply, Statement

ENOUGH = 0.6
"""Share of the words' weight in and around the best unit, under which nothing is answered; see the table in the README."""
FIGURE = 0.75
"""… where a bare 多少 is asked: any figure near the words would else do."""
OWN = 0.3
"""… and in the unit itself: headings and titles alone say nothing."""
CLOSE = 0.9
"""A further unit is quoted when its score is this share of the best one's."""
FEWEST = 2
"""Words under which any sentence on the subject would do, and none answers."""
MOST = 3
CANDIDATES = 25
"""Clauses that are looked at."""


def answer(case: Case) -> Reply | None:
    """The units that answer, in the order of the document; None when none holds enough of what is asked."""
    if not speaks_of(case):
        return None
    words = words_of(case)
    needed, asked = weigh(case, words), foci(case.question.text)
    if len(needed.weights) < FEWEST:
        return None
    judged = _judged(case, words, needed, asked)
    enough = FIGURE if any(focus.name == "number" for focus in asked) else ENOUGH
    good = [j for j in judged if j.all >= enough and j.own >= OWN and j.met]
    return _reply(case, _chosen(good), words) if good else None


def _judged(case: Case, words: str, needed: Wanted, asked: tuple[Focus, ...]) -> list[Judged]:
    also = [form for word, _ in needed.weights for form in synonyms().get(word, ()) if form != word]
    hits = search(case.store, " ".join([words, *also]), top=CANDIDATES, documents=[case.view.document.id])
    clauses = tuple(case.view.clauses[hit.clause] for hit in hits.found)
    text = case.view.document.text
    known = frozenset(w for w, _ in needed.weights if any(w.startswith(place) for place in asked_places(case)))
    judged = [judge(text, unit, needed, asked, known) for unit in units_of(case, clauses)]
    return sorted(judged, key=lambda j: (-j.score, j.unit.spans))


def _chosen(good: list[Judged]) -> list[Judged]:
    """The best unit and others nearly as good that do not overlap it."""
    chosen: list[Judged] = []
    for one in good:
        if one.score < CLOSE * good[0].score or len(chosen) == MOST:
            break
        taken = [span for other in chosen for span in other.unit.spans]
        if not any(a < end and start < b for a, b in one.unit.spans for start, end in taken):
            chosen.append(one)
    return sorted(chosen, key=lambda j: j.unit.spans)


def _reply(case: Case, chosen: list[Judged], words: str) -> Reply:
    statements: list[Statement] = []
    for clause, units in groupby(chosen, key=lambda one: one.unit.clause):
        name = case.name(clause) if clause.heading and clause.marker else clause.label
        statements += [Statement(case.say("；", "; "))] if statements else []
        statements.append(Statement(case.say(f"{name}写明：", f"{name} says: ")))
        proofs = tuple(proof for one in units for proof in _proofs(case, one))
        statements += [_quoted(case, proof) for proof in runs(case, proofs)]
    labels = "、".join(dict.fromkeys(one.unit.clause.label for one in chosen))
    return Reply(
        "answered",
        tuple(statements),
        understood=(("kind", "content"), ("words", words), ("clause", labels)),
        listed=tuple(dict.fromkeys(one.unit.clause.id for one in chosen)),
        strength=chosen[0].score,
    )


def _proofs(case: Case, one: Judged) -> tuple[Evidence, ...]:
    """The spans of a unit; a sentence that is quoted for no figure or day goes on to its full stop."""
    clause = one.unit.clause
    inside = [clause.start <= start and end <= clause.end for start, end in one.unit.spans]
    proofs = tuple(
        case.span(clause.id if within else case.view.at(span).id, *span)
        for within, span in zip(inside, one.unit.spans, strict=True)
    )
    part = one.unit.listed or any(focus.strict for focus in foci(case.question.text))
    return proofs if part else ended(case, proofs)


def _quoted(case: Case, proof: Evidence) -> Statement:
    return Statement("“" + " ".join(case.view.document.quote(proof.start, proof.end).split()).strip() + "”", (proof,))
