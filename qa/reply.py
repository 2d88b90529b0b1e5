"""What a kind of question gives back before its proofs are checked: statements, each with the places that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qa.answer import Status


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in a document that proves something."""

    document: str
    clause: str
    start: int
    end: int
    column: str = ""
    """Head of the column, for a table cell."""
    version: str = ""
    """Digest of the edition, where it is not the one that answers."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A piece of the answer's text, and what proves it. An empty tuple: a piece that asserts nothing of a document."""

    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a list answer before its citations have numbers."""

    values: tuple[tuple[str, str | int | float | None], ...]
    evidence: tuple[Evidence, ...]


STRONGEST = 10.0


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer without numbered citations. A refusal has statements without evidence and may have ``near`` clauses."""

    status: Status
    statements: tuple[Statement, ...]
    lines: tuple[Line, ...] = ()
    understood: tuple[tuple[str, str | int | float | None], ...] = ()
    notes: tuple[str, ...] = ()
    near: tuple[Evidence, ...] = ()
    listed: tuple[str, ...] = ()
    """Clause ids that the answer lists, for a later 第二项."""
    strength: float = STRONGEST
    """How well sentences found by their words answer; of several documents, the weaker are left out. Facts are strongest."""


def joined(statements: Iterable[Statement], separator: str) -> list[Statement]:
    """Statements with a separator between them."""
    found: list[Statement] = []
    for statement in statements:
        found += [Statement(separator), statement] if found else [statement]
    return found


def refusal(text: str, *, near: tuple[Evidence, ...] = (), kind: str = "refused", notes: tuple[str, ...] = ()) -> Reply:
    """Nothing found: says so, cites nothing."""
    return Reply("not_found", (Statement(text),), understood=(("kind", kind),), notes=notes, near=near)
