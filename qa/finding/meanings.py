"""Words that mean the same: those of documents, and what people say for them."""

from __future__ import annotations

from functools import cache

from corpus.fold import fold
from corpus.wordlist import read_entries
from qa.lexicon import FOLDER, bridges


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """Word → every word of its meaning, those of documents and those of everyday speech."""
    found: dict[str, tuple[str, ...]] = {}
    for row in (*read_entries(FOLDER / "synonyms.txt"), *read_entries(FOLDER / "colloquial.txt")):
        meant = tuple(map(fold, row))
        for word in meant:
            found[word] = tuple(dict.fromkeys((*found.get(word, (word,)), *meant)))
    for said, printed in bridges().items():
        found[fold(said)] = tuple(dict.fromkeys((*found.get(fold(said), (fold(said),)), *map(fold, printed))))
    return found


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
