"""Parsed documents kept in memory, as many as fit: those asked for last, up to a number of characters and clauses."""

from __future__ import annotations

import threading
from collections import OrderedDict

from corpus.model import Document

ROOM = 4_000_000
"""Weight of all that is kept: about 60 MB. A plan weighs 40 000, a law 15 000, the civil code 250 000."""
CLAUSE = 60
"""Characters that a clause or a fact weighs as much as."""


class Kept:
    """The documents asked for last, by edition; safe for threads. One that is larger than all the room is kept alone."""

    def __init__(self, room: int = ROOM) -> None:
        self.room = room
        self.weight = 0
        self._lock = threading.Lock()
        self._documents: OrderedDict[int, tuple[str, Document]] = OrderedDict()

    def get(self, edition: int, stamp: str) -> Document | None:
        """The document, if it is kept and the store holds it as it was then."""
        with self._lock:
            found = self._documents.get(edition)
            if found is None or found[0] != stamp:
                return None
            self._documents.move_to_end(edition)
            return found[1]

    def put(self, edition: int, stamp: str, document: Document) -> None:
        """Keep a document; those not asked for longest make room."""
        with self._lock:
            if before := self._documents.pop(edition, None):
                self.weight -= weight_of(before[1])
            self._documents[edition] = (stamp, document)
            self.weight += weight_of(document)
            while self.weight > self.room and len(self._documents) > 1:
                _, (_, oldest) = self._documents.popitem(last=False)
                self.weight -= weight_of(oldest)

    def __len__(self) -> int:
        return len(self._documents)


def weight_of(document: Document) -> int:
    """About how much memory a document takes, in characters."""
    facts = (document.clauses, document.assignments, document.targets, document.footnotes, document.problems)
    return len(document.text) + len(document.plain) + CLAUSE * sum(map(len, facts))
