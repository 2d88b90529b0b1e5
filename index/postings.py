"""A second index beside a large database: tantivy finds candidates where SQLite's own search takes too long.

The database is the one truth. What lies here is derived from it, stamped with the change of the database that it was
brought up to, and asked only while that is the database's last change: after a deletion it is silent until it has caught
up. Whoever writes brings it up to date; whoever finds it behind is answered by the database itself. Without tantivy
installed there is none. The only file that imports it.
"""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

LARGE = 5000
"""Passages from which it is worth having: below, SQLite answers within a few milliseconds; see the table in the README."""
STAMP = "stamp.json"
LAYOUT = 1
"""Changed with the fields, so that an index of other fields is made anew."""
MEMORY = 64_000_000
"""Bytes that writing may take."""


@dataclass(frozen=True, slots=True)
class Change:
    """The last change of a database: its number, and a token that no other change has."""

    number: int
    token: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage to look up."""

    passage: int
    edition: int
    words: str


class Busy(Exception):
    """Another process is writing here; it will bring the index up to date, or the next writer will."""


@cache
def available() -> bool:
    """The extra is installed."""
    return find_spec("tantivy") is not None


class Postings:
    """The derived index of one database; its searcher sees one state, whatever is written meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._open: tuple[Change, Any, Any] | None = None

    def find(self, last: Change, terms: Sequence[str], limit: int) -> list[int] | None:
        """Ids of the likeliest passages that hold any of the terms (a term with blanks is a phrase); None when behind."""
        opened = self._at(last)
        if opened is None:
            return None
        _, index, searcher = opened
        import tantivy

        should = [(tantivy.Occur.Should, _query(index.schema, term)) for term in dict.fromkeys(terms)]
        hits = searcher.search(tantivy.Query.boolean_query(should), limit, count=False).hits
        return [int(value) for value in searcher.fast_field_values("passage", [address for _, address in hits])]

    def stamp(self) -> Change | None:
        """The change that it was brought up to; None when there is none, or when it was left half-written."""
        try:
            value = json.loads((self.folder / STAMP).read_text(encoding="utf-8"))
            return Change(value["number"], value["token"]) if value["layout"] == LAYOUT else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, change: Change, gone: Iterable[int], entries: Iterable[Entry], *, anew: bool) -> None:
        """Take out editions and put in passages, then say which change it stands for; ``anew`` begins from nothing."""
        if anew:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        writer = _writer(self._index())
        (self.folder / STAMP).unlink(missing_ok=True)
        for edition in gone:
            writer.delete_documents_by_term("edition", str(edition))
        for entry in entries:
            writer.add_document(_document(entry))
        writer.commit()
        writer.wait_merging_threads()
        _replace(self.folder / STAMP, {"number": change.number, "token": change.token, "layout": LAYOUT})

    def drop(self) -> None:
        """Take it away: the database has become small, or is no longer the one that it was made from."""
        self._open = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def _at(self, last: Change) -> tuple[Change, Any, Any] | None:
        """Index and searcher of exactly this state; opened again when another process has brought it up to date."""
        opened = self._open
        if opened and opened[0] == last:
            return opened
        with self._lock:
            if self.stamp() != last:
                return None
            index = self._index()
            opened = (last, index, index.searcher())
            if self.stamp() != last:
                return None
            self._open = opened
        return opened

    def _index(self) -> Any:
        import tantivy

        return tantivy.Index(_schema(), path=str(self.folder))


def _schema() -> Any:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("passage", stored=False, indexed=False, fast=True)
    builder.add_text_field("edition", stored=False, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", stored=False, tokenizer_name="whitespace", index_option="position")
    return builder.build()


def _writer(index: Any) -> Any:
    try:
        return index.writer(MEMORY, 1)
    except ValueError as error:
        raise Busy(str(error)) from error


def _document(entry: Entry) -> Any:
    import tantivy

    document = tantivy.Document()
    document.add_unsigned("passage", entry.passage)
    document.add_text("edition", str(entry.edition))
    document.add_text("words", entry.words)
    return document


def _query(schema: Any, term: str) -> Any:
    import tantivy

    parts = term.split()
    if len(parts) > 1:
        return tantivy.Query.phrase_query(schema, "words", list(parts))
    return tantivy.Query.term_query(schema, "words", term, index_option="freq")


def _replace(path: Path, value: dict[str, object]) -> None:
    """Write a small file so that readers see the old one or the new one."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps(value), encoding="utf-8")
    os.replace(part, path)
