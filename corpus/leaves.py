"""Which leaf clause an offset stands in."""

from __future__ import annotations

from bisect import bisect_right

from corpus.model import Clause


class Leaves:
    """The leaves of a document in order; they tile the text."""

    def __init__(self, clauses: tuple[Clause, ...]) -> None:
        parents = {clause.parent for clause in clauses}
        self.leaves = [clause for clause in clauses if clause.id not in parents]
        self.starts = [leaf.start for leaf in self.leaves]

    def around(self, at: int) -> Clause | None:
        """The leaf that holds this offset."""
        place = bisect_right(self.starts, at) - 1
        return self.leaves[place] if place >= 0 and at < self.leaves[place].end else None
