"""Two figures set against each other: how much the one is more, how many times the other it is, what share of it."""

from __future__ import annotations

import re

from corpus.model import Target
from index.vocabulary import key_of
from qa.case import Case
from qa.figures.compared import compared
from qa.figures.operands import operands, value_in
from qa.figures.pick import pick
from qa.figures.shown import name_of
from qa.figures.worded import number, printed
from qa.figures.years import asked_years
from qa.kinds.totals import unlike
from qa.reply import Reply, Statement

SHARE = re.compile(r"占(?!地).{2,30}?(?:比重|比例|份额|几成|百分之|多少|%)")
"""新能源汽车400亿占1000亿的比重: a share of one figure in another."""


def ratio(case: Case) -> Reply | None:
    """One figure over another: of two years of an indicator, or of two clauses or indicators, in the order asked."""
    pair = _pair(case)
    if pair is None or not pair[1].value:
        return None
    one, other = pair
    if one.unit != other.unit:
        return unlike(case, [one, other]) if one.group != other.group else None
    times = (one.value or 0) / (other.value or 1)
    working = f"{number(one.value or 0)}÷{number(other.value or 0)}={times:.4g}"
    statements = [
        _operand(case, one, first=True),
        Statement(case.say("，", ", ")),
        _operand(case, other, first=one.group != other.group),
    ]
    tail = (
        f"，前者是后者的{number(times)}倍，即{number(times * 100)}%（{working}）。",
        f"; ratio {number(times)}, {number(times * 100)}% ({working}).",
    )
    return Reply(
        "answered",
        (*statements, Statement(case.say(*tail))),
        understood=(("kind", "arithmetic"), ("operation", "ratio")),
    )


def share(case: Case) -> Reply | None:
    """What share one indicator's figure is of another's; a share that is an indicator itself is no computation."""
    if not SHARE.search(case.question.text) or len(pick(case).groups) == 1 and not case.question.figures:
        return None
    return ratio(case) if len(compared(case)) == 2 else None


def gap(case: Case) -> Reply | None:
    """The difference between the figures of two clauses or indicators."""
    found = compared(case) or operands(case)
    if len(found) != 2 or found[0].group == found[1].group:
        return None
    if found[0].unit != found[1].unit:
        return unlike(case, found)
    one, other = sorted(found, key=lambda t: -(t.value or 0))
    change = (one.value or 0) - (other.value or 0)
    working = f"{number(one.value or 0)}−{number(other.value or 0)}={number(change)}"
    statements = [_operand(case, one, first=True), Statement(case.say("，", ", ")), _operand(case, other, first=True)]
    tail = case.say(
        f"，相差{number(change)}{one.unit}（{working}）。", f"; difference {number(change)}{one.unit} ({working})."
    )
    return Reply("answered", (*statements, Statement(tail)), understood=(("kind", "arithmetic"), ("operation", "gap")))


def _pair(case: Case) -> tuple[Target, Target] | None:
    """Two figures: two clauses or indicators, or one indicator in two years (done so far over what is aimed at)."""
    picked, years = pick(case), list(asked_years(case))
    if len(picked.groups) != 1 or len(years) < 2:
        named = compared(case)
        found = named if len(named) == 2 else sorted(operands(case), key=lambda target: _place(case, target))
        return (found[0], found[1]) if len(found) == 2 and found[0].group != found[1].group else None
    if "完成" in case.question.text:
        years.sort()
    elif re.search(r"翻|增长|提高|扩大|从.+到|变成", case.question.text):
        years.sort(reverse=True)
    one, other = (value_in(case, picked.groups[0], year) for year in years[:2])
    return (one, other) if one and other else None


def _place(case: Case, target: Target) -> int:
    """Where the question names the figure's indicator or clause; A是B的几倍 is A over B."""
    own = case.view.clauses[target.clause]
    keys = {n.key for n in case.question.named("indicator", own.kind) if n.ref in (str(target.group), target.clause)}
    text = case.question.text
    places = [
        t.start for t in case.question.tags if t.kind.startswith("name:") and key_of(text[t.start : t.end]) in keys
    ]
    numbers = [r.start for r in case.question.references if own.ordinal in r.numbers]
    return min((*places, *numbers), default=len(text))


def _operand(case: Case, target: Target, *, first: bool) -> Statement:
    name = name_of(case, target.group) if first else ""
    year = f"{target.year}年" if target.year else ""
    return Statement(f"{name}{year}{printed(target)}", (case.of_target(target),))
