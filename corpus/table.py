"""A table (表格): the words of its head, its rows and their cells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its text's span and its column."""

    column: int
    start: int
    end: int

    def words(self, text: str) -> str:
        """What it says in the text of its document, white space folded."""
        return " ".join(text[self.start : self.end].split())


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; ``label`` is the column that names what the row is about."""

    clause: str
    cells: tuple[Cell, ...]
    group: str = ""
    """The category cell that spans this row (分类)."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the words of its head, and its rows."""

    clause: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
