"""Tasks and who does them, in documents that name units for their tasks."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.audit.finding import LOOK, finding, listed
from corpus.audit.tree import Tree
from corpus.model import Clause, Document, Problem

EACH = 3
"""Tasks without units that are named one by one; more are one finding."""
MOST = 0.5
"""Share of the tasks that must have a role before its absence is worth a look."""


def tasks_without_units(document: Document) -> Iterator[Problem]:
    """In a document that names units for most of its tasks, a task without any; many of them as one finding."""
    carrying = {assignment.clause for assignment in document.assignments}
    parents = {clause.parent for clause in document.clauses if clause.kind == "task"}
    tasks = [clause for clause in document.clauses if clause.kind == "task" and clause.id not in parents]
    bare = [clause for clause in tasks if clause.id not in carrying]
    if not carrying or len(bare) > MOST * len(tasks):
        return
    if len(bare) > EACH:
        tree = Tree(document)
        message = f"{len(bare)}项任务没有写明责任单位：{listed(_name(clause) for clause in bare)}。"
        yield finding("task_without_unit", LOOK, message, [tree.head(clause) for clause in bare])
        return
    for clause in bare:
        message = f"{clause.label}没有写明责任单位。"
        yield finding("task_without_unit", LOOK, message, [(clause.start, clause.end)])


def tasks_without_lead(document: Document) -> Iterator[Problem]:
    """A task with units of which none leads or is responsible."""
    yield from _without(document, ("lead", "responsible"), "task_without_lead", "没有写牵头或责任单位")


def tasks_without_participant(document: Document) -> Iterator[Problem]:
    """A task that names no participants, where most do."""
    yield from _without(document, ("participant",), "task_without_participant", "只写了牵头或责任单位，没有写参与单位")


def _without(document: Document, roles: tuple[str, ...], check: str, words: str) -> Iterator[Problem]:
    held: dict[str, set[str]] = {}
    for assignment in document.assignments:
        held.setdefault(assignment.clause, set()).add(assignment.role)
    assigned = [clause for clause in document.clauses if clause.id in held and clause.marker]
    bare = [clause for clause in assigned if not held[clause.id] & set(roles)]
    if bare and len(bare) <= MOST * len(assigned):
        tree = Tree(document)
        names = listed(_name(clause) for clause in bare)
        message = f"{len(bare)}项{words}：{names}。"
        yield finding(check, LOOK, message, [tree.head(clause) for clause in bare])


def _name(clause: Clause) -> str:
    return clause.label if not clause.heading else f"{clause.label}“{clause.heading[:14]}”"
