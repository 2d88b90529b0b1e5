"""How well a unit answers: the share of the question's words in it and around it, and whether it has what is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.fold import fold
from qa.finding.coverage import Wanted, share
from qa.open.focus import Focus
from qa.open.units import Unit

AROUND = 0.9
"""What a word counts that stands only in a heading above or in the sentence before."""
TITLE = 0.8
"""What a word counts that stands only in the title of the document."""
MET = 0.15
"""What a focus that is met adds to the score; an answer of the right kind goes before one that only sounds alike."""
OWN = 0.5
"""Weight of the unit's own words beside those around it."""
LENGTH = 0.0004
"""What each character takes from the score: of two that hold the same words the shorter says it more plainly."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit and how well it answers."""

    unit: Unit
    own: float
    """Share of the words' weight that stands in the unit itself, 0 to 1."""
    all: float
    """The same with the words around it and the title."""
    met: bool
    """Every strict focus is met."""
    score: float


def judge(text: str, unit: Unit, needed: Wanted, asked: tuple[Focus, ...], known: frozenset[str]) -> Judged:
    """The unit judged for a question's words and foci; ``text`` is its document's, whose places are ``known``."""
    words = " ".join(text[start:end] for start, end in unit.spans)
    own, around, title = fold(words), fold(unit.around), fold(unit.title)
    held = total = 0.0
    for word, weight in needed.weights:
        here = share(word, own)
        there = max(AROUND * share(word, around), TITLE * share(word, title)) if here < 1 else 0.0
        there = max(there, TITLE) if word in known else there
        held += weight * here
        total += weight * max(here, there)
    whole = needed.total or 1.0
    met = all(focus.met.search(words) for focus in asked if focus.strict)
    bonus = MET * sum(bool(focus.met.search(words)) for focus in asked) + (0.1 if unit.listed else 0.0)
    score = total / whole + OWN * held / whole + bonus - LENGTH * len(words)
    return Judged(unit, held / whole, total / whole, met, score)
