"""Documents into the store: one transaction per document, so that readers see all of it or nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from corpus.model import Document, Origin, Source
from corpus.parse import parse
from corpus.read.file import read_file
from index.fingerprint import fingerprint
from index.passages import passages_of
from index.schema import FACTS, create_tables, insert, remove
from index.store import Store, StoreError, connect, digest, has_tables, is_current
from index.vocabulary import names_of

PLANS = Path(__file__).parent.parent / "corpus" / "plans"
"""Documents shipped with the program; an empty store is filled with them."""

OWN_TABLES = """select name from sqlite_master where type = 'table' and name not like 'terms\\_%' escape '\\'
    and name not like 'sqlite%' order by name = 'terms'"""
"""Every table but the shadows of the search table, which go with it; the vocabulary, which reads it, goes first."""


def add(store: Store, document: Document) -> None:
    """Store a document; an older one with the same id gives way in the same transaction."""
    with _writing(store) as connection:
        _write(store, connection, document)


def delete(store: Store, identity: str) -> bool:
    """Remove a document with its facts, names and search terms; False when there is none of that id."""
    known = any(entry.id == identity for entry in store.entries())
    if known:
        with _writing(store) as connection:
            remove(connection, identity)
    return known


def fill(store: Store) -> None:
    """Make the tables and store the shipped plans in one transaction; a second process that waited finds it done."""
    with _writing(store) as connection:
        if not has_tables(connection):
            _create(connection)
            for plan in sorted(PLANS.glob("*.txt")):
                _write(store, connection, parse(read_file(plan)))


def rebuild(store: Store) -> None:
    """Parse every stored text again under today's rules, in one transaction: the file is the old one or the new one."""
    with _writing(store) as connection:
        if is_current(connection):
            return
        stored = list(_stored(connection))
        for (table,) in connection.execute(OWN_TABLES).fetchall():
            connection.execute(f'drop table if exists "{table}"')
        _create(connection)
        for identity, source, imported in stored:
            _write(store, connection, parse(source, identity=identity), imported)


def _stored(connection: sqlite3.Connection) -> Iterator[tuple[str, Source, str]]:
    """Identity, source and time of import of every document; columns that an older file lacks are empty."""
    cursor = connection.execute("select * from documents order by rowid")
    names = [column[0] for column in cursor.description]
    for values in cursor.fetchall():
        row = dict(zip(names, values, strict=True))
        origin = Origin(**{field.name: row[field.name] for field in fields(Origin) if field.name in row})
        pages = tuple(json.loads(row.get("pages") or "[]"))
        yield row["id"], Source(row["source"], row["sha256"], row["text"], pages, origin), row["imported"]


def _create(connection: sqlite3.Connection) -> None:
    create_tables(connection)
    insert(connection, "meta", [{"key": "rules", "value": fingerprint()}])


@contextmanager
def _writing(store: Store) -> Iterator[sqlite3.Connection]:
    """A connection of its own, locked for writing from the start; trouble becomes a sentence, nothing is half-written."""
    connection = connect(store.path)
    try:
        connection.isolation_level = None
        connection.execute("begin immediate")
        yield connection
        connection.execute("commit")
    except sqlite3.Error as error:
        if connection.in_transaction:
            connection.execute("rollback")
        raise StoreError(f"写入数据库失败（{error}），没有改动任何内容；请检查磁盘空间和文件夹权限后重试。") from error
    finally:
        if connection.in_transaction:
            connection.execute("rollback")
        connection.close()


def _write(store: Store, connection: sqlite3.Connection, document: Document, imported: str = "") -> None:
    remove(connection, document.id)
    stamp = imported or datetime.now(UTC).isoformat(timespec="microseconds")
    insert(connection, "documents", [{**_row(document), "imported": stamp}])
    for table in FACTS:
        rows = [{"document": document.id, **_columns(value)} for value in getattr(document, table)]
        insert(connection, table, rows)
    insert(connection, "names", [asdict(name) for name in names_of(document)])
    _write_passages(store, connection, document)


def _columns(value: Any) -> dict[str, Any]:
    """A value's fields as columns; a tuple becomes JSON."""
    raw = {field.name: getattr(value, field.name) for field in fields(value)}
    return {key: json.dumps(item) if isinstance(item, tuple) else item for key, item in raw.items()}


def _row(document: Document) -> dict[str, Any]:
    period = document.metadata.period
    tables = [
        {
            "clause": table.clause,
            "heads": table.heads,
            "rows": [
                {"clause": row.clause, "group": row.group, "cells": [(c.column, c.start, c.end) for c in row.cells]}
                for row in table.rows
            ],
        }
        for table in document.tables
    ]
    return {
        "id": document.id,
        "source": document.source,
        "sha256": document.sha256,
        **asdict(document.metadata),
        "period": f"{period[0]}-{period[1]}" if period else "",
        "text": document.text,
        "tables": json.dumps(tables, ensure_ascii=False),
        "pages": json.dumps(document.pages),
        **asdict(document.origin),
        "parser": fingerprint(),
        "digest": digest(document),
    }


def _write_passages(store: Store, connection: sqlite3.Connection, document: Document) -> None:
    first = connection.execute("select coalesce(max(id), 0) + 1 from passages").fetchone()[0]
    passages, terms = [], []
    for number, (clause, words) in enumerate(passages_of(document), first):
        found = store.segmenter.terms(words)
        passages.append({"id": number, "document": document.id, "clause": clause.id, "length": len(found)})
        terms.append((number, " ".join(found)))
    insert(connection, "passages", passages)
    connection.executemany("insert into terms(rowid, words) values (?, ?)", terms)
