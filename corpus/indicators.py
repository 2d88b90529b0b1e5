"""Targets and baselines from tables of indicators, with the years as columns or as rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.bounds import bounds
from corpus.fold import halfwidth
from corpus.model import Target
from corpus.regex import regex
from corpus.table import Cell, Row, Table
from corpus.tables import LABEL_HEADS, YEAR
from corpus.wordlist import words
from corpus.years import plan_end

BASELINE = regex(r"现状|基期|基准|基数|年末数据|实际|实绩|完成|已有|现有|当前|年底数|现值")
AIMED = regex(r"目标|预期|计划|规划")
YEARLESS = regex(r"目标值?$|预期值?$|规划值?$|计划值$|现状值?$|基期值?$|基准值?$|基数$|当前值?$|现值$")
"""Heads of figures that name no year: the title of the document does."""
WHOLE_YEAR = regex(r"(?:全年|年度)(?:目标|任务|计划)")
"""The aim of the one year that the document is for, beside 2024年完成."""
RATE = regex(r"年均(?:增长|增速|下降|增幅)率?|增长率|增速")
SUM = regex(r"累计|合计|总计|五年合计")
DASH = regex(r"[-—–－/／]+")
UNIT_IN_NAME = regex(r"[（(]([^（()）]*)[)）]\s*$")
_BEFORE = rf"≥|≤|>|<|＞|＜|以上|{bounds('before')}"
_AFTER = bounds("after")
BOUND = regex(
    rf"^(?P<sum>累计|合计)?(?P<before>{_BEFORE})?\s*(?P<open>[\[〔【])?(?P<figure>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>[^\d\s\[\]〔〕【】]*?)[\]〕】]?(?P<after>{_AFTER})?$"
)
"""A cell that holds a figure: ≤18.0, 35以上, 控制在30以内, [5.5] for a sum over the years."""
KINDS = ("约束性", "预期性")


@dataclass(frozen=True, slots=True)
class Column:
    """What the head of a column of figures says, or the head of a row where the years stand there."""

    head: str
    year: int | None
    baseline: bool
    implied: bool = False
    """The year is that of the title."""
    of: str = ""
    """What the column measures of the indicator: 年均增长."""
    unit: str = ""
    total: bool = False
    """A sum over the years."""


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator as a table names it."""

    indicator: str
    unit: str
    kind: str = ""


def read_indicators(text: str, tables: tuple[Table, ...], period: tuple[int, int] | None = None) -> tuple[Target, ...]:
    """Every cell of every table that holds the figure of an indicator; ``period`` are the years of the document."""
    found: list[Target] = []
    for table in tables:
        if _is_of_projects(table.heads):
            continue
        columns = figure_columns(list(table.heads), period)
        found += _by_column(text, table, columns) if columns else _by_row(text, table, period)
    return tuple(found)


OF_PROJECTS = regex(r"业主|建设|实施|开工|竣工|完工|工期|年限|地点|规模|总投资")
FEWEST_OF_PROJECTS = 2


def _is_of_projects(heads: tuple[str, ...]) -> bool:
    """总投资, 开工时间, 竣工时间: a table of projects, whose figures are no targets, though a head may name a year."""
    return sum(bool(OF_PROJECTS.search(head)) for head in heads) >= FEWEST_OF_PROJECTS


def figure_columns(heads: list[str], period: tuple[int, int] | None) -> dict[int, Column]:
    """The columns that hold figures: heads that name a year, else heads of baseline and target; rates and sums beside."""
    columns = _years(heads, period) or _yearless(heads, period)
    if columns:
        for i, head in enumerate(heads):
            if i not in columns and (RATE.search(head) or SUM.fullmatch("".join(head.split()))):
                name, unit = _name(head)
                rate = bool(RATE.search(head))
                columns[i] = Column(head, None, False, of=name if rate else "", unit=unit, total=not rate)
    return columns


def _yearless(heads: list[str], period: tuple[int, int] | None) -> dict[int, Column]:
    """基期值 and 目标值: the year aimed at is the last one of the title."""
    bare = ["".join(head.split()) for head in heads]
    found = [i for i, head in enumerate(bare) if YEARLESS.search(head) and not re.search(r"指标|名称|内容|任务", head)]
    if not any(AIMED.search(bare[i]) for i in found):
        return {}
    last = period[1] if period else None
    return {
        i: Column(
            heads[i], last if AIMED.search(bare[i]) else None, not AIMED.search(bare[i]), implied=last is not None
        )
        for i in found
    }


def _year_of(head: str) -> int | None:
    """2025年, or the last year of the five-year plan that a head names (“十四五”末)."""
    match = YEAR.search(head)
    return int(match.group(1)) if match else plan_end(re.sub(r"目标|规划|预期", "末", "".join(head.split())))


def _years(heads: list[str], period: tuple[int, int] | None) -> dict[int, Column]:
    """The heads that name a year. A baseline says so, or is before the years of the document, or is the first where the
    others say target and it does not."""
    found = {i: year for i, head in enumerate(heads) if (year := _year_of(head))}
    if found and period and period[0] == period[1]:
        found |= {i: period[1] for i, head in enumerate(heads) if i not in found and WHOLE_YEAR.search(head)}
    first = next(iter(found), -1)
    aimed = any(AIMED.search(heads[i]) for i in found)
    taken = Counter(found.values())
    return {
        i: Column(
            heads[i],
            year,
            not AIMED.search(heads[i])
            and bool(BASELINE.search(heads[i]) or (i == first and aimed) or (period is not None and year < period[0])),
            of=_part_of(heads[i]) if taken[year] > 1 else "",
            unit=_name("".join(heads[i].split()))[1],
        )
        for i, year in found.items()
    }


PLAIN = regex(r"(?:19|20)\d{2}年?|[末底]|目标|任务|计划|规划|预期|实际|完成|现状|基期|基准|基数|其中|数值?|值|年度")


def _part_of(head: str) -> str:
    """其中2026年连片加装 beside 2026年任务: what a second column of a year measures."""
    return PLAIN.sub("", _name("".join(head.split()))[0]).strip("（）() ")


def _by_column(text: str, table: Table, years: dict[int, Column]) -> Iterator[Target]:
    label = _label_column(table, set(years))
    unit_column = _column(table, MEASURE_HEAD, set(years))
    kind_column = _column(table, KIND_HEAD, set(years))
    for row in table.rows:
        cells = {cell.column: cell for cell in row.cells}
        if label not in cells or cells[label].start == cells[label].end:
            continue
        name, unit = _name(cells[label].words(text))
        unit = cells[unit_column].words(text) if unit_column in cells else unit
        unit = "" if DASH.fullmatch(unit) else unit
        kind = cells[kind_column].words(text) if kind_column in cells else ""
        named = Named(name, unit, next((k for k in KINDS if k in kind), ""))
        for i, column in years.items():
            if i in cells:
                yield from _target(text, row, (cells[label], cells[i]), named, column)


def _by_row(text: str, table: Table, period: tuple[int, int] | None) -> Iterator[Target]:
    """A table whose rows are years and whose columns are indicators."""
    heads = [row.cells[0].words(text) if row.cells else "" for row in table.rows]
    for i, column in _years(heads, period).items():
        row = table.rows[i]
        for cell in row.cells[1:]:
            if cell.column < len(table.heads):
                name, unit = _name(table.heads[cell.column])
                yield from _target(text, row, (row.cells[0], cell), Named(name, unit), column) if name else ()


def _target(text: str, row: Row, cells: tuple[Cell, Cell], named: Named, column: Column) -> Iterator[Target]:
    """One cell as a target, quoted from the row's label to the cell; nothing where the cell holds other words."""
    label, cell = cells
    printed = cell.words(text)
    match = BOUND.match(halfwidth(printed))
    if not match and not DASH.fullmatch(printed):
        return
    bound, figure, unit, after = (
        (_group(printed, match, name) for name in ("before", "figure", "unit", "after"))
        if match
        else ("", printed, "", "")
    )
    yield Target(
        clause=row.clause,
        indicator=named.indicator + column.of,
        year=column.year,
        comparator="…".join(filter(None, (bound, after))),
        value=float(match["figure"].replace(",", "")) if match else None,
        unit=unit or column.unit or ("" if column.of else named.unit),
        kind=named.kind,
        source="table",
        start=min(label.start, cell.start),
        end=max(cell.end, label.end),
        baseline=column.baseline,
        column=column.head,
        figure=figure,
        implied=column.implied and column.year is not None,
        total=column.total or bool(match and (match["open"] or match["sum"])),
    )


def _group(printed: str, match: re.Match[str], i: str) -> str:
    """A part of a cell in its own spelling; the pattern has seen it in half-width forms."""
    return printed[slice(*match.span(i))] if match.group(i) else ""


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


MEASURE_HEAD = regex(r"计量|^\W*单\s*位\W*$")
"""单位 alone is a measure; 业主单位 and 责任单位 are bodies."""
KIND_HEAD = regex(r"属性|性质|类型")


def _column(table: Table, named: re.Pattern[str], years: set[int]) -> int:
    return next((i for i, head in enumerate(table.heads) if i not in years and named.search(head)), -1)
