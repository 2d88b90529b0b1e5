"""Words of a piece of a question: jieba's, with the characters that it leaves single joined again (嘉昆太)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from corpus.fold import fold
from corpus.regex import regex
from index.store import Store
from qa.finding.meanings import synonyms

PARTICLES = frozenset(
    "要在了来去会能可到给让被把从对向用为有没不过上里中下就才都也还很几多哪怎么做办拿个的和与及或是着吗呢什满进出"
)
"""Single characters that join no name: 要挂 is no word, 嘉昆太 is one."""


def cut(store: Store, piece: str) -> list[str]:
    """Words of a piece, single characters joined to each other; a lone single character carries nothing.

    A word of the word lists that the segmenter does not know (公租房) stays whole.
    """
    parts = apart(store, fold(piece))
    return [word for part, known in parts for word in ([part] if known else _cut(store, part))]


def apart(store: Store, folded: str) -> list[tuple[str, bool]]:
    """The parts of a piece, and which of them are words of the word lists that the segmenter does not know."""
    matches = list(_listed(store).finditer(folded)) if folded else []
    bounds = {0, *accumulate(map(len, store.segmenter.cut(folded)))} if matches else set()
    found: list[tuple[str, bool]] = []
    at = 0
    for match in matches:
        if {match.start(), match.end()} <= bounds:  # 加装电梯 is not 加 and 装电梯
            found += [(folded[at : match.start()], False), (match.group(), True)]
            at = match.end()
    return [(part, known) for part, known in (*found, (folded[at:], False)) if part]


@lru_cache(maxsize=4)
def _listed(store: Store) -> re.Pattern[str]:
    """Words of three characters or more that only the word lists have."""
    words = [word for word in synonyms() if len(word) > NAME and HAN.fullmatch(word)]
    unknown = [word for word in words if not store.segmenter.part_of_speech(word)]
    return re.compile(f"({'|'.join(map(re.escape, sorted(unknown, key=len, reverse=True)))})")


HAN = regex(r"[\u4e00-\u9fff]+")


def _cut(store: Store, piece: str) -> list[str]:
    found: list[str] = []
    run = ""
    for word in [*store.segmenter.cut(piece), ""]:
        if len(word) == 1 and not word.isascii():
            run += word
            continue
        found += _joined(store, run)
        run = ""
        if len(word) > 1 or word.isdigit():
            found += _without_particles(store, word)
    return found


def _joined(store: Store, run: str) -> list[str]:
    """Single characters in a row: a name that documents write so (蔚来), else what stands between particles."""
    if len(run) == NAME and set(run) & PARTICLES and store.statistics([run]).frequencies[run]:
        return [run]
    between = "".join(" " if character in PARTICLES else character for character in run).split()
    return [name for part in between if len(part) > 1 for name in _without_particles(store, part)]


NAME = 2
"""Characters of a name that the index of character pairs can vouch for."""


def _without_particles(store: Store, word: str) -> list[str]:
    """要集, which no dictionary has, is 集 with a particle; 四条 is a count of something."""
    if word.isascii():
        return [word]
    tag = store.segmenter.part_of_speech(word)
    if tag:
        return [] if tag in COUNTS else [word]
    word = word.strip(NEVER_IN_NAMES).lstrip(NEVER_FIRST)
    if len(word) < NAME or store.statistics([word]).frequencies[word]:
        return [word] if len(word) > 1 else []
    bare = word.strip("".join(PARTICLES))
    return [bare] if len(bare) > 1 else []


COUNTS = frozenset({"m", "mq", "q"})

NEVER_FIRST = "能想"
"""能选, 想开 are no names."""
NEVER_IN_NAMES = "要了吗呢的就才还很按"
"""Particles that end every run: 人要 in 一个人要年满 is no name, however often two documents' words meet so."""
