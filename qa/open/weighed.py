"""The unit that answers more likely than not, where no rule lets one through: its measures weighed together.

First the units of the likely clauses are put in order by weighed measures; then, of the first one, how likely it answers is
weighed from its own measures, how far it is ahead, and the question's. The weights are those of logistic regressions on the
question sets of the tests; ``tests/qa/weigh.py`` prints them, and what they do on documents left out.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from qa.case import Case
from qa.finding.coverage import share
from qa.open import typed
from qa.open.judge import Judge, Judged
from qa.open.lighter import lighter
from qa.open.measures import NAMES, measures
from qa.open.wanted import Asked

FILE = Path(__file__).parent / "weights.json"
FEW = 8
"""Units, the best by score alone, that are weighed."""
LIKELY = 0.55
"""Likelihood from which a unit is quoted."""
LACKING, ALIKE = 0.95, 0.5
"""Share of the heaviest word from which it lacks; share of the pairs of characters, or of the part that asks, that is much."""
FIGURES = frozenset({"number", "measure", "duration", "money", "sum", "percent", "age", "years", "charge"})
"""Kinds of answer that are a figure."""
OF_LEAVE = 1.5
"""Weighed score by which what is allowed must be ahead."""
FAR = 3.0
"""Weighed score by which a unit without a rival is ahead, and the most that counts."""
SAME = 30
"""Characters by which two units are known to be of one text."""
WORDS, CHARACTERS = 12, 40
"""Words and characters of a question from which on more count as so many."""
OF_QUESTION = ("ahead", "own", "lacking", "words", "characters", "how_many", "may")
"""Measures beside those of the unit that tell how likely it answers."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The unit that is first, its measures, and how likely it answers."""

    one: Judged
    measured: tuple[float, ...]
    """As named by ``NAMES`` and ``OF_QUESTION``."""
    likelihood: float


def answers(case: Case, asked: Asked) -> list[Judged]:
    """The unit that most likely answers; none where that is not likely enough, or punishment is asked about."""
    if case.question.guessed or any(focus.name in ("penalty", "fined") for focus in asked.foci):
        return []
    first = likeliest(case, asked)
    if first is None or first.likelihood < LIKELY:
        return []
    sure = _named(case, asked, first) and _leaves(case, asked, first)
    return [_of_kind(case, asked, first.one)] if sure else []


def _of_kind(case: Case, asked: Asked, one: Judged) -> Judged:
    """Of several sentences those that are of the kind that is asked for, where some are: 演出地点为…, and not what it is."""
    said = {unit: " ".join(case.view.document.quote(*span) for span in unit.spans) for unit in one.units}
    kept = tuple(unit for unit in one.units if all(focus.met.search(said[unit]) for focus in asked.foci))
    return replace(one, units=kept) if asked.foci and kept else one


def _named(case: Case, asked: Asked, first: Weighed) -> bool:
    """What weighs most in the question is named, unless hardly any of it is said as the document says it.

    Who asks in the words of the document, but for one, asks for what is not there; a figure is one of what is named.
    """
    near = " ".join(f"{unit.above} {unit.heading} {unit.before} {unit.own}" for unit in first.one.units)
    if asked.noun and case.question.has("list") and not share(asked.noun, near):
        return False  # 分哪几个等次
    if Judge(case, asked).of_units(first.one.units).lacking < LACKING:
        return True
    figure = case.question.has("howmany") or any(focus.name in FIGURES for focus in asked.foci)
    alike = first.measured[NAMES.index("pairs")]
    return alike < ALIKE and (not figure or typed.core(case, lighter(case, asked), first.one) >= ALIKE)


def _leaves(case: Case, asked: Asked, first: Weighed) -> bool:
    """What is allowed is told by a word of leave or duty, in a unit far ahead; where a thing is, by a place."""
    said = " ".join(case.view.document.quote(*span) for span in first.one.spans)
    ahead = first.measured[len(NAMES)]
    may = any(focus.name in ("may", "still") for focus in asked.foci)
    placed = all(focus.met.search(said) for focus in asked.foci if focus.name == "where")
    return placed and (not may or ahead >= OF_LEAVE and bool(typed.SETS.search(said)))


def likeliest(case: Case, asked: Asked) -> Weighed | None:
    """The first of the units, weighed; None where the document has none that holds a word."""
    key = ("likeliest",)
    if key not in case.memory:
        case.memory[key] = _likeliest(case, asked)
    first: Weighed | None = case.memory[key]
    return first


def _likeliest(case: Case, asked: Asked) -> Weighed | None:
    found = gathered(case, asked)
    scores = [weigh(measured, "rank", NAMES) for _, measured in found]
    if not scores:
        return None
    at = max(range(len(scores)), key=lambda i: (scores[i], -i))
    rivals = [scores[i] for i in range(len(scores)) if not _of_one_text(case, found[i][0], found[at][0])]
    ahead = min(scores[at] - max(rivals), FAR) if rivals else FAR
    measured = (*found[at][1], *of_question(case, asked, found[at][0], ahead))
    return Weighed(found[at][0], measured, chance(weigh(measured, "accept", (*NAMES, *OF_QUESTION))))


def gathered(case: Case, asked: Asked) -> list[tuple[Judged, tuple[float, ...]]]:
    """The best units by score of the likely clauses, each with its measures."""
    if not lighter(case, asked).needed.weights:
        return []
    judge, judged = typed.lightly_judged(case, asked)
    found: dict[tuple[tuple[int, int], ...], typed.Placed] = {}
    for one, place in judged:
        found.setdefault(one.spans, (one, place))
    best = sorted(found.values(), key=lambda pair: -pair[0].score)[:FEW]
    judges = judge, Judge(case, asked)
    return [(one, measures(case, judges, one, place)) for one, place in best]


def of_question(case: Case, asked: Asked, one: Judged, ahead: float) -> tuple[float, ...]:
    """The measures of the question, and of the unit that is first for it."""
    light = lighter(case, asked).needed
    return (
        ahead,
        one.own,
        one.lacking,
        min(len(light.weights), WORDS) / WORDS,
        min(len(case.question.text), CHARACTERS) / CHARACTERS,
        float(case.question.has("howmany")),
        float(any(focus.name in ("may", "still") for focus in asked.foci)),
    )


def _of_one_text(case: Case, one: Judged, other: Judged) -> bool:
    """One is a part of the other, or says the same."""
    a, b = (" ".join(case.view.document.quote(*span) for span in unit.spans) for unit in (one, other))
    return a[:SAME] in b or b[:SAME] in a


def weigh(measured: Sequence[float], use: str, names: Sequence[str]) -> float:
    """The measures times their weights, and the bias."""
    known = weights()[use]
    return known.get("bias", 0.0) + sum(
        known.get(name, 0.0) * value for name, value in zip(names, measured, strict=True)
    )


def chance(logit: float) -> float:
    """From 0 to 1."""
    return 1 / (1 + math.exp(-logit))


@cache
def weights() -> dict[str, dict[str, float]]:
    """Use → measure → weight."""
    known: dict[str, dict[str, float]] = json.loads(FILE.read_text(encoding="utf-8"))
    return known
