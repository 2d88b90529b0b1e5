"""Printed lines become paragraphs again: what the edge of the paper tore apart is joined, what the author set apart stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from corpus.numbering import read_marker
from corpus.read.printed import NARROW, WIDE, Line
from corpus.wording import ANNEX_HEAD, ANNEX_NOTE, is_date, is_signature

SLACK = 0.35
"""Of the size of type: room at the end of a line that justifying leaves."""
INDENT = 0.8
"""Of the size: a line that begins farther in than this is indented."""
BLANK = 1.35
"""Of the usual distance of lines: farther apart than this there is a blank between them."""
USUAL = 2.0
"""Of the size: how far the first line of a paragraph is indented (GB/T 9704-2012)."""
INDENTED = 0.05
"""Share of lines that are indented in a document that indents its paragraphs."""
FAR = 5.0
"""Of the size: a line that begins farther in than this is set to the middle or the right, line by line."""
RESIZED = 0.15
"""Share by which the size of type may differ within a paragraph."""
CLOSED = "。；：！？:;.!?）)】"
"""A paragraph may end with these and is unlikely to end with anything else."""


@dataclass(frozen=True, slots=True)
class Column:
    """The edges of the text, and the usual distance from line to line."""

    left: float
    right: float
    pitch: float
    indented: bool
    """Paragraphs begin with an indented line."""
    size: float
    """The size of most of the text; titles are larger."""


def paragraphs(lines: list[Line]) -> list[list[Line]]:
    """Lines grouped by paragraph, in order."""
    columns = measure(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and not is_break(found[-1][-1], line, columns):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def measure(lines: Iterable[Line]) -> dict[int, Column]:
    """The column of each page; pages with little text have that of the whole document."""
    lines = list(lines)
    whole = _column(lines)
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.sheet, []).append(line)
    return {number: _of_page(page, whole) for number, page in pages.items()}


def _of_page(page: list[Line], whole: Column) -> Column:
    """The column of one page; that of the document where the page is too empty to show its edges."""
    own = _column(page)
    narrow = own.right - own.left < whole.right - whole.left - page[0].size
    return whole if len(page) < 8 or narrow else own


def _column(lines: list[Line]) -> Column:
    """Edges of the lines in the size of most of the text."""
    if not lines:
        return Column(0.0, 0.0, 0.0, True, 0.0)
    size = Counter({line.size: 0 for line in lines})
    for line in lines:
        size[line.size] += len(line.text)
    usual = size.most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - usual) <= RESIZED * usual] or lines
    widest = max(line.right - line.left for line in body)
    wide = [line for line in body if line.right - line.left > 0.6 * widest] or body
    rights = sorted(line.right for line in wide)
    starts = Counter(round(line.left / usual) for line in wide)
    edge = min([place for place, times in starts.items() if times >= 0.1 * len(wide)] or starts)
    left = min(line.left for line in wide if round(line.left / usual) == edge)
    steps = [b.top - a.top for a, b in zip(body, body[1:], strict=False) if a.sheet == b.sheet and b.top > a.top]
    inner = sum(1.2 * usual < line.left - left < 3.2 * usual for line in wide)
    right = rights[int(0.9 * (len(rights) - 1))]
    return Column(left, right, median(steps) if steps else 2 * usual, inner >= INDENTED * len(wide), usual)


def is_break(a: Line, b: Line, columns: dict[int, Column]) -> bool:
    """A new paragraph begins with ``b``, the line after ``a``."""
    if abs(a.size - b.size) > RESIZED * max(a.size, b.size):
        return True
    if a.sheet == b.sheet and (b.top - a.top > BLANK * columns[a.sheet].pitch or b.top <= a.top):
        return b.top > a.top or not _is_full(a, b, columns)
    if not _is_full(a, b, columns) or a.left > columns[a.sheet].left + FAR * a.size:
        return True
    column = columns[b.sheet]
    inset = (b.left - column.left) / b.size
    if ANNEX_HEAD.fullmatch(b.text) or is_date(b.text) or (inset > FAR and is_signature(b.text)):
        return True
    closed = a.text[-1] in CLOSED
    marked = bool(read_marker(b.text) or ANNEX_NOTE.match(b.text))
    if inset > INDENT:
        begins = column.indented and abs(inset - USUAL) < 0.3 and b.size <= (1 + RESIZED) * column.size
        return closed or marked or begins
    if not column.indented:
        return marked and (closed or a.text[-1] in "》”」』〕")
    return closed and marked and a.text[-1] not in "）)"


def _is_full(a: Line, b: Line, columns: dict[int, Column]) -> bool:
    """The head of ``b`` would not have fitted behind ``a``: it was the edge that ended the line."""
    return columns[a.sheet].right - a.right < b.lead + SLACK * a.size


def joined(a: str, b: str) -> str:
    """Two lines of a paragraph in one; a Latin word on each side needs a space between."""
    if NARROW.match(a[-1]) and NARROW.match(b[0]) and re.match(r"[A-Za-z]", b) and re.search(r"[A-Za-z,.;]$", a):
        return f"{a} {b}"
    return a + b


def is_wide(text: str) -> bool:
    """The text begins with a Chinese character or mark."""
    return bool(WIDE.match(text))
