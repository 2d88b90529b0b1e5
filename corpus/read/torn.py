"""Ruled tables that go on over the page, joined: repeated heads once, a torn row whole."""

from __future__ import annotations

from dataclasses import replace

from corpus.read.grid import Box
from corpus.read.paragraphs import CLOSED, joined
from corpus.read.printed import Line
from corpus.read.ruled import NEAR, Ruled, alike


def together(tables: list[Ruled], lines: list[Line]) -> list[Ruled]:
    """Tables that go on over the page joined, their repeated heads once."""
    found: list[Ruled] = []
    last = -1
    for table in tables:
        if found and table.sheet == last + 1 and _goes_on(found[-1], table, last, lines):
            found[-1] = replace(found[-1], foot=table.foot, boxes=_appended(found[-1].boxes, table.boxes))
        else:
            found.append(table)
        last = table.sheet
    return found


def _goes_on(above: Ruled, below: Ruled, sheet: int, lines: list[Line]) -> bool:
    """The same columns, and nothing printed between the two; ``above`` ends on page ``sheet``."""
    if not alike(above, below):
        return False
    after = (line.sheet == sheet and line.top > above.foot - NEAR for line in lines)
    before = (line.sheet == below.sheet and line.top < below.bounds[1] for line in lines)
    return not any(after) and not any(before)


def _appended(boxes: tuple[Box, ...], more: tuple[Box, ...]) -> tuple[Box, ...]:
    """The cells of both; rows that only repeat the head are left out, a row that the page tore is one."""
    head = 0
    while _row(boxes, head) and _words_of(boxes, head) == _words_of(more, head):
        head += 1
    height = max(box.row for box in boxes) + 1
    rest = tuple(replace(box, row=box.row - head + height) for box in more if box.row >= head)
    if _is_torn(_row(boxes, height - 1), _row(rest, height)):
        return _healed(boxes, rest, height)
    return boxes + rest


def _is_torn(above: list[Box], below: list[Box]) -> bool:
    """The row below only goes on with cells of the row above, one of them in the middle of a sentence."""
    before = {box.column: box.text for box in above if box.text}
    after = {box.column: box.text for box in below if box.text}
    if not after or not after.keys() <= before.keys() or 2 * len(after) > len(before):
        return False
    longest = max((before[column] for column in after), key=len)
    return len(after) == 1 or longest[-1] not in CLOSED


def _healed(boxes: tuple[Box, ...], rest: tuple[Box, ...], row: int) -> tuple[Box, ...]:
    """The first row of ``rest`` put into the cells above it."""
    more = {box.column: box.text for box in rest if box.row == row and box.text}
    whole = [
        replace(box, text=joined(box.text, more[box.column])) if box.row == row - 1 and more.get(box.column) else box
        for box in boxes
    ]
    return (*whole, *(replace(box, row=box.row - 1) for box in rest if box.row > row))


def _row(boxes: tuple[Box, ...], row: int) -> list[Box]:
    return [box for box in boxes if box.row == row]


def _words_of(boxes: tuple[Box, ...], row: int) -> list[str]:
    return [box.text for box in _row(boxes, row)]
