"""Tables: lines of cells become rows and columns, rows and cells become clauses.

Two printed forms: a row a line (``a | b | c`` or tabs), and a cell a line (``a |``), as web pages are often saved; in the
second the number of columns is the one under which most rows look alike.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from corpus.model import Clause
from corpus.regex import regex
from corpus.roles import ROLE_NAME
from corpus.table import Cell, Row, Table

FIGURE = regex(r"[≥≤><＞＜约]?\s*\d[\d,.]*\s*[%％]?|[-—–－/／]+")
YEAR = regex(r"((?:19|20)\d{2})\s*年?")
MOST_COLUMNS = 15
LEAST_YEARS, LONGEST_HEAD = 2, 120
"""Years in the head of a table without bars, and its characters."""
LABEL_HEADS = ("指标", "名称", "项目", "内容")
"""Words in the head of the column that names what a row is about."""

WHOLE = regex(r"[合总小共]\s*计")
"""The label of a row that adds up the others."""
COUNTING_HEADS = {"序号", "编号", "号", "No.", "项"}
"""Heads of the column that only counts the rows."""
RULE = regex(r"\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?")
"""The line of dashes under the head of a Markdown table."""

ROLE_HEAD = regex(rf".{{0,6}}?(?:{ROLE_NAME})(?:[（(].*)?$")
"""The head of a column of units."""

Cells = list[Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in rows, as printed, the head row first."""

    rows: tuple[tuple[Cell, ...], ...]


def read_tables(text: str, clauses: tuple[Clause, ...]) -> tuple[tuple[Clause, ...], tuple[Table, ...]]:
    """Every table clause opened up into rows and cells, and the tables themselves."""
    opened: list[Clause] = []
    tables: list[Table] = []
    for clause in clauses:
        if clause.kind != "table":
            opened.append(clause)
            continue
        grid = read_grid(text, clause)
        table, rows = _open(text, clause, grid)
        tables.append(table)
        opened += [clause, *rows]
    return tuple(opened), tuple(tables)


def read_grid(text: str, clause: Clause) -> Grid:
    """Rows of cells of one table clause."""
    lines = list(re.finditer(r"[^\n]+", text[clause.start : clause.end]))
    kept = [match for match in lines if match.group().strip() and not RULE.fullmatch(match.group().strip())]
    kept = kept or lines[:1]
    if is_spaced_head(kept[0].group()):
        return Grid(tuple(_words_of(match.group(), clause.start + match.start()) for match in kept))
    framed = kept[0].group().lstrip().startswith("|") and kept[0].group().count("|") > 1
    width = len(_cells(kept[0].group(), 0, framed=framed))
    cells = [
        _cells(match.group(), clause.start + match.start(), framed=framed or _is_framed(match.group(), width))
        for match in kept
    ]
    if all(len(row) == 1 for row in cells):
        flat = [row[0] for row in cells]
        return Grid(tuple(_refilled(flat, _columns(text, flat))))
    return Grid(tuple(tuple(Cell(i, c.start, c.end) for i, c in enumerate(row)) for row in cells))


def is_spaced_head(line: str) -> bool:
    """The head of a table whose columns only blanks divide: 指标 2023年 2024年 2025年目标."""
    words = line.split()
    years = sum(bool(YEAR.search(word)) for word in words)
    return "|" not in line and "\t" not in line and len(words) > LEAST_YEARS <= years and len(line) < LONGEST_HEAD


def is_spaced_row(line: str, columns: int) -> bool:
    """A row below such a head: a name and, in as many columns, figures or dashes."""
    words = line.split()
    return len(words) == columns and sum(bool(FIGURE.fullmatch(word)) for word in words[1:]) * 2 >= columns - 1


def _words_of(line: str, start: int) -> tuple[Cell, ...]:
    found = re.finditer(r"\S+", line)
    return tuple(Cell(i, start + word.start(), start + word.end()) for i, word in enumerate(found))


def _is_framed(line: str, width: int) -> bool:
    """A row with bars at both ends in a table whose head has none: its first or last cell is empty."""
    bare = line.strip()
    return bare.startswith("|") and bare.endswith("|") and bare[1:-1].count("|") == width - 1


def _cells(line: str, start: int, *, framed: bool) -> Cells:
    """Cells of one printed line; a bar at the end is a frame, not a cell, and so is one at the head of a framed table."""
    separator = "|" if "|" in line else "\t"
    body = line.rstrip()
    if separator == "|":
        body = body.removesuffix("|")
        if framed and body.lstrip().startswith("|"):
            cut = body.index("|") + 1
            start, body = start + cut, body[cut:]
    cells: Cells = []
    at = 0
    for piece in body.split(separator):
        indent = len(piece) - len(piece.lstrip()) if piece.strip() else 0
        first = start + at + indent
        cells.append(Cell(len(cells), first, first + len(piece.strip())))
        at += len(piece) + 1
    return cells


def _columns(text: str, cells: Cells) -> int:
    """The number of columns under which most rows have figures in the same places."""
    figures = tuple(bool(FIGURE.fullmatch(text[c.start : c.end])) for c in cells)
    first = next((i for i, figure in enumerate(figures) if figure), len(cells))
    return max(range(2, min(MOST_COLUMNS, max(first, 2)) + 1), key=lambda n: (_evenness(figures, n), n))


def _evenness(figures: tuple[bool, ...], columns: int) -> float:
    """Share of body rows whose pattern of figures is the commonest one, 0 to 1."""
    rows = [figures[at : at + columns] for at in range(columns, len(figures), columns)]
    best, count = Counter(rows).most_common(1)[0] if rows else ((), 0)
    return count / len(rows) if any(best) else 0.0


def _refilled(cells: Cells, columns: int) -> list[tuple[Cell, ...]]:
    """Cells cut into rows; an empty cell at the end of a row stands for the category cell missing at its head."""
    rows: list[tuple[Cell, ...]] = []
    for at in range(0, len(cells), columns):
        row = cells[at : at + columns]
        shift = 1 if rows and (len(row) < columns or row[-1].start == row[-1].end) else 0
        rows.append(tuple(Cell((i + shift) % columns, c.start, c.end) for i, c in enumerate(row)))
    return rows


def _open(text: str, clause: Clause, grid: Grid) -> tuple[Table, list[Clause]]:
    """Row and cell clauses that tile the table clause, and the table value."""
    starts = [clause.start, *(_line_start(text, row) for row in grid.rows[1:])]
    stops = [*starts[1:], clause.end]
    heads = tuple(" ".join(text[c.start : c.end].split()) for c in grid.rows[0])
    label = label_column(text, grid)
    grouping = {i for i in range(label) if heads[i : i + 1] and heads[i] not in COUNTING_HEADS}
    opened = [Clause(f"{clause.id}__head", clause.id, "tablehead", "", "", "附表表头", starts[0], stops[0])]
    rows: list[Row] = []
    group = ""
    for i, (cells, start, stop) in enumerate(zip(grid.rows[1:], starts[1:], stops[1:], strict=True), 1):
        name = next((text[c.start : c.end] for c in cells if c.column == label), "")
        title = f"附表“{name}”行" if name else f"附表第{i}行"
        group = next((text[c.start : c.end] for c in cells if c.column in grouping and c.end > c.start), group)
        row = Clause(
            f"{clause.id}__row_{i}", clause.id, "row", "", name, title, start, stop, _ordinal(text, cells, heads, i)
        )
        rows.append(Row(row.id, cells, group))
        opened += [row, *_cell_clauses(text, row, cells, heads)]
    return Table(clause.id, heads, tuple(rows)), opened


def _line_start(text: str, row: tuple[Cell, ...]) -> int:
    return text.rfind("\n", 0, min(cell.start for cell in row)) + 1


def _cell_clauses(text: str, row: Clause, cells: tuple[Cell, ...], heads: tuple[str, ...]) -> list[Clause]:
    starts = [row.start, *(c.start for c in cells[1:])]
    stops = [*starts[1:], row.end]
    opened: list[Clause] = []
    taken: Counter[str] = Counter()
    for cell, start, stop in zip(cells, starts, stops, strict=True):
        year = YEAR.search(heads[cell.column]) if cell.column < len(heads) else None
        name = f"cell_{year.group(1) if year else cell.column + 1}"
        taken[name] += 1
        again = f"_{taken[name]}" if taken[name] > 1 else ""
        if stop > start:
            words = text[cell.start : cell.end]
            opened.append(Clause(f"{row.id}__{name}{again}", row.id, "cell", "", words, row.label, start, stop))
    return opened


def label_column(text: str, grid: Grid) -> int:
    """The column that names the rows: its head says so, or it is the first whose words differ from row to row."""
    heads = ["".join(text[c.start : c.end].split()) for c in grid.rows[0]]
    if any(ROLE_HEAD.match(head) for head in heads):
        return _duty_column(text, grid, heads)
    for word in LABEL_HEADS:
        named = [i for i, head in enumerate(heads) if word in head and not YEAR.search(head)]
        if named:
            return named[0]
    for column in (i for i, head in enumerate(heads) if head not in COUNTING_HEADS):
        words = [text[c.start : c.end] for row in grid.rows[1:] for c in row if c.column == column]
        if len(set(words)) == len(words) and not all(FIGURE.fullmatch(word) for word in words):
            return column
    return 0


def _duty_column(text: str, grid: Grid, heads: list[str]) -> int:
    """In a table of duties: the first column of words, neither units nor time limits, that differ from row to row."""
    words = [i for i, head in enumerate(heads) if not ROLE_HEAD.match(head) and head not in COUNTING_HEADS]
    rows = [row for row in grid.rows[1:] if not any(WHOLE.fullmatch(text[c.start : c.end]) for c in row[:2])]
    for column in words:
        said = [text[c.start : c.end] for row in rows for c in row if c.column == column]
        if said and all(said) and len(set(said)) == len(said) and not all(FIGURE.fullmatch(word) for word in said):
            return column
    return words[-1] if words else 0


def _ordinal(text: str, cells: tuple[Cell, ...], heads: tuple[str, ...], place: int) -> int:
    """The number that the row prints in its counting column, else its place in the table."""
    counting = {i for i, head in enumerate(heads) if "".join(head.split()) in COUNTING_HEADS}
    printed = next((text[c.start : c.end] for c in cells if c.column in counting), "")
    return int(printed) if printed.isdecimal() and len(printed) < 4 else place
