"""Tables whose rows are projects, funds or places, neither indicators nor tasks: columns by name, rows by what their cells hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.fold import fold, halfwidth
from corpus.indicators import UNIT_IN_NAME
from corpus.regex import regex
from corpus.table import Cell, Row, Table
from corpus.tables import COUNTING_HEADS, WHOLE
from qa.case import Case
from qa.reply import Evidence
from qa.view import View

PREFIX = regex(r"^(?:主要|计划|预计|估算|拟|项目|建设|工程|总)+(?=..)")
"""Words before the noun of a head that people leave out: 总投资, 建设年限."""
NUMBER = regex(r"\d[\d,]*(?:\.\d+)?")
SPAN = regex(r"((?:19|20)\d{2})年?(?:\d{1,2}月)?(?:-((?:19|20)\d{2})年?(?:\d{1,2}月)?)?")
AREAS = regex(r"[、，,；;]|(?<!地)区$|县$|市$|[镇乡村]$|街道$|以[上下内外]$|含")
"""主城区（江北区、江南区）: what stands in brackets behind a head is no unit."""
LEAST_ROWS = 2
LONGEST_NOUN = 8


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head without unit, the unit, whether all its cells are figures."""

    place: int
    name: str
    unit: str
    counts: bool
    spans: bool
    """All its cells are years or spans of years."""

    @property
    def core(self) -> str:
        """The noun of the head: 投资 of 总投资."""
        return PREFIX.sub("", self.name)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row by its label, with its cells as printed, by column."""

    row: Row
    label: str
    cells: dict[int, Cell]
    words: dict[int, str]

    def value(self, column: Column) -> float | None:
        """The figure in a column; None where the cell holds none."""
        match = NUMBER.fullmatch(halfwidth(self.words.get(column.place, "")))
        return float(match.group().replace(",", "")) if match else None

    def years(self, column: Column) -> tuple[int, int] | None:
        """The first and last year of a cell such as 2023—2025年."""
        match = SPAN.fullmatch(dashed(self.words.get(column.place, "")))
        return (int(match[1]), int(match[2] or match[1])) if match else None


@dataclass(frozen=True, slots=True)
class Records:
    """A table of records."""

    table: Table
    title: str
    """The title of the annex around it; empty where there is none."""
    annex: str
    """附件2."""
    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    whole: Entry | None = None
    """The row of totals (合计), where there is one."""

    @property
    def noun(self) -> str:
        """What its rows are: 项目, or the head over their names where that is short."""
        if "项目" in "".join((self.title, *self.table.heads)):
            return "项目"
        labels = {entry.label for entry in self.entries}
        own = (h for i, h in enumerate(self.table.heads) if {e.words.get(i, "") for e in self.entries} == labels)
        head = "".join(next(own, "").split())
        return head if 0 < len(head) <= LONGEST_NOUN else "行"

    def evidence(self, case: Case, entry: Entry, *columns: Column) -> Evidence:
        """A row from its label to the last of some columns."""
        label = next((c.start for c in entry.row.cells if case.view.document.text[c.start : c.end] == entry.label), 0)
        ends = [entry.cells[c.place] for c in columns if c.place in entry.cells] or [*entry.cells.values()]
        first = min(label or ends[0].start, *(c.start for c in ends))
        head = columns[-1].name if columns else ""
        return case.span(entry.row.clause, first, max(c.end for c in ends), head)


def dashed(text: str) -> str:
    """Spans with one kind of dash and no blanks."""
    return re.sub(r"\s*[—–~～至到-]+\s*", "-", re.sub(r"\s+", "", halfwidth(text)))


def records(view: View) -> tuple[Records, ...]:
    """Every table of records of a document."""
    return tuple(_read(view))


def projects_too(view: View) -> tuple[Records, ...]:
    """Every table of records, those among them whose rows name who is to do them."""
    return tuple(_read(view, tasks=True))


def _read(view: View, *, tasks: bool = False) -> Iterator[Records]:
    measured = {t.clause for t in view.document.targets if t.source == "table"}
    for table in view.document.tables:
        other = () if tasks else ("task",)
        plain = not any(row.clause in measured or view.clauses[row.clause].kind in other for row in table.rows)
        read = tuple(read_entries(view, table))
        entries = tuple(entry for entry in read if not _is_whole(entry))
        if not plain or len(entries) < LEAST_ROWS or len(table.heads) < 3:
            continue
        around = [c for c in view.above(view.clauses[table.clause]) if c.kind == "annex"]
        title = around[-1].heading if around else ""
        annex, whole = around[-1].marker if around else "", next(filter(_is_whole, read), None)
        yield Records(table, title, annex, tuple(_columns(table, entries)), entries, whole)


def _is_whole(entry: Entry) -> bool:
    return bool(WHOLE.fullmatch(entry.label) or WHOLE.fullmatch(entry.words.get(0, "")))


def read_entries(view: View, table: Table) -> Iterator[Entry]:
    """The rows of a table that have a label."""
    spanning, above = _spanning(view, table), dict[int, str]()
    for row in table.rows:
        label = view.clauses[row.clause].heading
        cells = {cell.column: cell for cell in row.cells if cell.end > cell.start}
        words = {i: " ".join(view.document.quote(c.start, c.end).split()) for i, c in cells.items()}
        above |= {i: words[i] for i in spanning & words.keys()}
        words = above | words
        if label:
            yield Entry(row, label, cells, words)


GROUPING = 2
"""Columns from the left, after that of the numbers, that may have one cell for several rows."""
SPANNED = 0.2
"""Share of the rows that have no cell of their own in such a column."""


def _spanning(view: View, table: Table) -> frozenset[int]:
    """Columns whose cells reach over several rows and are printed in the first alone: 领域, 类别; an empty figure is missing."""
    figures = {
        c.column for row in table.rows for c in row.cells if re.search(r"\d", view.document.quote(c.start, c.end))
    }
    first = [i for i, head in enumerate(table.heads) if "".join(head.split()) not in COUNTING_HEADS][:GROUPING]
    filled = {i: [any(c.column == i and c.end > c.start for c in row.cells) for row in table.rows] for i in first}
    return frozenset(
        i for i, own in filled.items() if i not in figures and any(own[:1]) and own.count(False) >= SPANNED * len(own)
    )


def _columns(table: Table, entries: tuple[Entry, ...]) -> Iterator[Column]:
    labels = {entry.label for entry in entries}
    for i, head in enumerate(table.heads):
        bare = "".join(head.split())
        bracket = UNIT_IN_NAME.search(bare)
        unit = bracket[1] if bracket and not AREAS.search(bracket[1]) else ""
        cells = [entry.words[i] for entry in entries if i in entry.words]
        if bare in COUNTING_HEADS or not cells or set(cells) == labels:
            continue
        counts = all(NUMBER.fullmatch(halfwidth(cell)) for cell in cells)
        spans = all(SPAN.fullmatch(dashed(cell)) for cell in cells)
        yield Column(i, bare[: bracket.start()] if bracket else bare, unit, counts and not spans, spans)


LEVELS = "镇乡街道村县市区"
SHORTEST_TAIL = 4
"""Characters of a name that several rows share behind the name of a place."""


def names(entry: Entry, text: str) -> bool:
    """The folded question names the row in full, its brackets put or not; or one of several that share it; or its place and its noun apart."""
    label = bare(entry.label)
    parts = [fold(part) for part in re.split("[、/]", entry.label)]
    listed = len(parts) > 1 and all(len(part) > 1 for part in parts) and any(part in text for part in parts)
    return label in text.replace("(", "").replace(")", "") or listed or _apart(label, text)


def _apart(label: str, text: str) -> bool:
    """甲镇养老中心 in 甲和乙两个养老中心: the place without its level, and what all such rows are called."""
    cuts = (at for at in range(2, len(label) - SHORTEST_TAIL + 1) if label[at:] in text)
    return any(len(place := label[:at].rstrip(LEVELS)) > 1 and place in text for at in cuts)


def bare(label: str) -> str:
    """A name without the signs of its brackets."""
    return re.sub(r"[()]", "", fold(label))
