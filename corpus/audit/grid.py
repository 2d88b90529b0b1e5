"""A table as rows and columns of words and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.audit.finding import Span
from corpus.audit.tree import line_at
from corpus.fold import halfwidth
from corpus.model import Clause, Document
from corpus.regex import regex
from corpus.table import Row, Table

NUMBER = regex(r"[+-]?\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Grid:
    """One table of a document."""

    document: Document
    table: Table
    clauses: dict[str, Clause]
    label: int
    """The column that names the rows."""

    @property
    def heads(self) -> tuple[str, ...]:
        """Heads of the columns, no white space."""
        return tuple("".join(head.split()) for head in self.table.heads)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows below the head."""
        return self.table.rows

    @property
    def size(self) -> int:
        """How many cells the table has."""
        return len(self.rows) * len(self.heads)

    def words(self, row: Row, column: int) -> str:
        """What a cell says, no white space; empty when it is not printed."""
        cells = (self.document.quote(cell.start, cell.end) for cell in row.cells if cell.column == column)
        return "".join(next(cells, "").split())

    def number(self, row: Row, column: int) -> float | None:
        """The figure that a cell is; None when it is something else."""
        words = halfwidth(self.words(row, column))
        return float(words.replace(",", "")) if NUMBER.fullmatch(words) else None

    def name(self, row: Row) -> str:
        """What the row is about."""
        return self.words(row, self.label)

    def place(self, row: Row, column: int) -> Span:
        """The cell's span; the row's line when nothing is printed in the cell."""
        cells = ((cell.start, cell.end) for cell in row.cells if cell.column == column and cell.end > cell.start)
        clause = self.clauses[row.clause]
        return next(cells, line_at(self.document.text, clause.start, clause.end))


def grids(document: Document) -> Iterator[Grid]:
    """Every table that has rows and more than one column."""
    clauses = {clause.id: clause for clause in document.clauses}
    for table in document.tables:
        if len(table.rows) > 1 and len(table.heads) > 1:
            yield Grid(document, table, clauses, _label(document, table, clauses))


def _label(document: Document, table: Table, clauses: dict[str, Clause]) -> int:
    """The column whose words the rows' headings repeat."""
    names = {row.clause: clauses[row.clause].heading for row in table.rows}
    hits: dict[int, int] = {}
    for row in table.rows:
        for cell in row.cells:
            if names[row.clause] and document.quote(cell.start, cell.end) == names[row.clause]:
                hits[cell.column] = hits.get(cell.column, 0) + 1
    return max(hits, key=lambda column: (hits[column], -column), default=0)
