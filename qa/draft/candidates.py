"""The figures of a document that a figure of the draft may be, weighed by the words beside them."""

from __future__ import annotations

from dataclasses import dataclass

from qa.draft.amount import same_measure, same_value
from qa.draft.features import features
from qa.draft.measured import Quantity, quantities
from qa.draft.owners import Owned
from qa.draft.sense import Fits, Sentence
from qa.draft.spot import Spot
from qa.draft.stated import Stated, stated, without
from qa.draft.topic import CLOSE, Topic, before

WIDE = 0.3
"""What a feature counts that only the phrases of two figures share."""
RIVAL = 0.6
"""Share of the weight beside a figure from which another figure may be the one that is meant."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """A figure of the draft, and those of the same measure in the sentences that its phrase may mean."""

    spot: Spot
    topic: Topic
    said: Quantity
    words: frozenset[str]
    """Features of what the figure is of."""
    whole: frozenset[str]
    """Features of its whole phrase."""
    measured: tuple[Stated, ...]

    @classmethod
    def of(cls, spot: Spot, topic: Topic, said: Owned) -> Candidates:
        """Those of the sentences of a topic."""
        span = spot.piece.start, spot.piece.end
        whole = features(without(spot.text, span, quantities(spot.text, *span)))
        true = [s for m in topic.meant for s in stated_in(spot, m.sentence)]
        measured = tuple(s for s in true if same_measure(said.quantity.amount.measure, s.quantity.amount.measure))
        return cls(spot, topic, said.quantity, said.near, whole, measured)

    def beside(self, s: Stated) -> float:
        """What is shared right beside the figures, and a little of what is shared in their phrases."""
        weights = self.spot.told[self.topic.view.document.id].sense.weights
        near = sum(weights.get(f, 0.0) for f in self.words & s.near)
        return near + WIDE * sum(weights.get(f, 0.0) for f in self.whole & s.wide)

    def same(self, *, every: bool) -> list[Stated]:
        """Those of the same value; not ``every`` one but those that share about as much as the best of any value."""
        same = [s for s in self.measured if same_value(self.said.amount, s.quantity.amount)]
        most = 0.0 if every else max(map(self.beside, self.measured), default=0.0)
        return same if every else [s for s in same if self.beside(s) >= CLOSE * most]

    def nearest(self, same: list[Stated]) -> list[Stated]:
        """Of those of the same value the ones that share about as much as the best of any value."""
        most = max(map(self.beside, self.measured))
        return [s for s in same if self.beside(s) >= CLOSE * most > 0]

    def rivalled(self, near: list[Stated], fits: Fits) -> bool:
        """A figure of another value may be meant as well as these."""
        if not near:
            return False
        most = max(map(self.beside, near))
        sense = self.spot.told[self.topic.view.document.id].sense
        return any(
            m.own >= RIVAL * self.topic.first.own
            if m.sentence is not near[0].sentence
            else self.beside(s) >= RIVAL * most
            for m in sense.meant(self.spot.words, before(self.spot), fits)
            for s in stated_in(self.spot, m.sentence)
            if same_measure(self.said.amount.measure, s.quantity.amount.measure)
            and not same_value(self.said.amount, s.quantity.amount)
        )


def stated_in(spot: Spot, sentence: Sentence) -> list[Stated]:
    """The quantities of a sentence, read once."""
    view = next(v for v in spot.views if v.clauses.get(sentence.clause.id) is sentence.clause)
    key = ("stated", sentence.start, sentence.end)
    if key not in view.memory:
        view.memory[key] = stated(view, [sentence])
    found: list[Stated] = view.memory[key]
    return found
