"""Two figures set against each other: how much the one is more, how many times the other it is, what share of it."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.align import measure
from corpus.model import Target
from corpus.regex import regex
from index.vocabulary import key_of
from qa.case import Case
from qa.figures.compared import compared, figure_of
from qa.figures.operands import operands, value_in
from qa.figures.part import part
from qa.figures.pick import pick
from qa.figures.shown import name_of
from qa.figures.worded import number, percent, printed
from qa.figures.years import asked_years
from qa.kinds.numbers.totals import summands, unlike
from qa.reply import Reply, Statement, joined

SHARE = regex(r"占(?!地).{2,30}?(?:比重|比例|份额|几成|百分之|多少|%|的比(?:是|为|值|率)?[？?。呢]*$)")
"""新能源汽车400亿占1000亿的比重: a share of one figure in another."""


def ratio(case: Case) -> Reply | None:
    """One figure over another: of two years of an indicator, or of two clauses or indicators, in the order asked."""
    if "百分点" in case.question.text:
        return None
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
        f"，前者是后者的{number(times)}倍，即{percent(times)}（{working}）。",
        f"; ratio {number(times)}, {percent(times)} ({working}).",
    )
    return Reply(
        "answered",
        (*statements, Statement(case.say(*tail))),
        understood=(("kind", "arithmetic"), ("operation", "ratio")),
    )


def share(case: Case) -> Reply | None:
    """What share one indicator's figure is of another's; a share that is an indicator itself is no computation."""
    if not SHARE.search(case.question.text):
        return None
    return ratio(case) if len(compared(case)) == 2 else None


WHOLE = regex(r"占(?P<whole>.+?)(?:合计|总和|之和|总计|加起来|总额)")


def of_whole(case: Case) -> Reply | None:
    """What share one figure is of the sum of several: A占四大产业合计的几成. The sum is computed, not looked up."""
    match = WHOLE.search(case.question.text)
    if not match:
        return None
    whole = summands(replace(case, question=part(case.question, match.start("whole"), len(case.question.text))))
    whole = whole or summands(case)
    one = figure_of(replace(case, question=part(case.question, 0, match.start())))
    if one is None or len({t.unit for t in whole}) != 1 or all(t.group != one.group for t in whole):
        return None
    amount = sum(t.value or 0 for t in whole)
    items = joined(
        [Statement(f"{name_of(case, t.group)}{printed(t)}", (case.of_target(t),)) for t in whole], case.comma
    )
    adding = "+".join(number(t.value or 0) for t in whole)
    share = (one.value or 0) / amount
    name, unit = name_of(case, one.group), one.unit
    chinese = f"，合计{number(amount)}{unit}（{adding}={number(amount)}）；{name}占{percent(share)}"
    chinese += f"（{number(one.value or 0)}÷{number(amount)}={share:.4g}）"
    chinese += "；其中有“超过”“以上”等下限表述，按列明的数字计算。" if any(t.comparator for t in whole) else "。"
    english = f"; total {number(amount)}{unit} ({adding}); {name} is {percent(share)} of it."
    return Reply(
        "answered",
        (*items, Statement(case.say(chinese, english))),
        understood=(("kind", "arithmetic"), ("operation", "share")),
    )


def gap(case: Case) -> Reply | None:
    """The difference between the figures of two clauses or indicators."""
    if len(pick(case).groups) == 1 and len(asked_years(case)) > 1:
        return None
    found = compared(case) or operands(case)
    if len(found) != 2 or found[0].group == found[1].group:
        return None
    alike = found[0].unit == found[1].unit
    if not alike and measure(found[0].unit) != measure(found[1].unit):
        return unlike(case, found)
    one, other = sorted(found, key=lambda t: -(t.value or 0))
    change = (one.value or 0) - (other.value or 0)
    working = f"{number(one.value or 0)}−{number(other.value or 0)}={number(change)}"
    statements = [_operand(case, one, first=True), Statement(case.say("，", ", ")), _operand(case, other, first=True)]
    unit = one.unit if alike else ""
    remark = "" if alike else f"；两者计量单位不同（{one.unit}、{other.unit}），口径不一，差数仅供参考"
    english = "" if alike else f"; the units differ ({one.unit}, {other.unit}), so this is only indicative"
    tail = case.say(
        f"，相差{number(change)}{unit}（{working}）{remark}。",
        f"; difference {number(change)}{unit} ({working}){english}.",
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
