"""Notes and the marks that point to them. A year in brackets is no mark, and neither is a clause of law."""

from __future__ import annotations

import re

from corpus.model import Clause, Footnote

MARK = re.compile(r"[\[［〔](\d{1,2})[\]］〕]")
TERM_END = re.compile(r"[:：]|是指|指的是|即")
LONGEST_TERM = 40


def read_footnotes(text: str, clauses: tuple[Clause, ...]) -> tuple[Footnote, ...]:
    """The notes in order, each with the places in the text that carry its mark."""
    anchors = read_anchors(text, clauses)
    return tuple(
        Footnote(
            clause.id, clause.marker, _term(text, clause), clause.start, clause.end, anchors.get(clause.ordinal, ())
        )
        for clause in clauses
        if clause.kind == "footnote"
    )


def read_anchors(text: str, clauses: tuple[Clause, ...]) -> dict[int, tuple[tuple[int, int], ...]]:
    """Spans of every mark in the body, by number."""
    outside = [(c.start, c.end) for c in clauses if c.kind in {"footnote", "boilerplate", "number", "title"}]
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    for match in MARK.finditer(text):
        if not any(start <= match.start() < end for start, end in outside):
            found[int(match.group(1))] = (*found.get(int(match.group(1)), ()), match.span())
    return found


def _term(text: str, clause: Clause) -> str:
    """What the note explains: the words before its first colon."""
    body = text[clause.start : clause.end].strip()
    body = body[body.index("]") + 1 :] if "]" in body[:4] else MARK.sub("", body, count=1)
    match = TERM_END.search(body)
    term = body[: match.start()].strip() if match else ""
    return term if 0 < len(term) <= LONGEST_TERM else ""
