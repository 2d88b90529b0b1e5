"""Totals of tables: the row 合计 against the rows, the column 合计 against the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.audit.finding import AGREES, LOOK, WRONG, finding, shown
from corpus.audit.grid import Grid, grids
from corpus.audit.tree import Tree
from corpus.model import Document, Problem
from corpus.regex import regex
from corpus.table import Row

TOTAL = regex(r"(?:合|总|共)\s*计(?:[（(].*[)）])?|总[数量额]")
PART = regex(r"小\s*计")
NO_SUM = regex(r"率|比[例重]?|占|均|增幅|增速|%|％|单价|序号|编号|年份|年度|得分|标准")
"""Heads and names of what cannot be added up."""
MOST_ROWS = 0.6
"""Share of the rows in which a total column must fit before a row that does not is wrong."""


def column_sums(document: Document) -> Iterator[Problem]:
    """Each figure of a total row against its column."""
    tree = Tree(document)
    for grid in grids(document):
        totals = [row for row in grid.rows if _is(TOTAL, grid, row)]
        if len(totals) == 1:
            found = [(column, _verdict(grid, totals[0], column)) for column in range(len(grid.heads))]
            told = [(column, verdict) for column, verdict in found if verdict]
            fits = any(verdict == "fits" for _, verdict in told)
            for column, verdict in told:
                severity = AGREES if verdict == "fits" else WRONG if fits or len(told) == 1 else LOOK
                yield _told(tree, grid, totals[0], column, (severity, verdict))


def row_sums(document: Document) -> Iterator[Problem]:
    """Each figure of a total column against its row, where most rows fit."""
    for grid in grids(document):
        for column, head in enumerate(grid.heads):
            if TOTAL.fullmatch(head):
                sums = [(row, _row_sum(grid, row, column)) for row in grid.rows]
                told = [(row, parts, grid.number(row, column)) for row, parts in sums if parts]
                fitting = sum(total is not None and _equal(parts, total) for _, parts, total in told)
                for row, parts, total in told:
                    if total is not None and not _equal(parts, total) and fitting >= MOST_ROWS * len(told):
                        message = f"表中“{grid.name(row)}”行：{_added(parts)}，“{head}”写的是{shown(total)}。"
                        yield finding("row_sum", WRONG, message, [grid.place(row, column), grid.place(row, grid.label)])


def _is(pattern: re.Pattern[str], grid: Grid, row: Row) -> bool:
    return any(pattern.fullmatch(grid.words(row, column)) for column in range(grid.label + 1)) or bool(
        pattern.fullmatch("".join(row.group.split()))
    )


def _verdict(grid: Grid, total: Row, column: int) -> str:
    """fits, or the sum that was expected as words; empty where nothing can be added up."""
    stated = grid.number(total, column)
    if stated is None or column <= grid.label or NO_SUM.search(grid.heads[column]) or stated <= 0:
        return ""
    plain = [row for row in grid.rows if row is not total and not _is(PART, grid, row)]
    parts = [row for row in grid.rows if _is(PART, grid, row)]
    ways = [_numbers(grid, rows, column) for rows in (plain, parts) if rows]
    if not ways or len(ways[0]) < 2:
        return ""
    return "fits" if any(_equal(way, stated) for way in ways) else _added(ways[0])


def _numbers(grid: Grid, rows: Sequence[Row], column: int) -> list[float]:
    """The figures of a column; none at all where a cell holds words, for then the sum means nothing."""
    found = [(grid.number(row, column), grid.words(row, column)) for row in rows]
    words = [word for number, word in found if number is None and word.strip("-—–/ ")]
    return [] if words else [number for number, _ in found if number is not None]


def _told(tree: Tree, grid: Grid, total: Row, column: int, verdict: tuple[str, str]) -> Problem:
    severity, sums = verdict
    head, stated = grid.heads[column], shown(grid.number(total, column) or 0)
    places = [grid.place(total, column), *(grid.place(row, column) for row in grid.rows if row is not total)]
    where = f"{tree.name(places[0][0])}“{head}”一栏"
    if severity == AGREES:
        return finding("column_sum", AGREES, f"{where}合计{stated}，与各行之和相符。", places)
    return finding("column_sum", severity, f"{where}：各行之和是{sums.split('=')[-1]}，合计写的是{stated}。", places)


def _row_sum(grid: Grid, row: Row, total: int) -> list[float]:
    columns = [c for c in range(grid.label + 1, len(grid.heads)) if c != total and not NO_SUM.search(grid.heads[c])]
    numbers = [grid.number(row, column) for column in columns]
    found = [number for number in numbers if number is not None]
    return found if len(found) > 1 and not any(TOTAL.search(grid.heads[c]) for c in columns) else []


def _equal(parts: Sequence[float], total: float) -> bool:
    """Equal but for rounding: half of the last printed digit for each part."""
    digits = max(_decimals(number) for number in (*parts, total))
    slack = 0.5 * 10.0**-digits * len(parts) if digits else 0.0
    return abs(sum(parts) - total) <= slack + 1e-6


def _decimals(number: float) -> int:
    return len(f"{number:.6f}".rstrip("0").partition(".")[2])


def _added(parts: Sequence[float]) -> str:
    """250+400=650."""
    return f"{'+'.join(shown(number) for number in parts)}={shown(sum(parts))}"
