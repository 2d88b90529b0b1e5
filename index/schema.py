"""The tables of the one SQLite file. The only file that imports sqlite_utils; reading goes through sqlite3 in ``store``.

Facts are stored one value a row, the columns being the fields of the values in ``corpus.model``. A file made under
other rules is rebuilt from the texts it holds (``index.open``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlite_utils import Database

from corpus.model import Assignment, Clause, Footnote, Origin, Problem, Target

FACTS: dict[str, type[Any]] = {
    "clauses": Clause,
    "assignments": Assignment,
    "targets": Target,
    "footnotes": Footnote,
    "problems": Problem,
}
"""Table and the value that one row of it holds."""
TYPES = {"str": str, "int": int, "int | None": int, "float | None": float, "bool": int}
DOCUMENTS = (
    dict.fromkeys(
        ("id", "source", "sha256", "title", "number", "issuer", "place", "date", "period", "text", "tables", "pages"),
        str,
    )
    | {"parser": str, "imported": str, "digest": str}
    | {field.name: TYPES[str(field.type)] for field in fields(Origin)}
)
INDEXED = {
    "names": ("key", "sound", "head", "tail", "document"),
    "passages": ("document",),
    **dict.fromkeys(FACTS, ("document",)),
}


def create_tables(connection: sqlite3.Connection) -> None:
    """All tables and indexes of an empty file."""
    database = Database(connection)
    database.table("meta").create({"key": str, "value": str}, pk="key")
    database.table("documents").create(DOCUMENTS, pk="id")
    for table, value in FACTS.items():
        columns = {field.name: TYPES.get(str(field.type), str) for field in fields(value)}
        database.table(table).create({"document": str, **columns})
    database.table("names").create(
        {"key": str, "sound": str, "kind": str, "document": str, "ref": str, "printed": str, "head": str, "tail": str}
    )
    database.table("passages").create({"id": int, "document": str, "clause": str, "length": int}, pk="id")
    for table, indexed in INDEXED.items():
        for column in indexed:
            database.table(table).create_index([column])
    database.execute("create virtual table terms using fts5(words, tokenize=\"unicode61 tokenchars '.%'\")")
    database.execute("create virtual table vocabulary using fts5vocab(terms, 'row')")


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    """Rows into a table, inside the caller's transaction."""
    Database(connection).table(table).insert_all(rows)


def remove(connection: sqlite3.Connection, document: str) -> None:
    """Every row of one document, its search terms included, inside the caller's transaction."""
    database = Database(connection)
    database.execute("delete from terms where rowid in (select id from passages where document = ?)", [document])
    for table in ("names", "passages", *FACTS):
        database.table(table).delete_where("document = ?", [document])
    database.table("documents").delete_where("id = ?", [document])
