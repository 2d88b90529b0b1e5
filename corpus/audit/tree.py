"""Look-ups over the clauses of a document, made once per check."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from corpus.model import Clause, Document
from corpus.numbering import RANK

UNCITED = frozenset({"heading", "cell", "tablehead"})
"""Kinds that carry no name of their own: their parent's is used."""
SPACE = 4
"""Characters that may stand between a marker and its heading."""


class Tree:
    """Parents, children and what stands at an offset."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def by_id(self) -> dict[str, Clause]:
        """Clauses by id."""
        return {clause.id: clause for clause in self.document.clauses}

    @cached_property
    def children(self) -> dict[str, tuple[Clause, ...]]:
        """Numbered clauses below each clause, in order."""
        found: dict[str, list[Clause]] = {}
        for clause in self.document.clauses:
            if prefix(clause) in RANK:
                found.setdefault(clause.parent, []).append(clause)
        return {parent: tuple(clauses) for parent, clauses in found.items()}

    @cached_property
    def leaves(self) -> tuple[Clause, ...]:
        """Clauses without others below them: they cover the text once."""
        parents = {clause.parent for clause in self.document.clauses}
        return tuple(clause for clause in self.document.clauses if clause.id not in parents)

    @cached_property
    def _starts(self) -> list[int]:
        return [leaf.start for leaf in self.leaves]

    def leaf(self, at: int) -> Clause | None:
        """The leaf that an offset stands in."""
        place = bisect_right(self._starts, at) - 1
        return self.leaves[place] if place >= 0 else None

    def name(self, at: int) -> str:
        """What people call the place of an offset: 四、（六）17."""
        clause = self.leaf(at)
        while clause and clause.kind in UNCITED and clause.parent in self.by_id:
            clause = self.by_id[clause.parent]
        return clause.label if clause else "正文"

    def prose(self) -> tuple[Clause, ...]:
        """Leaves that are sentences of the document itself."""
        return tuple(leaf for leaf in self.leaves if leaf.kind not in UNCITED | {"boilerplate", "row", "title"})

    def head(self, clause: Clause) -> tuple[int, int]:
        """Marker and heading of a clause; its first line when the heading does not stand there."""
        text = self.document.text
        start, end = line_at(text, clause.start, clause.end)
        at = text.find(clause.heading, start, end) if clause.heading else -1
        return (start, at + len(clause.heading) if 0 <= at <= start + len(clause.marker) + SPACE else end)


def line_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The first line with words between two offsets, never empty."""
    match = re.compile(r"\S[^\n]*").search(text, start, end)
    stop = match.start() + len(match.group().rstrip()) if match else end
    return (match.start(), stop) if match else (start, end)


def prefix(clause: Clause) -> str:
    """The level's word in the id: item of sec_4__subsec_6__item_17."""
    return clause.id.rsplit("__", 1)[-1].split("_")[0]
