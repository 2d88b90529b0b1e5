"""Drawn lines of an OFD page: straight strokes and thin boxes of its path objects (GB/T 33190-2016, 9)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from corpus.read.xml import child
from corpus.regex import regex

Segment = tuple[float, float, float, float]
"""From x, y to x, y; millimetres from the upper left corner of the page."""
Matrix = tuple[float, float, float, float, float, float]
"""CTM of an object: a b c d e f, after 8.2 of the standard."""
OPERANDS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
"""Numbers behind each operator of a path."""
TOKEN = regex(r"[SMLQBAC]|-?\d{1,9}(?:\.\d{1,20})?|-?\.\d{1,20}")
THIN = 0.8
"""Millimetres. A box that is thinner is a line."""
MOST = 20_000
"""Strokes of a page; more is a drawing."""


def path_edges(element: etree._Element, box: tuple[float, ...], matrix: Matrix) -> Iterator[Segment]:
    """Upright and level edges of one path object; a box thinner than a rule gives its middle."""
    a, b, c, d, e, f = matrix
    data = child(element, "AbbreviatedData")
    placed = [
        (
            box[0] + a * x0 + c * y0 + e,
            box[1] + b * x0 + d * y0 + f,
            box[0] + a * x1 + c * y1 + e,
            box[1] + b * x1 + d * y1 + f,
        )
        for x0, y0, x1, y1 in strokes(str(data.text or "") if data is not None else "")
    ]
    xs = [x for segment in placed for x in segment[::2]]
    ys = [y for segment in placed for y in segment[1::2]]
    if not placed or len(placed) > MOST:
        return
    if max(xs) - min(xs) < THIN or max(ys) - min(ys) < THIN:
        yield min(xs), min(ys), max(xs), max(ys)
        return
    yield from (s for s in placed if abs(s[0] - s[2]) < THIN or abs(s[1] - s[3]) < THIN)


def strokes(data: str) -> Iterator[Segment]:
    """Straight strokes of one path in its own coordinates; curves only move the pen."""
    tokens = TOKEN.findall(data)
    at, start, i = (0.0, 0.0), (0.0, 0.0), 0
    while i < len(tokens):
        operator = tokens[i]
        count = OPERANDS.get(operator, 0)
        numbers = tokens[i + 1 : i + 1 + count]
        i += 1 + count if operator in OPERANDS else 1
        if operator not in OPERANDS or len(numbers) < count or any(n in OPERANDS for n in numbers):
            continue
        to = (float(numbers[-2]), float(numbers[-1])) if count else start
        if operator in "LC" and to != at:
            yield (*at, *to)
        start = to if operator in "SM" else start
        at = to
