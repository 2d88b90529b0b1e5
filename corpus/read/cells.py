"""Ruled tables of PDF pages, through pdfplumber: where the cells are. What stands in them is read from the characters."""

from __future__ import annotations

import io
import logging
import struct

import pdfplumber
from pdfplumber.page import Page
from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from corpus.read.boxes import ruled_table
from corpus.read.glyphs import Sheet
from corpus.read.ruled import NEAR, Bounds, Ruled, certain

FEWEST_RULES = 5
"""Drawn shapes. A page with fewer has no table."""
MOST_RULES = 4000
"""A drawing, not a table; looking for cells in it would take minutes."""
MOST_MERGED = 800
"""Lines of one page, those of one course counted once; each level one is compared with each upright one."""
MOST_PAGES = 500
"""Pages with rules; on the others tables are read as plain lines."""
STUMBLES = (
    PdfminerException, MalformedPDFException, struct.error, ArithmeticError, AssertionError, AttributeError, EOFError,
    LookupError, NotImplementedError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What a damaged page makes pdfminer stumble over; its table is then read as plain lines."""


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
    found = (ruled_table(list(table), number, sheet) for table in cells_to_tables(cells))
    return sorted((table for table in found if table is not None), key=lambda table: table.top)


def _drawn(edge: Bounds) -> dict[str, float | str]:
    """A line as pdfplumber describes it."""
    x0, y0, x1, y1 = edge
    left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    side = "h" if right - left >= bottom - top else "v"
    size: dict[str, float | str] = {"width": right - left, "height": bottom - top, "orientation": side}
    return size | {"x0": left, "x1": right, "top": top, "bottom": bottom}


def _tables(page: Page, number: int, sheet: Sheet) -> list[Ruled]:
    if len(page.edges) > MOST_RULES:
        return []
    found = []
    for table in page.find_tables():
        cells = [shifted(cell, page) for row in table.rows for cell in row.cells if cell is not None]
        ruled = ruled_table(cells, number, sheet) if cells else None
        if ruled is not None:
            found.append(ruled)
    return sorted(found, key=lambda ruled: ruled.top)


def shifted(cell: Bounds, page: Page) -> Bounds:
    """Bounds from the corner of the page, wherever the file has its zero."""
    left, top = page.bbox[0], page.bbox[1]
    return cell[0] - left, cell[1] - top, cell[2] - left, cell[3] - top
