"""Growth in per cent, and change for one year on the average: as an amount, or as the rate that compounds to it."""

from __future__ import annotations

from corpus.model import Target
from qa.case import Case
from qa.figures.shown import name_of
from qa.figures.worded import number, printed
from qa.kinds.numbers.worked import change_unit, worked
from qa.reply import Reply, refusal

Change = tuple[int, Target, Target]
"""The group of an indicator, its first figure and its last."""


def growth(case: Case, change: Change, *, by_amount: bool = False) -> Reply:
    """The change as a share of the first figure, with the amount before it where that is asked for as well."""
    group, first, last = change
    if not first.value:
        return _no_rate(case, change)
    rate = ((last.value or 0) - first.value) / first.value * 100
    word = "增长" if rate >= 0 else "下降"
    working = f"({number(last.value or 0)}−{number(first.value)})÷{number(first.value)}={number(rate)}%"
    about = f"约{abs(rate):.1f}%；" if round(rate, 1) != round(rate, 2) else ""
    amount = amount_of(first, last) if by_amount else ""
    return worked(
        case,
        _head(case, change),
        (first, last),
        (f"{amount}，{word}{number(abs(rate))}%（{about}{working}）。", f", growth {number(rate)}% ({working})."),
    )


def amount_of(first: Target, last: Target) -> str:
    """The change as an amount, with its working."""
    change = (last.value or 0) - (first.value or 0)
    working = f"{number(last.value or 0)}−{number(first.value or 0)}={number(change)}"
    verb = "增加" if change >= 0 else "减少"
    said = f"{verb}{number(abs(change))}{change_unit(first)[0]}" if change else "没有变化"
    return f"，{said}（{working}）"


def yearly(case: Case, change: Change, *, by_rate: bool) -> Reply:
    """The change for each year of the span: the amount, or the rate that compounds to the whole growth."""
    group, first, last = change
    years = max(1, (last.year or 0) - (first.year or 0))
    if by_rate and first.value and (last.value or 0) > 0:
        return _compound(case, change, years)
    if by_rate:
        return _no_rate(case, change)
    mean = ((last.value or 0) - (first.value or 0)) / years
    unit, english_unit = change_unit(first)
    verb = "增加" if mean >= 0 else "减少"
    working = f"({number(last.value or 0)}−{number(first.value or 0)})÷{years}={number(mean)}"
    tail = (
        f"，平均每年{verb}{number(abs(mean))}{unit}（{working}）。",
        f", on average {number(mean)}{english_unit} a year ({working}).",
    )
    return worked(case, _head(case, change), (first, last), tail)


def _compound(case: Case, change: Change, years: int) -> Reply:
    """The rate by which each year must grow to reach the last figure."""
    _, first, last = change
    one, other = first.value or 1, last.value or 0
    rate = ((other / one) ** (1 / years) - 1) * 100
    whole = (other - one) / one * 100
    word = "增长" if rate >= 0 else "下降"
    working = f"{number(other)}÷{number(one)}开{years}次方，减1"
    tail = (
        f"，年均{word}{number(abs(rate))}%（复合增长率：{working}={number(rate)}%；{years}年累计{word}{number(abs(whole))}%）。",
        f", {number(rate)}% a year on the average (compound over {years} years; {number(whole)}% in all).",
    )
    return worked(case, _head(case, change), (first, last), tail)


def _head(case: Case, change: Change) -> tuple[str, str]:
    group, first, _ = change
    name = name_of(case, group)
    return f"{name}从{first.year}年的{printed(first)}", f"{name}: {printed(first)} in {first.year}"


def _no_rate(case: Case, change: Change) -> Reply:
    """Growth from nothing has no rate."""
    group, first, last = change
    name = name_of(case, group)
    chinese = f"{name}{first.year}年为{printed(first)}，以0为基数不能计算增长率；{last.year}年为{printed(last)}。"
    english = f"{name} is {printed(first)} in {first.year}; growth from 0 has no rate ({printed(last)} in {last.year})."
    near = (case.of_target(first), case.of_target(last))
    return refusal(case.say(chinese, english), near=near, kind="arithmetic")
