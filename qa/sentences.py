"""Sentences of a clause, and those of them that hold the words of a question."""

from __future__ import annotations

import re

from corpus.model import Clause
from qa.case import Case
from qa.reply import Evidence

SENTENCE = re.compile(r"[^。；;！？\n]+[。；;！？]?")
SHARE = 0.5
"""A sentence counts when it holds this share of what the best sentence holds."""


def sentence_spans(text: str, clause: Clause) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a clause, brackets that only name units left out."""
    spans = []
    for match in SENTENCE.finditer(text, clause.start, clause.end):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        if end - start > 1:
            spans.append((start, end))
    return spans


def sentences_with(
    case: Case, clause: Clause, words: str, *, most: int = 3, share: float = SHARE
) -> tuple[Evidence, ...]:
    """The sentences that hold most of the words, in the order of the text."""
    text, segmenter = case.view.document.text, case.store.segmenter
    wanted = set(segmenter.terms(words))
    statistics = case.store.statistics(sorted(wanted))
    listed = [(a.group_start, a.group_end) for a in case.view.units(clause.id)]
    scored = []
    for start, end in sentence_spans(text, clause):
        if any(a <= start + 1 < b for a, b in listed):
            continue
        weight = sum(statistics.idf(term) for term in wanted & set(segmenter.terms(text[start:end])))
        scored.append((weight, start, end))
    best = max((weight for weight, _, _ in scored), default=0.0)
    chosen = sorted((s for s in scored if best and s[0] >= share * best), key=lambda s: (-s[0], s[1]))[:most]
    return tuple(case.span(clause.id, start, end) for _, start, end in sorted(chosen, key=lambda s: s[1]))
