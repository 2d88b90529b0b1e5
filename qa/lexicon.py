"""The general words that questions are read with. All of them are data in ``qa/words``; none belongs to any one plan."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from corpus.wordlist import read_entries

FOLDER = Path(__file__).parent / "words"


@cache
def cues() -> dict[str, tuple[str, ...]]:
    """Word → the cues it gives, e.g. 牵头单位 → (lead,); 什么 is also said as 啥."""
    found: dict[str, tuple[str, ...]] = {}
    for cue, *words in read_entries(FOLDER / "cues.txt"):
        for word in dict.fromkeys([*words, *(word.replace("什么", "啥") for word in words)]):
            found[word] = tuple(dict.fromkeys((*found.get(word, ()), cue)))
    return found


@cache
def stops() -> frozenset[str]:
    """Words that carry nothing to look for."""
    return frozenset(row[0] for row in read_entries(FOLDER / "stop.txt"))


@cache
def longest() -> int:
    """Characters of the longest cue or stop word."""
    return max(len(word) for word in (*cues(), *stops()))


@cache
def light() -> frozenset[str]:
    """Single characters that carry nothing to look for, wherever they stand."""
    return frozenset("".join(row[0] for row in read_entries(FOLDER / "light.txt")))


@cache
def generic() -> frozenset[str]:
    """Nouns that ask for an aspect of a thing and name none: 规模, 情况."""
    return frozenset(row[0] for row in read_entries(FOLDER / "generic.txt"))


@cache
def scene() -> frozenset[str]:
    """Words that only set the scene of a question."""
    return frozenset(row[0] for row in read_entries(FOLDER / "scene.txt"))


@cache
def bridges() -> dict[str, tuple[str, ...]]:
    """What people say → what official texts print for it."""
    return {row[0]: row[1:] for row in read_entries(FOLDER / "bridges.txt")}


@cache
def office() -> re.Pattern[str]:
    """An office as a whole: 名誉院长, 副主任委员."""
    names = sorted((row[0] for row in read_entries(FOLDER / "offices.txt")), key=len, reverse=True)
    before = "(?:名誉|荣誉|执行|常务|联席|第一|轮值|总|副)*"
    return re.compile(f"{before}(?:{'|'.join(names)})(?:委员|理事|成员)?")
