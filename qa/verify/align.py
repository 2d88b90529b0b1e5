"""Where in a document a quotation that is not word for word there was most likely taken from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.verify.reader import Reader

Span = tuple[int, int]
ANCHORS = 5
"""Longest pieces that are tried as a fixed point."""
OCCURRENCES = 12
"""Places of one piece that are tried; unit lists stand in every task of a plan."""
SHORTEST = 2
"""Characters of a piece; a single character stands anywhere."""
NEAR = 12
"""Characters beyond which only a long piece belongs to the same quotation."""
LONG = 6
"""Characters of a piece that is looked for farther away."""
REACH = 1.0
"""How far away such a piece may stand, over the square of its characters: 6 reach 36, 20 reach 400."""
SPREAD = 0.1
"""What a character more or less than quoted between two pieces costs, in characters held."""
CROSSING = 3.0
"""What it costs, in characters held, when the words between two pieces reach from one clause into another."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the quotation that stands in the document, and where; offsets into the folded texts."""

    quoted: int
    at: int
    length: int


@dataclass(frozen=True, slots=True)
class Window:
    """The pieces of a quotation that stand in one clause in the quotation's order."""

    reader: Reader
    pieces: tuple[Piece, ...]

    @property
    def matched(self) -> int:
        """Characters of the quotation that the pieces hold."""
        return sum(piece.length for piece in self.pieces)

    @property
    def score(self) -> float:
        """Characters held, less what stands between the pieces on one side only."""
        pairs = zip(self.pieces, self.pieces[1:], strict=False)
        return self.matched - sum(self._apart(a, b) for a, b in pairs)

    def _apart(self, one: Piece, other: Piece) -> float:
        """What it costs that two neighbouring pieces do not follow each other as quoted."""
        uneven = abs((other.at - one.at) - (other.quoted - one.quoted))
        places = self.reader.folded.at(one.at + one.length - 1), self.reader.folded.at(other.at)
        over = uneven and self.reader.leaf(places[0]) is not self.reader.leaf(places[1])
        return SPREAD * uneven + (CROSSING if over else 0)

    @property
    def span(self) -> Span:
        """From the first piece to the end of the last, in the folded document."""
        return self.pieces[0].at, self.pieces[-1].at + self.pieces[-1].length

    @property
    def quoted(self) -> Span:
        """From the first piece to the end of the last, in the folded quotation."""
        return self.pieces[0].quoted, self.pieces[-1].quoted + self.pieces[-1].length


def windows(reader: Reader, quote: str) -> tuple[Window, ...]:
    """Likely origins, the best first: most characters held, least spread out, earliest."""
    found: dict[tuple[Piece, ...], Window] = {}
    for anchor in _anchors(quote, reader.folded.text):
        if reader.citable(*reader.folded.span(anchor.at, anchor.at + 1)):
            pieces = _chain(reader, quote, anchor)
            found.setdefault(pieces, Window(reader, pieces))
    return tuple(sorted(found.values(), key=lambda w: (-w.score, w.span)))


def cover(quote: str, text: str) -> tuple[Span, ...]:
    """The quotation in its longest pieces that stand somewhere in the text, from left to right."""
    pieces, at = [], 0
    while at < len(quote):
        length = _longest(quote, at, text)
        if length >= SHORTEST:
            pieces.append((at, at + length))
        at += max(1, length)
    return tuple(pieces)


def _longest(quote: str, at: int, text: str) -> int:
    """Length of the longest beginning of ``quote[at:]`` that stands in the text."""
    low, high = 0, 1
    while at + high <= len(quote) and quote[at : at + high] in text:
        low, high = high, high * 2
    high = min(high, len(quote) - at + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if quote[at : at + middle] in text else (low, middle)
    return low


def _anchors(quote: str, text: str) -> Iterator[Piece]:
    """The places of the longest pieces."""
    turned = (
        (len(quote) - end, len(quote) - start) for start, end in cover(quote[::-1], text[::-1])
    )  # from right to left as well: the first mistake may take the beginning of the next piece with it
    both = dict.fromkeys((*cover(quote, text), *turned))
    for start, end in sorted(both, key=lambda part: (part[0] - part[1], part))[:ANCHORS]:
        at = text.find(quote[start:end])
        for _ in range(OCCURRENCES):
            if at < 0:
                break
            yield Piece(start, at, end - start)
            at = text.find(quote[start:end], at + 1)


def _chain(reader: Reader, quote: str, anchor: Piece) -> tuple[Piece, ...]:
    """The anchor and what stands before and behind it in the same clause, in the quotation's order."""
    first, last = (reader.folded.index(place) for place in reader.region(reader.folded.at(anchor.at)))
    text = reader.folded.text
    done, edge = anchor.quoted + anchor.length, anchor.at + anchor.length
    behind = [Piece(done + q, edge + t, n) for q, t, n in _follow(quote[done:], text[edge:last])]
    turned = _follow(quote[: anchor.quoted][::-1], text[first : anchor.at][::-1])
    before = [Piece(anchor.quoted - q - n, anchor.at - t - n, n) for q, t, n in reversed(turned)]
    return (*before, anchor, *behind)


def _follow(quote: str, text: str) -> list[tuple[int, int, int]]:
    """Offset in the quotation, offset in the text, length of pieces from left to right, each as near as it can be."""
    found = []
    at = edge = since = 0
    while at < len(quote):
        near = _longest(quote, at, text[edge : edge + NEAR + at - since])
        far = _longest(quote, at, text[edge:]) if near < LONG else near
        length = far if far >= max(LONG, 3 * near) else near
        place = text.find(quote[at : at + length], edge) if length >= SHORTEST else -1
        if place < 0 or place - edge > max(2 * NEAR, REACH * length**2):
            at += 1
            continue
        found.append((at, place, length))
        at, edge = at + length, place + length
        since = at
    return found
