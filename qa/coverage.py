"""How much of what a question looks for stands in a text: the share of its words' information (idf), 0 to 1.

Words are jieba's; characters that it leaves single are joined again, so that a name it does not know (嘉昆太) stays whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corpus.fold import fold
from corpus.wordlist import read_entries
from index.store import Store
from qa.lexicon import FOLDER

PARTIAL = 0.6
"""What a long word counts when only part of it stands in the text, times that part."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words to look for and what each weighs."""

    weights: tuple[tuple[str, float], ...]

    @property
    def total(self) -> float:
        """The weight of all words."""
        return sum(weight for _, weight in self.weights)

    def held(self, text: str) -> float:
        """The weight of the words that stand in a text."""
        folded = fold(text)
        return sum(weight * _share(word, folded) for word, weight in self.weights)

    def coverage(self, text: str) -> float:
        """The share of the weight that stands in a text, 0 to 1."""
        return self.held(text) / self.total if self.weights else 0.0


def wanted(store: Store, words: str) -> Wanted:
    """The words of a topic with their weights; a word that stands nowhere weighs most."""
    pieces = list(dict.fromkeys(word for piece in words.split() for word in cut(store, piece)))
    statistics = store.statistics(pieces)
    return Wanted(tuple((word, statistics.idf(word)) for word in pieces))


def cut(store: Store, piece: str) -> list[str]:
    """Words of a piece, single characters joined to each other; a lone single character carries nothing."""
    found: list[str] = []
    joined = ""
    for word in [*store.segmenter.cut(fold(piece)), ""]:
        if len(word) == 1 and not word.isascii():
            joined += word
            continue
        if len(joined) > 1:
            found.append(joined)
        joined = ""
        if len(word) > 1 or word.isdigit():
            found.append(word)
    return found


def _share(word: str, folded: str) -> float:
    if any(form in folded for form in synonyms().get(word, (word,))):
        return 1.0
    if len(word) < 3:
        return 0.0
    pairs = [word[i : i + 2] for i in range(len(word) - 1)]
    return PARTIAL * sum(pair in folded for pair in pairs) / len(pairs)


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """Word → every word of its meaning."""
    return {word: row for row in read_entries(FOLDER / "synonyms.txt") for word in row}


def unified(text: str) -> str:
    """Text with one word for each meaning, for comparing names of indicators."""
    for row in read_entries_once():
        for word in row[1:]:
            if len(word) > 1:
                text = text.replace(word, row[0])
    return text


@cache
def read_entries_once() -> tuple[tuple[str, ...], ...]:
    """The rows of the list of synonyms."""
    return read_entries(FOLDER / "synonyms.txt")
