"""The tasks that a question counts over: of the project that it names, or all of them."""

from __future__ import annotations

from corpus.model import Clause
from qa.case import Case


def scope(case: Case) -> tuple[tuple[Clause, ...], str]:
    """The tasks that count: of the project that is named, or all tasks; and how to say it."""
    projects = (*case.named_clauses("project"), *case.numbered("project"))
    if projects:
        return case.view.below(projects[0], "task"), f"“{projects[0].heading}”的"
    return tuple(
        c for c in case.view.of_kind("task") if c.id in case.view.assignments or not case.view.below(c, "task")
    ), ""
