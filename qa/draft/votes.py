"""Which documents the sentences of a draft are most like: each sentence has one vote, whatever the draft names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from index.search import search
from index.store import Store
from qa.draft.mentions import Read

MOST = 16
"""Sentences that vote, spread over the draft: searching thousands of documents takes its time."""
SHORTEST = 10
"""Characters of a sentence that is like one document more than like another."""
FEWEST, SHARE = 3, 0.34
"""Votes, and share of them, with which the draft speaks of a document."""
RIVAL = 0.5
"""Share of the votes of the first with which it speaks of another as well."""


def votes(store: Store, text: str, reads: Sequence[Read]) -> Counter[str]:
    """Document id → sentences whose likeliest clause it has."""
    said = [text[r.piece.start : r.piece.end] for r in reads if r.piece.end - r.piece.start >= SHORTEST]
    step = max(1, -(-len(said) // MOST))
    hits = (search(store, words, top=1).found for words in said[::step])
    return Counter(found[0].document for found in hits if found)


def meant(counted: Counter[str]) -> frozenset[str]:
    """The documents that the draft plainly speaks of; none where the votes are scattered."""
    first = max(counted.values(), default=0)
    if first < FEWEST or first < SHARE * counted.total():
        return frozenset()
    return frozenset(one for one, number in counted.items() if number >= max(FEWEST, RIVAL * first))
