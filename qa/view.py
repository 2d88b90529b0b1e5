"""A document as the answers look at it: tasks with their units, figures by indicator, headings above a clause."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Any

from corpus.fold import fold
from corpus.model import Assignment, Clause, Document, Target
from corpus.page_fields import Field, page_fields
from corpus.table import Row, Table

PARTS = ("task", "safeguard", "project", "principle", "goal", "section", "chapter", "article")


def plays(assignment: Assignment, role: str) -> bool:
    """The unit has the role; the first of 责任单位, which leads by a rule of the document, is a 责任单位 all the same."""
    led_as_first = assignment.role == "lead" and not any(word in assignment.printed for word in ("牵头", "主办"))
    return assignment.role == role or role == "responsible" and led_as_first


@dataclass(frozen=True)
class View:
    """Look-ups over one document; each is made at its first use and kept."""

    document: Document

    @cached_property
    def memory(self) -> dict[tuple[object, ...], Any]:
        """What was made of the document alone, by what it is; questions come back to the same sentences."""
        return {}

    def folded(self, start: int, end: int) -> str:
        """A part of the text, folded once."""
        key = ("folded", start, end)
        if key not in self.memory:
            self.memory[key] = fold(self.document.quote(start, end))
        return str(self.memory[key])

    @cached_property
    def page_fields(self) -> tuple[Field, ...]:
        """What the page around the document says of it."""
        return page_fields(self.document.text, self.document.clauses)

    def headings(self, clause: Clause) -> str:
        """The headings of the clauses around this one, folded once."""
        key = ("headings", clause.id)
        if key not in self.memory:
            self.memory[key] = fold(" ".join(c.heading for c in self.above(clause)[:-1]))
        return str(self.memory[key])

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """Clauses by id."""
        return {clause.id: clause for clause in self.document.clauses}

    @cached_property
    def _parts(self) -> dict[str, tuple[Clause, ...]]:
        found: dict[str, list[Clause]] = {}
        for clause in self.document.clauses:
            found.setdefault(clause.kind, []).append(clause)
        return {kind: tuple(sorted(clauses, key=lambda clause: clause.start)) for kind, clauses in found.items()}

    def of_kind(self, *kinds: str) -> tuple[Clause, ...]:
        """Clauses of some kinds, in the order of the text, what is around others before them."""
        if len(kinds) == 1:
            return self._parts.get(kinds[0], ())
        key = ("of_kind", *kinds)
        if key not in self.memory:
            found = [clause for kind in kinds for clause in self._parts.get(kind, ())]
            self.memory[key] = tuple(sorted(found, key=lambda clause: (clause.start, -clause.end)))
        known: tuple[Clause, ...] = self.memory[key]
        return known

    @cached_property
    def children(self) -> dict[str, tuple[Clause, ...]]:
        """Clauses by the id of the clause around them."""
        found: dict[str, list[Clause]] = {}
        for clause in self.document.clauses:
            found.setdefault(clause.parent, []).append(clause)
        return {parent: tuple(clauses) for parent, clauses in found.items()}

    @cached_property
    def assignments(self) -> dict[str, tuple[Assignment, ...]]:
        """Assignments by clause id."""
        found: dict[str, list[Assignment]] = {}
        for assignment in self.document.assignments:
            found.setdefault(assignment.clause, []).append(assignment)
        return {clause: tuple(assignments) for clause, assignments in found.items()}

    @cached_property
    def roles(self) -> frozenset[str]:
        """Roles that the document uses at all."""
        return frozenset(assignment.role for assignment in self.document.assignments)

    @cached_property
    def assigned(self) -> tuple[Clause, ...]:
        """Clauses that name units, in the order of the text."""
        return tuple(clause for clause in self.document.clauses if clause.id in self.assignments)

    def units(self, clause: str, *roles: str) -> tuple[Assignment, ...]:
        """The assignments of a clause, of some roles or of all."""
        found = self.assignments.get(clause, ())
        return tuple(a for a in found if not roles or any(plays(a, role) for role in roles))

    @cached_property
    def groups(self) -> dict[int, tuple[Target, ...]]:
        """Figures of one indicator, by group number."""
        found: dict[int, list[Target]] = {}
        for target in self.document.targets:
            found.setdefault(target.group, []).append(target)
        return {group: tuple(targets) for group, targets in found.items()}

    def above(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses around this one, outermost first, itself last."""
        found = [clause]
        while (parent := self.clauses.get(found[0].parent)) is not None:
            found.insert(0, parent)
        return tuple(found)

    def at(self, span: tuple[int, int]) -> Clause:
        """The smallest clause around a span."""
        start, end = span
        around = [c for c in self.document.clauses if c.start <= start and end <= c.end]
        return min(around, key=lambda c: c.end - c.start)

    def holds(self, span: tuple[int, int]) -> bool:
        """One clause holds all of the span."""
        return any(c.start <= span[0] and span[1] <= c.end for c in self.document.clauses)

    def below(self, clause: Clause, *kinds: str) -> tuple[Clause, ...]:
        """Clauses of some kinds anywhere inside this one."""
        inside = [
            c for c in self.of_kind(*kinds) if clause.start <= c.start and c.end <= clause.end and c.id != clause.id
        ]
        return tuple(inside)

    @cached_property
    def rows(self) -> dict[str, tuple[Table, Row]]:
        """Table rows by clause id."""
        return {row.clause: (table, row) for table in self.document.tables for row in table.rows}

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Years that figures are given for."""
        return tuple(sorted({target.year for target in self.document.targets if target.year}))


ROOM = 400_000
"""Characters of the documents whose views are kept, at least one: with what is made of them about ten bytes a character."""
_kept: OrderedDict[int, View] = OrderedDict()
_lock = Lock()


def view_of(document: Document) -> View:
    """The view of a document that the store holds in memory, with all that questions before this one made of it."""
    with _lock:
        view = _kept.pop(id(document), None)
        if view is None or view.document is not document:
            view = View(document)
        _kept[id(document)] = view
        while len(_kept) > 1 and sum(len(one.document.text) for one in _kept.values()) > ROOM:
            _kept.popitem(last=False)
    return view
