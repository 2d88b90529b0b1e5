"""A quotation that stands nowhere word for word: where it comes from, and how it departs from the true text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Clause
from corpus.regex import regex
from index.folded import Folded
from qa.verify.align import Window
from qa.verify.diff import Step, spelled, steps
from qa.verify.kinds import Compared, kind_of
from qa.verify.lexicon import MEASURE
from qa.verify.omit import lost
from qa.verify.places import BEHIND, cut
from qa.verify.reader import Reader
from qa.verify.result import HARMLESS, Difference
from qa.verify.terms import term_spans
from qa.verify.tokens import Token, tokens, units_of

Span = tuple[int, int]
AROUND = 40
"""Characters around the end of what was found, in which a name or a figure that goes on is seen whole."""
SCALED = regex(MEASURE)
SEPARATOR = regex(r"[，,。；;：:、！!？?\n（）()]")


@dataclass(frozen=True, slots=True)
class Departure:
    """How a quotation departs from one span of one document."""

    reader: Reader
    span: Span
    differences: tuple[Difference, ...]
    joined: bool
    """Words between parts of different clauses are left out."""

    @property
    def untrue(self) -> bool:
        """Something differs that matters."""
        return any(difference.kind not in HARMLESS for difference in self.differences)


def depart(window: Window, quote: Folded) -> Departure:
    """The differences between a quotation and the place that it was most likely taken from."""
    reader, text = window.reader, window.reader.document.text
    known = frozenset(a.unit for a in reader.document.assignments)
    quoted = tokens(quote.source, 0, len(quote.source), units_of(quote.source, known))
    start, end = true_span(window, quote, quoted)
    true = _tokens(reader, start, end)
    compared = Compared(text, quote.source, term_spans(reader, start, end))
    found: list[Difference] = []
    joined = False
    for step in steps(true, quoted, (start, end), len(quote.source)):
        crossing = _crosses(reader, step, (start, end))
        joined = joined or crossing
        found += _differences(compared, step, crossing=crossing)
    return Departure(reader, (start, end), _roles_swapped(tuple(found)), joined)


def _tokens(reader: Reader, start: int, end: int) -> tuple[Token, ...]:
    units = [(a.start, a.end) for a in reader.document.assignments if start <= a.start and a.end <= end]
    return tokens(reader.document.text, start, end, units)


def true_span(window: Window, quote: Folded, quoted: Sequence[Token]) -> Span:
    """The span of the document that the whole quotation stands for: the pieces found, and as much before and behind them
    as the quotation has, in whole tokens and within the same marks."""
    reader = window.reader
    start, end = reader.folded.span(*window.span)
    begin, stop = quote.at(window.quoted[0]), quote.at(window.quoted[1] - 1) + 1
    head = [token for token in quoted if token.end <= begin]
    tail = [token for token in quoted if token.start >= stop]
    lead, trail = quote.source[:begin], quote.source[stop:].rstrip(" \n。，；;,")
    before = _tokens(reader, max(reader.leaf(start).start, start - begin - AROUND), min(end, start + AROUND))
    behind = _tokens(reader, max(start, end - AROUND), min(reader.leaf(end - 1).end, end + len(trail) + AROUND))
    first = _reach_back(reader.document.text, before, start, (_length(head), len(SEPARATOR.findall(lead))))
    last = _reach_on(reader.document.text, behind, end, (_length(tail), len(SEPARATOR.findall(trail))))
    return _uncut(reader, first, last)


def _length(found: Sequence[Token]) -> int:
    return sum(len(token.key) for token in found)


def _reach_back(text: str, found: Sequence[Token], start: int, most: tuple[int, int]) -> int:
    """Tokens before ``start`` until there are as many characters; no more separators than the quotation has there."""
    characters, marks = most
    at = next((token.start for token in found if token.start < start < token.end), start)
    for token in reversed([token for token in found if token.end <= at]):
        passed = len(SEPARATOR.findall(text, token.end, start))
        if characters <= 0 or passed > marks:
            break
        at, characters = token.start, characters - len(token.key)
    return at


def _reach_on(text: str, found: Sequence[Token], end: int, most: tuple[int, int]) -> int:
    characters, marks = most
    at = next((token.end for token in found if token.start < end < token.end), end)
    for token in [token for token in found if token.start >= at]:
        passed = len(SEPARATOR.findall(text, end, token.start))
        if characters <= 0 or passed > marks:
            break
        at, characters = token.end, characters - len(token.key)
    return at


def _uncut(reader: Reader, start: int, end: int) -> Span:
    """The span with the rest of a figure and the “不” that it would cut off."""
    while cut(reader.folded, start, end) == "before":
        start = reader.folded.at(reader.folded.index(start) - 1)
    while cut(reader.folded, start, end) == "behind":
        at = reader.folded.index(end - 1) + 1
        more = SCALED.match(reader.folded.text, at) or BEHIND.match(reader.folded.text, at)
        end = reader.folded.at(more.end() - 1 if more else at) + 1
    return start, end


def _crosses(reader: Reader, step: Step, whole: Span) -> bool:
    """Words left out reach from one clause into another; a heading and its own text are one clause."""
    explicit = any(token.kind == "gap" for token in step.quoted)
    if step.op == "equal" or not step.true or any(token.kind != "gap" for token in step.quoted):
        return False
    first, last = max(whole[0], step.true_span[0] - 1), min(whole[1] - 1, step.true_span[1])
    before, behind = reader.leaf(first), reader.leaf(last)
    if before is behind or _is_heading_of(reader, before, behind):
        return False
    return not explicit or reader.owner(before) is not reader.owner(behind)


def _is_heading_of(reader: Reader, before: Clause, behind: Clause) -> bool:
    return before.kind == "heading" and reader.owner(before) in (reader.owner(behind), *reader.view.above(behind))


def _differences(compared: Compared, step: Step, *, crossing: bool) -> list[Difference]:
    true, quoted = compared.text[slice(*step.true_span)], compared.quote[slice(*step.quoted_span)]
    if step.op == "equal":
        return list(spelled(quoted, true))
    gaps = [token.kind == "gap" for token in step.quoted]
    if all(gaps):
        kind = "" if crossing else lost(compared.text, step.true, explicit=bool(gaps))
        kind = "term" if kind == "wording" and kind_of(compared, step) == "term" else kind
        return [Difference(step.op, quoted, true, kind or "omitted")]
    return [Difference(step.op, quoted, true, kind_of(compared, step))]


def _roles_swapped(differences: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """The same units in other roles: what differs is the role."""
    changed = [d for d in differences if d.kind == "unit"]
    names = [sorted(filter(None, re.split(r"[、，,；;\s()（）]+", "、".join(side)))) for side in _sides(changed)]
    if len(changed) < 2 or names[0] != names[1]:
        return differences
    return tuple(Difference(d.op, d.quoted, d.true, "role") if d.kind == "unit" else d for d in differences)


def _sides(changed: Sequence[Difference]) -> tuple[list[str], list[str]]:
    return [d.quoted for d in changed], [d.true for d in changed]
