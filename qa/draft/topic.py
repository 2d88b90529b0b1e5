"""What a phrase of the draft speaks of: the sentence that it puts in other words, told by its words and those before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.model import Clause
from corpus.regex import regex
from qa.draft.sense import Fits, Meant, Sentence, anything
from qa.draft.spot import ROLES, Spot
from qa.view import View

FAR = 140
"""Characters before the phrase, within its paragraph, that say what it speaks of."""
PLAIN = 2.4
"""Weight of what a phrase must share with a sentence to put it in other words: three or four rare pairs of characters."""
ENOUGH, APART = 1.6, 0.5
"""The same where no other sentence holds more than this share of it."""
NEARLY, HELD = 2.0, 0.7
"""The same weight where the sentence holds so much of the phrase."""
CLOSE = 0.75
"""Share of the best score from which another sentence may be the one that is meant as well."""
BEGUN = 0.6
"""Share of the best weight from which the sentence is meant that the phrases before follow."""
SPOKEN = 1.8
"""Score from which the words before a role say which task it is of."""
POINTING = regex(r"\W*(?:而|且|但|不过)?(?:这|该|此|上述|其)")
"""A sentence that begins so speaks of what the one before it spoke of."""
SURE = 3.6
"""Weight of the words of the sentence itself from which they say it surely."""
BARE = 1.1
"""Weight under which a sentence with a role says nothing itself of what it is the role of."""
LINE = regex(r"(?:^|(?<=\n))(?:[^\n]*[？?]|[^\n。；;]{2,24})\s*\n[^\n]*$|[^\n]*$")
"""The line so far; with the question that it answers or the heading that it stands under."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The sentences of one document that a phrase may speak of, best first."""

    view: View
    meant: tuple[Meant, ...]
    plain: bool
    """The phrase says enough by itself to be the first of them."""

    @property
    def first(self) -> Meant:
        """The likeliest."""
        return self.meant[0]


def before(spot: Spot) -> str:
    """The words of the paragraph before the phrase; with the question that it answers."""
    if "before" not in spot.memory:
        found = LINE.search(spot.text, max(0, spot.piece.start - FAR), spot.piece.start)
        spot.memory["before"] = found.group() if found else ""
    return str(spot.memory["before"])


def sentence_so_far(spot: Spot) -> str:
    """The sentence of the draft up to the end of the phrase."""
    return spot.text[spot.sentence.piece.start : spot.piece.end]


def topics(spot: Spot, words: str = "", fits: Fits = anything, *, close: float = CLOSE) -> list[Topic]:
    """One for each document that says anything of it; the likeliest document first."""
    words, lead = words or spot.words, before(spot)
    key = ("topics", words, close)
    if fits is anything and key in spot.memory:
        return spot.memory[key]  # type: ignore[return-value]
    found = []
    for view in (v for v in spot.views if v.document.id in spot.about):
        meant = _begun(spot, spot.told[view.document.id].sense.meant(words, lead, fits))
        near = tuple(m for m in meant if m.score >= close * meant[0].score)
        found += [Topic(view, near, _is_plain(meant))] if near else []
    found.sort(key=lambda topic: -topic.first.score)
    if fits is anything:
        spot.memory[key] = found
    return found


def _begun(spot: Spot, meant: tuple[Meant, ...]) -> tuple[Meant, ...]:
    """The sentence that the draft has begun to follow comes first where it holds as much of the phrase as any, or nearly."""
    here = [m for m in meant if m.sentence is spot.anchor and m.own >= BEGUN * max(other.own for other in meant)]
    return (*here, *(m for m in meant if m not in here))


def _is_plain(meant: tuple[Meant, ...]) -> bool:
    """The first sentence holds much of the phrase; or less, and the next one of another clause far less."""
    first = meant[0]
    others = [m.own for m in meant if m.sentence.clause is not first.sentence.clause]
    if first.own >= NEARLY and first.share >= HELD:
        return True
    return first.own >= PLAIN or (first.own >= ENOUGH and max(others, default=0.0) <= APART * first.own)


def tasks(spot: Spot, view: View) -> tuple[tuple[Clause, ...], bool]:
    """The clauses with units that the phrase speaks of by its words and those before it, likeliest first; and whether the
    words say which. None where they say too little."""
    if view.document.id not in spot.about:
        return (), False
    homes: dict[str, Clause] = {}

    def has_units(sentence: Sentence) -> bool:
        above = [c for c in reversed(view.above(sentence.clause)) if c.id in view.assignments]
        homes[sentence.clause.id] = above[0] if above else sentence.clause
        return bool(above)

    sense, words = spot.told[view.document.id].sense, _spoken_of(spot)
    if POINTING.match(words) or sense.weight(words) < BARE:
        words = f"{re.split('。', before(spot))[-2:]}\n{words}"
    meant = sense.meant(words, before(spot), has_units)
    if not meant or meant[0].score < SPOKEN:
        return (), False
    near = (homes[m.sentence.clause.id] for m in meant if m.score >= CLOSE * meant[0].score)
    return tuple(dict.fromkeys(near)), meant[0].own >= SURE


def _spoken_of(spot: Spot) -> str:
    """The sentence so far without units, roles, years and empty words: what is left says what they belong to."""
    low = spot.sentence.piece.start
    words = list(sentence_so_far(spot))
    for m in spot.sentence.mentions:
        if m.kind in ("unit", "stop", "year", "figure", "only") or m.has(*ROLES):
            for i in range(m.start, min(m.end, spot.piece.end)):
                words[i - low] = "\n"
    return "".join(words)
