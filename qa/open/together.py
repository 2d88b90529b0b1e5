"""Several things asked in one line (罚多少，谁来罚) that one clause says together: it is found by all the words of the line.

Each thing must be answered by a sentence of that clause that is of its kind, or that holds the words it is asked with.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import Wanted, share
from qa.open.candidates import candidates
from qa.open.focus import Focus, foci
from qa.open.judge import Judge, Judged
from qa.open.lighter import lighter
from qa.open.units import Unit, units_of
from qa.open.wanted import Asked
from qa.reading.several import ASKING

MARKS = regex(r"[，,；;。？?！!]|以及|还有(?![哪谁几什多])")
LONGEST = 700
"""Characters of a clause that is looked at as one."""
ENOUGH = 0.33
"""Share of the weight of all words that the clause must hold."""
AHEAD = 0.3
"""Share by which it must hold more than the next clause that could answer."""
TOLD, TOLD_OF_KIND = 0.5, 0.3
"""Share of the words of one thing that its sentence must hold; less where it is of the kind of answer that is asked for."""
FEW = 2.0
"""Weight of the words of a thing under which any sentence of its kind will do: 谁来罚."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One of the things asked: the words it is asked with, and the kinds of answer."""

    words: Wanted
    kinds: tuple[Focus, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """A clause that answers all of them."""

    clause: Clause
    held: float
    units: tuple[Unit, ...]


def answers(case: Case, asked: Asked) -> list[Judged]:
    """The sentences of the one clause that answers everything; none where no clause does, or not clearly one."""
    light = lighter(case, asked).needed
    asks = asks_of(case.question.text, light)
    if len(asks) < 2 or not light.weights:
        return []
    homes = sorted(_homes(case, light, asks), key=lambda home: (-home.held, home.clause.end - home.clause.start))
    others = [home for home in homes[1:] if not _one_in_the_other(home.clause, homes[0].clause)]
    if not homes or others and homes[0].held - others[0].held < AHEAD:
        return []
    judge = Judge(case, asked)
    return [judge.of_units((unit,)) for unit in homes[0].units]


def of_clause(case: Case, asked: Asked, clause: Clause) -> list[Judged]:
    """The sentences of a clause that is named for each of the things asked of it; none where it is one thing, or one is not said."""
    asks = asks_of(case.question.text, lighter(case, asked).needed)
    judge = Judge(case, asked)
    return [judge.of_units((unit,)) for unit in _told(case, clause, asks)] if len(asks) > 1 else []


def _one_in_the_other(one: Clause, other: Clause) -> bool:
    return one.start < other.end and other.start < one.end


def asks_of(text: str, needed: Wanted) -> tuple[Ask, ...]:
    """The things that a line asks; words before the first question word are the first one's."""
    found: list[Ask] = []
    before = ""
    for piece in MARKS.split(text):
        if not ASKING.search(piece):
            before += piece
            continue
        folded = fold(before + piece)
        words = tuple((word, weight) for word, weight in needed.weights if word in folded)
        found.append(Ask(Wanted(words), tuple(focus for focus in foci(piece) if focus.strict)))
        before = ""
    return tuple(found)


def _homes(case: Case, needed: Wanted, asks: tuple[Ask, ...]) -> Iterable[Home]:
    words = " ".join(word for word, _ in needed.weights)
    title = fold(case.view.document.metadata.title)
    for clause in dict.fromkeys(home_of(case, clause) for clause in candidates(case, words, needed)):
        text = f"{case.view.headings(clause)} {case.view.folded(clause.start, clause.end)} {title}"
        held = needed.held_in(text) / needed.total
        units = _told(case, clause, asks) if held >= ENOUGH else ()
        if units:
            yield Home(clause, held, units)


def home_of(case: Case, clause: Clause, longest: int = LONGEST) -> Clause:
    """The numbered clause around it, where that is short enough to be read as one."""
    around = [c for c in case.view.above(clause) if c.marker and c.kind != "annex" and c.end - c.start <= longest]
    return around[0] if around else clause


def units_within(case: Case, homes: Iterable[Clause]) -> tuple[Unit, ...]:
    """The units of some clauses and of all that is below them, each once."""
    inside = (c for home in homes for c in case.view.document.clauses if home.start <= c.start and c.end <= home.end)
    return tuple({unit.spans: unit for clause in inside for unit in units_of(case, clause)}.values())


def _told(case: Case, home: Clause, asks: tuple[Ask, ...]) -> tuple[Unit, ...]:
    """For each thing the sentence that says it, in the order of the text; empty when one of them is not said.

    What is asked with the most words is looked for first; what is asked with hardly any (谁来罚) most likely stands with it.
    """
    units = units_within(case, (home,))
    chosen: list[Unit] = []
    for ask in sorted(asks, key=lambda ask: -ask.words.total):
        best = best_of(case, units, ask, chosen)
        if best is None:
            return ()
        chosen.append(best)
    found = {unit.spans: unit for unit in chosen}
    return tuple(found[spans] for spans in sorted(found))


def best_of(case: Case, units: tuple[Unit, ...], ask: Ask, chosen: list[Unit]) -> Unit | None:
    """The sentence that tells a thing; of several that tell as much one that is chosen already, then the shortest."""
    total = ask.words.total

    def told(unit: Unit) -> float:
        near = f"{unit.own} {unit.before}"
        return sum(weight * share(word, near) for word, weight in ask.words.weights) / total if total else 0.0

    fit = [unit for unit in units if _of_kind(case, unit, ask)]
    best = max(fit, key=lambda unit: (round(told(unit), 2), unit in chosen, -unit.size), default=None)
    enough = 0.0 if total < FEW else TOLD_OF_KIND if ask.kinds else TOLD
    return best if best is not None and told(best) >= enough else None


def _of_kind(case: Case, unit: Unit, ask: Ask) -> bool:
    words = " ".join(case.view.document.quote(*span) for span in unit.spans)
    return all(focus.met.search(words) for focus in ask.kinds)
