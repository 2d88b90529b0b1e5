"""The list of documents, and which editions of them answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.repeal import Repealed
from index.titles import Titles


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
    effective: str = ""
    """施行日期."""
    until: str = ""
    """有效期至."""
    status: str = ""
    """效力状态, as stated or set by hand."""
    place: str = ""
    """地方 as the title names it: 泊宁市望浦区."""

    @property
    def called(self) -> str:
        """What people know it by: its title, or its id (the name of its file) where the text has none."""
        return self.title or self.id


@dataclass(frozen=True, slots=True)
class Listed:
    """The list of documents as the store keeps it."""

    key: object = None
    """State of the file, and the day, that it was made for."""
    entries: tuple[Entry, ...] = ()
    titles: Titles = Titles(())
    places: frozenset[str] = frozenset()
    """The places that documents are of, each level by itself, without the word for its level: 泊宁, 望浦."""
    repealed: Mapping[str, Repealed] = field(default_factory=dict)
    """By the id of a document, what repeals it."""
    assigned: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By role, the ids of the documents that give it to some unit."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Editions that answer for a day in the past, where they are not those that answer today."""

    day: str
    left_out: frozenset[int]
    """Editions that answer today and did not then."""
    taken: frozenset[int]
    """Editions that answered then and are superseded."""

    def answers(self, edition: int, shelf: str) -> bool:
        """An edition of the names and passages of today, or of the ``past_`` ones, answers on that day."""
        return edition in self.taken if shelf else edition not in self.left_out
