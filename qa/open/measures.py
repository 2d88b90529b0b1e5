"""What tells of a unit whether it answers, in figures from 0 to about 1 that can be weighed together.

Words may resemble a question by chance in one of these ways, and hardly in all of them.
"""

from __future__ import annotations

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.open import typed
from qa.open.denied import lacking
from qa.open.holds import holds
from qa.open.judge import Judge, Judged
from qa.open.ranges import fits

NAMES = (
    "all",
    "score",
    "own_words_all",
    "pairs",
    "fails",
    "listed",
    "spans",
    "article",
    "outside",
    "denies",
    "printed",
    "place",
)
"""Of the measures of a unit, in their order."""
RUN = regex(r"[\u4e00-\u9fffa-z0-9%]+")
FUNCTION = frozenset("的了吗呢啊是有在和与或及就都也还要能可以多少几什么哪个怎样如何谁为被把对从到")
"""Characters that join words and name nothing."""
SPANS, PLACES = 6, 30
"""Spans of a unit, and places in the order found, from which on more count as so many."""


def measures(case: Case, judges: tuple[Judge, Judge], one: Judged, place: int) -> tuple[float, ...]:
    """The measures of a unit that was found at this place; ``judges`` of the question taken lightly, and as it stands.

    The share of the words that it holds and its score, with everyday phrases taken whole; the share with the words as they
    stand; pairs of characters of the question in and around it; whether a check fails; whether it is a list, and how long;
    whether it stands in an article; whether the case of the question lies outside of its range; whether both speak of a
    lack; words that it prints as they were asked; and how far behind it was found.
    """
    words = " ".join(case.view.document.quote(*span) for span in one.spans)
    near = " ".join(f"{unit.above} {unit.heading} {unit.before} {unit.own}" for unit in one.units)
    said = pairs(fold(case.question.text)) - pairs(fold(case.view.document.metadata.title))
    lightly, plainly = judges
    light = lightly.asked.needed
    return (
        one.all,
        one.score,
        plainly.of_units(one.units).all,
        len(said & pairs(near)) / len(said) if said else 0.0,
        float(not holds(case, plainly.asked, words)),
        float(one.units[0].listed),
        min(len(one.spans), SPANS) / SPANS,
        float(bool(typed.article(case, one))),
        float(fits(case.question.text, words) is False),
        float(bool(lacking(case.question.text, words))),
        sum(weight for word, weight in light.weights if word in near) / (light.total or 1.0),
        min(place, PLACES) / PLACES,
    )


def pairs(folded: str) -> set[str]:
    """Two characters side by side that both may be of a word: 养老, and not 老的."""
    runs = RUN.findall(folded)
    return {a + b for run in runs for a, b in zip(run, run[1:], strict=False) if not {a, b} & FUNCTION}
