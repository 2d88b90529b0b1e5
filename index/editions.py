"""Editions of a document (版本): which one answers, which was in force on a day, and what an import is an edition of.

The newest answers: the one of the latest date of issue; between editions of one date, or where a date is not known, the
one imported last. A document without a number is known by its title, and titles are less certain than numbers: see
``same_work``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from corpus.fold import fold
from corpus.model import Document

SHINGLE = 8
"""Characters of a run by which two texts are compared."""
SHARED = 0.3
"""Share of the shorter text's runs from which two texts are one document, revised. Texts that have only their title in
common share under 0.05, an amended law over 0.6."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One stored edition of a document, without its text."""

    edition: int
    """Number in the store."""
    document: str
    """Id of the document it is an edition of."""
    sha256: str
    title: str
    number: str
    date: str
    """成文日期, ISO 8601; empty where the text does not say."""
    effective: str
    """施行日期, ISO 8601; empty where the text does not say."""
    source: str
    imported: str
    current: bool
    """It answers unless an earlier day is asked for."""

    @property
    def since(self) -> str:
        """From when on it holds, as far as it is known: when it takes effect, but no amendment before it was made."""
        return max(self.effective, self.date)


COLUMNS = ", ".join("id" if field.name == "document" else f'"{field.name}"' for field in fields(Edition))
"""Columns of ``documents`` that make an Edition, in its order."""


def ordered(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """The oldest first. An edition whose date is not known counts as of the date of the one imported before it."""
    dated: list[tuple[str, int, Edition]] = []
    date = ""
    for place, edition in enumerate(sorted(editions, key=lambda e: (e.imported, e.edition))):
        date = edition.date or date
        dated.append((date, place, edition))
    return tuple(edition for _, _, edition in sorted(dated, key=lambda found: found[:2]))


def in_force(editions: Sequence[Edition], day: str) -> Edition | None:
    """The edition that held on a day (ISO 8601), of one document's; None when none had been issued yet."""
    begun = [edition for edition in ordered(editions) if edition.since <= day]
    return begun[-1] if begun else None


def same_work(one: Document, other: Document) -> bool:
    """Two contents under one title are one document, revised, and not two that are called the same.

    One number, one document. Without a number: the same issuer, where both name one, and much of the text in common, or
    articles in both and different dates, as a law that was rewritten has. The books of a code, which bear one title and
    one date, and the yearly reports of two cities are different documents.
    """
    a, b = one.metadata, other.metadata
    if a.number or b.number:
        return a.number == b.number
    if a.issuer and b.issuer and a.issuer != b.issuer:
        return False
    rewritten = _is_law(one) and _is_law(other) and bool(a.date and b.date) and a.date != b.date
    return rewritten or shared(one.text, other.text) >= SHARED


def shared(one: str, other: str) -> float:
    """How much of the shorter text stands in the longer one, 0 to 1, spelling and line breaks apart."""
    runs, others = _runs(one), _runs(other)
    return len(runs & others) / max(1, min(len(runs), len(others)))


def _runs(text: str) -> frozenset[str]:
    folded = fold(text)
    return frozenset(folded[at : at + SHINGLE] for at in range(max(1, len(folded) - SHINGLE + 1)))


def _is_law(document: Document) -> bool:
    return any(clause.kind == "article" for clause in document.clauses)
