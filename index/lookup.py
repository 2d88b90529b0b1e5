"""Passages that may fit and what is known of their words: the second index first, where it is up to date, else SQLite."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.paper import SELECTED, Paper, Papers, Passage, Rows, passage_of
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
        counts = self._counted(rows)
        found = self._in_few(rows, wanted, counts) if wanted.documents is not None and not wanted.left_out else None
        if found is None and wanted.documents is None and not wanted.left_out and available():
            found = _by_postings(rows, wanted, self.postings.find(counts.state, wanted.terms, wanted.limit))
        if found is None:
            found = _by_sqlite(rows, wanted, _affordable(rows, wanted, counts), "")
        if wanted.taken:
            found += _by_sqlite(rows, wanted, wanted.terms, "past_")
        return tuple(found)

    def _in_few(self, rows: Rows, wanted: Wanted, counts: _Counts) -> list[Passage] | None:
        """The passages of a few documents that hold a term; None when they are many and searching is quicker."""
        if len(wanted.documents or ()) > FEW:
            return None
        known = Statistics(
            counts.passages, counts.mean, {term: _frequency(rows, counts, term) for term in wanted.terms}
        )
        weights = {term: known.idf(term) for term in wanted.terms}
        held: list[tuple[float, Passage]] = []
        for document in wanted.documents or ():
            held += self._papers.paper(rows, counts.state, document).holding(weights)
        held.sort(key=lambda found: -found[0])
        return [passage for _, passage in held[: wanted.limit]]

    def paper(self, rows: Rows, document: str) -> Paper:
        """All passages of a document."""
        return self._papers.paper(rows, self.state(rows), document)

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


def _by_postings(rows: Rows, wanted: Wanted, numbers: Sequence[int] | None) -> list[Passage] | None:
    """The passages that the second index names, in its order."""
    if numbers is None:
        return None
    marks = ",".join("?" * len(numbers))
    query = f"{SELECTED} passages p join terms t on t.rowid = p.id where p.id in ({marks})"
    by_id = {row[5]: row for row in rows(query, numbers)}
    return [passage_of(by_id[number]) for number in numbers if number in by_id]


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


def _by_sqlite(rows: Rows, wanted: Wanted, terms: Sequence[str], shelf: str) -> list[Passage]:
    """From SQLite's own search: of the editions that answer, or of the ``past_`` ones that answered then."""
    match = " OR ".join(f'"{term}"' for term in terms)
    where, values = f"{shelf}terms match ?", [match, *(wanted.documents or ())]
    if wanted.documents is not None:
        where += f" and p.document in ({','.join('?' * len(wanted.documents))})"
    if shelf:
        where, values = where + " and p.edition in (select value from json_each(?))", [*values, wanted.taken]
    elif wanted.left_out:
        where, values = where + _not_in(), [*values, wanted.left_out]
    query = f"""{SELECTED} {shelf}terms t join {shelf}passages p on p.id = t.rowid
        where {where} order by rank limit ?"""
    return [passage_of(row) for row in rows(query, [*values, wanted.limit])]


def parts_of(rows: Rows, places: Sequence[tuple[str, str]], shelf: str) -> list[tuple[int, Passage]]:
    """Edition and passage of every part of some clauses, (document, whole) each."""
    query = f"""select p.document, p.clause, t.words, p.whole, p.heads, p.edition
        from json_each(?) place
        join {shelf}passages p on p.document = place.value ->> 0 and p.whole = place.value ->> 1
        join {shelf}terms t on t.rowid = p.id order by p.id"""
    return [(row[5], passage_of(row)) for row in rows(query, [json.dumps([list(place) for place in places])])]


def _not_in() -> str:
    return " and p.edition not in (select value from json_each(?))"
