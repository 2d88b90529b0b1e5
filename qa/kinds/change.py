"""Change of one indicator between two years: difference, growth. The working is shown and both operands are cited."""

from __future__ import annotations

import re

from corpus.model import Target
from qa.case import Case
from qa.indicators import number, printed
from qa.kinds.targets import name_of
from qa.operands import value_in
from qa.pick import pick
from qa.reply import Reply, Statement, refusal
from qa.years import asked_years, baseline_year

COMPARING = re.compile(
    r"比(?!重|例)|较|相比|同比|净增|增|涨|从|[高低]多少|[高低]几|(?:提高|提升|上升|下降|降低|减少)(?!到|至)"
)
"""Words that ask for a change."""
STATES_CHANGE = re.compile(r"下降|降低|减少|增长|提高|增加")
"""Comparators of figures that are changes themselves; they are given, not computed."""
FROM = re.compile(r"比(?!重|例)|较|相比|同比|从")
"""Words that name what a figure is compared with; without them a change that cannot be computed was not asked for."""


def _two_years(case: Case, group: int) -> tuple[int, int] | None:
    """From and to: as named, or the year before (同比), or the baseline."""
    years = sorted(asked_years(case))
    if len(years) >= 2:
        return years[0], years[-1]
    known = sorted({t.year for t in case.view.groups[group] if t.year})
    base = baseline_year(case) or (known[0] if known else None)
    last = years[0] if years else (known[-1] if known else None)
    if last is None or base is None:
        return None
    if re.search(r"同比|上年|上一年|前一年|前年|去年|逐年", case.question.text):
        return (last - 1, last)
    return (base, last) if base != last else None


def between(case: Case) -> Reply | None:
    """Difference or growth of one indicator between two years."""
    picked = pick(case)
    compares = len(asked_years(case)) > 1 or COMPARING.search(case.question.text)
    if len(picked.groups) != 1 or not compares:
        return None
    group = picked.groups[0]
    years = _two_years(case, group)
    if not years:
        return None
    first, last = (value_in(case, group, year) for year in years)
    stated = [t for t in case.view.groups[group] if t.year == years[1] and STATES_CHANGE.search(t.comparator)]
    if stated:
        return None
    if first is None or last is None:
        return _cannot(case, group, years) if FROM.search(case.question.text) or len(asked_years(case)) > 1 else None
    if first.value is None or last.value is None or first.unit != last.unit:
        return None
    wants_percent = case.question.has("percent") and "百分点" not in case.question.text
    asked_amount = re.search(r"多少(?!个?百分)|几(?!个?百分)", case.question.text) and not re.search(
        r"百分之|增长率|增幅|增速|涨幅|百分比|%", case.question.text
    )
    if case.question.has("mean") and (asked_amount or len(asked_years(case)) > 1):
        return _yearly(case, group, first, last)
    if wants_percent and first.unit in ("%", "％") and len(case.question.years) < 2:
        return None
    if wants_percent and not asked_amount and not (first.unit == "%" and case.question.has("difference")):
        return _growth(case, group, first, last)
    return _difference(case, group, first, last)


def _difference(case: Case, group: int, first: Target, last: Target) -> Reply:
    change = (last.value or 0) - (first.value or 0)
    unit = "个百分点" if first.unit in ("%", "％") else first.unit
    verb = "增加" if change >= 0 else "减少"
    working = f"{number(last.value or 0)}−{number(first.value or 0)}={number(change)}"
    chinese = f"{name_of(case, group)}从{first.year}年的{printed(first)}"
    tail = f"，{verb}{number(abs(change))}{unit}（{working}）。"
    english = f"{name_of(case, group)}: {printed(first)} in {first.year}"
    english_unit = "percentage points" if unit == "个百分点" else unit
    english_tail = f", a change of {number(change)} {english_unit} ({working})."
    return worked(case, (chinese, english), (first, last), (tail, english_tail))


def _yearly(case: Case, group: int, first: Target, last: Target) -> Reply:
    """The change divided by the years it takes."""
    years = (last.year or 0) - (first.year or 0)
    change = (last.value or 0) - (first.value or 0)
    mean = change / max(1, years)
    unit = "个百分点" if first.unit in ("%", "％") else first.unit
    working = f"({number(last.value or 0)}−{number(first.value or 0)})÷{years}={number(mean)}"
    head = (
        f"{name_of(case, group)}从{first.year}年的{printed(first)}",
        f"{name_of(case, group)}: {printed(first)} in {first.year}",
    )
    tail = (
        f"，平均每年增加{number(mean)}{unit}（{working}）。",
        f", on average {number(mean)}{unit} a year ({working}).",
    )
    return worked(case, head, (first, last), tail)


def _growth(case: Case, group: int, first: Target, last: Target) -> Reply:
    if not first.value:
        return _no_rate(case, group, first, last)
    rate = ((last.value or 0) - first.value) / first.value * 100
    working = f"({number(last.value or 0)}−{number(first.value)})÷{number(first.value)}={rate:.2f}%"
    chinese = f"{name_of(case, group)}从{first.year}年的{printed(first)}"
    word = "增长" if rate >= 0 else "下降"
    tail = f"，{word}{abs(rate):.2f}%（约{abs(rate):.1f}%；{working}）。"
    english = f"{name_of(case, group)}: {printed(first)} in {first.year}"
    return worked(
        case, (chinese, english), (first, last), (tail, f", growth {rate:.2f}% (about {rate:.1f}%; {working}).")
    )


def _no_rate(case: Case, group: int, first: Target, last: Target) -> Reply:
    """Growth from nothing has no rate."""
    name = name_of(case, group)
    chinese = f"{name}{first.year}年为{printed(first)}，以0为基数不能计算增长率；{last.year}年为{printed(last)}。"
    english = f"{name} is {printed(first)} in {first.year}; growth from 0 has no rate ({printed(last)} in {last.year})."
    near = (case.of_target(first), case.of_target(last))
    return refusal(case.say(chinese, english), near=near, kind="arithmetic")


def worked(case: Case, head: tuple[str, str], operands: tuple[Target, Target], tail: tuple[str, str]) -> Reply:
    first, last = operands
    statements = (
        Statement(case.say(*head), (case.of_target(first),)),
        Statement(
            case.say(f"到{last.year}年的{printed(last)}", f" to {printed(last)} in {last.year}"),
            (case.of_target(last),),
        ),
        Statement(case.say(*tail)),
    )
    return Reply("answered", statements, understood=(("kind", "arithmetic"), ("indicator", last.indicator)))


def _cannot(case: Case, group: int, years: tuple[int, int]) -> Reply:
    name = name_of(case, group)
    chinese = f"文件没有同时给出{name}{years[0]}年和{years[1]}年的数值（缺失的单元格不按0计算），无法计算。"
    english = (
        f"The document does not give figures for {name} in both {years[0]} and {years[1]}; nothing can be computed."
    )
    return refusal(case.say(chinese, english), near=(case.of_target(case.view.groups[group][0]),), kind="arithmetic")
