"""Sentences of a clause, and those of them that hold the words of a question."""

from __future__ import annotations

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import wanted
from qa.reply import Evidence

SENTENCE = regex(r"[^。；;！？\n\t|]+[。；;！？]?")
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
    """The sentences that hold most of the words, in the order of the text; the heading only when nothing else does."""
    text = case.view.document.text
    needed = wanted(case.store, words)
    scored = [(needed.held(text[start:end]), start, end) for start, end in body_spans(case, clause)]
    best = max((held for held, _, _ in scored), default=0.0)
    chosen = sorted((s for s in scored if best and s[0] >= share * best), key=lambda s: (-s[0], s[1]))[:most]
    return tuple(case.span(clause.id, start, end) for _, start, end in sorted(chosen, key=lambda s: s[1]))


def sentence_around(text: str, start: int, end: int, before: str, behind: str) -> tuple[int, int]:
    """The span grown to the left as far as any of the marks ``before`` and to the right as far as any ``behind``."""
    stops = [at for mark in behind if (at := text.find(mark, end)) >= 0]
    return max(text.rfind(mark, 0, start) for mark in before) + 1, min(stops, default=len(text))


def body_spans(case: Case, clause: Clause) -> list[tuple[int, int]]:
    """Sentences of a clause without its heading and without its list of units."""
    text = case.view.document.text
    listed = [(a.group_start, a.group_end) for a in case.view.units(clause.id)]
    spans = []
    for start, end in sentence_spans(text, clause):
        if any(a <= start + 1 < b for a, b in listed):
            continue
        if (
            clause.heading
            and text[start:end].strip("。 ").endswith(clause.heading)
            and end - start <= len(clause.heading) + 8
        ):
            continue
        spans.append((start, end))
    return spans


LONGEST_RUN = 320
"""Characters to which a quotation grows to reach its full stop."""
GOES_ON = ("；", ";")
ITEM = regex(r"\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|[①-⑳]|——|[-•])")


def ended(case: Case, proofs: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Proofs that stop at a semicolon go on to the full stop: what follows belongs to the same statement."""
    text = case.view.document.text
    found: list[Evidence] = []
    for proof in proofs:
        clause = case.view.clauses[proof.clause]
        end = proof.end
        for start, stop in sentence_spans(text, clause):
            if start < end or not text[proof.start : end].rstrip().endswith(GOES_ON):
                continue
            if stop - proof.start > LONGEST_RUN or ITEM.match(text, start) or text[end:start].strip(" "):
                break
            end = stop
        complete = text[proof.start : end].rstrip().endswith("。")
        found.append(case.span(proof.clause, proof.start, end) if complete else proof)
    kept = [one for one in found if not any(o.start <= one.start and one.end <= o.end and o != one for o in found)]
    return tuple(dict.fromkeys(kept))


def runs(case: Case, proofs: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Proofs of one clause that follow each other are one quotation."""
    found: list[Evidence] = []
    for proof in proofs:
        last = found[-1] if found else None
        between = case.view.document.text[last.end : proof.start] if last and last.end <= proof.start else "?"
        if last and last.clause == proof.clause and not between.strip(" \u3000"):
            found[-1] = case.span(last.clause, last.start, proof.end)
        else:
            found.append(proof)
    return tuple(found)
