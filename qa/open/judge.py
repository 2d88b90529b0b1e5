"""How well a unit answers: the share of the question's words in it and around it, and whether it has what is asked for.

Evidence is weighed sentence by sentence. Words scattered over a long clause are resemblance; words that stand in the
sentences quoted are evidence, and those in the headings above nearly so. What lacks decides as much as what is held.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import gt, mul

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import share
from qa.open.cases import of_case
from qa.open.denied import lacking
from qa.open.focus import Focus
from qa.open.ranges import fits
from qa.open.units import Unit
from qa.open.wanted import Asked

AROUND = 0.9
"""What a word counts that stands only in a heading above or in the sentence before."""
TITLE = 0.8
"""What a word counts that stands only in the title of the document."""
HEAD = 100
"""Characters at the beginning of a document that stand for its title where none was read."""
MET = 0.15
"""What a focus that is met adds to the score; an answer of the right kind goes before one that only sounds alike."""
LISTED = 0.1
"""What a whole list adds to the score; not where a figure is asked for, which one item of it has."""
ALL_OF = 0.2
"""What it adds that there are just as many as are asked for: 分哪三个阶段."""
OF_FIGURE = frozenset({"duration", "age", "money", "sum", "percent", "number", "measure", "area", "charge"})
OWN = 0.5
"""Weight of the unit's own words beside those around it."""
OF_CASE = 0.3
"""What it adds to the score that the words are said of the very case of the question."""
LENGTH = 0.0004
"""What each character takes from the score: of two that hold the same words the shorter says it more plainly."""
SHARE = 0.5
"""A sentence is quoted with the best one of its clause when it holds this share of what that one holds."""
MOST = 3
"""Sentences of one clause that are quoted together."""

OPENING = regex(
    r"收悉|现(?:就|将)?[^，,。；;]{0,30}(?:批复|函复|答复|通知|公告|通告|意见|印发)(?:如下|给你们)|(?:提出|制定)(?:如下|以下|本)(?:意见|办法|通知|规定|方案|措施|计划|条例|细则)"
)
"""The sentence that opens a document and says nothing of its matter."""
Shares = tuple[float, ...]
"""For each word of the question how much of it stands in a text."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit, or several of one clause, and how well they answer."""

    units: tuple[Unit, ...]
    own: float
    """Share of the words' weight that stands in the sentences themselves or in the heading shown with them, 0 to 1."""
    all: float
    """The same with the words around them and the title."""
    lacking: float
    """Weight of the heaviest word that stands neither in them nor right around, in shares of the heaviest."""
    met: bool
    """Every strict focus is met."""
    score: float

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The spans of its units."""
        return tuple(span for unit in self.units for span in unit.spans)


class Judge:
    """Judges the units of one document for one question; each text is looked through once."""

    def __init__(self, case: Case, asked: Asked) -> None:
        self.case = case
        self.asked = asked
        document = case.view.document
        self._known: dict[str, Shares] = {}
        self._words = tuple(word for word, _ in asked.needed.weights)
        total = asked.needed.total or 1.0
        self._weights = tuple(weight / total for _, weight in asked.needed.weights)
        self._kinds = tuple(word in asked.kinds for word in self._words)
        title = self.shares(fold(document.metadata.title or document.text[:HEAD]))
        known = [word.startswith(asked.places) for word in self._words]
        self._title = tuple(1.0 if sure else one for sure, one in zip(known, title, strict=True))

    def shares(self, folded: str) -> Shares:
        """How much of each word stands in a folded text."""
        found = self._known.get(folded)
        if found is None:
            found = self._known[folded] = tuple([share(word, folded) for word in self._words])
        return found

    def reach(self, clause: Clause) -> float:
        """The share of the weight that no unit of a clause can exceed."""
        view = self.case.view
        near = self.shares(view.headings(clause) + " " + view.folded(clause.start, clause.end))
        return self._held(map(max, near, (TITLE * title for title in self._title)))

    def judged(self, units: Sequence[Unit]) -> list[Judged]:
        """Each unit of a clause, and the best of its sentences together."""
        kept = [u for u in units if not u.headed or self.asked.strict and self._of_a_kind(u)]
        units = [self._narrowed(u) for u in kept if not self._only_opens(u)]
        held = [(self._held(self.shares(unit.own)), unit) for unit in units]
        best = max((weight for weight, unit in held if not unit.listed), default=0.0)
        likely = [
            (weight, unit)
            for weight, unit in held
            if not unit.listed and best and weight >= SHARE * best and self._of_a_kind(unit)
        ]
        of_lack = [(weight, unit) for weight, unit in likely if lacking(self.case.question.text, unit.own)]
        likely = of_lack or likely
        together = sorted(likely, key=lambda one: (-one[0], one[1].spans))[:MOST]
        found = [self._judge((unit,)) for weight, unit in held if weight]
        if len(together) > 1:
            found.append(self._judge(tuple(sorted((u for _, u in together), key=lambda u: u.spans))))
        return found

    def of_units(self, units: tuple[Unit, ...]) -> Judged:
        """How well these units together answer."""
        return self._judge(units)

    def _only_opens(self, unit: Unit) -> bool:
        """来文收悉，现批复如下, 为…制定本办法: what a document is for and rests on, where nobody asks for that."""
        asks = self.case.question.has("why", "purpose", "basis", "date", "issuer", "wording") or OPENING.search(
            self.case.question.text
        )
        return not asks and bool(OPENING.search(unit.own))

    def _narrowed(self, unit: Unit) -> Unit:
        """A list of which some items are of the case of the question, or alone tell what it names, with those alone."""
        view = self.case.view
        items = unit.spans[1:] if unit.listed else ()
        fit = [of_case(self.case.question.text, view.document.quote(*item)) for item in items]
        if not any(fit) and any(focus.name in OF_FIGURE for focus in self.asked.foci):
            fit = self._telling(unit)
        if not any(fit) or all(fit):
            return unit
        spans = (unit.spans[0], *(item for item, of in zip(items, fit, strict=True) if of))
        return replace(unit, spans=spans, own=" ".join(view.folded(*span) for span in spans))

    def _telling(self, unit: Unit) -> list[bool | None]:
        """Which items hold a word of the question that neither the words before them nor all items hold."""
        view = self.case.view
        told, *items = (self.shares(view.folded(*span)) for span in unit.spans)
        shared = tuple(map(min, zip(*items, strict=True))) if items else ()
        known = tuple(map(max, told, shared)) if items else told
        return [any(map(gt, item, known)) for item in items]

    def _of_a_kind(self, unit: Unit) -> bool:
        """Where the kind of answer is asked for, a sentence of another kind is not quoted beside one that has it."""
        words = " ".join(self.case.view.document.quote(*span) for span in unit.spans)
        if of_case(self.case.question.text, words) is False or fits(self.case.question.text, words) is False:
            return False
        first = self.case.view.document.quote(*unit.spans[0])
        return not self.asked.strict or any(focus.met.search(first) for focus in self.asked.strict)

    def _judge(self, units: tuple[Unit, ...]) -> Judged:
        own = _best(self.shares(unit.own) for unit in units)
        shown = tuple(map(max, own, self.shares(units[0].heading)))
        near = _best(self.shares(text) for unit in units for text in (unit.above, unit.before))
        near = tuple(max(there, AROUND * around) for there, around in zip(shown, near, strict=True))
        total = self._held(map(max, near, (TITLE * title for title in self._title)))
        lacks = max(
            (w * (1 - one) for w, one, kind in zip(self._weights, near, self._kinds, strict=True) if not kind),
            default=0.0,
        )
        words = " ".join(self.case.view.document.quote(*span) for unit in units for span in unit.spans)
        met = [self._meets(focus, units, words) for focus in self.asked.foci]
        strict = self._of_the_thing(units) and all(
            meets for meets, focus in zip(met, self.asked.foci, strict=True) if focus.strict
        )
        case, inside = of_case(self.case.question.text, words), fits(self.case.question.text, words)
        strict = strict and case is not False and inside is not False
        of_figure = any(focus.name in OF_FIGURE for focus in self.asked.foci)
        bonus = (
            MET * sum(met)
            + OF_CASE * (bool(case or inside) + lacking(self.case.question.text, words))
            + (LISTED if units[0].listed and not of_figure else 0.0)
        )
        bonus += ALL_OF if self.asked.count and any(map(self.asked.count.told_by, units)) else 0.0
        score = total + OWN * self._held(own) + bonus - LENGTH * len(words)
        return Judged(units, self._held(shown), total, lacks / max(self._weights, default=1.0), strict, score)

    def _meets(self, focus: Focus, units: tuple[Unit, ...], words: str) -> bool:
        """The kind of answer stands there; a figure of a list in its lead-in, or in the item that tells most of what is asked."""
        if not units[0].listed or focus.name not in OF_FIGURE:
            return bool(focus.met.search(words))
        view = self.case.view
        lead, *items = units[0].spans
        told = self.shares(view.folded(*lead))
        more = [(self._beyond(told, self.shares(view.folded(*item))), item) for item in items]
        most = max((held for held, _ in more), default=0.0)
        fullest = [item for held, item in more if held and held == most]
        return any(focus.met.search(view.document.quote(*span)) for span in (lead, *fullest))

    def _beyond(self, told: Shares, held: Shares) -> float:
        """The weight that an item holds beyond its lead-in; words of the title count little."""
        parts = zip(self._weights, told, held, self._title, strict=True)
        return float(
            sum(weight * max(0.0, one - before) * (1.0 - TITLE * title) for weight, before, one, title in parts)
        )

    def _of_the_thing(self, units: tuple[Unit, ...]) -> bool:
        """The sentences, or the headings above them, name the money that is asked about."""
        thing = self.asked.things
        shown = " ".join(text for unit in units for text in (unit.own, unit.heading, unit.above, unit.before))
        own = " ".join(unit.own for unit in units)
        held = all(share(word, shown) for word in thing.words) and all(share(word, own) for word in self.asked.must)
        return thing.printed in shown and held

    def _held(self, shares: Iterable[float]) -> float:
        """The share of the words' weight, 0 to 1."""
        return float(sum(map(mul, self._weights, shares)))


def _best(found: Iterable[Shares]) -> Shares:
    return tuple(map(max, zip(*found, strict=True)))
