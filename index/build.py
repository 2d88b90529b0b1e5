"""Documents into the store: one transaction per document, so that readers see all of it or nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_file
from corpus.source import Origin, Source
from index.connect import connect
from index.derive import bring_up_to_date, note
from index.editions import COLUMNS, Edition, ordered
from index.fingerprint import fingerprint
from index.hand import Hand, ruled
from index.prepare import Prepared, Ranked, prepare
from index.schema import create_tables, insert, remove, shelve
from index.settle import settled
from index.state import has_tables, is_current
from index.store import Store
from index.stored import FACTS, StoreError, row_of, values_of
from index.vocabulary import Name

PLANS = Path(__file__).parent.parent / "corpus" / "plans"
"""Documents shipped with the program; an empty store is filled with them."""

OWN_TABLES = """select name from sqlite_master where type = 'table' and name not like '%terms\\_%' escape '\\'
    and name not like 'sqlite%' order by name like '%terms'"""
"""Every table but the shadows of the search tables, which go with them; the vocabularies, which read them, go first."""

Fate = Literal["new", "again", "newer", "older"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document that was added."""

    id: str
    fate: Fate
    """new: the first of its id; again: this content was there already; newer: it answers in place of an older edition;
    older: a newer edition that was there goes on answering."""
    edition: int


def add(store: Store, document: Document) -> Added:
    """Store a document: its id may be another's of the same title, and what it replaces stays as an older edition."""
    added = add_prepared(store, prepare(document, store.segmenter))
    derive(store)
    return added


def add_prepared(store: Store, prepared: Prepared) -> Added:
    """Store a document that was made ready elsewhere; whoever stores many calls ``derive`` after the last."""
    with _writing(store) as connection:
        return _add(store, connection, prepared)


def derive(store: Store) -> bool:
    """Bring the second index up to date; False when there is none, and then the database answers alone."""
    with closing(connect(store.path)) as connection:
        return bring_up_to_date(connection, store.lookup.postings)


def delete(store: Store, identity: str) -> bool:
    """Remove a document with all its editions, facts, names and search terms; False when there is none of that id."""
    with _writing(store) as connection:
        editions = _numbers(connection, identity)
        for edition in editions:
            remove(connection, edition)
    derive(store)
    return bool(editions)


def rule(store: Store, identity: str, hand: Hand) -> bool:
    """Set by hand what is known of the validity of the edition that answers; False when there is no such document."""
    with _writing(store) as connection:
        query = "select edition, stated, hand from documents where id = ? and current = 1"
        for edition, stated, before in connection.execute(query, [identity]).fetchall():
            row = ruled(stated, Hand.read(before).changed(hand))
            marks = ", ".join(f"{column} = ?" for column in row)
            connection.execute(f"update documents set {marks} where edition = ?", [*row.values(), edition])
            note(connection, edition)
            return True
    return False


def fill(store: Store) -> None:
    """Make the tables and store the shipped plans in one transaction; a second process that waited finds it done."""
    with _writing(store) as connection:
        if not has_tables(connection):
            _create(connection)
            for plan in sorted(PLANS.glob("*.txt")):
                _add(store, connection, prepare(parse(read_file(plan)), store.segmenter))


def rebuild(store: Store) -> None:
    """Parse every stored text again under today's rules, in one transaction: the file is the old one or the new one.

    Editions keep their numbers, times and what was set by hand.
    """
    with _writing(store) as connection:
        if is_current(connection):
            return
        stored = list(_stored(connection))
        for (table,) in connection.execute(OWN_TABLES).fetchall():
            connection.execute(f'drop table if exists "{table}"')
        _create(connection)
        for identity, source, kept in stored:
            _write(connection, prepare(parse(source, identity=identity), store.segmenter), kept)
        for identity in dict.fromkeys(identity for identity, _, _ in stored):
            _arrange(connection, identity)
    derive(store)


def _stored(connection: sqlite3.Connection) -> Iterator[tuple[str, Source, dict[str, Any]]]:
    """Identity, source and what must outlive a rebuild, of every edition; columns that an older file lacks are left out."""
    cursor = connection.execute("select rowid as row_number, * from documents order by rowid")
    names = [column[0] for column in cursor.description]
    for values in cursor.fetchall():
        row = dict(zip(names, values, strict=True))
        kept = {"edition": row["row_number"]} | {name: row[name] for name in ("imported", "hand") if name in row}
        origin = Origin(**{field.name: row[field.name] for field in fields(Origin) if field.name in row})
        pages = tuple(json.loads(row.get("pages") or "[]"))
        yield row["id"], Source(row["source"], row["sha256"], row["text"], pages, origin), kept


def _create(connection: sqlite3.Connection) -> None:
    create_tables(connection)
    insert(connection, "meta", ("key", "value"), [("rules", fingerprint())])


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


def _numbers(connection: sqlite3.Connection, identity: str) -> list[int]:
    return [row[0] for row in connection.execute("select edition from documents where id = ?", [identity])]


def _add(store: Store, connection: sqlite3.Connection, prepared: Prepared) -> Added:
    """The document under its id, beside its other editions; the newest of them answers."""
    document = settled(connection, prepared.document)
    if document.id != prepared.document.id:
        prepared = prepare(document, store.segmenter)
    others = _numbers(connection, document.id)
    same = connection.execute(
        "select edition, hand from documents where id = ? and sha256 = ?", [document.id, document.sha256]
    ).fetchone()
    kept: dict[str, Any] = {"edition": same[0], "hand": same[1]} if same else _inherited(connection, document)
    if same:
        remove(connection, same[0])
    edition = _write(connection, prepared, kept)
    newest = _arrange(connection, document.id)
    fate: Fate = "again" if same else "new" if not others else "newer" if newest == edition else "older"
    return Added(document.id, fate, edition)


def _inherited(connection: sqlite3.Connection, document: Document) -> dict[str, Any]:
    """What was set by hand holds on for a better copy of the same text, one of the same date; not for an amended one."""
    query = "select hand from documents where id = ? and current = 1 and date = ?"
    row = connection.execute(query, [document.id, document.metadata.date]).fetchone()
    return {"hand": row[0]} if row else {}


def _arrange(connection: sqlite3.Connection, identity: str) -> int:
    """Let the newest edition answer and no other; its number."""
    rows = connection.execute(f"select {COLUMNS} from documents where id = ?", [identity]).fetchall()
    editions = ordered(Edition(*row) for row in rows)
    for edition in editions:
        if bool(edition.current) != (edition is editions[-1]):
            shelve(connection, edition.edition, current=edition is editions[-1])
    return editions[-1].edition


def _write(connection: sqlite3.Connection, prepared: Prepared, kept: dict[str, Any]) -> int:
    """One edition and all that it is looked up by, as if it answered; its number."""
    document = prepared.document
    stamp = datetime.now(UTC).isoformat(timespec="microseconds")
    made = {"segmenter": prepared.segmenter, "digest": prepared.digest, "current": 1, "imported": stamp}
    row = row_of(document) | {"hand": "", "parser": fingerprint()} | made | kept
    row |= ruled(row["stated"], Hand.read(row["hand"]))
    insert(connection, "documents", tuple(row), [tuple(row.values())])
    where = [document.id, document.sha256]
    edition = int(connection.execute("select edition from documents where id = ? and sha256 = ?", where).fetchone()[0])
    rows = {**prepared.facts, "names": list(map(values_of, prepared.names))}
    kinds: dict[str, type[Any]] = {**FACTS, "names": Name}
    for table, kind in kinds.items():
        columns = ("edition", *(field.name for field in fields(kind)))
        insert(connection, table, columns, ((edition, *values) for values in rows[table]))
    mentions = ((key, document.id, edition) for key in prepared.mentions)
    insert(connection, "mentions", ("key", "document", "edition"), mentions)
    _write_passages(connection, prepared.passages, document.id, edition)
    note(connection, edition)
    return edition


def _write_passages(connection: sqlite3.Connection, ranked: Sequence[Ranked], document: str, edition: int) -> None:
    """Passages are numbered through both shelves, so that an edition can go back to where it was."""
    highest = "select max(id) as id from passages union all select max(id) from past_passages"
    first = connection.execute(f"select coalesce(max(id), 0) + 1 from ({highest})").fetchone()[0]
    columns = ("id", "document", "edition", "clause", "whole", "heads", "length")
    rows = ((n, document, edition, p.clause, p.whole, p.heads, p.length) for n, p in enumerate(ranked, first))
    insert(connection, "passages", columns, rows)
    words = ((n, passage.words) for n, passage in enumerate(ranked, first))
    connection.executemany("insert into terms(rowid, words) values (?, ?)", words)
