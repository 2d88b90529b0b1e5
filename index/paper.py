"""The passages of single documents, kept in memory with the places of their terms: one question looks many times into few."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from index.postings import Change

Rows = Callable[[str, Sequence[object]], list[Any]]
"""Runs a query with its values in the snapshot that is read."""
SELECTED = "select p.document, p.clause, t.words, p.whole, p.heads, p.id from"
PLACED = "select p.document, p.clause, '', p.whole, p.heads, p.id from"
"""The same without the terms, which are most of a passage: for those who ask where and no more."""
ROOM = 400_000
"""Terms of all documents that are kept, about 30 MB; a plan has 15 000, a law 10 000."""
MOST = 4096
"""Terms of a document whose places are remembered."""


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
    """A document's passages as one run of terms, in which a term is searched for; only the passages found are taken apart."""

    words: str
    """All terms in order, a blank before and behind each passage too, so that two blanks part the passages."""
    starts: tuple[int, ...]
    """Where each passage begins in ``words``, and where the last one ends."""
    rows: tuple[tuple[str, str, str, int], ...]
    """Document, clause, cited clause and number of terms of headings of each passage."""
    size: int
    """Number of terms."""
    made: dict[int, Passage] = field(default_factory=dict, compare=False)
    """Passages that were found before."""
    known: dict[str, str] = field(default_factory=dict, compare=False)
    """One string for all places of a term."""
    places: dict[str, tuple[int, ...]] = field(default_factory=dict, compare=False)
    """In which passages the terms stand that were asked for."""

    def holding(self, weights: Mapping[str, float]) -> list[tuple[float, Passage]]:
        """Passages that hold a term, in the order of the text, each with the weights of those that it holds."""
        found: dict[int, float] = {}
        for term, weight in weights.items():
            for place in self._having(term):
                found[place] = found.get(place, 0.0) + weight
        return [(found[place], self._passage(place)) for place in sorted(found)]

    def _having(self, term: str) -> tuple[int, ...]:
        places = self.places.get(term)
        if places is None:
            if len(self.places) >= MOST:
                self.places.clear()
            places = self.places[term] = tuple(self._found(f" {term} "))
        return places

    def _found(self, sought: str) -> Iterator[int]:
        at = self.words.find(sought)
        while at >= 0:
            place = bisect_right(self.starts, at) - 1
            yield place
            at = self.words.find(sought, self.starts[place + 1])

    def _passage(self, place: int) -> Passage:
        if place not in self.made:
            document, clause, whole, heads = self.rows[place]
            words = self.words[self.starts[place] : self.starts[place + 1]].split()
            terms = tuple(map(self.known.setdefault, words, words))
            self.made[place] = Passage(document, clause, terms, whole, heads)
        return self.made[place]


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
    passages = [f" {row[2]} " for row in rows]
    words = "".join(passages)
    starts = tuple(accumulate(map(len, passages), initial=0))
    placed = tuple((row[0], row[1], row[3], row[4]) for row in rows)
    return Paper(words, starts, placed, words.count(" ") - len(passages))
