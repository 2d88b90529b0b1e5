"""What a draft says in its own words: the figures, bounds and years of the sentence that a phrase puts differently."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from corpus.fold import fold
from qa.draft.compared import compared
from qa.draft.confirmed import confirmed
from qa.draft.dated import days, months, seasons, years
from qa.draft.features import features
from qa.draft.measured import quantities
from qa.draft.quantified import figures_meant, is_number
from qa.draft.sited import borne, divided, sited
from qa.draft.spot import Finding, Spot
from qa.draft.tabled import tabled
from qa.draft.topic import ENOUGH, sentence_so_far
from qa.draft.worded import (
    answers,
    denials,
    lists,
    members,
    modes,
    names,
    numbered,
    numerals,
    orders,
    posts,
    rivals,
    ways,
)
from qa.view import View

TITLE = 0.75
"""Share of a phrase that is only the name of a document."""


def phrased(spot: Spot) -> list[Finding]:
    """The first thing in the phrase that the sentence meant says otherwise."""
    words = fold(spot.words)
    if any(_only_names(spot.words, view) for view in spot.views):
        return []
    if any(words in v.folded(0, len(v.document.text)) for v in spot.views):
        return confirmed(spot)
    said = sentence_so_far(spot)
    if not spot.sentence.owned and all(spot.told[v.document.id].sense.weight(said) < ENOUGH for v in spot.views):
        return []  # filler: nothing of it is in the documents
    found = [[f for f in check(spot) if f] for check in CHECKS]
    against = [f for here in found for f in here if f.verdict == "contradicted"]
    return against[:1] or _all_agree(spot, found[0]) or confirmed(spot)


def _only_names(words: str, view: View) -> bool:
    """The phrase is the title of a document, or little more."""
    metadata = view.document.metadata
    told, title = features(words), features(metadata.title + metadata.inner)
    return len(told & title) >= TITLE * len(told) > 0


def _all_agree(spot: Spot, found: list[Finding]) -> list[Finding]:
    """Every figure of the phrase is that of the sentence which it puts in other words."""
    said = [q for q in quantities(spot.text, spot.piece.start, spot.piece.end) if not is_number(spot, q)]
    return found[:1] if found and len(found) == len(said) and not spot.hidden else []


def figures_otherwise(spot: Spot, *, known: bool) -> list[Finding]:
    """The figures of a phrase in which something else is judged already; only ``known`` ones that the document has."""
    return [f for f in figures_meant(spot, known=known) if f and f.verdict == "contradicted"][:1]


CHECKS: tuple[Callable[[Spot], Iterator[Finding | None]], ...] = (
    figures_meant,
    tabled,
    years,
    months,
    seasons,
    days,
    members,
    modes,
    rivals,
    numerals,
    names,
    orders,
    lists,
    denials,
    posts,
    answers,
    ways,
    numbered,
    sited,
    borne,
    divided,
    compared,
)
"""What is compared; the first that differs is told."""
