"""Cells become lines: a row a line with `` | `` between cells, the head first, a merged cell printed once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.regex import regex

LABEL = regex(r".{1,14}[:：]")
"""A cell that only names the next one: 发文字号：."""
NOTE = regex(r"备?注[:：\s\d]|说明[:：]|填表|资料来源|数据来源")
"""How lines below a table begin that stand in its last row."""
DEEPEST_HEAD = 4
"""Rows. A head of more rows than this is no head."""
MOST_COLUMNS = 100
Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class Box:
    """A cell as printed: its words (a line each paragraph), where it begins, how many rows and columns it covers."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def as_lines(boxes: Iterable[Box]) -> list[str]:
    """The lines of one table; empty rows and columns go, captions and notes around it are lines of their own."""
    cells = [box for box in boxes if box.column < MOST_COLUMNS]
    rows = _filled(_heads(_rows(cells), cells))
    if not rows or all(LABEL.fullmatch(cell) for row in rows for cell in filter(None, row)):
        return []
    if len(rows[0]) == 1:
        return _paragraphs(rows)
    if fields := as_fields(cells):
        return fields
    first = next((i for i, row in enumerate(rows) if _count(row) > 1), len(rows))
    width = max(box.column + box.columns for box in cells)
    wide = {box.text.strip() for box in cells if box.columns >= width}
    last = next((i for i in range(len(rows), first, -1) if not _is_note(rows[i - 1], wide)), first)
    before, table, after = rows[:first], rows[first:last], rows[last:]
    lines = [_row(row) if len(table) > 1 else " ".join(filter(None, map(_plain, row))) for row in table]
    return [*_paragraphs(before), *lines, *_paragraphs(after)]


def as_fields(boxes: Iterable[Box]) -> list[str]:
    """Label and value in turn, in every row: lines of fields. Nothing if the table is of another kind."""
    lines: list[str] = []
    for row in _rows([box for box in boxes if box.column < MOST_COLUMNS]):
        label = ""
        for cell in filter(None, map(_plain, row)):
            if LABEL.fullmatch(cell):
                label = re.sub(r"\s+", "", cell)
            elif label:
                lines.append(label + cell)
                label = ""
            else:
                return []
    return lines


def _rows(cells: list[Box]) -> Rows:
    """Words at the first row and column of each cell; nothing where it only reaches."""
    height = max((box.row for box in cells), default=-1) + 1
    width = max((box.column for box in cells), default=-1) + 1
    rows = [[""] * width for _ in range(height)]
    for box in cells:
        rows[box.row][box.column] = box.text.strip()
    return rows


def _heads(rows: Rows, cells: list[Box]) -> Rows:
    """A head of several rows becomes one: each column takes the words of all cells above it; a caption stays above."""
    first = next((i for i, row in enumerate(rows) if _count(row) > 1), 0)
    top = [box for box in cells if box.row == first]
    depth = first + max((box.rows for box in top), default=1)
    if not first + 1 < depth <= first + DEEPEST_HEAD or depth >= len(rows) or all(box.columns == 1 for box in top):
        return rows
    head = []
    above = sorted((box for box in cells if first <= box.row < depth and box.text.strip()), key=lambda box: box.row)
    for column in range(len(rows[0])):
        over = (box for box in above if box.column <= column < box.column + box.columns)
        head.append(" ".join(dict.fromkeys(_plain(box.text) for box in over)))
    return [*rows[:first], head, *rows[depth:]]


def _filled(rows: Rows) -> Rows:
    """Rows and columns that hold a word somewhere."""
    rows = [row for row in rows if any(row)]
    kept = [column for column in range(len(rows[0])) if any(row[column] for row in rows)] if rows else []
    return [[row[column] for column in kept] for row in rows]


def _row(row: list[str]) -> str:
    """Bars at both ends where the first or last cell is empty, so that no cell is lost to a reader of lines."""
    line = " | ".join(map(_plain, row))
    return line if row[0] and row[-1] else f"| {line} |"


def _paragraphs(rows: Rows) -> list[str]:
    """What stands in rows of one cell: captions, notes, a whole page in a frame."""
    return [line.strip() for row in rows for cell in row for line in cell.split("\n") if line.strip()]


def _is_note(row: list[str], wide: set[str]) -> bool:
    """A row of one cell that stands below the table: over its whole width, or called a note."""
    filled = [cell for cell in row if cell]
    return len(filled) == 1 and (filled[0] in wide or bool(NOTE.match(filled[0])))


def _count(row: list[str]) -> int:
    return sum(bool(cell) for cell in row)


def _plain(text: str) -> str:
    """A cell on one line; a bar of its own may not look like the end of the cell, words set upright are words."""
    lines = text.replace("|", "｜").split("\n")
    upright = len(lines) > 1 and all(len(line.strip()) == 1 for line in lines)
    return "".join(line.strip() for line in lines) if upright else " ".join(" ".join(lines).split())
