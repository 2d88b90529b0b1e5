"""A unit that answers more likely than not, where no single check lets it through: a few measures of it weighed together.

Where every bound is set by itself, a sentence that falls short of one of them is lost, however well it does by all others.
The weights are those of a logistic regression on 250 questions that were refused before (69 of the units are right); left
out set by set, it finds 10 and errs in 2 of the 67 from sets that nothing was ever tuned on, 16 and 9 of the others.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from qa.case import Case
from qa.open.judge import Judge, Judged
from qa.open.typed import SETS, Found, found
from qa.open.wanted import Asked

BIAS = -4.8
WEIGHTS = (1.1, 1.5, 2.9, 1.9, 1.5, -1.3, -1.4)
"""Of each of the ``measures``."""
LIKELY = 0.55
"""Likelihood from which a unit is quoted."""
GRAVE = frozenset({"may", "still"})
"""What is allowed is answered only where all else is far behind; what is punished is never answered by likelihood."""
SURELY, FAR, OWN = 0.8, 1.0, 0.4
"""Likelihood, score ahead of the next article, and share of the words in the unit itself that it takes."""
WORDS, CHARACTERS, LENGTH = 12, 40, 300
"""Words and characters of a question, and characters of a unit, beyond which longer ones count as so long."""


def answers(case: Case, asked: Asked) -> list[Judged]:
    """The unit that most likely answers; none where that is not likely enough."""
    names = {focus.name for focus in asked.foci}
    if case.question.guessed or names & {"penalty", "fined"}:
        return []  # where even the document is guessed, a guess would rest on a guess
    one = found(case, asked)
    if one is None:
        return []
    said = " ".join(case.view.document.quote(*span) for span in one.best.spans)
    if not all(focus.met.search(said) for focus in asked.foci if focus.name == "where"):
        return []
    likely = likelihood(measures(case, asked, one))
    if names & GRAVE and not (likely >= SURELY and one.ahead >= FAR and one.best.own >= OWN and SETS.search(said)):
        return []
    return [one.best] if likely >= LIKELY else []


def likelihood(values: Sequence[float]) -> float:
    """From 0 to 1."""
    return 1 / (1 + math.exp(-BIAS - sum(weight * value for weight, value in zip(WEIGHTS, values, strict=True))))


def measures(case: Case, asked: Asked, one: Found) -> tuple[float, ...]:
    """The measures of a unit for a question, each from 0 to about 1.

    The share of the words that is held; how far the unit is ahead of the next article; words and characters of the
    question, since who says more can be understood better; the share held of the part that asks; the length of the unit;
    and whether the question is of a year that stands neither there nor in the title.
    """
    text = " ".join(case.view.document.quote(*span) for span in one.best.spans)
    there = f"{text} {case.view.document.metadata.title} {one.best.units[0].above}"
    return (
        Judge(case, asked).of_units(one.best.units).all,
        one.ahead,
        min(len(asked.needed.weights), WORDS) / WORDS,
        min(len(case.question.text), CHARACTERS) / CHARACTERS,
        one.core,
        min(len(text), LENGTH) / LENGTH,
        float(any(str(year) not in there for year in case.question.years)),
    )
