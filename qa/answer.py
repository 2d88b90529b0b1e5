"""What comes back for a question. The field names are the contract with every client; fields are only ever added."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal

Status = Literal["answered", "ambiguous", "not_found"]


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """Which document, and which version of it."""

    id: str
    title: str
    number: str
    date: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A proof: these words stand at this place of this document (引注). Made by ``qa.cite`` alone."""

    n: int
    document: DocumentRef
    clause: str
    label: str
    path: tuple[str, ...]
    """Headings from the outside in; for a table cell the column head comes last."""
    quote: str
    start: int
    end: int
    prefix: str
    """Up to 16 characters before the quote (W3C TextQuoteSelector)."""
    suffix: str
    url: str


@dataclass(frozen=True, slots=True)
class Related:
    """A clause near the question. No evidence, only where to read on."""

    document: DocumentRef
    clause: str
    label: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list answer: named values, and the citations that prove it."""

    values: tuple[tuple[str, str | int | float | None], ...]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The complete answer (答复): no face goes back for more."""

    question: str
    status: Status
    text: str
    """Plain text; 〔n〕 points to citation n."""
    citations: tuple[Citation, ...] = ()
    rows: tuple[Row, ...] = ()
    related: tuple[Related, ...] = ()
    understood: tuple[tuple[str, Any], ...] = ()
    notes: tuple[str, ...] = ()
    elapsed_ms: float = 0.0
    id: str | None = None
    trace: tuple[str, ...] = field(default=(), compare=False)
    """How the question was read, step by step; shown by ``ask --explain`` only."""


def as_json(answer: Answer) -> dict[str, Any]:
    """The Answer JSON of the contract; ``id`` only when one was given."""
    body: dict[str, Any] = {} if answer.id is None else {"id": answer.id}
    body |= {"question": answer.question, "status": answer.status, "text": answer.text}
    body["rows"] = [{**dict(row.values), "citations": list(row.citations)} for row in answer.rows]
    body["citations"] = [_plain(citation) for citation in answer.citations]
    body["related"] = [_plain(related) for related in answer.related]
    body["understood"] = {key: _plain(value) for key, value in answer.understood}
    body["notes"] = list(answer.notes)
    body["elapsed_ms"] = answer.elapsed_ms
    return body


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value
