"""Figures of a phrase that names a row of a table, where the row has others: 思源区170台 beside | 思源区 | 150 |."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.fold import halfwidth
from corpus.model import Clause
from corpus.regex import regex
from qa.draft.amount import Amount, same_measure, same_value, scaled
from qa.draft.features import features
from qa.draft.measured import TIMES
from qa.draft.said import ACTUAL, CHANGING
from qa.draft.spot import Finding, Spot
from qa.draft.topic import sentence_so_far
from qa.reply import Evidence
from qa.view import View

NAMED = 0.6
"""Share of the label of a row that the phrase must hold to name it."""
NUMBER = regex(r"\d+(?:\.\d+)?")
UNIT = regex(r"[（(](?P<unit>[^（()）]{1,6})[)）]")
CAPTION, FAR = regex(r"单位[：:]\s*(?P<unit>[^（()）\s]{1,6})[)）]?"), 60
"""A measure of all numbers of a table, and the characters before its head in which it stands."""
YEAR = regex(r"20\d\d")
SEASON = regex(r"前三季度|一季度|二季度|三季度|四季度|上半年|下半年|全年")
HAN = regex(r"[\u4e00-\u9fff]{2,}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a row with its measure and the head of its column."""

    value: float
    measure: str
    head: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row with the name of what it is of."""

    clause: Clause
    label: str
    cells: tuple[Cell, ...]


def tabled(spot: Spot) -> Iterator[Finding | None]:
    """A figure that stands in no fitting column of the only row that the phrase names."""
    if ACTUAL.search(sentence_so_far(spot)):
        return
    for one in spot.sentence.owned:
        amount = one.quantity.amount
        inside = spot.piece.start <= amount.start < spot.piece.end and not one.condition
        hidden = any(a <= amount.start < b for a, b in spot.hidden)
        changing = CHANGING.search(spot.text[spot.piece.start : amount.start])
        if inside and not hidden and not changing and amount.measure not in TIMES:
            yield from _beside(spot, amount)


def _beside(spot: Spot, said: Amount) -> Iterator[Finding]:
    for view in (v for v in spot.views if v.document.id in spot.about):
        rows = [row for row in _rows(view) if _names(spot.words, row.label)]
        fitting = [(r.clause, [c for c in r.cells if same_measure(c.measure, said.measure)]) for r in rows]
        fitting = [(row, _columns(spot, cells)) for row, cells in fitting if cells]
        known = [c for _, cells in fitting for c in cells]
        if len(fitting) != 1 or not known or any(_is(said, c) for c in known) or _told(spot, view, said):
            continue
        row = fitting[0][0]
        true = " ".join(view.document.quote(row.start, row.end).split())
        evidence = (Evidence(view.document.id, row.id, row.start, row.end),)
        text = f"稿件写{said.printed}，表里这一行是“{true}”。"
        yield Finding("figure", spot.piece.start, spot.piece.end, "contradicted", text, evidence)
        return


def _is(said: Amount, cell: Cell) -> bool:
    return abs(said.value - cell.value) <= 1e-9 * max(1.0, abs(cell.value))


def _told(spot: Spot, view: View, said: Amount) -> bool:
    """The prose has the very figure in a sentence with words of the phrase."""
    told = spot.told[view.document.id]
    words = features(spot.words)
    known = (s for s in told.statements if same_value(said, s.amount) and same_measure(said.measure, s.amount.measure))
    return any(words & s.wide for s in known)


def _names(words: str, label: str) -> bool:
    told = features(UNIT.sub("", label))
    return len(told) > 0 and len(told & features(words)) >= NAMED * len(told)


def _columns(spot: Spot, cells: list[Cell]) -> list[Cell]:
    """Those of the year and of the season that the sentence speaks of; all where it speaks of none."""
    words = sentence_so_far(spot)
    years = {int(m.value) for m in spot.years if m.value.isdecimal()} or {*spot.context.years[-1:]}
    seasons = set(SEASON.findall(words)[-1:])
    of_year = [c for c in cells if not (y := YEAR.findall(c.head)) or not years or {*map(int, y)} & years]
    return [c for c in of_year if not (s := set(SEASON.findall(c.head))) or not seasons or s == seasons]


def _rows(view: View) -> list[Row]:
    """The rows of all tables, read once."""
    key = ("rows",)
    if key not in view.memory:
        view.memory[key] = [*_read(view)]
    found: list[Row] = view.memory[key]
    return found


def _read(view: View) -> Iterator[Row]:
    heads: dict[str, list[str]] = {}
    units: dict[str, str] = {}
    for clause in view.document.clauses:
        cells = [cell.strip() for cell in view.document.quote(clause.start, clause.end).strip().strip("|").split("|")]
        if clause.kind == "tablehead":
            heads[clause.parent] = cells
            caption = CAPTION.search(view.document.text, max(0, clause.start - FAR), clause.start)
            units[clause.parent] = caption["unit"] if caption else ""
        elif clause.kind == "row" and clause.parent in heads:
            label = next((cell for cell in cells if HAN.search(cell)), "")
            numbers = [*_numbers(cells, heads[clause.parent], units[clause.parent])]
            if label and numbers:
                yield Row(clause, label, tuple(numbers))


def _numbers(cells: list[str], heads: list[str], common: str) -> Iterator[Cell]:
    own = next((cell for cell, head in zip(cells, heads, strict=False) if head == "单位"), "")
    before = common
    for cell, head in zip(cells, heads, strict=False):
        unit = UNIT.search(head)
        before = unit["unit"] if unit else before
        plain = halfwidth(cell).replace(",", "")
        measure = own or before
        if NUMBER.fullmatch(plain) and measure:
            yield Cell(*scaled(float(plain), measure), head)
