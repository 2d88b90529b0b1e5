"""Who does what in a table: columns that a role heads (牵头单位, 责任单位), the time limit in a column of its own.

A cell that covers several rows is printed once: the rows below it, whose cells of units are all empty, have its units
too, and a category with its lead in brackets (医疗（牵头单位：甲局）) holds for all its rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.deadlines import trimmed
from corpus.model import Assignment
from corpus.regex import regex
from corpus.roles import ROLE_NAME, Group, labelled, role_of
from corpus.table import Cell, Row, Table
from corpus.units import split_units
from corpus.wordlist import words

HEAD = regex(rf"(?:.{{0,6}}?)({ROLE_NAME})(?:[（(].*)?$")
LIMIT = regex(
    rf"{'|'.join(words('deadline_fields'))}|完成时|时限|时间进度|进度安排|进度要求|(?:投入|投运|投产|建成).{{0,4}}时间"
)
LONGEST_LIMIT = 40
NONE = regex(r"[-—–/／\s]*$|无$")
"""A cell that says there is nobody."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the heads of a table say of units."""

    roles: dict[int, str]
    """Column and its role word as printed."""
    limit: int
    """Column of the time limit; -1 where there is none."""


def read_duties(text: str, tables: tuple[Table, ...]) -> tuple[Assignment, ...]:
    """Every unit that a row of a table names under a role."""
    return tuple(found for table in tables for found in _of_table(text, table))


def columns_of(table: Table) -> Columns:
    """The columns that name units, and the one that says until when."""
    heads = ["".join(head.split()) for head in table.heads]
    found = {i: match.group(1) for i, head in enumerate(heads) if (match := HEAD.match(head))}
    limit = next((i for i, head in enumerate(heads) if LIMIT.search(head) and i not in found), -1)
    return Columns(found, limit)


def _of_table(text: str, table: Table) -> Iterator[Assignment]:
    columns = columns_of(table)
    above: Row | None = None
    category: tuple[Row, Cell] | None = None
    for row in table.rows:
        cells = {cell.column: cell for cell in row.cells if cell.end > cell.start}
        led = next((cell for cell in row.cells if cell.column < 2 and _brackets(text, cell)), None)
        if led:
            category = (row, led)
        elif 0 in cells and row.group != (category and category[1].words(text)):
            category = None
        named = {i for i in columns.roles if i in cells}
        source = row if named or above is None or not _continues(cells, columns) else above
        above = source if columns.roles else None
        found = list(_named(text, source, columns))
        if category and not any(a.role == "lead" for a in found):
            found += [a for group in _brackets(text, category[1]) for a in _units(text, group, category[0].clause)]
        until = _limit(text, cells.get(columns.limit))
        for a in found:
            yield replace(
                a, clause=row.clause, place=a.clause if a.clause != row.clause else "", deadline=until or a.deadline
            )


def _continues(cells: dict[int, Cell], columns: Columns) -> bool:
    """A row with words of its own but none under any role: the cell of units above reaches down to it."""
    return len(cells) > 1 and not any(i in cells for i in columns.roles)


def _named(text: str, row: Row, columns: Columns) -> Iterator[Assignment]:
    for cell in row.cells:
        if cell.column not in columns.roles or NONE.fullmatch(text[cell.start : cell.end]):
            continue
        printed = columns.roles[cell.column]
        whole = Group(role_of(printed), printed, cell.start, cell.end, cell.start, cell.end)
        for group in labelled(text, cell.start, cell.end) or (whole,):
            yield from _units(text, group, row.clause)


def _units(text: str, group: Group, clause: str) -> Iterator[Assignment]:
    units = split_units(text, group.units_start, group.units_end)
    for start, end in units.spans:
        unit = "".join(text[start:end].split())
        yield Assignment(clause, group.role, group.printed, unit, start, end, group.start, group.end, units.open)


def _brackets(text: str, cell: Cell) -> tuple[Group, ...]:
    """The roles that a bracket in a category names."""
    bracket = re.compile(r"[（(]([^（()）]*)[)）]").search(text, cell.start, cell.end)
    return labelled(text, *bracket.span(1)) if bracket else ()


def _limit(text: str, cell: Cell | None) -> str:
    said = cell.words(text) if cell else ""
    return trimmed(said) if re.search(r"\d|年|月|持续|长期|即", said) and len(said) <= LONGEST_LIMIT else ""
