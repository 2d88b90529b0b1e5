"""The words around an indicator: its names, the headings and sentences that give it."""

from __future__ import annotations

from corpus.model import Target
from qa.case import Case


def context(case: Case, group: int) -> str:
    """The words around an indicator, put together once."""
    key = ("context", group)
    if key not in case.view.memory:
        case.view.memory[key] = _words_around(case, group)
    return str(case.view.memory[key])


def _words_around(case: Case, group: int) -> str:
    """Every name of an indicator, and the headings of the clauses and the table rows that give it."""
    pieces = []
    for target in case.view.groups[group]:
        clause = case.view.clauses.get(target.clause)
        pieces += [target.indicator, clause.heading if clause and target.source == "text" else ""]
        pieces += [_sentence(case, target)]
    return " ".join(dict.fromkeys(pieces))


def _sentence(case: Case, target: Target) -> str:
    return case.view.document.quote(target.start, target.end) if target.source == "text" else ""


def said_of(case: Case, group: int) -> str:
    """The names of an indicator with the sentences that give its figures."""
    return " ".join(f"{t.indicator} {_sentence(case, t)}" for t in case.view.groups[group])


def headed(case: Case, target: Target) -> str:
    """The name with the heading of its task, which tells one 产业规模 from another."""
    clause = case.view.clauses.get(target.clause)
    return f"{clause.heading} {target.indicator}" if clause and clause.kind == "task" else target.indicator
