"""A quotation made of parts of different clauses: its parts, each with the place that it comes from."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.regex import regex
from corpus.wordlist import words
from index.folded import Folded, folded
from qa.verify.align import Span, Window, cover, windows
from qa.verify.compare import Departure, depart
from qa.verify.lexicon import any_of
from qa.verify.reader import Reader
from qa.verify.tokens import units_of

SHORTEST = 6
"""Characters of a part that is taken for a quotation of its own."""
MOSTLY = 0.7
"""Share of such a part that must stand elsewhere word for word."""
HELD = 0.5
"""Share of such a part that may stand, in snippets, beside the rest of the quotation."""
SNIPPETS, WHOLLY = 0.7, 0.95
"""As much of it may stand there when nearly all of it stands elsewhere."""
BREAK = 4
"""Characters of the quotation that one wrong word takes, seldom more."""

LABEL = regex(rf"(?:{any_of(words('roles'))})\s*[:：]")
"""The beginning of a list of units; where the window does not hold it, it comes from another clause."""
ROLES = regex(any_of((*words("roles"), *words("role_verbs"))))
LIST = regex(rf"[(（][^()（）]*(?:{any_of((*words('roles'), *words('role_verbs')))})[^()（）]*[)）]")
"""A whole list of roles, as a clause ends with."""


def parts(window: Window, quote: Folded, readers: Sequence[Reader]) -> tuple[Departure, ...]:
    """The parts in the quotation's order; empty when it is of one piece."""
    spans = _halves(window, quote, readers) or _pieces(window, quote, readers)
    found = [_part(quote, span, readers) for span in spans]
    return tuple(departure for departure in found if departure)


def _halves(window: Window, quote: Folded, readers: Sequence[Reader]) -> list[Span]:
    """Two parts that each stand somewhere word for word, one of them not where the other does."""
    whole = len(quote.text)
    at = max((cover(quote.text, reader.folded.text) or ((1, 1),))[0] for reader in readers)
    if at[0] or min(at[1], whole - at[1]) < SHORTEST:
        return []
    if not any(quote.text[at[1] :] in reader.folded.text for reader in readers):
        return []
    longest = max(window.pieces, key=lambda piece: piece.length)
    other = (at[1], whole) if longest.quoted < at[1] else (0, at[1])
    held = _held(window, other)
    if held > SNIPPETS * (other[1] - other[0]) or not _says(window, quote, other, readers):
        return []
    return [(0, at[1]), (at[1], whole)]


def _pieces(window: Window, quote: Folded, readers: Sequence[Reader]) -> list[Span]:
    """The part around the longest piece, and what stands elsewhere before and behind it."""
    begin, stop = _core(window)
    outer = [span for span in ((0, begin), (stop, len(quote.text))) if _is_another(window, quote, span, readers)]
    return sorted([*outer, (begin, stop)]) if outer else []


def _held(window: Window, span: Span) -> int:
    """Characters of a part of the quotation that stand where the rest does."""
    ends = ((max(p.quoted, span[0]), min(p.quoted + p.length, span[1])) for p in window.pieces)
    return sum(max(0, last - first) for first, last in ends)


def _core(window: Window) -> Span:
    """The part of the quotation around its longest piece that is hardly broken."""
    pieces = window.pieces
    first = last = max(range(len(pieces)), key=lambda i: pieces[i].length)
    while first and pieces[first].quoted - pieces[first - 1].quoted - pieces[first - 1].length <= BREAK:
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1].quoted - pieces[last].quoted - pieces[last].length <= BREAK:
        last += 1
    return pieces[first].quoted, pieces[last].quoted + pieces[last].length


def _is_another(window: Window, quote: Folded, span: Span, readers: Sequence[Reader]) -> bool:
    """Long enough, not held by the window, more than names of units, and word for word elsewhere."""
    start, end = span
    held = _held(window, span)
    if end - start < SHORTEST or held > SNIPPETS * (end - start) or not _says(window, quote, span, readers):
        return False
    elsewhere = max(_share(quote.text[start:end], reader) for reader in readers)
    return elsewhere >= (MOSTLY if held <= HELD * (end - start) else WHOLLY)


def _says(window: Window, quote: Folded, span: Span, readers: Sequence[Reader]) -> bool:
    """More than names of units and roles, or a whole bracket of them: another unit in a list is no other clause."""
    start, end = quote.span(*span)
    held = [quote.span(p.quoted, p.quoted + p.length) for p in window.pieces]
    labels = (match.span() for match in LABEL.finditer(quote.source, start, end))
    if LIST.search(quote.source, max(0, start - 1), end + 1) or any(
        not any(first < high and low < last for low, high in held) for first, last in labels
    ):
        return True
    known = frozenset(a.unit for reader in readers for a in reader.document.assignments)
    named = [*units_of(quote.source, known), *(match.span() for match in ROLES.finditer(quote.source))]
    return end - start - sum(max(0, min(last, end) - max(first, start)) for first, last in named) >= SHORTEST


def _share(part: str, reader: Reader) -> float:
    long = [end - start for start, end in cover(part, reader.folded.text) if end - start >= SHORTEST]
    return sum(long) / len(part)


def _part(quote: Folded, span: Span, readers: Sequence[Reader]) -> Departure | None:
    start, end = quote.span(*span)
    part = folded(quote.source[start:end])
    found = [window for reader in readers for window in windows(reader, part.text)]
    best = min(found, key=lambda window: -window.score, default=None)
    return depart(best, part) if best else None
