"""The figures of a phrase, each with its year and the indicator beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from qa.draft.amount import Amount, is_small
from qa.draft.lexicon import any_of
from qa.draft.measured import of_stretch
from qa.draft.mentions import Mention
from qa.draft.spot import Spot

CHANGING = regex(r"(?:增加|增长|净增|新增|提高|提升|上升|减少|下降|降低)(?:了|约|近)*$")
ACTUAL = regex(any_of("actual"))
LATER = regex(rf"(?P<next>次年|翌年|来年|第二年|下一年)|(?:再过|此后|其后|往后)(?P<n>[{NUMERAL}\d])年")
"""The year after the one that was spoken of before."""
DATED = regex(r"(?:^|[，,：:])(?:到|至|在|而|再|等到|预计)*\s*20\d\d\s*年(?:底|末|时|度|以?前|呢)?[，,：:]\s*$")
"""A phrase that is a year and nothing else: it dates the one behind it."""
OUTER = " 　、和及与"


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of the draft with its year and the indicator beside it."""

    amount: Amount
    year: int | None
    own_year: bool
    indicator: Mention | None
    changes: bool
    """The figure is a change (增长5件), no level."""
    actual: bool
    """The figure was reached, it is not aimed at."""
    low: int
    high: int
    """The stretch of the phrase that belongs to the figure."""
    span: tuple[int, int]
    """What is marked: the phrase, or its part where it has several figures."""


def read_figures(spot: Spot) -> Iterator[Said]:
    """The figures of the phrase; those inside the name of an indicator or a heading are none."""
    inside = [m for m in spot.mentions if m.kind in ("indicator", "clause", "document", "year", "unit")]
    found = [a for a in spot.amounts() if not is_small(a)]
    found = [a for a in found if not any(m.start <= a.start and a.end <= m.end for m in inside)]
    for i, amount in enumerate(found):
        low = found[i - 1].end if i else spot.piece.start
        high = found[i + 1].start if i + 1 < len(found) else spot.piece.end
        year, own = _year(spot, amount)
        named = _indicator(spot, amount, low, high)
        since = named.end if named and named.end <= amount.start else low
        changes = bool(CHANGING.search(spot.text[since : amount.start]))
        actual = bool(ACTUAL.search(spot.text[spot.sentence.piece.start : high]))
        end = spot.piece.end if i + 1 == len(found) else max(amount.end, named.end if named else 0)
        start = amount.start - len(spot.text[low : amount.start].lstrip(OUTER))
        yield Said(amount, year, own, named, changes, actual, low, high, (start, end))


def _year(spot: Spot, amount: Amount) -> tuple[int | None, bool]:
    """The year named last before the figure, in the phrase or in the sentence; in a row behind 分别 its own."""
    row = next((o for o in spot.sentence.owned if o.paired and o.quantity.amount.start == amount.start), None)
    if row:
        return next(iter(row.years), None), bool(row.years)
    own = [m for m in spot.years if not (amount.start <= m.start < amount.end)]
    before = [m for m in own if m.end <= amount.start] or own
    if before:
        return int(before[-1].value), True
    if spot.context.years and DATED.search(spot.text[spot.sentence.piece.start : spot.piece.start]):
        return spot.context.years[-1], True
    if spot.context.years and (later := LATER.search(spot.words)):
        return spot.context.years[-1] + (1 if later["next"] else integer(later["n"]) or 0), True
    return (spot.context.years[-1] if spot.context.years else None), False


def bases_of(spot: Spot, said: Said) -> tuple[str, str]:
    """What the figure is measured by: the words before it say so, or those behind it where its name stands there."""
    before = of_stretch(spot.text[said.low : said.amount.start], said.amount.measure)
    behind = of_stretch(spot.text[said.amount.end : said.high], "")
    return before[0] or behind[0], before[1]


def is_timely(spot: Spot, said: Said, *years: int | None) -> bool:
    """A figure of one of these years may be meant: the sentence names no year, or this one."""
    named = {said.year} if said.own_year else {int(m.value) for m in spot.sentence.mentions if m.kind == "year"}
    return not named or not years or bool(named & {*years}) or None in years


def _indicator(spot: Spot, amount: Amount, low: int, high: int) -> Mention | None:
    """The name before the figure, else the one behind it."""
    named = [m for m in spot.mentions if m.kind == "indicator"]
    before = [m for m in named if low <= m.start and m.end <= amount.start]
    behind = [m for m in named if amount.end <= m.start and m.end <= high]
    if behind and spot.text[amount.end : behind[0].start] in ("", "的"):
        return behind[0]
    return before[-1] if before else behind[0] if behind else None
