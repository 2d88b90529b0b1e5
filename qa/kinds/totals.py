"""Several figures in one: sum and mean. Bounds stay bounds, units are never mixed, every operand is cited."""

from __future__ import annotations

import re

from corpus.model import Target
from index.vocabulary import key_of
from qa.case import Case
from qa.indicators import number, printed
from qa.kinds.targets import name_of
from qa.operands import operands, value_in, without_total
from qa.pick import pick
from qa.reply import Reply, Statement, joined, refusal
from qa.years import asked_years

LOWER = ("超过", "突破", "以上", "不低于", "不少于", "达到", "高于", "至少", "超")


def total(case: Case) -> Reply | None:
    """Several figures of one unit added up; bounds stay bounds."""
    if refused := _gaps(case):
        return refused
    found = _over_years(case) or without_total(operands(case)) or []
    if len(found) < 2 or len({t.unit for t in found}) != 1:
        return None
    amount = sum(t.value or 0 for t in found)
    working = "+".join(number(t.value or 0) for t in found)
    bound = any(word in t.comparator for t in found for word in LOWER)
    statements: list[Statement] = []
    statements += joined(
        [
            Statement(f"{_operand_name(case, target, found)}{printed(target)}", (case.of_target(target),))
            for target in found
        ],
        case.comma,
    )
    unit = found[0].unit
    chinese = f"，合计{number(amount)}{unit}（{working}={number(amount)}" + (
        "；其中有“超过”“以上”等下限表述，合计应理解为不低于该数）。" if bound else "）。"
    )
    english = f"; total {number(amount)}{unit} ({working}={number(amount)}" + (
        "; some figures are lower bounds, so at least this)." if bound else ")."
    )
    return Reply(
        "answered",
        (*statements, Statement(case.say(chinese, english))),
        understood=(("kind", "arithmetic"), ("operation", "sum")),
    )


def _over_years(case: Case) -> list[Target]:
    """The figures of one indicator in the years that the question spans; empty when it does not ask for that."""
    picked, years = pick(case), _span(case)
    if len(picked.groups) != 1 or len(years) < 2 or re.search(r"增|减|多出|少了", case.question.text):
        return []
    found = [value_in(case, picked.groups[0], year) for year in years]
    return [target for target in found if target]


def _span(case: Case) -> tuple[int, ...]:
    """The years of the question; those between as well when it says from … to (2018到2020)."""
    years = asked_years(case)
    if len(years) != 2 or not re.search(r"\d\s*年?(?:底|末)?\s*(?:到|至|-|—)", case.question.text):
        return years
    return tuple(range(min(years), max(years) + 1))


def _gaps(case: Case) -> Reply | None:
    """A year without a figure: no sum and no mean, rather than one that leaves it out without a word."""
    picked, years = pick(case), _span(case)
    if len(picked.groups) != 1 or len(years) < 2:
        return None
    group = picked.groups[0]
    missing = [year for year in years if value_in(case, group, year) is None]
    if not missing:
        return None
    which = "、".join(map(str, missing))
    chinese = f"文件没有给出{name_of(case, group)}{which}年的数值（缺失的不按0计算），无法计算。"
    english = f"The document gives no figure for {name_of(case, group)} in {which}; nothing can be computed."
    return refusal(case.say(chinese, english), near=(case.of_target(case.view.groups[group][0]),), kind="arithmetic")


def mean(case: Case) -> Reply | None:
    """Mean of the yearly figures of one indicator, or of several indicators' figures."""
    if refused := _gaps(case):
        return refused
    picked = pick(case)
    if len(picked.groups) == 1:
        years = asked_years(case)
        low, high = (min(years), max(years)) if len(years) > 1 else (0, 9999)
        found = [
            t
            for t in case.view.groups[picked.groups[0]]
            if t.source == "table" and t.value is not None and low <= (t.year or 0) <= high
        ]
        found = [t for t in found if not t.baseline or t.year in years]
    else:
        found = operands(case)
    if len(found) < 2 or len({t.unit for t in found}) != 1:
        return None
    average = sum(t.value or 0 for t in found) / len(found)
    working = "(" + "+".join(number(t.value or 0) for t in found) + f")÷{len(found)}={number(average)}"
    statements: list[Statement] = []
    for i, target in enumerate(found):
        statements += [Statement(case.say("、", ", "))] if i else []
        label = f"{name_of(case, target.group)}{target.year}年" if not i else f"{target.year}年"
        statements.append(Statement(f"{label}{printed(target)}", (case.of_target(target),)))
    tail = case.say(
        f"，平均{number(average)}{found[0].unit}（{working}）。",
        f"; mean {number(average)}{found[0].unit} ({working}).",
    )
    return Reply("answered", (*statements, Statement(tail)), understood=(("kind", "arithmetic"), ("operation", "mean")))


def ratio(case: Case) -> Reply | None:
    """One figure over another: of two years of an indicator, or of two clauses or indicators, in the order asked."""
    pair = _pair(case)
    if pair is None or pair[0].unit != pair[1].unit or not pair[1].value:
        return None
    one, other = pair
    times = (one.value or 0) / (other.value or 1)
    working = f"{number(one.value or 0)}÷{number(other.value or 0)}={times:.4g}"
    statements = [
        _operand(case, one, first=True),
        Statement(case.say("，", ", ")),
        _operand(case, other, first=one.group != other.group),
    ]
    tail = (
        f"，前者是后者的{number(times)}倍，即{times * 100:.1f}%（{working}）。",
        f"; ratio {number(times)}, {times * 100:.1f}% ({working}).",
    )
    return Reply(
        "answered",
        (*statements, Statement(case.say(*tail))),
        understood=(("kind", "arithmetic"), ("operation", "ratio")),
    )


def gap(case: Case) -> Reply | None:
    """The difference between the figures of two clauses or indicators."""
    found = operands(case)
    if len(found) != 2 or found[0].unit != found[1].unit or found[0].group == found[1].group:
        return None
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
        found = sorted(operands(case), key=lambda target: _place(case, target))
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


def _operand_name(case: Case, target: Target, found: list[Target]) -> str:
    """The indicator; with its year where one indicator's years are added up."""
    yearly = len({t.group for t in found}) == 1
    return name_of(case, target.group) + (f"{target.year}年" if yearly else "")


def _operand(case: Case, target: Target, *, first: bool) -> Statement:
    name = name_of(case, target.group) if first else ""
    return Statement(f"{name}{target.year}年{printed(target)}", (case.of_target(target),))
