"""Notes and the marks that point to them. A year in brackets is no mark, and neither is a clause of law."""

from __future__ import annotations

from bisect import bisect_right

from corpus.model import Clause, Footnote
from corpus.numerals import integer
from corpus.regex import regex
from corpus.wording import LOOSE_NOTE, NOTE

MARK = regex(
    r"[\[［〔](\d{1,2}|[①-⑳])[\]］〕]|(?<=[\u4e00-\u9fff”\"）)])([①-⑳])(?=[，。；、,;）)\s]|的|和|与|等|为|是|达|\d|$)|(?<=[”\"])([①-⑳])"
)
"""[1], [①], or a bare ① behind a word; ① before the words of a list is none."""
TERM_END = regex(r"[:：]|[，,]?(?:是指|指的是)|即|(?<=[”\"])[，,]?指")
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
    starts = [start for start, _ in outside]
    found: dict[int, list[tuple[int, int]]] = {}
    for match in MARK.finditer(text):
        before = bisect_right(starts, match.start()) - 1
        in_body = before < 0 or match.start() >= outside[before][1]
        if in_body and not _fills_cell(text, *match.span()):
            number = integer(next(filter(None, match.groups()))) or 0
            found.setdefault(number, []).append(match.span())
    return {number: tuple(spans) for number, spans in found.items()}


def _fills_cell(text: str, start: int, end: int) -> bool:
    """A bracketed figure alone in a cell is a sum over the years, no mark."""
    return text[max(0, start - 1) : start] in {"|", "\t"} or text[end : end + 1] in {"|", "\t"}


def _term(text: str, clause: Clause) -> str:
    """What the note explains: the words before its first colon."""
    body = text[clause.start : clause.end].strip()
    number = NOTE.match(body) or LOOSE_NOTE.match(body)
    body = body[number.end() :] if number else MARK.sub("", body, count=1)
    match = TERM_END.search(body)
    term = body[: match.start()].strip() if match else ""
    return term if 0 < len(term) <= LONGEST_TERM else ""
