"""A ruled table from the bounds of its cells: their rows and columns, and the words in them."""

from __future__ import annotations

from dataclasses import replace

from corpus.numbering import read_marker
from corpus.read.glyphs import Sheet
from corpus.read.grid import Box
from corpus.read.paragraphs import joined
from corpus.read.printed import Line, rows_of
from corpus.read.ruled import NEAR, Bounds, Ruled, inside
from corpus.units import looks_like_unit

LONGEST_CELL = 1500
"""Characters. More in one cell is a page in a frame."""
ORGANS = ("局", "委", "厅", "办", "部", "处", "署", "政府")
"""Ends of the names of organs that tables list a line each, without a mark between."""


def ruled_table(cells: list[Bounds], number: int, sheet: Sheet) -> Ruled | None:
    """A table from the bounds of its cells; None if it only frames or lays out something."""
    held = {cell: [_whole(row) for row in rows_of(_cut(sheet, cell), number)] for cell in cells}
    if any(sum(len(line.text) for line in lines) > LONGEST_CELL for lines in held.values()):
        return None
    widths: dict[tuple[int, int], float] = {}
    for cell, lines in held.items():
        widest = max((line.right - line.left for line in lines), default=0.0)
        widths[_edges(cell)] = max(widths.get(_edges(cell), 0.0), widest)
    lefts, tops = _steps([cell[0] for cell in cells]), _steps([cell[1] for cell in cells])
    boxes = []
    for cell, lines in held.items():
        row, column = _at(tops, cell[1]), _at(lefts, cell[0])
        rows, columns = _at(tops, cell[3] - 2 * NEAR) - row + 1, _at(lefts, cell[2] - 2 * NEAR) - column + 1
        boxes.append(Box(_words(lines, widths[_edges(cell)]), row, column, max(1, rows), max(1, columns)))
    filled = [box.row for box in boxes if box.text]
    sure = sum(filled.count(row) > 1 for row in set(filled)) > 1
    bounds = min(c[0] for c in cells), min(c[1] for c in cells), max(c[2] for c in cells), max(c[3] for c in cells)
    return Ruled(number, bounds, tuple(lefts), tuple(boxes), bounds[3], sure)


def _edges(cell: Bounds) -> tuple[int, int]:
    return round(cell[0] / NEAR), round(cell[2] / NEAR)


def _steps(places: list[float]) -> list[float]:
    """Distinct places in order; those nearer than the width of a rule are one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > NEAR:
            found.append(place)
    return found


def _at(steps: list[float], place: float) -> int:
    """The last step that is not behind the place."""
    return max((i for i, step in enumerate(steps) if step <= place + NEAR / 2), default=0)


def _cut(sheet: Sheet, bounds: Bounds) -> Sheet:
    """The part of a page inside of the bounds."""
    return replace(sheet, glyphs=tuple(g for g in sheet.glyphs if inside(g, bounds)))


def _whole(row: list[Line]) -> Line:
    """The pieces of a row as one line."""
    return replace(row[0], text=" ".join(line.text for line in row), right=row[-1].right)


def _words(lines: list[Line], width: float) -> str:
    """What a cell says: lines that its edge tore are joined, those that were set apart stay apart."""
    words = ""
    for before, line in zip([None, *lines], lines, strict=False):
        if before is None:
            words = line.text
            continue
        full = before.right - before.left + line.lead > width + 0.3 * line.size
        apart = not full and (before.text[-1] in "。；：:;" or bool(read_marker(line.text)) or _is_list(before.text))
        words = f"{words}\n{line.text}" if apart else joined(words, line.text)
    return words


def _is_list(text: str) -> bool:
    """The line names an organ and is complete: the next one names another."""
    return looks_like_unit(text) and text.endswith(ORGANS)
