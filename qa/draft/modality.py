"""Whether something must, may or must not be done, or is done already, in the draft and in the sentence that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus.wordlist import read_entries
from qa.draft.lexicon import FOLDER

CONFLICTS = frozenset(
    {
        frozenset({"allowed", "forbidden"}),
        frozenset({"required", "forbidden"}),
        frozenset({"required", "needless"}),
        frozenset({"required", "allowed"}),
        frozenset({"done", "undone"}),
    }
)
SAME = (("高于", "超过"), ("大于", "超过"), ("多于", "超过"), ("少于", "低于"), ("小于", "低于"))
"""Comparisons that are one."""
BEHIND = 14
"""Characters behind a modal word in which it still speaks of the same object."""


@cache
def _modals() -> dict[str, str]:
    return {row[0]: row[1] for row in read_entries(FOLDER / "modals.txt")}


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_modals(), key=len, reverse=True)))
    return re.compile(rf"(?P<modal>{words})(?=(?P<verb>[\u4e00-\u9fff]{{2}})(?P<more>[\u4e00-\u9fff]{{0,{BEHIND}}}))")


def modals(text: str) -> Iterator[tuple[str, str, str]]:
    """What is said of each verb that a modal word stands before: the mode, the verb, the words behind it."""
    for word, one in SAME:
        text = text.replace(word, one)
    for match in _pattern().finditer(text):
        yield _modals()[match["modal"]], match["verb"], match["more"]


def turned(said: str, true: str) -> str:
    """The verb that the two texts say the opposite of; empty where there is none."""
    known: dict[str, list[tuple[str, str]]] = {}
    for mode, verb, more in modals(true):
        known.setdefault(verb, []).append((mode, more))
    for mode, verb, more in modals(said):
        here = known.get(verb, [])
        if here and all(frozenset({mode, other}) in CONFLICTS and _object(more, rest) for other, rest in here):
            return verb
    return ""


def _object(one: str, other: str) -> bool:
    """The same object is spoken of, as far as one is."""
    pairs = {one[i : i + 2] for i in range(len(one) - 1)}
    return not one or not other or any(pair in other for pair in pairs)
