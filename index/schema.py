"""The tables of the one SQLite file. The only file that imports sqlite_utils; reading goes through sqlite3 in ``store``.

Facts are stored one value a row, the columns being the fields of the values in ``corpus.model``. A file made under
other rules is rebuilt from the texts it holds (``index.open``).

Each content that was imported is an edition (版本), a row of ``documents`` with a number of its own. The edition that
answers has its names and search terms in ``names``, ``passages`` and ``terms``; those of superseded editions lie in the
``past_`` tables of the same shape, so that nothing which looks things up today ever meets them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from sqlite_utils import Database

from corpus.source import Origin
from index.derive import note
from index.kinds import NUMBERED
from index.stored import FACTS

TYPES = {"str": str, "int": int, "int | None": int, "float | None": float, "bool": int}
DOCUMENTS = (
    {"edition": int, "current": int}
    | dict.fromkeys(("id", "source", "sha256", "title", "number", "issuer", "place", "date", "period"), str)
    | dict.fromkeys(("inner", "effective", "until", "status"), str)
    | {"stated": str, "hand": str}
    | {"parser": str, "segmenter": str, "imported": str, "digest": str}
    | {field.name: TYPES[str(field.type)] for field in fields(Origin)}
    | dict.fromkeys(("pages", "tables", "text", "plain"), str)
)
"""``stated`` is what the text says of its validity, ``hand`` what people set; the three columns before are the outcome.
What is long stands last: SQLite reads past a text to come to what stands behind it."""
NAMES = dict.fromkeys(("key", "sound", "kind", "document", "ref", "printed", "head", "tail"), str) | {"edition": int}
PASSAGES = {"id": int, "edition": int, "document": str, "clause": str, "whole": str, "heads": int, "length": int}
MENTIONS = {"key": str, "document": str, "edition": int}
"""Which documents speak of which titles: what many others refer to is found first."""
WORDS = "fts5(words, tokenize=\"unicode61 tokenchars '.%'\")"
SEARCHED = (("names", "passages", "terms"), ("past_names", "past_passages", "past_terms"))
"""Where an edition is looked up: tables of the editions that answer, tables of those that are superseded."""
INDEXED = {
    "documents": ("id", "number", "title", "sha256"),
    "names": ("key", "sound", "head", "tail", "document", "edition"),
    "past_names": ("key", "sound", "head", "tail", "edition"),
    "passages": ("document", "edition"),
    "past_passages": ("document", "edition"),
    "mentions": ("key", "edition"),
    **dict.fromkeys(FACTS, ("edition",)),
}


def create_tables(connection: sqlite3.Connection) -> None:
    """All tables and indexes of an empty file."""
    database = Database(connection)
    database.table("meta").create({"key": str, "value": str}, pk="key")
    database.table("documents").create(DOCUMENTS, pk="edition")
    for table, value in FACTS.items():
        columns = {field.name: TYPES.get(str(field.type), str) for field in fields(value)}
        database.table(table).create({"edition": int, **columns})
    database.table("mentions").create(MENTIONS)
    database.table("changes").create({"number": int, "edition": int, "token": str}, pk="number")
    for names, passages, terms in SEARCHED:
        database.table(names).create(NAMES)
        database.table(passages).create(PASSAGES, pk="id")
        database.execute(f"create virtual table {terms} using {WORDS}")
    for table, indexed in INDEXED.items():
        for column in indexed:
            database.table(table).create_index([column])
    database.table("documents").create_index(["id", "sha256"], unique=True)
    for passages in ("passages", "past_passages"):
        database.table(passages).create_index(["document", "whole"])
    kinds = ", ".join(map(repr, NUMBERED))
    database.execute(f"create index clauses_numbered on clauses(kind, ordinal) where kind in ({kinds})")
    database.execute("create virtual table past_vocabulary using fts5vocab(past_terms, 'row')")
    database.execute("create virtual table vocabulary using fts5vocab(terms, 'row')")


def insert(connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Rows into a table, their values in the order of ``columns``, inside the caller's transaction.

    Plain sqlite3: a document has thousands of rows, and sqlite_utils looks at every value of each.
    """
    named = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    connection.executemany(f'insert into "{table}" ({named}) values ({marks})', rows)


def remove(connection: sqlite3.Connection, edition: int) -> None:
    """Every row of one edition, its search terms included, inside the caller's transaction."""
    note(connection, edition)
    database = Database(connection)
    for names, passages, terms in SEARCHED:
        database.execute(f"delete from {terms} where rowid in (select id from {passages} where edition = ?)", [edition])
        for table in (names, passages):
            database.table(table).delete_where("edition = ?", [edition])
    for table in (*FACTS, "mentions", "documents"):
        database.table(table).delete_where("edition = ?", [edition])


def shelve(connection: sqlite3.Connection, edition: int, *, current: bool) -> None:
    """Move what an edition is looked up by to where it belongs: it answers from now on, or it is superseded."""
    source, goal = reversed(SEARCHED) if current else SEARCHED
    passages = f"select id from {source[1]} where edition = ?"
    connection.execute(
        f"insert into {goal[2]}(rowid, words) select rowid, words from {source[2]} where rowid in ({passages})",
        [edition],
    )
    connection.execute(f"delete from {source[2]} where rowid in ({passages})", [edition])
    for from_table, to_table, columns in ((source[0], goal[0], NAMES), (source[1], goal[1], PASSAGES)):
        listed = ", ".join(columns)
        connection.execute(
            f"insert into {to_table}({listed}) select {listed} from {from_table} where edition = ? order by rowid",
            [edition],
        )
        connection.execute(f"delete from {from_table} where edition = ?", [edition])
    connection.execute("update documents set current = ? where edition = ?", [int(current), edition])
    note(connection, edition)
