"""The passages of single documents, kept in memory with the places of their terms: one question looks many times into few."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from index.postings import Change

Rows = Callable[[str, Sequence[object]], list[Any]]
"""Runs a query with its values in the snapshot that is read."""
SELECTED = "select p.document, p.clause, t.words, p.whole, p.heads, p.id from"
ROOM = 400_000
"""Terms of all documents that are kept, about 30 MB; a plan has 15 000, a law 10 000."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause as it is ranked: its place and its search terms."""

    document: str
    clause: str
    terms: tuple[str, ...]
    whole: str = ""
    """Id of the clause that is cited for it."""
    heads: int = 0
    """How many of the terms are of its headings; they come first."""


def passage_of(row: Sequence[Any]) -> Passage:
    """A row of ``SELECTED``."""
    return Passage(row[0], row[1], tuple(row[2].split()), row[3], row[4])


@dataclass(frozen=True, slots=True)
class Paper:
    """A document's passages, and in which of them a term stands."""

    passages: tuple[Passage, ...]
    places: Mapping[str, tuple[int, ...]]
    size: int
    """Number of terms."""

    def holding(self, weights: Mapping[str, float]) -> list[tuple[float, Passage]]:
        """Passages that hold a term, in the order of the text, each with the weights of those that it holds."""
        found: dict[int, float] = {}
        for term, weight in weights.items():
            for place in self._having(term):
                found[place] = found.get(place, 0.0) + weight
        return [(found[place], self.passages[place]) for place in sorted(found)]

    def _having(self, term: str) -> Sequence[int]:
        if " " not in term:
            return self.places.get(term, ())
        first = self.places.get(term.split()[0], ())
        return [place for place in first if f" {term} " in f" {' '.join(self.passages[place].terms)} "]


class Papers:
    """The documents looked into last, of one state of the database; safe for threads."""

    def __init__(self, room: int = ROOM) -> None:
        self.room = room
        self.size = 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[Change, str], Paper] = OrderedDict()

    def paper(self, rows: Rows, state: Change, document: str) -> Paper:
        """The passages of a document of the state that is read."""
        key = (state, document)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        query = f"{SELECTED} passages p join terms t on t.rowid = p.id where p.document = ? order by p.id"
        paper = _paper(rows(query, [document]))
        with self._lock:
            if key not in self._kept:
                self._kept[key] = paper
                self.size += paper.size
            while self.size > self.room and len(self._kept) > 1:
                self.size -= self._kept.popitem(last=False)[1].size
        return paper


def _paper(rows: Sequence[Sequence[Any]]) -> Paper:
    known: dict[str, str] = {}  # one string for all places of a term
    places: dict[str, list[int]] = {}
    passages = []
    for number, row in enumerate(rows):
        terms = tuple(known.setdefault(term, term) for term in row[2].split())
        passages.append(Passage(row[0], row[1], terms, row[3], row[4]))
        for term in dict.fromkeys(terms):
            places.setdefault(term, []).append(number)
    size = sum(len(passage.terms) for passage in passages)
    return Paper(tuple(passages), {term: tuple(where) for term, where in places.items()}, size)
