"""Figures with their units of measure, in the draft and in the documents, on one scale: 1.2万家 is 12000 家."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.figures import FIGURE, measure_of, value_of
from corpus.fold import halfwidth
from corpus.model import Target
from corpus.regex import regex
from qa.draft.amount import Amount, scaled
from qa.draft.bound import REACH, bound_beside, bound_of
from qa.draft.lexicon import bound_words
from qa.draft.spelt import SPELT, spelt

MINUTES = regex(r"\d[:：]$")
"""Before the minutes of a time of the day: 22:00起 counts nothing."""


def amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """The figures of a stretch of text, in order."""
    plain = halfwidth(text[start:end])
    found = [_figure(plain, match) for match in FIGURE.finditer(plain) if not MINUTES.search(plain[: match.start()])]
    found += [spelt(plain, match) for match in SPELT.finditer(plain)]
    taken: list[tuple[int, int]] = []
    for amount in sorted(filter(None, found), key=lambda a: (a.start, -a.end)):
        if not any(amount.start < b and a < amount.end for a, b in taken):
            taken.append((amount.start, amount.end))
            yield Amount(
                start + amount.start,
                start + amount.end,
                amount.printed,
                amount.value,
                amount.measure,
                amount.bound,
            )


def of_target(target: Target) -> Amount | None:
    """A figure of the document; None for a dash."""
    if target.value is None:
        return None
    value, measure = scaled(target.value, target.unit)
    return Amount(
        target.start, target.end, f"{target.figure}{target.unit}", value, measure, bound_of(target.comparator)
    )


def _figure(plain: str, match: re.Match[str]) -> Amount | None:
    value = value_of(match)
    if value is None:
        return None
    number, measure = scaled(value, measure_of(match))
    before = plain[max(0, match.start() - REACH) : match.start()]
    behind = bound_words("after").match(plain, match.end())
    bound = bound_beside(before) + (match["after"] or (behind.group() if behind else ""))
    return Amount(*match.span(), match.group(), number, measure, bound_of(bound))
