"""The figures of a phrase in other words, beside those of the sentence that is meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from corpus.figures import measures
from qa.draft.amount import NEUTRAL_COUNTS, alike, bounded_alike, is_small, same_measure, same_value
from qa.draft.amounts import of_target
from qa.draft.candidates import WIDE, Candidates, stated_in
from qa.draft.condition import says_more
from qa.draft.confirmed import says_as_much
from qa.draft.features import features
from qa.draft.likely import FIRM, HALF, YEAR, against, likely, years_of
from qa.draft.measured import TIMES, Quantity, alike_each, of_stretch, same_bases
from qa.draft.owners import Owned, holds_more, rightful
from qa.draft.said import ACTUAL
from qa.draft.sense import Sentence
from qa.draft.shortened import is_nearer, shortened
from qa.draft.spot import Finding, Spot
from qa.draft.stated import Stated, agrees
from qa.draft.topic import ENOUGH, PLAIN, Topic, sentence_so_far
from qa.draft.torn import ALIKE, is_count, torn
from qa.view import View

WHOLE = 0.8
"""Share of a phrase that says nothing but what a sentence says."""
LOOSE = NEUTRAL_COUNTS | {""}
"""Measures of anything."""
NAMED = 0.6
"""Share of the characters of an indicator that stand in a phrase which speaks of it."""
NOUN = 8
"""Characters behind a figure in which the noun stands that it counts."""


def figures_meant(spot: Spot, *, known: bool = False) -> Iterator[Finding | None]:
    """A figure of the phrase stands nowhere in what it puts differently, and another of the same kind does."""
    if ACTUAL.search(sentence_so_far(spot)):
        return
    for one in spot.sentence.owned:
        at = one.quantity.amount.start
        hidden = any(a <= at < b for a, b in spot.hidden)
        if spot.piece.start <= at < spot.piece.end and not hidden and not is_number(spot, one.quantity):
            yield _quantity(spot, one, known=known) or (None if known else _in_short(spot, one))


def _in_short(spot: Spot, one: Owned) -> Finding | None:
    """A phrase that says in short, or by the words before it, what its figure is of."""
    if one.condition or one.quantity.end:
        return None
    found = shortened(spot, one)
    if found is None or _in_tables(found[0].view, one.quantity, spot.words):
        return None
    return against(spot, found[0], found[1].sentence, f"稿件写{one.quantity.amount.printed}", "figure")


def is_number(spot: Spot, said: Quantity) -> bool:
    """第28项 is a place and no figure; 一个 says nothing."""
    inside = any(m.start <= said.amount.start and said.amount.end <= m.end for m in spot.mentions if m.reference)
    one = is_count(said) and said.amount.value < 2
    return inside or (one and not said.per)


def _quantity(spot: Spot, one: Owned, *, known: bool) -> Finding | None:
    said = one.quantity

    def fits(sentence: Sentence) -> bool:
        return any(same_measure(said.amount.measure, s.quantity.amount.measure) for s in stated_in(spot, sentence))

    topic, own = likely(spot, fits, apart=_spelt(said))
    if topic is None:
        return _mismeasured(spot, said)
    found = Candidates.of(spot, topic, one)
    if another := _of_another(spot, topic, one, found.measured):
        return another
    if mine := torn(found, one):
        return against(spot, topic, mine.sentence, f"稿件写{said.amount.printed}", "figure")
    if same := found.same(every=one.condition or not (is_count(said) or said.per)):
        near = found.nearest(same)
        plain = own and not found.rivalled(near, fits)
        return _same(spot, topic, said, same, near if plain else [])
    if (
        (known and topic.first.share < WHOLE)
        or not _timely(spot, topic)
        or (not is_count(said) and _in_tables(topic.view, said))
    ):
        return None
    return _differing(found, own=own)


def _spelt(said: Quantity) -> tuple[int, int]:
    """A figure in characters (十五万元) is alike to that of any sentence: it says nothing of which one is meant."""
    amount = said.amount
    apart = not re.search(r"\d", amount.printed) and amount.measure not in TIMES
    return (amount.start, amount.end) if apart else (0, 0)


def _of_another(spot: Spot, topic: Topic, said: Owned, known: Sequence[Stated]) -> Finding | None:
    """A sentence that may be meant has the figure for another thing, and for this one another figure."""
    sentence, told = topic.first.sentence, spot.told[topic.view.document.id]
    least = PLAIN if topic.first.share >= WHOLE else FIRM
    begun = topic.first.sentence is spot.anchor and topic.first.share >= WHOLE
    if (topic.first.own < least and not begun) or topic.first.share < HALF:
        return None
    weights = told.sense.weights
    right = rightful(said, told.owned_around(sentence.start, sentence.end), weights)
    firm = {m.sentence for m in topic.meant if m.own >= ALIKE * topic.first.own}
    same = {s.sentence for s in known if same_value(said.quantity.amount, s.quantity.amount)}
    if right is None:
        right = rightful(said, (s.owned for s in known), weights)
        if same & firm and not any(s.owned == right for s in known if s.sentence in firm):
            right = None
    if right is None or is_nearer(spot, said, [s.owned for s in known if s.sentence in same], right):
        return None
    if holds_more(topic.view.document.text, spot.words, said, right):
        return None
    what = f"稿件写{said.quantity.amount.printed}，这是另一项的数，这一项是{right.quantity.amount.printed}"
    return against(spot, topic, next((s.sentence for s in known if s.owned == right), sentence), what, "figure")


def _differing(found: Candidates, *, own: bool) -> Finding | None:
    """The figure that stands in its place, where it is of the same thing."""
    spot, topic, said = found.spot, found.topic, found.said
    as_much = [m.sentence for m in topic.meant if m.own >= topic.first.own * ALIKE]
    first = sorted((s for s in found.measured if s.sentence in as_much), key=lambda s: -found.beside(s))
    if not _speaks_of(topic, first, found.beside, own=own, bare=not found.whole):
        return None
    if not alike_each(said.per, first[0].quantity.per):
        return None
    if is_count(said) and not _same_noun(spot, topic.view, said, first[0]):
        return None
    return against(spot, topic, first[0].sentence, f"稿件写{said.amount.printed}", "figure")


def _mismeasured(spot: Spot, said: Quantity) -> Finding | None:
    """百万亩 for 百万平米: the sentence that is plainly meant has the figure of something else than what is counted."""

    def copied(s: Stated) -> bool:
        true = s.quantity.amount
        counted = {true.measure, said.amount.measure} <= measures("count")
        same = true.value == said.amount.value and not alike(true.measure, said.amount.measure)
        return same and not counted and not is_small(true) and bool(true.measure and said.amount.measure)

    topic, _ = likely(spot, lambda sentence: any(map(copied, stated_in(spot, sentence))))
    if topic is None or topic.first.share < HALF:
        return None
    if topic.first.own < FIRM and not (topic.first.own >= ENOUGH and topic.first.share >= WHOLE):
        return None
    return against(spot, topic, topic.first.sentence, f"稿件写{said.amount.printed}，计量单位不同", "figure")


def _speaks_of(topic: Topic, found: list[Stated], beside: Callable[[Stated], float], *, own: bool, bare: bool) -> bool:
    """The figure is one of these: words beside it are the same; or it is the only one, and the phrase is plainly meant."""
    if not own:  # the words before it say what it is of
        firm = topic.first.own >= FIRM and topic.first.share >= HALF
        return firm and (beside(found[0]) >= WIDE or (bare and len(found) == 1))
    return beside(found[0]) > 0 or (len(found) == 1 and topic.first.own >= FIRM and topic.first.share >= HALF)


def _same_noun(spot: Spot, view: View, said: Quantity, true: Stated) -> bool:
    """四个特色功能区 and 两个特色功能区 count the same things."""
    if (
        said.amount.measure == true.quantity.amount.measure not in LOOSE
        and said.amount.bound == true.quantity.amount.bound != ""
    ):
        return True
    one = spot.text[said.amount.end : said.amount.end + NOUN]
    other = view.document.text[true.quantity.amount.end : true.quantity.amount.end + NOUN]
    return bool(features(one) & features(other))


def _in_tables(view: View, said: Quantity, words: str = "") -> bool:
    """The figure stands in a table, for something of this document; or for what the words speak of."""
    told = frozenset(words)
    years = {int(y) for y in YEAR.findall(words)}
    found = (
        of_target(t)
        for t in view.document.targets
        if not words
        or (len(told & {*t.indicator}) >= NAMED * len({*t.indicator}) and (not years or t.year in (*years, None)))
    )
    return any(a and same_value(said.amount, a) and same_measure(said.amount.measure, a.measure) for a in found)


def _timely(spot: Spot, topic: Topic) -> bool:
    """The sentence is not of another year."""
    said = {int(y) for y in YEAR.findall(spot.words)}
    true = years_of(topic.view, topic.first.sentence)
    return not said or not true or bool(said & true)


def _same(spot: Spot, topic: Topic, said: Quantity, same: list[Stated], near: list[Stated]) -> Finding | None:
    """The figure is the document's; what it is measured by and how it is bounded must be as well."""
    if any(agrees(said, s.quantity) for s in same):
        return next((_confirmed(spot, topic, s.sentence) for s in near if _proves(spot, topic, said, s)), None)
    what = f"稿件写{said.amount.printed}，数字相同，口径或限定词不同"
    return against(spot, topic, same[0].sentence, what, "figure")


def _proves(spot: Spot, topic: Topic, said: Quantity, true: Stated) -> bool:
    """Nothing that the phrase says beside the figure is said otherwise: its bound, its base, its years, a 不, its names."""
    one, other = said, true.quantity
    text = topic.view.document.quote(true.sentence.start, true.sentence.end)
    return (
        topic.first.own >= PLAIN
        and topic.first.share >= HALF
        and bounded_alike(one.amount, other.amount)
        and same_bases((of_stretch(spot.words, "")[0] or one.per, one.of), (other.per, other.of))
        and says_as_much(spot, text)
        and not says_more(spot.text[one.amount.end : spot.piece.end], text)
    )


def _confirmed(spot: Spot, topic: Topic, sentence: Sentence) -> Finding:
    true = "".join(topic.view.document.quote(sentence.start, sentence.end).split())
    evidence = spot.told[topic.view.document.id].sense.evidence(sentence)
    return Finding("figure", spot.piece.start, spot.piece.end, "supported", f"文件写的是“{true}”。", (evidence,))
