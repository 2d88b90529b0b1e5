"""What comparing brings. JSON field names are the contract."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any, Literal

from corpus.model import Clause, Document
from qa.answer import DocumentRef
from qa.cite import reference, url_of

Kind = Literal["changed", "added", "removed", "moved"]
Op = Literal["equal", "delete", "insert"]
WORDS: dict[Kind, str] = {"changed": "修改", "added": "新增", "removed": "删去", "moved": "移动或改序号"}


@dataclass(frozen=True, slots=True)
class Side:
    """A clause of one of the two documents, in its own words."""

    clause: str
    label: str
    text: str
    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Step:
    """A run of words that both have, only the old one has (delete), or only the new one has (insert)."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One clause that is not the same in both."""

    kind: Kind
    old: Side | None
    new: Side | None
    steps: tuple[Step, ...] = ()
    """For changed: the equal and deleted steps give the old words, the equal and inserted ones the new."""
    moved: bool = False
    """For changed: it stands under another number as well."""


@dataclass(frozen=True, slots=True)
class FactChange:
    """Something that officials look for first: units, figures, what the document says of itself."""

    kind: Literal["document", "unit", "target"]
    subject: str
    """What it is about: a task, an indicator, 有效期至."""
    aspect: str
    """Role or year; empty for the document itself."""
    old: tuple[str, ...]
    new: tuple[str, ...]
    old_url: str = ""
    new_url: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents side by side."""

    old: DocumentRef
    new: DocumentRef
    facts: tuple[FactChange, ...]
    changes: tuple[Change, ...]
    equal: int
    """Clauses that are word for word the same in both, at the same place."""

    @property
    def summary(self) -> str:
        """How many clauses of each kind, in one sentence."""
        counts = Counter(change.kind for change in self.changes)
        parts = [f"{words} {counts[kind]} 条" for kind, words in WORDS.items() if counts[kind]]
        return f"{'、'.join(parts) if parts else '没有不同'}；相同 {self.equal} 条。"


def side(document: Document, clause: Clause) -> Side:
    """A clause as it stands in its document."""
    text = document.quote(clause.start, clause.end)
    end = clause.start + len(text.rstrip())
    url = url_of(document, clause.id, clause.start, end)
    return Side(clause.id, clause.label, text.rstrip(), clause.start, end, url)


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison on the wire."""
    body = asdict(comparison)
    body["summary"] = comparison.summary
    for name in ("facts", "changes"):
        body[name] = list(body[name])
    for change in body["changes"]:
        change["steps"] = list(change["steps"])
    for fact in body["facts"]:
        fact["old"], fact["new"] = list(fact["old"]), list(fact["new"])
    return body


def refer(document: Document) -> DocumentRef:
    """Which document, in which edition."""
    return reference(document)
