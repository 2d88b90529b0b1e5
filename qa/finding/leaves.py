"""The clauses that hold the text of a document and nothing else, without its title and what the page prints around it."""

from __future__ import annotations

from corpus.model import Clause
from qa.case import Case


def leaves(case: Case) -> tuple[Clause, ...]:
    """Read once for each document."""
    if ("leaves",) not in case.view.memory:
        case.view.memory["leaves",] = tuple(_leaves(case))
    found: tuple[Clause, ...] = case.view.memory["leaves",]
    return found


def _leaves(case: Case) -> list[Clause]:
    parents = {c.parent for c in case.view.document.clauses if c.kind != "cell"}
    skipped = {"cell", "boilerplate", "heading", "title", "number"}
    return [c for c in case.view.document.clauses if c.id not in parents and c.kind not in skipped]
