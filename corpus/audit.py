"""What is odd in a document. Each check is a function from the document to its problems; ``CHECKS`` is all of them."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.footnotes import read_anchors
from corpus.model import Document, Problem


def audit(document: Document) -> tuple[Problem, ...]:
    """Every problem of every check, in the order of the text."""
    found = [problem for check in CHECKS for problem in check(document)]
    return tuple(sorted(found, key=lambda problem: (problem.start, problem.check)))


def marks_without_note(document: Document) -> Iterator[Problem]:
    """A mark in the text whose note does not exist."""
    known = {int(note.marker[1:-1]) for note in document.footnotes}
    if known:
        for number, anchors in read_anchors(document.text, document.clauses).items():
            if number not in known:
                start, end = anchors[0]
                yield Problem("mark_without_note", f"正文标有注号[{number}]，文末没有对应的注释。", start, end)


def notes_without_mark(document: Document) -> Iterator[Problem]:
    """A note that no mark points to."""
    for note in document.footnotes:
        if not note.anchors:
            yield Problem("note_without_mark", f"注释{note.marker}在正文中没有对应的注号。", note.start, note.end)


def numbering_gaps(document: Document) -> Iterator[Problem]:
    """A number left out between two neighbours of one level."""
    last: dict[tuple[str, str], int] = {}
    for clause in document.clauses:
        key = (clause.parent, clause.id.split("__")[-1].split("_")[0])
        if clause.marker and clause.ordinal and clause.kind != "footnote":
            if key in last and clause.ordinal > last[key] + 1:
                message = f"{clause.label}之前缺少序号（上一项为第{last[key]}项）。"
                yield Problem("numbering_gap", message, clause.start, clause.end)
            last[key] = clause.ordinal


def tasks_without_units(document: Document) -> Iterator[Problem]:
    """In a document that names units for its tasks, a task without any."""
    carrying = {assignment.clause for assignment in document.assignments}
    if carrying:
        parents = {clause.parent for clause in document.clauses if clause.kind == "task"}
        for clause in document.clauses:
            if clause.kind == "task" and clause.id not in carrying | parents:
                yield Problem("task_without_unit", f"{clause.label}没有写明责任单位。", clause.start, clause.end)


CHECKS = (marks_without_note, notes_without_mark, numbering_gaps, tasks_without_units)
