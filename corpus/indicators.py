"""Targets and baselines from tables of indicators, with the years as columns or as rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.fold import halfwidth
from corpus.model import Cell, Row, Table, Target
from corpus.tables import LABEL_HEADS, YEAR
from corpus.wordlist import words

BASELINE = re.compile(r"现状|基期|基准|基数|年末数据|实际|实绩|完成|已有|现有|当前|年底数")
AIMED = re.compile(r"目标|预期|计划|规划")
DASH = re.compile(r"[-—–－/／]+")
UNIT_IN_NAME = re.compile(r"[（(]([^（()）]*)[)）]\s*$")
_BEFORE = r"≥|≤|>|<|约|超过|不低于|不少于|不超过|达到|以上"
_AFTER = r"以上|左右|以下|以内"
BOUND = re.compile(rf"^({_BEFORE})?\s*\[?(\d[\d,]*(?:\.\d+)?)\s*([^\d\s\[\]]*?)\]?({_AFTER})?$")
"""A cell that holds a figure: ≤18.0, 35以上, [5.5] for a sum over the years."""
KINDS = ("约束性", "预期性")


@dataclass(frozen=True, slots=True)
class Column:
    """What the head of a column of figures says, or the head of a row where the years stand there."""

    head: str
    year: int
    baseline: bool


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator as a table names it."""

    indicator: str
    unit: str
    kind: str = ""


def read_indicators(text: str, tables: tuple[Table, ...]) -> tuple[Target, ...]:
    """Every cell of every table that holds the figure of an indicator for a year."""
    found: list[Target] = []
    for table in tables:
        by = _by_column if any(YEAR.search(head) for head in table.heads) else _by_row
        found += by(text, table)
    return tuple(found)


def _years(heads: list[str]) -> dict[int, Column]:
    """The heads that name a year. A baseline says so, or is the first where the others say target and it does not."""
    found = {i: match for i, head in enumerate(heads) if (match := YEAR.search(head))}
    first = next(iter(found), -1)
    aimed = any(AIMED.search(heads[i]) for i in found)
    return {
        i: Column(
            heads[i],
            int(match.group(1)),
            not AIMED.search(heads[i]) and bool(BASELINE.search(heads[i]) or (i == first and aimed)),
        )
        for i, match in found.items()
    }


def _by_column(text: str, table: Table) -> Iterator[Target]:
    years = _years(list(table.heads))
    label = _label_column(table, set(years))
    unit_column = _column(table, ("单位", "计量"), set(years))
    kind_column = _column(table, ("属性", "性质", "类型"), set(years))
    for row in table.rows:
        cells = {cell.column: cell for cell in row.cells}
        if label not in cells or cells[label].start == cells[label].end:
            continue
        name, unit = _name(_words(text, cells[label]))
        unit = _words(text, cells[unit_column]) if unit_column in cells else unit
        kind = _words(text, cells[kind_column]) if kind_column in cells else ""
        named = Named(name, unit, next((k for k in KINDS if k in kind), ""))
        for i, column in years.items():
            if i in cells:
                yield from _target(text, row, (cells[label], cells[i]), named, column)


def _by_row(text: str, table: Table) -> Iterator[Target]:
    """A table whose rows are years and whose columns are indicators."""
    heads = [_words(text, row.cells[0]) if row.cells else "" for row in table.rows]
    for i, column in _years(heads).items():
        row = table.rows[i]
        for cell in row.cells[1:]:
            if cell.column < len(table.heads):
                name, unit = _name(table.heads[cell.column])
                yield from _target(text, row, (row.cells[0], cell), Named(name, unit), column) if name else ()


def _target(text: str, row: Row, cells: tuple[Cell, Cell], named: Named, column: Column) -> Iterator[Target]:
    """One cell as a target, quoted from the row's label to the cell; nothing where the cell holds other words."""
    label, cell = cells
    printed = _words(text, cell)
    match = BOUND.match(halfwidth(printed))
    if not match and not DASH.fullmatch(printed):
        return
    bound, figure, unit, after = (_group(printed, match, i) for i in range(1, 5)) if match else ("", printed, "", "")
    yield Target(
        clause=row.clause,
        indicator=named.indicator,
        year=column.year,
        comparator="…".join(filter(None, (bound, after))),
        value=float(match.group(2).replace(",", "")) if match else None,
        unit=unit or named.unit,
        kind=named.kind,
        source="table",
        start=min(label.start, cell.start),
        end=max(cell.end, label.end),
        baseline=column.baseline,
        column=column.head,
        figure=figure,
    )


def _group(printed: str, match: re.Match[str], i: int) -> str:
    """A part of a cell in its own spelling; the pattern has seen it in half-width forms."""
    return printed[slice(*match.span(i))] if match.group(i) else ""


def _words(text: str, cell: Cell) -> str:
    return " ".join(text[cell.start : cell.end].split())


def _name(label: str) -> tuple[str, str]:
    """``研发投入占GDP比重(%)`` → name and unit; a bracket that holds no unit of measure belongs to the name."""
    match = UNIT_IN_NAME.search(label)
    if match and (match.group(1).strip() in words("measures") or re.search(r"[%％元/]", match.group(1))):
        return label[: match.start()].strip(), match.group(1).strip()
    return label.strip(), ""


def _label_column(table: Table, years: set[int]) -> int:
    for word in LABEL_HEADS:
        for i, head in enumerate(table.heads):
            if word in head and i not in years and "单位" not in head:
                return i
    return next((i for i in range(len(table.heads)) if i not in years), 0)


def _column(table: Table, named: tuple[str, ...], years: set[int]) -> int:
    return next((i for i, head in enumerate(table.heads) if i not in years and any(w in head for w in named)), -1)
