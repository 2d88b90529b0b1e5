"""One stored edition, as the Document that it was: rows in, frozen values out, refused when they are not what was stored."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from corpus.errors import PolicyError
from corpus.model import (
    Assignment,
    Cell,
    Clause,
    Definition,
    Document,
    Footnote,
    Limit,
    Metadata,
    Origin,
    Penalty,
    Problem,
    Row,
    Table,
    Target,
)
from index.hand import validity_of

Rows = Callable[[str, Sequence[object]], list[Any]]
"""Runs a query with its values."""
COLUMNS = (
    ("id", "source", "sha256", "title", "number", "issuer", "place", "date", "period", "text", "tables", "pages")
    + ("inner", "stated", "digest")
    + tuple(field.name for field in fields(Origin))
)


class StoreError(PolicyError):
    """The database cannot be used as it is; the message says what to do."""


def read_edition(rows: Rows, edition: int) -> Document:
    """The document as it was parsed, without what was set by hand; StoreError when it was altered since."""
    values = rows(f"select {', '.join(COLUMNS)} from documents where edition = ?", [edition])[0]
    row = dict(zip(COLUMNS, values, strict=True))
    document = _document(row, {table: _facts(rows, table, value, edition) for table, value in FACTS.items()})
    if digest(document) != row["digest"]:
        raise StoreError(
            f"知识库中的《{row['title'] or row['id']}》与导入时不一致（数据库被改动或损坏），为免答错不再引用，请重新导入这份文件。"
        )
    return document


FACTS: Mapping[str, type[Any]] = {
    "clauses": Clause,
    "assignments": Assignment,
    "targets": Target,
    "footnotes": Footnote,
    "problems": Problem,
    "definitions": Definition,
    "limits": Limit,
    "penalties": Penalty,
}
"""Table and the value that one row of it holds."""


def digest(document: Document) -> str:
    """SHA-256 over all that is stored of a document: what was altered on disk since its import is not quoted."""
    return hashlib.sha256(repr(document).encode("utf-8", "surrogatepass")).hexdigest()


def _document(row: Mapping[str, Any], facts: dict[str, tuple[Any, ...]]) -> Document:
    years = tuple(int(year) for year in row["period"].split("-")) if row["period"] else None
    facts["footnotes"] = tuple(_footnote(note) for note in facts["footnotes"])
    facts["problems"] = tuple(_problem(problem) for problem in facts["problems"])
    return Document(
        id=row["id"],
        source=row["source"],
        sha256=row["sha256"],
        metadata=Metadata(
            title=row["title"],
            number=row["number"],
            issuer=row["issuer"],
            place=row["place"],
            date=row["date"],
            inner=row["inner"],
            period=(years[0], years[1]) if years else None,
        ),
        text=row["text"],
        tables=tuple(_table(value) for value in json.loads(row["tables"])),
        validity=validity_of(row["stated"]),
        pages=tuple(json.loads(row["pages"])),
        origin=Origin(*(row[field.name] for field in fields(Origin))),
        **facts,
    )


def _facts(rows: Rows, table: str, value: type[Any], edition: int) -> tuple[Any, ...]:
    names = [f'"{field.name}"' for field in fields(value)]
    flags = [i for i, field in enumerate(fields(value)) if field.type == "bool"]
    found = rows(f"select {', '.join(names)} from {table} where edition = ? order by rowid", [edition])
    return tuple(value(*(bool(v) if i in flags else v for i, v in enumerate(row))) for row in found)


def _table(value: dict[str, Any]) -> Table:
    rows = tuple(Row(row["clause"], tuple(Cell(*cell) for cell in row["cells"]), row["group"]) for row in value["rows"])
    return Table(value["clause"], tuple(value["heads"]), rows)


def _footnote(note: Footnote) -> Footnote:
    return replace(note, anchors=_spans(note.anchors))


def _problem(problem: Problem) -> Problem:
    return replace(problem, others=_spans(problem.others))


def _spans(stored: Any) -> tuple[tuple[int, int], ...]:
    """A column that holds spans as JSON."""
    return tuple((start, end) for start, end in (json.loads(stored) if isinstance(stored, str) else stored))
