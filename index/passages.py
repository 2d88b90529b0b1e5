"""Which clauses are ranked, and by which words: the leaves of prose, rows of tables and notes, each with its headings.

A leaf is found; what is cited for it may be the numbered clause around it, the article of a law with all its paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.model import Clause, Document

UNRANKED = frozenset(
    {
        "boilerplate",
        "heading",
        "cell",
        "tablehead",
        "title",
        "number",
        "date",
        "signature",
        "addressee",
        "annexnote",
        "imprint",
    }
)
LONGEST = 1200
"""Characters of a numbered clause that is cited whole when one of its paragraphs is found."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A clause that is ranked."""

    clause: Clause
    headings: str
    """The headings above it, outermost first."""
    text: str
    whole: str
    """Id of the clause that is cited for it: the article, a short numbered clause, or itself."""

    @property
    def words(self) -> str:
        """What it is found by."""
        return f"{self.headings} {self.text}" if self.headings else self.text


def passages_of(document: Document) -> Iterator[Leaf]:
    """Every clause that is ranked, in the order of the text."""
    by_id = {clause.id: clause for clause in document.clauses}
    parents = {clause.parent for clause in document.clauses if clause.kind != "cell"}
    for clause in document.clauses:
        if clause.id not in parents and clause.kind not in UNRANKED:
            headings = " ".join(headings_above(clause, by_id))
            yield Leaf(clause, headings, document.quote(clause.start, clause.end), _whole(clause, by_id))


def _whole(clause: Clause, by_id: dict[str, Clause]) -> str:
    around: Clause | None = clause
    while around and around.kind != "article":
        around = by_id.get(around.parent)
    if around:
        return around.id
    parent = by_id.get(clause.parent)
    short = clause.kind == "paragraph" and parent and parent.marker and parent.end - parent.start <= LONGEST
    return parent.id if short and parent else clause.id


def headings_above(clause: Clause, by_id: dict[str, Clause]) -> list[str]:
    """Headings of the clauses around this one, outermost first."""
    found: list[str] = []
    parent = by_id.get(clause.parent)
    while parent:
        if parent.heading:
            found.insert(0, parent.heading)
        parent = by_id.get(parent.parent)
    return found
