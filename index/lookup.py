"""Passages that may fit and what is known of their words: the second index first, where it is up to date, else SQLite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from index.paper import PLACED, SELECTED, Papers, Passage, Rows, passage_of
from index.postings import LARGE, Change, Postings, available
from index.ranking import Statistics

FEW = 8
"""Named documents up to which their own passages are looked through, which is quicker than a search of all the others."""
KEPT = 200_000
"""Frequencies kept in memory."""
COSTLY = 60_000
"""Places of terms that SQLite may go through for one search of a large store, the rarest terms first: about 60 ms."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, and where."""

    terms: tuple[str, ...]
    """A term with blanks in it is a phrase: its parts stand side by side."""
    limit: int
    documents: tuple[str, ...] | None = None
    """None for all."""
    left_out: str = ""
    """Editions that answer today but not on the day that is asked for, a JSON list; empty for today."""
    taken: str = ""
    """Editions that answered then and are superseded."""

    @property
    def few(self) -> bool:
        """Their own passages are looked through."""
        return self.documents is not None and len(self.documents) <= FEW and not self.left_out


@dataclass(frozen=True, slots=True)
class _Counts:
    """What was counted in one state of the database."""

    state: Change
    passages: int
    mean: float
    frequencies: dict[str, int] = field(default_factory=dict)


class Lookup:
    """Looks passages up in one store; remembers counts until the database changes."""

    def __init__(self, postings: Postings) -> None:
        self.postings = postings
        self._counts = _Counts(Change(-1, ""), 0, 0.0)
        self._papers = Papers()

    def statistics(self, rows: Rows, terms: Sequence[str], *, past: bool = False) -> Statistics:
        """Counts that scoring needs for these terms; ``past`` counts superseded editions as well."""
        counts = self._counted(rows)
        found = {term: _frequency(rows, counts, term) for term in dict.fromkeys(terms)}
        if past:
            query = "select doc from past_vocabulary where term = ?"
            found = {term: n + sum(row[0] for row in rows(query, [term])) for term, n in found.items()}
        return Statistics(counts.passages, counts.mean, found)

    def passages(self, rows: Rows, wanted: Wanted) -> tuple[Passage, ...]:
        """Candidates that hold any of the terms, the likeliest ``limit`` of them."""
        if not wanted.terms:
            return ()
        found = self._in_few(rows, wanted) if wanted.few else [passage_of(row) for row in self._likeliest(rows, wanted)]
        return tuple(found + [passage_of(row) for row in _taken(rows, wanted)])

    def documents(self, rows: Rows, wanted: Wanted) -> tuple[str, ...]:
        """The documents of those candidates, the likeliest first."""
        if not wanted.terms:
            return ()
        found = [*self._likeliest(rows, wanted, PLACED), *_taken(rows, wanted, PLACED)]
        return tuple(dict.fromkeys(str(row[0]) for row in found))

    def counted(self, rows: Rows, wanted: Wanted) -> Counter[str]:
        """How many of those candidates each document has."""
        if not wanted.terms:
            return Counter()
        if wanted.few:
            return Counter(passage.document for passage in self.passages(rows, wanted))
        return Counter(row[0] for row in (*self._likeliest(rows, wanted, PLACED), *_taken(rows, wanted, PLACED)))

    def _likeliest(self, rows: Rows, wanted: Wanted, selected: str = SELECTED) -> list[Any]:
        """Rows of the candidates: from the second index where it can answer, else from SQLite's own search."""
        counts = self._counted(rows)
        found = None
        if wanted.documents is None and not wanted.left_out and available():
            found = _by_postings(rows, self.postings.find(counts.state, wanted.terms, wanted.limit), selected)
        return _by_sqlite(rows, wanted, _affordable(rows, wanted, counts), "", selected) if found is None else found

    def _in_few(self, rows: Rows, wanted: Wanted) -> list[Passage]:
        """The passages of a few documents that hold a term, looked through one by one."""
        counts = self._counted(rows)
        known = Statistics(
            counts.passages, counts.mean, {term: _frequency(rows, counts, term) for term in wanted.terms}
        )
        weights = {term: known.idf(term) for term in wanted.terms}
        held: list[tuple[float, Passage]] = []
        for document in wanted.documents or ():
            held += self._papers.paper(rows, counts.state, document).holding(weights)
        held.sort(key=lambda found: -found[0])
        return [passage for _, passage in held[: wanted.limit]]

    def state(self, rows: Rows) -> Change:
        """The last change of what is read."""
        row = rows("select number, token from changes order by number desc limit 1", [])
        return Change(*row[0]) if row else Change(0, "")

    def _counted(self, rows: Rows) -> _Counts:
        """How many passages of what mean length there are in today's state."""
        state = self.state(rows)
        counts = self._counts
        if counts.state != state:
            passages, mean = rows("select count(*), coalesce(avg(length), 0) from passages", [])[0]
            counts = self._counts = _Counts(state, int(passages), float(mean))
        return counts


def _frequency(rows: Rows, counts: _Counts, term: str) -> int:
    known = counts.frequencies
    if term not in known:
        row = rows("select doc from vocabulary where term = ?", [term])
        if len(known) >= KEPT:
            known.clear()
        known[term] = int(row[0][0]) if row else 0
        return int(row[0][0]) if row else 0
    return known[term]


def _by_postings(rows: Rows, numbers: Sequence[int] | None, selected: str) -> list[Any] | None:
    """The passages that the second index names, in its order."""
    if numbers is None:
        return None
    marks = ",".join("?" * len(numbers))
    terms = " join terms t on t.rowid = p.id" if selected == SELECTED else ""
    query = f"{selected} passages p{terms} where p.id in ({marks})"
    by_id = {row[5]: row for row in rows(query, numbers)}
    return [by_id[number] for number in numbers if number in by_id]


def _taken(rows: Rows, wanted: Wanted, selected: str = SELECTED) -> list[Any]:
    """Those of superseded editions that answered on the day that is asked for."""
    return _by_sqlite(rows, wanted, wanted.terms, "past_", selected) if wanted.taken else []


def _affordable(rows: Rows, wanted: Wanted, counts: _Counts) -> tuple[str, ...]:
    """The rarest of the terms, as many as a search of a large store has time for; all of them in a small one."""
    if counts.passages < LARGE:
        return wanted.terms
    places = {term: min(_frequency(rows, counts, part) for part in term.split()) for term in wanted.terms}
    kept: list[str] = []
    cost = 0
    for term in sorted(wanted.terms, key=lambda term: places[term]):
        cost += places[term]
        if kept and cost > COSTLY:
            break
        kept.append(term)
    return tuple(kept)


def _by_sqlite(rows: Rows, wanted: Wanted, terms: Sequence[str], shelf: str, selected: str) -> list[Any]:
    """From SQLite's own search: of the editions that answer, or of the ``past_`` ones that answered then."""
    match = " OR ".join(f'"{term}"' for term in terms)
    where, values = f"{shelf}terms match ?", [match, *(wanted.documents or ())]
    if wanted.documents is not None:
        where += f" and p.document in ({','.join('?' * len(wanted.documents))})"
    if shelf:
        where, values = where + " and p.edition in (select value from json_each(?))", [*values, wanted.taken]
    elif wanted.left_out:
        where, values = where + _not_in(), [*values, wanted.left_out]
    query = f"""{selected} {shelf}terms t join {shelf}passages p on p.id = t.rowid
        where {where} order by rank limit ?"""
    return rows(query, [*values, wanted.limit])


def parts_of(rows: Rows, document: str, shelf: str) -> list[Any]:
    """Edition, cited clause, number of terms of headings and words of every passage of a document, in order."""
    query = f"""select p.edition, p.whole, p.heads, t.words from {shelf}passages p
        join {shelf}terms t on t.rowid = p.id where p.document = ? order by p.id"""
    return rows(query, [document])


def _not_in() -> str:
    return " and p.edition not in (select value from json_each(?))"
