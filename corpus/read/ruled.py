"""Ruled tables of PDF pages, through pdfplumber: where the cells are. What stands in them is read from the characters."""

from __future__ import annotations

import io
import logging
import struct
from dataclasses import dataclass, replace

import pdfplumber
from pdfplumber.page import Page
from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from corpus.numbering import read_marker
from corpus.read.glyphs import Glyph, Sheet
from corpus.read.grid import Box
from corpus.read.paragraphs import CLOSED, joined
from corpus.read.printed import Line, rows_of
from corpus.units import looks_like_unit

FEWEST_RULES = 5
"""Drawn shapes. A page with fewer has no table."""
MOST_RULES = 4000
"""A drawing, not a table; looking for cells in it would take minutes."""
MOST_MERGED = 800
"""Lines of one page, those of one course counted once; each level one is compared with each upright one."""
MOST_PAGES = 500
"""Pages with rules; on the others tables are read as plain lines."""
LONGEST_CELL = 1500
"""Characters. More in one cell is a page in a frame."""
NEAR = 3.0
"""Points by which the columns of the two halves of a table may differ."""
ORGANS = ("局", "委", "厅", "办", "部", "处", "署", "政府")
"""Ends of the names of organs that tables list a line each, without a mark between."""
STUMBLES = (
    PdfminerException, MalformedPDFException, struct.error, ArithmeticError, AssertionError, AttributeError, EOFError,
    LookupError, NotImplementedError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What a damaged page makes pdfminer stumble over; its table is then read as plain lines."""
Bounds = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table on a page: its place, the left edges of its columns, its cells."""

    sheet: int
    bounds: Bounds
    columns: tuple[float, ...]
    boxes: tuple[Box, ...]
    foot: float
    """Height at which it ends, on the last page that it reaches."""
    sure: bool
    """Two rows have several filled cells; less may be a frame, or the rest of a table from the page before."""

    @property
    def top(self) -> float:
        """Height at which it begins."""
        return self.bounds[1]


def find_tables(data: bytes, sheets: list[Sheet]) -> list[Ruled]:
    """The tables of all pages that have rules, in order."""
    numbers = [i for i, sheet in enumerate(sheets) if FEWEST_RULES <= sheet.rules <= MOST_RULES and sheet.glyphs][
        :MOST_PAGES
    ]
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every odd font, on the standard error
    found: list[Ruled] = []
    if not numbers:
        return found
    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number + 1 for number in numbers]) as document:
            for number, page in zip(numbers, document.pages, strict=True):
                found += _tables(page, number, sheets[number])
    except STUMBLES:
        pass
    return certain(found)


def tables_of_edges(edges: list[Bounds], number: int, sheet: Sheet) -> list[Ruled]:
    """The tables that drawn lines (x, y to x, y) enclose on a page."""
    if not FEWEST_RULES <= len(edges) <= MOST_RULES:
        return []
    merged = merge_edges([_drawn(edge) for edge in edges], NEAR, NEAR, NEAR, NEAR)
    if len(merged) > MOST_MERGED:
        return []
    cells = intersections_to_cells(edges_to_intersections(merged, NEAR, NEAR))
    found = (_ruled(list(table), number, sheet) for table in cells_to_tables(cells))
    return sorted((table for table in found if table is not None), key=lambda table: table.top)


def _drawn(edge: Bounds) -> dict[str, float | str]:
    """A line as pdfplumber describes it."""
    x0, y0, x1, y1 = edge
    left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    side = "h" if right - left >= bottom - top else "v"
    size: dict[str, float | str] = {"width": right - left, "height": bottom - top, "orientation": side}
    return size | {"x0": left, "x1": right, "top": top, "bottom": bottom}


def certain(tables: list[Ruled]) -> list[Ruled]:
    """The tables that are sure, and those that have the columns of a sure one on the page before or after."""
    kept = {i for i, table in enumerate(tables) if table.sure}
    for order in (range(1, len(tables)), range(len(tables) - 1, 0, -1)):
        for i in order:
            pair = tables[i - 1], tables[i]
            if pair[1].sheet == pair[0].sheet + 1 and len(pair[1].columns) > 1 and _alike(*pair) and kept & {i - 1, i}:
                kept |= {i - 1, i}
    return [table for i, table in enumerate(tables) if i in kept]


def _tables(page: Page, number: int, sheet: Sheet) -> list[Ruled]:
    if len(page.edges) > MOST_RULES:
        return []
    found = []
    for table in page.find_tables():
        cells = [_shifted(cell, page) for row in table.rows for cell in row.cells if cell is not None]
        ruled = _ruled(cells, number, sheet) if cells else None
        if ruled is not None:
            found.append(ruled)
    return sorted(found, key=lambda ruled: ruled.top)


def _shifted(cell: Bounds, page: Page) -> Bounds:
    """Bounds from the corner of the page, wherever the file has its zero."""
    left, top = page.bbox[0], page.bbox[1]
    return cell[0] - left, cell[1] - top, cell[2] - left, cell[3] - top


def _ruled(cells: list[Bounds], number: int, sheet: Sheet) -> Ruled | None:
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
    return replace(sheet, glyphs=tuple(g for g in sheet.glyphs if _inside(g, bounds)))


def _inside(glyph: Glyph, bounds: Bounds) -> bool:
    across = (glyph.left + glyph.right) / 2
    return bounds[0] <= across < bounds[2] and bounds[1] <= glyph.middle < bounds[3]


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


def taken(sheet: Sheet, tables: list[Ruled]) -> Sheet:
    """A page without what stands in its tables."""
    if not tables:
        return sheet
    return replace(sheet, glyphs=tuple(g for g in sheet.glyphs if not any(_inside(g, t.bounds) for t in tables)))


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
    if not _alike(above, below):
        return False
    after = (line.sheet == sheet and line.top > above.foot - NEAR for line in lines)
    before = (line.sheet == below.sheet and line.top < below.bounds[1] for line in lines)
    return not any(after) and not any(before)


def _alike(above: Ruled, below: Ruled) -> bool:
    """The same number of columns in the same places."""
    pairs = zip(above.columns, below.columns, strict=False)
    return len(above.columns) == len(below.columns) and all(abs(a - b) <= 2 * NEAR for a, b in pairs)


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
