"""How alike two wordings are: the share of character pairs that they have in common."""

from __future__ import annotations

from functools import lru_cache

from corpus.fold import fold
from qa.finding.meanings import unified


def resemblance(words: str, text: str) -> float:
    """Share of the character pairs of ``words`` that stand in ``text``, 0 to 1."""
    folded, pairs = _compared(text), _pairs(words)
    return sum(pair in folded for pair in pairs) / max(1, len(pairs))


@lru_cache(maxsize=1024)
def _compared(text: str) -> str:
    """Names of indicators and the words around them, which every question is compared with."""
    return unified(fold(text).replace("的", ""))


@lru_cache(maxsize=64)
def _pairs(words: str) -> tuple[str, ...]:
    pieces = [piece for piece in (fold(word).replace("的", "") for word in words.split()) if len(piece) > 1]
    return tuple(piece[i : i + 2] for piece in map(unified, pieces) for i in range(len(piece) - 1))
