"""Tables of how many a place gets in each year (乡镇 × 2025年、2026年、合计): what is counted, the places, the years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.fold import fold
from corpus.indicators import UNIT_IN_NAME
from corpus.regex import regex
from corpus.table import Row, Table
from corpus.tables import COUNTING_HEADS, WHOLE, YEAR
from qa.case import Case
from qa.figures.records import Column, Entry, read_entries
from qa.reply import Evidence
from qa.view import View

BEFORE = regex(r"年底|年末|已|现状|现有|累计|基[数期准]|实际|实绩")
"""2022年底已完成: what there is already, and no number of one year."""
LEAST = 2
"""Years, and places, under which a table is none of these."""
UNIT_LINE = regex(
    r"(?:单位[:：]\s*|[（(](?=[^（()）\n]{0,4}元/[^（()）\n]{1,10}[)）]\s*$))(?P<unit>(?<=[（(])[^（()）\n]+|[\u4e00-\u9fff㎡%]{1,6})"
)
"""单位：万元, or a caption that ends in （元/平方米·月）."""
ABOVE = 80
"""Characters above a table in which its unit or its caption may stand."""
CAPTION = regex(r"(?:^|\n)[\s#*]*(?:附?表\s*[\d一二三四五六七八九十]*[\s:：、.．]*)?(?P<words>[^\n|。]{4,40}表?)\s*$")
RATE = regex(r"率|比例|比重|占比|均")
"""What is no number of things is not added up."""


@dataclass(frozen=True, slots=True)
class Quota:
    """A table of places and years."""

    table: Table
    title: str
    """The words above it that say what is counted."""
    unit: str
    """Empty where the table prints none."""
    years: dict[int, Column]
    total: Column | None
    """The column that adds up the years (合计)."""
    places: tuple[Entry, ...]
    whole: Entry | None
    """The row that adds up the places."""
    beside: tuple[Column, ...] = ()
    """Columns of other figures: 行政村总数, 2022年底已完成."""

    @property
    def begun(self) -> bool:
        """It says beside the years what there is already, so that the years alone are not all that there will be."""
        return any(YEAR.search(column.name) or BEFORE.search(column.name) for column in self.beside)

    @property
    def adds(self) -> bool:
        """Its figures are numbers of single years that may be added up."""
        return not RATE.search(self.title) and "累计" not in "".join((self.title, *self.table.heads))

    def value(self, entry: Entry, years: tuple[int, ...]) -> float | None:
        """The figure of a place for some years together; of all years the printed total, where there is one."""
        if set(years) == set(self.years) and self.total:
            return entry.value(self.total)
        values = [entry.value(self.years[year]) for year in years if year in self.years]
        known = [value for value in values if value is not None]
        return sum(known) if len(known) == len(years) and (len(years) == 1 or self.adds) else None

    def evidence(self, case: Case, entry: Entry) -> Evidence:
        """The whole row."""
        cells = [entry.cells[place] for place in sorted(entry.cells)]
        return case.span(entry.row.clause, min(c.start for c in cells), max(c.end for c in cells))


def quotas(view: View) -> tuple[Quota, ...]:
    """Every such table of a document."""
    key = ("quotas",)
    if key not in view.memory:
        view.memory[key] = tuple(_read(view))
    found: tuple[Quota, ...] = view.memory[key]
    return found


def _read(view: View) -> Iterator[Quota]:
    of_table = [t for t in view.document.targets if t.source == "table"]
    kinds = {t.clause: (t.kind, t.unit) for t in of_table}
    for table in view.document.tables:
        entries = tuple(read_entries(view, table))
        years, others = _columns(table)
        if len(years) < LEAST or others or _of_sorts(table.rows, kinds):
            continue
        places = tuple(entry for entry in entries if not WHOLE.fullmatch(entry.label))
        whole = next((entry for entry in entries if WHOLE.fullmatch(entry.label)), None)
        total = next((c for c in _wholes(table)), None)
        counted = [*years.values(), *([total] if total else [])]
        if len(places) < LEAST or not (whole or total or _named_so(table, places)):
            continue
        if all(_is_number(entry, column) for entry in places for column in counted):
            title, unit = _above(view, table, years)
            used = {column.place for column in counted}
            yield Quota(table, title, unit, years, total, places, whole, tuple(_beside(table, places, used)))


def _beside(table: Table, places: tuple[Entry, ...], used: set[int]) -> Iterator[Column]:
    """Columns of figures that are of no year."""
    for place, head in enumerate(table.heads):
        cells = [entry.words.get(place, "") for entry in places]
        if place not in used and "".join(head.split()) not in COUNTING_HEADS and all(map(str.isdecimal, cells)):
            yield Column(place, "".join(head.split()), "", counts=True, spans=False)


def _of_sorts(rows: tuple[Row, ...], kinds: dict[str, tuple[str, str]]) -> bool:
    """Rows with measures of their own, or said to be 约束性, are indicators."""
    known = [kinds[row.clause] for row in rows if row.clause in kinds]
    return any(kind for kind, _ in known) or len({unit for _, unit in known}) > 1


def _is_number(entry: Entry, column: Column) -> bool:
    return entry.value(column) is not None or not re.search(r"\d", entry.words.get(column.place, ""))


def _columns(table: Table) -> tuple[dict[int, Column], list[str]]:
    """The columns of years; and the heads besides, of which only one may be left for the names, and one that counts the rows."""
    years: dict[int, Column] = {}
    others: list[str] = []
    for place, head in enumerate(table.heads):
        bare = "".join(head.split())
        year = YEAR.search(bare)
        if year and BEFORE.search(bare):
            continue
        if year and int(year[1]) not in years:
            unit = UNIT_IN_NAME.search(bare)
            years[int(year[1])] = Column(place, bare, unit[1] if unit else "", counts=True, spans=False)
        elif year or not (WHOLE.search(bare) or NAMES.search(bare) or bare in ("序号", "编号", "备注", "")):
            others.append(bare)
    return years, others


NAMES = regex(
    r"乡|镇|街|区|县|市|村|地|单位|部门|学校|医院|园|企业|片|名称|项目|线|类|校|机构|站|主体|任务|内容|流域|河"
)
"""Words of the head over the names of the rows."""
PLACE = regex(r"乡|镇|街|区|县|市|村|单位|部门|学校|园")


def _wholes(table: Table) -> Iterator[Column]:
    for place, head in enumerate(table.heads):
        bare = "".join(head.split())
        if WHOLE.search(bare) and not YEAR.search(bare):
            unit = UNIT_IN_NAME.search(bare)
            yield Column(place, bare, unit[1] if unit else "", counts=True, spans=False)


def _named_so(table: Table, places: tuple[Entry, ...]) -> bool:
    """The head over the names is one for places or bodies."""
    labels = {entry.label for entry in places}
    return any(
        PLACE.search(head) for i, head in enumerate(table.heads) if {e.words.get(i, "") for e in places} == labels
    )


def _above(view: View, table: Table, years: dict[int, Column]) -> tuple[str, str]:
    """What stands above the table: its annex, its caption; and its unit."""
    clause = view.clauses[table.clause]
    text = view.document.text
    before = text[max(0, clause.start - ABOVE) : clause.start].rstrip()
    line = UNIT_LINE.search(before)
    caption = CAPTION.search(before[: line.start()].rstrip() if line else before)
    annexes = [c.heading for c in view.above(clause) if c.kind == "annex"]
    title = " ".join(dict.fromkeys([*annexes[-1:], caption["words"] if caption else ""]))
    units = {column.unit for column in years.values() if column.unit}
    titled = re.search(
        r"[（(](?:单位[:：])?(?P<unit>[个家处座条户人台辆所间套亩吨项]|公里|万?亩|万元|亿元)[)）]", title
    )
    unit = units.pop() if len(units) == 1 else line["unit"] if line else titled["unit"] if titled else ""
    return title, unit


def said_places(quota: Quota, text: str) -> tuple[Entry, ...]:
    """The places that the folded question names, in the order of the table; 云岭 is 云岭镇."""
    found = [entry for entry in quota.places if fold(entry.label) in text or short(entry.label) in text]
    return tuple(
        e for e in found if not any(e.label != o.label and e.label in o.label and o.label in text for o in found)
    )


LEVELS = "镇乡街道村县市区办事处"


def short(label: str) -> str:
    """A place without its level, where that is long enough to mean it alone."""
    short = fold(label).rstrip(LEVELS)
    return short if len(short) > 1 and short != fold(label) else "\x00"
