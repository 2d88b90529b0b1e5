"""What a store can do, and the SQLite store. Readers see whole imports only (WAL, one transaction per import).

A connection belongs to one thread; the Store opens one per thread and keeps parsed documents in memory, keyed by the
version of the file, so that an import by another process is seen at the next question.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from corpus.errors import PolicyError
from corpus.model import (
    Assignment,
    Cell,
    Clause,
    Document,
    Footnote,
    Metadata,
    Origin,
    Problem,
    Row,
    Table,
    Target,
)
from index.fingerprint import fingerprint
from index.ranking import Statistics
from index.segment import Segmenter
from index.vocabulary import Name

WAIT = 10
"""Seconds that a reader or writer waits for another."""
CHUNK = 400
"""Values per IN list; SQLite's oldest limit is 999."""
KEPT = 64
"""Parsed documents kept in memory."""


class StoreError(PolicyError):
    """The database cannot be used as it is; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as the list of documents shows it."""

    id: str
    title: str
    number: str
    issuer: str
    date: str
    source: str
    sha256: str
    imported: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause as it is ranked: its place and its search terms."""

    document: str
    clause: str
    terms: tuple[str, ...]


class _Held:
    """A thread's connection, closed when the thread ends or lets go of it."""

    __slots__ = ("connection",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class Store:
    """Reads one knowledge base. Writing is in ``index.build``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.segmenter = Segmenter(path.parent)
        self._local = threading.local()
        self._kept: dict[str, tuple[str, Document]] = {}

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        if not hasattr(self._local, "held"):
            self._local.held = _Held(connect(self.path))
        held: _Held = self._local.held
        return held.connection

    def close(self) -> None:
        """Close this thread's connection."""
        if hasattr(self._local, "held"):
            del self._local.held

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside comes from one state of the file, whatever others write meanwhile."""
        depth = getattr(self._local, "depth", 0)
        if depth == 0:
            self._rows("begin")
        self._local.depth = depth + 1
        try:
            yield
        finally:
            self._local.depth = depth
            if depth == 0:
                self._rows("commit")

    def entries(self) -> tuple[Entry, ...]:
        """Every document, in order of import."""
        columns = ", ".join(field.name for field in fields(Entry))
        return tuple(Entry(*row) for row in self._rows(f"select {columns} from documents order by rowid"))

    def document(self, identity: str) -> Document | None:
        """A whole document, from memory when the file has not changed since."""
        with self.snapshot():
            rows = self._rows("select sha256 || imported || parser from documents where id = ?", [identity])
            if not rows:
                return None
            version = str(rows[0][0])
            kept = self._kept.get(identity)
            if kept and kept[0] == version:
                return kept[1]
            document = self._read(identity)
        if len(self._kept) >= KEPT:
            self._kept.pop(next(iter(self._kept)), None)
        self._kept[identity] = (version, document)
        return document

    def names(self, keys: Iterable[str], *, column: str = "key") -> tuple[Name, ...]:
        """Names whose key, sound, head or tail is among ``keys``; the cost grows with the keys, not with the store."""
        if column not in {"key", "sound", "head", "tail"}:
            raise ValueError(column)
        wanted = [key for key in dict.fromkeys(keys) if key]
        columns = ", ".join(field.name for field in fields(Name))
        found: list[Name] = []
        for at in range(0, len(wanted), CHUNK):
            part = wanted[at : at + CHUNK]
            marks = ",".join("?" * len(part))
            query = f"select {columns} from names where {column} in ({marks}) order by rowid"
            found += [Name(*row) for row in self._rows(query, part)]
        return tuple(found)

    def statistics(self, terms: Sequence[str]) -> Statistics:
        """Counts that scoring needs for these terms."""
        passages, mean = self._rows("select count(*), coalesce(avg(length), 0) from passages")[0]
        frequencies: dict[str, int] = {}
        for term in dict.fromkeys(terms):
            row = self._rows("select doc from vocabulary where term = ?", [term])
            frequencies[term] = int(row[0][0]) if row else 0
        return Statistics(int(passages), float(mean), frequencies)

    def passages(self, terms: Sequence[str], documents: Sequence[str] | None, limit: int) -> tuple[Passage, ...]:
        """Candidate passages that hold any of the terms, the likeliest ``limit`` of them."""
        if not terms:
            return ()
        match = " OR ".join(f'"{term}"' for term in dict.fromkeys(terms) if '"' not in term)
        where = f"and p.document in ({','.join('?' * len(documents))})" if documents is not None else ""
        query = f"""select p.document, p.clause, t.words from terms t join passages p on p.id = t.rowid
            where terms match ? {where} order by rank limit ?"""
        rows = self._rows(query, [match, *(documents or ()), limit])
        return tuple(Passage(row[0], row[1], tuple(row[2].split())) for row in rows)

    def _read(self, identity: str) -> Document:
        row = self._rows(
            "select source, sha256, title, number, issuer, place, date, period, text, tables, digest, pages"
            " from documents where id = ?",
            [identity],
        )[0]
        source, sha256, title, number, issuer, place, date, period, text, tables, proof, pages = row
        origin = ", ".join(field.name for field in fields(Origin))
        years = tuple(int(year) for year in period.split("-")) if period else None
        document = Document(
            id=identity,
            source=source,
            sha256=sha256,
            metadata=Metadata(title, number, issuer, place, date, (years[0], years[1]) if years else None),
            text=text,
            clauses=self._facts("clauses", Clause, identity),
            tables=tuple(_table(value) for value in json.loads(tables)),
            footnotes=tuple(_footnote(note) for note in self._facts("footnotes", Footnote, identity)),
            assignments=self._facts("assignments", Assignment, identity),
            targets=self._facts("targets", Target, identity),
            problems=self._facts("problems", Problem, identity),
            pages=tuple(json.loads(pages)),
            origin=Origin(*self._rows(f"select {origin} from documents where id = ?", [identity])[0]),
        )
        if digest(document) != proof:
            raise StoreError(
                f"知识库中的《{title or identity}》与导入时不一致（数据库被改动或损坏），为免答错不再引用，请重新导入这份文件。"
            )
        return document

    def _facts(self, table: str, value: type[Any], identity: str) -> tuple[Any, ...]:
        names = [f'"{field.name}"' for field in fields(value)]
        flags = [i for i, field in enumerate(fields(value)) if field.type == "bool"]
        rows = self._rows(f"select {', '.join(names)} from {table} where document = ? order by rowid", [identity])
        return tuple(value(*(bool(v) if i in flags else v for i, v in enumerate(row))) for row in rows)

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        try:
            return self.connection.execute(query, list(values)).fetchall()
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"数据库“{self.path.name}”无法读取（{error}），请用 policyqa restore 恢复备份，或删除该文件后重新导入。"
            ) from error


def digest(document: Document) -> str:
    """SHA-256 over all that is stored of a document: what was altered on disk since its import is not quoted."""
    return hashlib.sha256(repr(document).encode("utf-8", "surrogatepass")).hexdigest()


def connect(path: Path) -> sqlite3.Connection:
    """A connection that waits for a writer instead of failing; reading only where nothing may be written."""
    try:
        if path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        connection = sqlite3.connect(path, timeout=WAIT, check_same_thread=False)
        _write_ahead(connection)
        connection.execute("pragma synchronous=normal")
    except sqlite3.Error as error:
        raise StoreError(
            f"无法打开数据库“{path}”（{error}），请检查文件夹的读写权限和磁盘空间，或用 POLICYQA_HOME 指定另一个文件夹。"
        ) from error
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log. SQLite does not wait for another process that switches too, so this does."""
    until = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("pragma journal_mode=wal")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


def has_tables(connection: sqlite3.Connection) -> bool:
    """The file has been filled."""
    return bool(connection.execute("select 1 from sqlite_master where name = 'vocabulary'").fetchone())


def is_empty(connection: sqlite3.Connection) -> bool:
    """Nothing at all is in the file."""
    return not connection.execute("select 1 from sqlite_master limit 1").fetchone()


def is_current(connection: sqlite3.Connection) -> bool:
    """The file was built by these tables, this segmenter, these rules of parsing."""
    row = connection.execute("select value from meta where key = 'rules'").fetchone()
    return bool(row) and row[0] == fingerprint()


def _table(value: dict[str, Any]) -> Table:
    rows = tuple(Row(row["clause"], tuple(Cell(*cell) for cell in row["cells"]), row["group"]) for row in value["rows"])
    return Table(value["clause"], tuple(value["heads"]), rows)


def _footnote(note: Footnote) -> Footnote:
    anchors = json.loads(note.anchors) if isinstance(note.anchors, str) else note.anchors
    return Footnote(note.clause, note.marker, note.term, note.start, note.end, tuple((a, b) for a, b in anchors))
