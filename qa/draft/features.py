"""Pairs of neighbouring characters: what words of a draft and of a document are laid beside each other by."""

from __future__ import annotations

from corpus.fold import halfwidth
from corpus.regex import regex
from qa.draft.lexicon import bound_words

HAN = regex(r"[\u4e00-\u9fff]+")
NUMBER = regex(r"\d+(?:\.\d+)?")
LATIN = regex(r"[A-Za-z][A-Za-z0-9]+")
YEAR = regex(r"(?:到|至|在)?\s*20\d\d\s*年(?:底|末|度)?")
UNREAD = frozenset(
    {"boilerplate", "row", "cell", "tablehead", "table", "number", "title", "contents", "date", "signature", "imprint"}
)
"""Kinds of clauses that are no prose."""


def features(words: str) -> frozenset[str]:
    """Pairs of neighbouring characters and figures of some words; years and bounds say nothing of what is meant."""
    words = YEAR.sub("\n", halfwidth(words))
    for place in ("before", "after"):
        words = bound_words(place, telling=False).sub("\n", words)
    pairs = {run[i : i + 2] for run in HAN.findall(words) for i in range(len(run) - 1)}
    return frozenset(pairs | {*NUMBER.findall(words)} | {word.lower() for word in LATIN.findall(words)})


EACH = regex(r"(?:平均)?每(?:[万千百个]|一)?[\u4e00-\u9fff]")


def unmeasured(words: str) -> str:
    """The words without 每…: for each of what a figure is given is compared by itself."""
    return EACH.sub("\n", words)
