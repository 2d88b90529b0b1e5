"""Targets and baselines from tables of indicators, with the years as columns or as rows."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Cell, Row, Table, Target
from corpus.tables import LABEL_HEADS, YEAR
from corpus.wordlist import words

BASELINE = re.compile(r"现状|基期|基准|基数|年末数据|实际|实绩|完成|已有|现有|当前|年底数")
AIMED = re.compile(r"目标|预期|计划|规划")
DASH = re.compile(r"[-—–－/／]+")
UNIT_IN_NAME = re.compile(r"[（(]([^（()）]*)[)）]\s*$")
BOUND = re.compile(
    r"^(≥|≤|>|<|＞|＜|约|超过|不低于|不少于|不超过|达到|以上)?\s*(\d[\d,]*(?:\.\d+)?)\s*([^\d\s]*?)(以上|左右|以下|以内)?$"
)
KINDS = ("约束性", "预期性")


def read_indicators(text: str, tables: tuple[Table, ...]) -> tuple[Target, ...]:
    """Every cell of every table that holds the figure of an indicator for a year."""
    found: list[Target] = []
    for table in tables:
        years = {i: _year(head) for i, head in enumerate(table.heads) if _year(head)}
        if years:
            found += _by_column(text, table, years)
        else:
            found += _by_row(text, table)
    return tuple(found)


def _year(head: str) -> int | None:
    match = YEAR.search(head)
    return int(match.group(1)) if match else None


def _is_baseline(head: str, is_first: bool, heads: list[str]) -> bool:
    """A column is a baseline when its head says so, or when the others say target and it does not."""
    if AIMED.search(head):
        return False
    return bool(BASELINE.search(head)) or (is_first and any(AIMED.search(other) for other in heads))


def _by_column(text: str, table: Table, years: dict[int, int | None]) -> list[Target]:
    heads = [table.heads[i] for i in years]
    label = _label_column(table, set(years))
    unit_column = _column(table, ("单位", "计量"), set(years))
    kind_column = _column(table, ("属性", "性质", "类型"), set(years))
    found = []
    for row in table.rows:
        cells = {cell.column: cell for cell in row.cells}
        if label not in cells or cells[label].start == cells[label].end:
            continue
        name, unit = _name(_words(text, cells[label]))
        unit = _words(text, cells[unit_column]) if unit_column in cells else unit
        kind = _words(text, cells[kind_column]) if kind_column in cells else ""
        for order, (column, year) in enumerate(years.items()):
            if column in cells:
                baseline = _is_baseline(table.heads[column], order == 0, heads)
                target = _target(text, row, cells[label], cells[column], (name, unit, kind, table.heads[column]), year)
                found += [replace(target, baseline=baseline)] if target else []
    return found


def _by_row(text: str, table: Table) -> list[Target]:
    """A table whose rows are years and whose columns are indicators."""
    found = []
    for order, row in enumerate(table.rows):
        head = _words(text, row.cells[0]) if row.cells else ""
        year = _year(head)
        if not year:
            continue
        firsts = [_words(text, r.cells[0]) for r in table.rows if r.cells]
        baseline = _is_baseline(head, order == 0, firsts)
        for cell in row.cells[1:]:
            if cell.column < len(table.heads):
                name, unit = _name(table.heads[cell.column])
                target = _target(text, row, row.cells[0], cell, (name, unit, "", head), year)
                found += [replace(target, baseline=baseline)] if target and name else []
    return found


def _target(
    text: str, row: Row, label: Cell, cell: Cell, words_of: tuple[str, str, str, str], year: int | None
) -> Target | None:
    """One cell as a target; ``words_of`` is the indicator's name, unit, kind and column head."""
    name, unit, kind, head = words_of
    printed = _words(text, cell)
    match = BOUND.match(printed)
    if not match and not DASH.fullmatch(printed):
        return None
    printed_unit = match.group(3) if match and match.group(3) else unit
    return Target(
        clause=row.clause,
        indicator=name,
        year=year,
        comparator="…".join(filter(None, (match.group(1), match.group(4)))) if match else "",
        value=float(match.group(2).replace(",", "")) if match else None,
        unit=printed_unit,
        kind=next((k for k in KINDS if k in kind), kind if kind in KINDS else ""),
        source="table",
        start=label.start,
        end=max(cell.end, label.end),
        column=head,
        figure=match.group(2) if match else printed,
    )


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
