"""Which documents of the knowledge base are repealed by another one that it holds.

A number says which document is meant. Where none is printed the title does, and the one that repeals it must be the later
one: a new edition of a law repeals the old one of the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from corpus.fold import fold
from corpus.repeal import Repealed
from index.vocabulary import title_key

if TYPE_CHECKING:
    from index.entry import Entry

QUERY = """select r.title, r.number, d.id, d.title, d.number, d.date, d.effective, r.clause, r.start, r."end"
    from repeals r join documents d using (edition) where {}"""
"""What the editions that answer repeal, with the condition on ``documents``."""


def repealed_by(
    rows: Callable[[str, Sequence[object]], list[Any]],
    answering: str,
    given: Sequence[object],
    entries: Iterable[Entry],
) -> Mapping[str, Repealed]:
    """Each repealed document's id with what repeals it; of several the earliest."""
    numbered: dict[str, list[Entry]] = {}
    titled: dict[str, list[Entry]] = {}
    for entry in entries:
        numbered.setdefault(fold(entry.number), []).append(entry)
        titled.setdefault(title_key(entry.title), []).append(entry)
    found: dict[str, Repealed] = {}
    for title, number, by, name, own, date, effective, *place in rows(QUERY.format(answering), given):
        day = effective or date
        meant = numbered.get(fold(number), ()) if number else ()
        meant = meant or [e for e in titled.get(title_key(title), ()) if not (number and e.number)]
        for entry in meant:
            dated = bool(number and entry.number) or _earlier(entry, date, alike=title_key(name) == title_key(title))
            if entry.id != by and dated and (entry.id not in found or day < found[entry.id].day):
                found[entry.id] = Repealed(by, name, own, day, *place)
    return found


def _earlier(entry: Entry, date: str, *, alike: bool) -> bool:
    """Of an earlier date; where a date is not known, only documents of different names are told apart."""
    return entry.date < date if entry.date and date else not alike
