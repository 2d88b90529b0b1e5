"""What a store can do: documents and their editions, names, passages and their statistics, as of a day.

Parsed documents stay in memory, keyed by the version of the file, so that an import by another process is seen at the
next question.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import fields, replace
from pathlib import Path

from corpus.model import Document, Validity
from corpus.read.origin import version
from corpus.regex import regex
from index.assigned import assigned_by
from index.editions import COLUMNS, Edition, in_force, ordered
from index.entry import Chosen, Entry, Listed
from index.fingerprint import fingerprint
from index.hand import Hand
from index.kept import Kept
from index.lookup import Lookup, Wanted
from index.names import Names
from index.paper import Passage
from index.postings import Postings
from index.ranking import Statistics
from index.reader import Reader
from index.repealed import repealed_by
from index.segment import Segmenter
from index.sheets import Sheets
from index.stored import read_edition
from index.titles import Titles
from index.vocabulary import Name

SHORTEST_VERSION = 8
"""Digits of a digest that name an edition."""
LEVEL = regex(r"([\u4e00-\u9fff]{2,}?)(?:自治区|自治州|自治县|[省市区县州旗盟])")
"""One level in the name of a place."""


class Store(Reader):
    """Reads one knowledge base. Writing is in ``index.build``."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.segmenter = Segmenter(path.parent)
        self.lookup = Lookup(Postings(path.with_suffix(".postings")))
        self.sheets = Sheets()
        self.chosen = Chosen("", frozenset(), frozenset())
        self._kept = Kept()
        self._listed = Listed()
        self._names = Names(self.lookup)

    def at(self, day: str) -> Store:
        """The same store as of a day (ISO 8601): of each document the edition that held then, or none."""
        rows = [Edition(*row) for row in self.rows(f"select {COLUMNS} from documents")]
        by_document: dict[str, list[Edition]] = {}
        for edition in rows:
            by_document.setdefault(edition.document, []).append(edition)
        then = {found.edition for editions in by_document.values() if (found := in_force(editions, day))}
        today = {edition.edition for edition in rows if edition.current}
        other = copy(self)  # one connection, one snapshot, one memory of documents
        other.chosen = Chosen(day, frozenset(today - then), frozenset(then - today))
        return other

    def editions(self, identity: str) -> tuple[Edition, ...]:
        """Every edition of a document, the oldest first; the one that answers today is the last."""
        return ordered(Edition(*row) for row in self.rows(f"select {COLUMNS} from documents where id = ?", [identity]))

    def holds(self, sha256: str, identity: str = "") -> bool:
        """These bytes are stored, of this id if one is given, as today's readers and rules read them."""
        query = (
            """select 1 from documents where sha256 = ? and (? = '' or id = ?) and parser = ? and reader_version = ?"""
        )
        return bool(self.rows(query, [sha256, identity, identity, fingerprint(), version()]))

    def entries(self) -> tuple[Entry, ...]:
        """Every document, in order of import."""
        return self._list().entries

    def _list(self) -> Listed:
        """The list of documents and what follows from it, made again when the file has changed."""
        key = (self.lookup.state(self.rows), self.chosen)
        if self._listed.key != key:
            columns = ", ".join(field.name for field in fields(Entry))
            where, given = self._answering(), self._given()
            found = self.rows(f"select {columns} from documents where {where} order by rowid", given)
            entries = tuple(Entry(*row) for row in found)
            titles = Titles((entry.called, entry.number) for entry in entries)
            repealed = repealed_by(self.rows, where, given, entries)
            own = frozenset(name for entry in entries for name in LEVEL.findall(entry.place))
            self._listed = Listed(key, entries, titles, own, repealed, assigned_by(self.rows, where, given))
        return self._listed

    def places(self) -> frozenset[str]:
        """The places that documents are of, without the words for their levels."""
        return self._list().places

    def assigned(self, *roles: str) -> frozenset[str]:
        """Ids of the documents that give one of these roles to some unit (分工)."""
        return frozenset().union(*(self._list().assigned.get(role, frozenset()) for role in roles))

    def validity(self, entry: Entry) -> Validity:
        """From when to when a listed document holds, what repeals it included."""
        return Validity(entry.effective, entry.until, entry.status, repealed=self._list().repealed.get(entry.id))

    def titles(self) -> Titles:
        """Titles and numbers of every document, in the order of ``entries``."""
        return self._list().titles

    def document(self, identity: str, version: str = "") -> Document | None:
        """The edition of a document that answers, or the one whose digest begins with ``version``."""
        with self.snapshot():
            if version:
                known = (e for e in self.editions(identity) if e.sha256.startswith(version))
                found = next(known, None) if len(version) >= SHORTEST_VERSION else None
                return self.edition(found.edition) if found else None
            query = f"select edition from documents where id = ? and {self._answering()}"
            rows = self.rows(query, [identity, *self._given()])
            document = self.edition(int(rows[0][0])) if rows else None
            by = self._list().repealed.get(identity)
            return replace(document, validity=replace(document.validity, repealed=by)) if document and by else document

    def edition(self, number: int) -> Document | None:
        """One edition of a document, superseded or not; from memory when the file has not changed since."""
        with self.snapshot():
            rows = self.rows("select sha256 || imported || parser || hand from documents where edition = ?", [number])
            if not rows:
                return None
            stamp = str(rows[0][0])
            if kept := self._kept.get(number, stamp):
                return kept
            document = self._ruled(number, read_edition(self.rows, number))
        self._kept.put(number, stamp, document)
        return document

    def plain(self, identity: str) -> str:
        """The folded text of the edition that answers, as it lies on disk: to look whether reading the document is worth
        while, never to quote from."""
        query = f"select plain from documents where id = ? and {self._answering()}"
        rows = self.rows(query, [identity, *self._given()])
        return str(rows[0][0]).replace("\n", "") if rows else ""

    def superseded_holding(self, identity: str, words: str) -> tuple[int, ...]:
        """The superseded editions of a document whose folded text holds some words, the newest first; as with ``plain``."""
        query = "select edition, plain from documents where id = ? and current = 0"
        held = {number for number, plain in self.rows(query, [identity]) if words in plain.replace("\n", "")}
        order = [e.edition for e in self.editions(identity)] if held else []
        return tuple(number for number in reversed(order) if number in held)

    def later(self, title: str, date: str) -> str:
        """Id of the latest document of exactly this title that is of a later date (ISO 8601); empty when there is none."""
        query = f"""select id from documents where title = ? and date > ? and {self._answering()}
            order by date desc, edition desc limit 1"""
        rows = self.rows(query, [title, date, *self._given()])
        return str(rows[0][0]) if rows else ""

    def _ruled(self, edition: int, document: Document) -> Document:
        """The document with what was set by hand."""
        hand = Hand.read(self.rows("select hand from documents where edition = ?", [edition])[0][0])
        return replace(document, validity=hand.over(document.validity))

    def _answering(self) -> str:
        """The condition on ``documents`` that leaves the editions that answer; ``_given`` are its values."""
        if not self.chosen.day:
            return "current = 1"
        numbers = "(select value from json_each(?))"
        return f"(current = 1 and edition not in {numbers} or edition in {numbers})"

    def _given(self) -> list[str]:
        if not self.chosen.day:
            return []
        return [json.dumps(sorted(self.chosen.left_out)), json.dumps(sorted(self.chosen.taken))]

    def names(self, keys: Iterable[str], *, column: str = "key") -> tuple[Name, ...]:
        """Names whose key, sound, head or tail is among ``keys``; the cost grows with the keys, not with the store."""
        return self._names.among(self.rows, keys, column, self.chosen)

    def statistics(self, terms: Sequence[str]) -> Statistics:
        """Counts that scoring needs for these terms."""
        return self.lookup.statistics(self.rows, terms, past=bool(self.chosen.taken))

    def passages(self, terms: Sequence[str], documents: Sequence[str] | None, limit: int) -> tuple[Passage, ...]:
        """Candidate passages that hold any of the terms, the likeliest ``limit`` of them."""
        return self.lookup.passages(self.rows, self._wanted(terms, documents, limit))

    def likeliest(self, terms: Sequence[str], documents: Sequence[str] | None, limit: int) -> tuple[str, ...]:
        """Ids of the documents of those candidates, the likeliest first."""
        return self.lookup.documents(self.rows, self._wanted(terms, documents, limit))

    def counted(self, terms: Sequence[str], documents: Sequence[str] | None, limit: int) -> Counter[str]:
        """How many of those candidates each document has."""
        return self.lookup.counted(self.rows, self._wanted(terms, documents, limit))

    def _wanted(self, terms: Sequence[str], documents: Sequence[str] | None, limit: int) -> Wanted:
        asked = tuple(term for term in dict.fromkeys(terms) if term.strip() and '"' not in term)
        left_out, taken = (self._given() or ["", ""]) if self.chosen.left_out or self.chosen.taken else ["", ""]
        return Wanted(asked, limit, None if documents is None else tuple(documents), left_out, taken)

    def superseded(self, terms: Sequence[str], limit: int) -> tuple[str, ...]:
        """Ids of documents whose superseded editions hold any of the terms, the likeliest ``limit`` of them."""
        match = " OR ".join(f'"{term}"' for term in dict.fromkeys(terms) if '"' not in term)
        query = """select p.document from past_terms t join past_passages p on p.id = t.rowid
            where past_terms match ? order by rank limit ?"""
        return tuple(dict.fromkeys(row[0] for row in self.rows(query, [match, limit]))) if match else ()

    @property
    def has_past(self) -> bool:
        """Some document has an edition that no longer answers."""
        return bool(self.rows("select 1 from past_passages limit 1"))

    def answers(self, edition: int, shelf: str) -> bool:
        """An edition of the names and passages of today, or of the ``past_`` ones, answers on the day that is asked for."""
        return self.chosen.answers(edition, shelf)
