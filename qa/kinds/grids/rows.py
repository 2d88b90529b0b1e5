"""A cell of a table of words: the row that the question describes, and of it the part with the figure that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.figures import MEASURES
from corpus.fold import fold
from corpus.regex import regex
from corpus.table import Row, Table
from qa.case import Case
from qa.finding.coverage import Wanted, in_parts, wanted
from qa.finding.topic import topic
from qa.kinds.numbers.enumerated import in_years
from qa.reply import Reply, Statement

ASKED = regex(rf"(?:多少|几|多大)(?P<unit>钱|岁|分|{MEASURES})")
CARRIED = "接着上一个问题理解"
PART = regex(r"(?:(?<=[。；;])\s*|\s+)(?=\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）])|(?<=[；;])\s*")
"""Where a cell that lists several things may be cut."""
SPOKEN = regex(r"\S*(?:多少|几)\S*|以[上下]|(?<=[中专科士])毕业(?!生)")
"""What is said around the thing: 高中毕业 is 高中."""
ENOUGH = 0.6
"""Share of the question's words that the row must hold with its head and the headings above."""
AHEAD = 1.15
"""How much better than the next row the best must fit."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """A row, and what of the question it holds by itself and with all that stands above it."""

    table: Table
    row: Row
    own: float
    share: float


def answer(case: Case) -> Reply | None:
    """The cell that answers: in the row that fits clearly best, with a figure in the unit asked for."""
    question = case.question
    asked = ASKED.search(question.text)
    follows = CARRIED in question.notes and not question.has("who", "why", "lead", "participant")
    if not case.view.document.tables or question.english or not (asked or follows) or not in_years(case):
        return None
    unit = {"钱": "元"}.get(asked["unit"], asked["unit"]) if asked else ""
    words = SPOKEN.sub(" ", topic(question))
    document = case.view.document
    needed = in_parts(case.store, wanted(case.store, words), case.view.folded(0, len(document.text)))
    best = _best(case, needed)
    if best and not asked and best.own < ENOUGH * needed.total:
        return None  # 它每年的经费上限: a row that holds next to nothing of a further question
    return _said(case, best, needed, unit) if best else None


def _best(case: Case, needed: Wanted) -> Fitting | None:
    found = sorted(_rows(case, needed), key=lambda one: -one.own)
    said = fold(case.question.text)
    labelled = [
        one for one in found if len(name := fold(case.view.clauses[one.row.clause].heading)) > 1 and name in said
    ]
    found = labelled or found
    if not found or found[0].share < ENOUGH or not found[0].own:
        return None
    second = found[1].own if len(found) > 1 else 0.0
    return found[0] if found[0].own >= AHEAD * second else None


def _rows(case: Case, needed: Wanted) -> Iterator[Fitting]:
    document = case.view.document
    for table in document.tables if needed.weights else ():
        clause = case.view.clauses[table.clause]
        above = " ".join([*table.heads, *(c.heading for c in case.view.above(clause)), document.metadata.title])
        for row in table.rows:
            text = " ".join([row.group, *(document.quote(cell.start, cell.end) for cell in row.cells)])
            own = needed.held_in(fold(text))
            yield Fitting(table, row, own, needed.held_in(fold(f"{text} {above}")) / needed.total)


def _said(case: Case, best: Fitting, needed: Wanted, unit: str) -> Reply | None:
    """The best part of a cell that has a figure in the unit; the row from its label to that cell is the proof."""
    document = case.view.document
    figure = re.compile(rf"\d[\d.]*\s*[万亿]?[\u4e00-\u9fff]{{0,2}}{re.escape(unit)}" if unit else r"\d")
    parts = []
    for cell in best.row.cells[1:]:
        for part in PART.split(document.quote(cell.start, cell.end)):
            if part and figure.search(part):
                parts.append((needed.held_in(fold(part)), cell, part.strip()))
    top = max((held for held, _, _ in parts), default=0.0)
    chosen = [(cell, part) for held, cell, part in parts if held == top]
    if len(chosen) != 1:
        return None
    cell, part = chosen[0]
    label = case.view.clauses[best.row.clause].heading
    head = "".join(best.table.heads[cell.column].split()) if cell.column < len(best.table.heads) else ""
    first = next((c.start for c in best.row.cells if document.quote(c.start, c.end).strip()), cell.start)
    evidence = case.span(best.row.clause, first, cell.end, head)
    statement = Statement(f"表中“{label}”一行的{head or '内容'}写明：“{part.rstrip('。；;')}”。", (evidence,))
    return Reply("answered", (statement,), understood=(("kind", "row"), ("row", label), ("column", head)))
