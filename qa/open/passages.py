"""From words to the sentences that answer: of each likely clause the sentences that hold the words, and what they lack.

Evidence is weighed sentence by sentence. Words scattered over a long clause are resemblance; words that stand in the
sentences quoted, or in the headings above them, are evidence. What lacks decides as much as what is held.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.fold import fold
from corpus.model import Clause
from qa.case import Case
from qa.finding.coverage import Wanted, wanted
from qa.finding.link import Link
from qa.finding.sentences import body_spans
from qa.finding.slots import head, slots
from qa.reply import Evidence

SHARE = 0.5
"""A sentence counts when it holds this share of what the best sentence of its clause holds."""
OWN = 0.35
"""Share of the weight that the question must have beside the kind of thing it asks for: 需要哪些材料 says too little."""
HOPELESS = 0.3
"""Coverage of a whole clause below which its sentences are not looked at."""
MOST = 3
"""Sentences of one clause that are quoted for their words."""
MOST_ITEMS = 12
"""Items of a list that are quoted with the line that announces them."""
ANNOUNCES = re.compile(r"[：:]\s*$")
ITEM = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|[①-⑳]|[一二三四五六七八九十]+是|——|[-•])"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of one clause that may answer."""

    clause: Clause
    score: float
    proofs: tuple[Evidence, ...]
    coverage: float
    """Share of the words' weight that stands in the sentences or in the headings above, 0 to 1."""
    lacking: float
    """Share of the heaviest word that stands in neither."""


def passage(case: Case, link: Link, needed: Wanted) -> Passage | None:
    """The sentences of a clause that hold most of the words; None when none holds any."""
    text, clause = case.view.document.text, link.clause
    spans = body_spans(case, clause)
    folded = [case.view.folded(start, end) for start, end in spans]
    held = [needed.held_in(sentence) for sentence in folded]
    best = max(held, default=0.0)
    if not best:
        return None
    likely = [i for i, share in enumerate(held) if share >= SHARE * best]
    chosen = sorted(sorted(likely, key=lambda i: (-held[i], i))[:MOST])
    chosen = _with_lists(text, spans, chosen)
    said = "".join(folded[i] for i in chosen) + _above(case, clause)
    coverage, lacking = needed.weighed(said)
    proofs = tuple(case.span(clause.id, *spans[i]) for i in chosen)
    return Passage(clause, link.score, proofs, coverage, lacking)


def _above(case: Case, clause: Clause) -> str:
    """Headings of the clause and of those around it, and the title: what a sentence is about without saying it."""
    headings = [around.heading for around in case.view.above(clause)]
    return fold(" ".join([*headings, case.view.document.metadata.title]))


def _with_lists(text: str, spans: list[tuple[int, int]], chosen: list[int]) -> list[int]:
    """A line that announces a list comes with its items, and an item with the line that announces it."""
    found = dict.fromkeys(chosen)
    for i in chosen:
        if ANNOUNCES.search(text[slice(*spans[i])]):
            found.update(dict.fromkeys(_items_after(text, spans, i)))
        elif (opening := _opening_of(text, spans, i)) is not None:
            found[opening] = None
    return sorted(found)


def _items_after(text: str, spans: list[tuple[int, int]], at: int) -> list[int]:
    found = []
    for i in range(at + 1, min(len(spans), at + 1 + MOST_ITEMS)):
        if not ITEM.match(text[slice(*spans[i])]):
            break
        found.append(i)
    return found


def _opening_of(text: str, spans: list[tuple[int, int]], at: int) -> int | None:
    """The line that announces the list in which a sentence is an item."""
    if not ITEM.match(text[slice(*spans[at])]):
        return None
    for i in range(at - 1, max(-1, at - 1 - MOST_ITEMS), -1):
        sentence = text[slice(*spans[i])]
        if ANNOUNCES.search(sentence):
            return i
        if not ITEM.match(sentence):
            return None
    return None


def passages(case: Case, links: list[Link], words: str) -> list[Passage]:
    """The passages of the likely clauses, in the order of the links; none where the kind of thing asked for is all that is said."""
    kinds = slots(case)
    needed = wanted(case.store, words, kinds, head(case))
    if kinds and sum(weight for word, weight in needed.weights if word not in kinds) < OWN * needed.total:
        return []
    likely = [link for link in links if link.coverage >= HOPELESS]
    return [found for link in likely if (found := passage(case, link, needed))]
