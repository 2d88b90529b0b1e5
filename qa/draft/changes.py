"""Changes between years: 从248家增加到280家, 三年增加175家, 比2017年多175家."""

from __future__ import annotations

import re
from itertools import combinations

from corpus.model import Target
from corpus.regex import regex
from qa.draft.amount import Amount, same_measure, same_value
from qa.draft.amounts import of_target
from qa.draft.mentions import Mention
from qa.draft.said import read_figures
from qa.draft.spot import Finding, Spot, best
from qa.figures.worded import number, printed
from qa.view import View

FROM = regex(r"(?:从|由)[^，,]*$")
TO = regex(r"(?:到|至|为|达到?|成)\s*(?:约|近)?$")
MORE = regex(r"(?:净增加?|新增|增加|增长|增|提高|提升|上升|(?<![至最])多出?)(?:了|约|近)*$")
LESS = regex(r"(?:减少|下降|降低|减|降|(?<![至最不])少)(?:了|约|近)*$")
YEARLY = regex(r"同比|环比|年均|每年|逐年|(?:比|较)(?:上|去|前)一?年")
"""A change within one year: which one must be said."""


def changes(spot: Spot) -> list[Finding]:
    """Two figures with a way between them, or one figure that is the difference of two."""
    found = list(spot.amounts())
    groups = {v.document.id: _groups(spot, v) for v in spot.views}
    if (
        len(found) == 2
        and FROM.search(spot.text[spot.piece.start : found[0].start])
        and TO.search(spot.text[found[0].end : found[1].start])
    ):
        return best(_both(spot, v, groups[v.document.id], found) for v in spot.views)
    if not found:
        return []
    before = spot.text[spot.piece.start : found[-1].start]
    sign = 1 if MORE.search(before) else -1 if LESS.search(before) else 0
    if not sign or TO.search(before):
        return []
    return best(_difference(spot, v, groups[v.document.id], found[-1], sign) for v in spot.views)


def _groups(spot: Spot, view: View) -> list[int]:
    """The indicator of the phrase, else the one spoken of before, if the phrase names nothing else."""
    named: list[Mention] = [m for m in spot.mentions if m.kind == "indicator"]
    here = [int(n.ref) for m in named for n in m.names if n.kind == "indicator" and n.document == view.document.id]
    if named:
        return here
    if any(m.kind in ("term", "clause") for m in spot.mentions):
        return []
    return [g for d, g in spot.context.groups if d == view.document.id] if not _names_more(spot) else []


def _names_more(spot: Spot) -> bool:
    """The phrase has a noun of its own that is not known."""
    said = next(iter(read_figures(spot)), None)
    return bool(said) and any(
        len(r) > 2 and not re.search(r"三年|五年|期间|计划|净增|增加|减少", r) for r in spot.rest()
    )


def _levels(view: View, groups: list[int]) -> list[tuple[Target, Amount]]:
    found = [(t, a) for g in groups for t in view.groups.get(g, ()) if t.year and not t.base and (a := of_target(t))]
    return sorted(found, key=lambda pair: (pair[0].year or 0, pair[0].source == "text"))


def _both(spot: Spot, view: View, groups: list[int], said: list[Amount]) -> Finding | None:
    """从248家增加到290家: both ends are figures of the indicator, the first one earlier."""
    levels = [(t, a) for t, a in _levels(view, groups) if same_measure(a.measure, said[1].measure)]
    if len({t.year for t, _ in levels}) < 2:
        return None
    first = [t for t, a in levels if same_value(said[0], a)]
    last = [t for t, a in levels if same_value(said[1], a)]
    case = spot.case(view)
    right = any((a.year or 0) < (b.year or 0) for a in first for b in last)
    if right:
        shown = [first[0], last[-1]]
        text = f"文件是{_row(shown)}。"
        return Finding("change", spot.piece.start, spot.piece.end, "supported", text, tuple(map(case.of_target, shown)))
    ends = _ends(levels)
    text = f"稿件写从{said[0].printed}到{said[1].printed}，文件是{_row(ends)}。"
    return Finding("change", spot.piece.start, spot.piece.end, "contradicted", text, tuple(map(case.of_target, ends)))


def _ends(levels: list[tuple[Target, Amount]]) -> list[Target]:
    """One figure a year, the table's where it has one."""
    by_year = {t.year: t for t, _ in levels}
    by_year |= {t.year: t for t, _ in levels if t.source == "table"}
    return [by_year[year] for year in sorted(by_year, key=lambda y: y or 0)]


def _row(targets: list[Target]) -> str:
    return "、".join(f"{t.year}年{printed(t)}" for t in targets)


def _difference(spot: Spot, view: View, groups: list[int], said: Amount, sign: int) -> Finding | None:
    """三年增加175家: some two years of the indicator are so far apart."""
    levels = _ends(_levels(view, groups))
    rows = [(t, a) for t in levels if (a := of_target(t))]
    if len(rows) < 2 or any(_states_change(t, said) for g in groups for t in view.groups.get(g, ())):
        return None
    case, span = spot.case(view), (spot.piece.start, spot.piece.end)
    pairs = [(a, b) for a, b in combinations(rows, 2) if _years_fit(spot, a[0], b[0])]
    if YEARLY.search(spot.words):
        years = {int(m.value) for m in spot.mentions if m.kind == "year"} or set(spot.context.years[-1:])
        pairs = [(a, b) for a, b in pairs if b[0].year in years and (b[0].year or 0) - (a[0].year or 0) == 1]
    pairs.sort(key=lambda pair: (pair[0][0].year or 0) - (pair[1][0].year or 0))
    for (first, low), (last, high) in pairs:
        if _is(said, low, high, sign):
            working = f"（{number(high.value)}−{number(low.value)}={number(high.value - low.value)}）"
            text = f"文件是{_row([first, last])}，相差与稿件一致{working}。"
            return Finding("change", *span, "supported", text, (case.of_target(first), case.of_target(last)))
    if not pairs or not _comparable(said, rows[0][1]):
        return None
    first, last = pairs[0][0][0], pairs[0][1][0]
    true = pairs[0][1][1].value - pairs[0][0][1].value
    text = f"稿件写{'增加' if sign > 0 else '减少'}{said.printed}，文件是{_row([first, last])}，相差{number(true)}{pairs[0][0][1].measure}。"
    return Finding("change", *span, "contradicted", text, (case.of_target(first), case.of_target(last)))


def _states_change(target: Target, said: Amount) -> bool:
    """The document itself speaks of a change (年均增长20%以上, 较2020年降低3.5个百分点)."""
    amount = of_target(target)
    changing = bool(target.base) or bool(
        re.search(r"增长|增加|下降|降低|减少|增幅|新增", target.comparator + target.indicator)
    )
    return changing and bool(amount) and amount is not None and same_measure(amount.measure, said.measure)


def _years_fit(spot: Spot, first: Target, last: Target) -> bool:
    """The years that the phrase names are among the two."""
    named = {int(m.value) for m in spot.mentions if m.kind == "year"}
    return not named or named <= {first.year, last.year} or len(named) > 2


def _comparable(said: Amount, level: Amount) -> bool:
    return same_measure(said.measure, level.measure) or said.measure in ("%", "个百分点", "百分点", "倍")


def _is(said: Amount, low: Amount, high: Amount, sign: int) -> bool:
    change = (high.value - low.value) * sign
    if said.measure in ("个百分点", "百分点"):
        return low.measure == "%" and abs(change - said.value) < 1e-6
    if said.measure == "%" and low.measure != "%":
        return bool(low.value) and abs(change / low.value * 100 - said.value) < 0.06
    return same_measure(said.measure, low.measure) and abs(change - said.value) <= 1e-9 * max(1.0, abs(said.value))
