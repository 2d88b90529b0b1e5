"""Figures that are the document's, but not together: of another year, beside another figure, in a sentence that is meant less."""

from __future__ import annotations

from collections.abc import Sequence

from qa.draft.amount import is_small, same_measure, same_value
from qa.draft.candidates import Candidates, stated_in
from qa.draft.features import features
from qa.draft.likely import FIRM, HALF, YEAR, years_around
from qa.draft.measured import TIMES, Quantity
from qa.draft.owners import Owned
from qa.draft.sense import Sentence
from qa.draft.shortened import covers_more
from qa.draft.stated import Stated
from qa.draft.topic import ENOUGH

ALIKE = 0.9
"""Share of the best weight from which another sentence is meant as much."""
MATE = 0.6
"""Share of what stands beside a figure that must stand beside the one of another year as well."""


def is_count(said: Quantity) -> bool:
    """A count that may stand beside anything; two days are not two things."""
    return is_small(said.amount) and said.amount.measure not in TIMES


def torn(found: Candidates, one: Owned) -> Stated | None:
    """The figure of the document that the phrase should have; None where its own may be right."""
    same = found.same(every=True)
    return _of_year(found, same) or _apart(found) or _nearer(found, one, same)


def _of_year(found: Candidates, same: Sequence[Stated]) -> Stated | None:
    """The figure is that of another year, and of the year of the phrase the same thing has another: 2023年突破2000亿元."""
    said = {int(y) for y in YEAR.findall(found.spot.words)}
    if len(said) != 1 or not same or is_count(found.said):
        return None
    view = found.topic.view
    if any(said & (years_around(view, s.sentence) or said) for s in same):
        return None
    mates = [s for s in found.measured if s not in same and years_around(view, s.sentence) == said]
    alike = [s for s in mates if any(_is_mate(s, other) for other in same)]
    return alike[0] if len(alike) == 1 else None


def _is_mate(one: Stated, other: Stated) -> bool:
    """The same words stand right before both figures."""
    mine, theirs = (features(s.owned.since.split("，")[-1]) for s in (one, other))
    return len(mine & theirs) >= MATE * max(len(mine), len(theirs)) > 0


def _apart(found: Candidates) -> Stated | None:
    """The sentence that is meant has every other figure of the phrase and another one for this; the sentence that has this
    lacks one of them: 年薪100万元、研发3年 is of neither 100万元、5年 nor 50万元、3年."""
    spot, said, first = found.spot, found.said, found.topic.first
    others = [o.quantity for o in spot.sentence.owned if spot.piece.start <= o.quantity.amount.start < spot.piece.end]
    others = [q for q in others if q.amount != said.amount and not is_count(q)]
    mine = [s for s in found.measured if s.sentence is first.sentence]
    if not others or not mine or first.own < FIRM or first.share < HALF:
        return None

    def has(sentence: Sentence, other: Quantity) -> bool:
        known = (s.quantity.amount for s in stated_in(spot, sentence))
        return any(same_measure(other.amount.measure, a.measure) and same_value(other.amount, a) for a in known)

    having = [m for m in found.topic.meant if has(m.sentence, said)]
    whole = all(has(first.sentence, other) for other in others)
    if first in having or not whole or any(all(has(m.sentence, q) for q in others) for m in having):
        return None
    return mine[0]


def _nearer(found: Candidates, one: Owned, same: Sequence[Stated]) -> Stated | None:
    """The only figure of the sentence that is meant first, where more of the phrase stands beside it than beside the
    figure of the same value in a sentence that is meant less."""
    first = found.topic.first
    mine = [s for s in found.measured if s.sentence is first.sentence]
    others = [m.own for m in found.topic.meant for s in same if s.sentence is m.sentence]
    if not same or len(mine) != 1 or any(s.sentence is first.sentence for s in same) or first.share < HALF:
        return None
    apart = max(others, default=0.0) < ALIKE * first.own and first.own >= ENOUGH
    return mine[0] if apart and covers_more(found.spot, one, mine[0], same) else None
