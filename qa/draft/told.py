"""The figures that a document states in its sentences, with the words around them: what figures of a draft are laid beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from corpus.model import Document
from corpus.phrases import PHRASE
from qa.draft.amount import Amount, is_small
from qa.draft.features import UNREAD, features, unmeasured
from qa.draft.measured import TIMES
from qa.draft.owners import Owned, owned
from qa.draft.sense import Sense
from qa.reply import Evidence
from qa.view import View

STOPS = "。\n"
"""Where a sentence of a document ends."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure of a document's sentence."""

    amount: Amount
    evidence: Evidence
    near: frozenset[str]
    """Pairs of characters, and other figures, of the phrase that it stands in."""
    own: frozenset[str]
    """The same of its whole sentence."""
    wide: frozenset[str]
    """And of the heading of its clause."""
    years: tuple[int, ...]
    """Years of its own sentence."""
    since: tuple[int, ...]
    """These, or where there are none the year named last before it in its clause."""


@dataclass(frozen=True)
class Told:
    """What one document states in figures; read at the first use."""

    view: View

    @property
    def document(self) -> Document:
        """The document that is read."""
        return self.view.document

    @cached_property
    def sense(self) -> Sense:
        """Its sentences by what they say."""
        return Sense(self.view)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every figure of the prose."""
        return tuple(self._read())

    @cached_property
    def named(self) -> dict[int, frozenset[str]]:
        """Features of the names of each indicator, by group."""
        found: dict[int, frozenset[str]] = {}
        for target in self.document.targets:
            found[target.group] = found.get(target.group, frozenset()) | features(target.indicator)
        return found

    def owned_around(self, start: int, end: int) -> tuple[Owned, ...]:
        """The quantities of the sentences that a stretch of the text stands in, read once."""
        text = self.document.text
        low = max(text.rfind(mark, 0, start) for mark in STOPS) + 1
        high = min((at for mark in STOPS if (at := text.find(mark, end)) >= 0), default=len(text))
        key = ("owned", low, high)
        if key not in self.view.memory:
            self.view.memory[key] = owned(text, low, high)
        found: tuple[Owned, ...] = self.view.memory[key]
        return found

    def _read(self) -> Iterator[Statement]:
        document, parents = self.document, {c.parent for c in self.document.clauses}
        headings = {c.id: c.heading for c in document.clauses}
        for clause in document.clauses:
            if clause.id in parents or clause.kind in UNREAD:
                continue
            around = features(headings.get(clause.id) or headings.get(clause.parent, ""))
            years: tuple[int, ...] = ()
            before: tuple[int, ...] = ()
            sentence = clause.start
            for phrase in PHRASE.finditer(document.text, clause.start, clause.end):
                if re.search(r"[。；;\n]", document.text[sentence : phrase.start()]):
                    sentence, years, before = phrase.start(), (), years or before
                years = tuple(int(y) for y in re.findall(r"(20\d\d)\s*年", phrase.group())) or years
                here = [o for o in self.owned_around(*phrase.span()) if phrase.start() <= o.quantity.amount.start]
                for one in here:
                    amount = one.quantity.amount
                    if amount.end > phrase.end() or is_small(amount) or amount.measure in TIMES:
                        continue
                    near = features(unmeasured(one.head))
                    wide = features(document.text[sentence : phrase.end()])
                    start = phrase.start() + len(phrase.group()) - len(phrase.group().lstrip())
                    evidence = Evidence(document.id, clause.id, start, phrase.end())
                    own = {t.year for t in document.targets if t.year and t.start <= amount.start < t.end}
                    told = tuple(own) or years
                    yield Statement(amount, evidence, near, near | wide, near | wide | around, told, told or before)
