"""Cells of tables that hold nothing or a dash, in columns that are otherwise filled."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.audit.finding import LOOK, Span, finding
from corpus.audit.grid import Grid, grids
from corpus.audit.tree import Tree
from corpus.model import Document, Problem
from corpus.regex import regex

EMPTY = regex(r"[-—–－/／\s]*")
FREE = regex(r"备注|说明|其他|附注|签字|盖章|意见")
"""Heads of columns that may stay empty."""
FILLED = 0.6
"""Share of a column that must be filled before an empty cell in it is worth a look."""
FORM = 0.4
"""Share of empty cells from which on a table is a form to be filled in."""


def empty_cells(document: Document) -> Iterator[Problem]:
    """One finding a table, that names the columns."""
    tree = Tree(document)
    for grid in grids(document):
        columns = {head: spans for head, spans in _columns(grid) if spans}
        count = sum(len(spans) for spans in columns.values())
        if count and count < FORM * grid.size:
            names = "、".join(f"“{head}”一栏{len(spans)}格" for head, spans in columns.items())
            places = [span for spans in columns.values() for span in spans]
            message = f"{tree.name(places[0][0])}所在的表有{count}格没有数据：{names}。"
            yield finding("empty_cell", LOOK, message, places)


def _columns(grid: Grid) -> Iterator[tuple[str, list[Span]]]:
    """Each filled column's head, and the places of its empty cells: the dash, or the row where nothing is printed."""
    for column, head in enumerate(grid.heads):
        words = [grid.words(row, column) for row in grid.rows]
        full = sum(not EMPTY.fullmatch(word) for word in words)
        if not head or FREE.search(head) or full < FILLED * len(words):
            continue
        empty = [row for row, word in zip(grid.rows, words, strict=True) if EMPTY.fullmatch(word)]
        yield head, [grid.place(row, column) for row in empty if column > grid.label]
