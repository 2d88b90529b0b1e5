"""Values of the rooms below as the JSON that the service sends."""

from __future__ import annotations

from typing import Any

from corpus.model import Assignment, Clause, Document
from qa.browse import Figure, Found, Indicator, Place, Task, Unit
from qa.cite import path_of, reference, url_of
from qa.editions import current_url, notice

CLAUSE = ("id", "parent", "kind", "marker", "heading", "label", "start", "end")
ASSIGNMENT = ("unit", "role", "printed", "open", "deadline")
TARGET = ("year", "comparator", "figure", "value", "unit", "kind", "source", "baseline", "column")
PROBLEM = ("check", "message", "start", "end")


def fields(value: object, names: tuple[str, ...]) -> dict[str, Any]:
    """Some fields of a value."""
    return {name: getattr(value, name) for name in names}


def document_json(document: Document) -> dict[str, Any]:
    """Which document, in which version."""
    return fields(reference(document), ("id", "title", "number", "date", "sha256"))


def validity_json(document: Document) -> dict[str, str]:
    """From when to when it holds."""
    return fields(document.validity, ("effective", "until", "status"))


def detail_json(document: Document) -> dict[str, Any]:
    """A whole document."""
    return {
        "document": document_json(document),
        "issuer": document.metadata.issuer,
        "period": list(document.metadata.period or ()),
        "source": document.source,
        "text": document.text,
        "clauses": [clause_json(clause) for clause in document.clauses],
        "problems": [fields(problem, PROBLEM) for problem in document.problems],
    }


def clause_json(clause: Clause) -> dict[str, Any]:
    """A clause without its words."""
    return fields(clause, CLAUSE)


def place_json(place: Place) -> dict[str, Any]:
    """A clause in its place."""
    return {
        "document": document_json(place.document),
        "clause": clause_json(place.clause),
        "path": list(path_of(place.view, place.clause)),
        "text": place.text,
        "before": clause_json(place.before) if place.before else None,
        "after": clause_json(place.after) if place.after else None,
        "url": url_of(place.document, place.clause.id),
        "notice": notice(place),
        "current_url": current_url(place),
    }


def hit_json(found: Found) -> dict[str, Any]:
    """One hit."""
    clause = found.clause
    return {
        "score": round(found.score, 4),
        "document": {"id": found.document.id, "title": found.document.metadata.title},
        "clause": clause.id,
        "label": clause.label,
        "marker": clause.marker,
        "heading": clause.heading,
        "text": found.text,
    }


def task_json(task: Task) -> dict[str, Any]:
    """One task with its units."""
    project = task.project
    return {
        "document": task.document.id,
        "clause": task.clause.id,
        "label": task.clause.label,
        "number": task.clause.ordinal,
        "heading": task.clause.heading,
        "project": f"{project.marker}{project.heading}" if project else "",
        "assignments": [assignment_json(assignment) for assignment in task.assignments],
        "url": url_of(task.document, task.clause.id),
    }


def assignment_json(assignment: Assignment) -> dict[str, Any]:
    """One unit's part."""
    return fields(assignment, ASSIGNMENT)


def unit_json(unit: Unit) -> dict[str, Any]:
    """One unit with its parts."""
    duties = [
        {
            "clause": duty.clause.id,
            "label": duty.clause.label,
            "heading": duty.clause.heading,
            "role": duty.assignment.role,
            "printed": duty.assignment.printed,
            "url": url_of(unit.document, duty.clause.id, duty.assignment.start, duty.assignment.end),
        }
        for duty in unit.duties
    ]
    return {"document": unit.document.id, "unit": unit.name, "duties": duties}


def indicator_json(indicator: Indicator) -> dict[str, Any]:
    """One indicator with its figures."""
    targets = [_target_json(indicator.document, figure) for figure in indicator.figures]
    return {"document": indicator.document.id, "indicator": indicator.name, "targets": targets}


def _target_json(document: Document, figure: Figure) -> dict[str, Any]:
    target, clause = figure.target, figure.clause
    return fields(target, TARGET) | {
        "clause": clause.id,
        "label": clause.label,
        "quote": document.quote(target.start, target.end),
        "start": target.start,
        "end": target.end,
        "url": url_of(document, clause.id, target.start, target.end),
    }
