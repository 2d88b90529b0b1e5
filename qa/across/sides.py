"""Which document a few words call up, where it is already known that they call one: 云州的方案, 青禾县的养老计划."""

from __future__ import annotations

import math
from collections import Counter

from corpus.fold import fold
from index.store import Store
from qa.choosing.choose import named_in
from qa.reading.understand import understand

CLEAR = 1.3
"""How much better than the next title the best one must fit."""
FEW = 3
"""Documents that one name may mean."""
RARE = 0.4
"""Share of the titles that may hold a pair of characters that still tells titles apart."""


def called(store: Store, words: str) -> str:
    """The id of the one document that the words call up; empty when they call up none, or several alike."""
    named = named_in(store, understand(store, words, None))
    return named[0].identity if len(named) == 1 else _by_pairs(store, words)


def all_called(store: Store, words: str) -> tuple[str, ...]:
    """The ids of the few documents that the words may call up; empty when they call up none, or more than ``FEW``."""
    named = tuple(one.identity for one in named_in(store, understand(store, words, None)))
    found = named or tuple(filter(None, [_by_pairs(store, words)]))
    return found if len(found) <= FEW else ()


def _by_pairs(store: Store, words: str) -> str:
    """The title that holds the most pairs of neighbouring characters of the words, rare pairs counting more."""
    titles = {entry.id: _pairs(fold(entry.title + entry.number)) for entry in store.entries()}
    wanted = _pairs(fold(words))
    held = Counter(pair for pairs in titles.values() for pair in pairs & wanted)
    weight = {pair: math.log(1 + len(titles) / count) for pair, count in held.items()}
    scores = sorted(((sum(weight[p] for p in pairs & wanted), i) for i, pairs in titles.items()), reverse=True)
    if not scores or not scores[0][0] or (len(scores) > 1 and scores[0][0] < CLEAR * scores[1][0]):
        return ""
    telling = any(held[pair] <= max(1, RARE * len(titles)) for pair in titles[scores[0][1]] & wanted)
    return scores[0][1] if telling else ""


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))
