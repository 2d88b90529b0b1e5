"""One stored edition, as the Document that it was: rows in, frozen values out, refused when they are not what was stored."""

from __future__ import annotations

import hashlib
import json
import marshal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields, replace
from itertools import starmap
from operator import attrgetter
from typing import Any

from corpus.definition import Definition
from corpus.errors import PolicyError
from corpus.limit import Limit
from corpus.model import Assignment, Clause, Document, Footnote, Metadata, Problem, Target
from corpus.penalty import Penalty
from corpus.repeal import Repeal
from corpus.source import Origin
from corpus.table import Cell, Row, Table
from index.hand import validity_of

Facts = Mapping[str, Sequence[tuple[Any, ...]]]
"""Rows of each table, columns in the order of the value's fields."""
Rows = Callable[[str, Sequence[object]], list[Any]]
"""Runs a query with its values."""
COLUMNS = (
    (
        "id",
        "source",
        "sha256",
        "title",
        "number",
        "issuer",
        "place",
        "date",
        "period",
        "text",
        "plain",
        "tables",
        "pages",
    )
    + ("inner", "stated")
    + tuple(field.name for field in fields(Origin))
)


class StoreError(PolicyError):
    """The database cannot be used as it is; the message says what to do."""


def read_edition(rows: Rows, edition: int) -> Document:
    """The document as it was parsed, without what was set by hand; StoreError when it was altered since."""
    known = rows(f"select digest, {', '.join(COLUMNS)} from documents where edition = ?", [edition])[0]
    row = dict(zip(COLUMNS, known[1:], strict=True))
    facts = {table: rows(query, [edition]) for table, query in QUERIES.items()}
    if _sealed(known[1:], facts) != known[0]:
        raise StoreError(
            f"知识库中的《{row['title'] or row['id']}》与导入时不一致（数据库被改动或损坏），为免答错不再引用，请重新导入这份文件。"
        )
    return _document(row, {table: tuple(starmap(MAKERS[table], found)) for table, found in facts.items()})


FACTS: Mapping[str, type[Any]] = {
    "clauses": Clause,
    "assignments": Assignment,
    "targets": Target,
    "footnotes": Footnote,
    "problems": Problem,
    "definitions": Definition,
    "limits": Limit,
    "penalties": Penalty,
    "repeals": Repeal,
}
"""Table and the value that one row of it holds."""


QUERIES = {
    table: "select {} from {} where edition = ? order by rowid".format(
        ", ".join(f'"{field.name}"' for field in fields(value)), table
    )
    for table, value in FACTS.items()
}
"""The rows of one edition in each table, columns in the order of the value's fields."""


def facts_of(document: Document) -> Facts:
    """The rows of a document in each table, as they are stored."""
    return {table: list(map(values_of, getattr(document, table))) for table in FACTS}


def digest(document: Document, facts: Facts) -> str:
    """SHA-256 over all that is stored of a document: what was altered on disk since its import is not quoted."""
    row = row_of(document)
    return _sealed(tuple(row[column] for column in COLUMNS), facts)


def _sealed(row: tuple[Any, ...], facts: Facts) -> str:
    """Over the rows as they lie in the tables: one call for thousands of them, where values of ours would take a call each.

    Written by ``marshal`` in its second format, which is the same in every Python and a third of the work of ``repr``;
    it is never read back.
    """
    return hashlib.sha256(marshal.dumps((row, list(facts.values())), 2)).hexdigest()


def values_of(value: Any) -> tuple[Any, ...]:
    """A value's fields as they lie in its columns, in their order: a tuple as JSON, yes and no as 1 and 0."""
    get, special = _shape(type(value))
    row = get(value)
    if not special:
        return row
    return tuple(_stored(item) if i in special else item for i, item in enumerate(row))


def _shape(kind: type[Any]) -> tuple[Callable[[Any], tuple[Any, ...]], frozenset[int]]:
    """What takes all fields of a value at once, and which of them are stored otherwise; asked for thousands of times."""
    if kind not in _SHAPES:
        known = fields(kind)
        special = (
            i for i, field in enumerate(known) if str(field.type) == "bool" or str(field.type).startswith("tuple")
        )
        _SHAPES[kind] = attrgetter(*(field.name for field in known)), frozenset(special)
    return _SHAPES[kind]


_SHAPES: dict[type[Any], tuple[Callable[[Any], tuple[Any, ...]], frozenset[int]]] = {}


def _stored(item: Any) -> Any:
    return json.dumps(item) if isinstance(item, tuple) else int(item)


def row_of(document: Document) -> dict[str, Any]:
    """A document's own columns, its facts left out."""
    period = document.metadata.period
    return {
        "id": document.id,
        "source": document.source,
        "sha256": document.sha256,
        **asdict(document.metadata),
        "period": f"{period[0]}-{period[1]}" if period else "",
        "text": document.text,
        "plain": document.plain,
        "tables": json.dumps([_of_table(table) for table in document.tables], ensure_ascii=False),
        "pages": json.dumps(document.pages),
        **asdict(document.origin),
        "stated": json.dumps(asdict(document.validity), ensure_ascii=False),
    }


def _of_table(table: Table) -> dict[str, Any]:
    rows = [
        {"clause": row.clause, "group": row.group, "cells": [(c.column, c.start, c.end) for c in row.cells]}
        for row in table.rows
    ]
    return {"clause": table.clause, "heads": table.heads, "rows": rows}


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
        plain=row["plain"],
        tables=tuple(_table(value) for value in json.loads(row["tables"])),
        validity=validity_of(row["stated"]),
        pages=tuple(json.loads(row["pages"])),
        origin=Origin(*(row[field.name] for field in fields(Origin))),
        **facts,
    )


def _maker(value: type[Any]) -> Callable[..., Any]:
    """Makes a value of a row; 0 and 1 become no and yes."""
    flags = tuple(i for i, field in enumerate(fields(value)) if field.type == "bool")
    if not flags:
        return value
    return lambda *row: value(*(bool(item) if i in flags else item for i, item in enumerate(row)))


MAKERS = {table: _maker(value) for table, value in FACTS.items()}


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
