"""A document as a verifier looks at it: its folded text, and which clause any of its words stand in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from corpus.model import Clause, Document
from index.folded import Folded, plain, restored
from qa.browse import leaves
from qa.cite import NEVER
from qa.view import View

LARGEST_REGION = 1500
"""Characters of the clauses within which one quotation is thought to stay; the longest task of a plan has 600."""
LINES = frozenset({"heading", "paragraph"})
"""Kinds of clauses that are only lines of the clause around them."""


@dataclass(frozen=True)
class Reader:
    """Look-ups over one document."""

    document: Document
    version: str = ""
    """Digest of the edition, where it is not the one that answers."""

    @cached_property
    def view(self) -> View:
        """Clauses by id, headings above a clause."""
        return View(self.document)

    @cached_property
    def folded(self) -> Folded:
        """The whole text as it is compared."""
        return restored(self.document.text, self.document.plain or plain(self.document.text))

    @cached_property
    def leaves(self) -> tuple[Clause, ...]:
        """The clauses that tile the text."""
        return leaves(self.document)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(leaf.start for leaf in self.leaves)

    def leaf(self, place: int) -> Clause:
        """The innermost clause at a place; a table's row stands for its cells."""
        return self.leaves[max(0, bisect_right(self._starts, place) - 1)]

    def between(self, start: int, end: int) -> tuple[Clause, ...]:
        """The leaves that a span touches."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1)
        return self.leaves[max(0, first) : last]

    def around(self, start: int, end: int) -> Clause | None:
        """The innermost clause that holds a whole span."""
        above = reversed(self.view.above(self.leaf(start)))
        return next((clause for clause in above if clause.start <= start and end <= clause.end), None)

    def citable(self, start: int, end: int) -> bool:
        """No part of the span is residue of a page."""
        return all(leaf.kind not in NEVER for leaf in self.between(start, end))

    def owner(self, clause: Clause) -> Clause:
        """The clause that people cite: itself, or the one that a heading or a paragraph is a line of."""
        parent = self.view.clauses.get(clause.parent)
        return parent if clause.kind in LINES and parent is not None else clause

    def region(self, place: int) -> tuple[int, int]:
        """The largest clause of readable length around a place."""
        above = self.view.above(self.leaf(place))
        fitting = [clause for clause in above if clause.end - clause.start <= LARGEST_REGION] or [above[-1]]
        return fitting[0].start, fitting[0].end
