"""Change of one indicator between two years: difference, growth. The working is shown and both operands are cited."""

from __future__ import annotations

import re

from corpus.model import Target
from corpus.regex import regex
from qa.case import Case
from qa.figures.operands import value_in
from qa.figures.pick import pick
from qa.figures.shown import as_printed, name_of
from qa.figures.worded import number, printed
from qa.figures.years import asked_years, baseline_year
from qa.kinds.numbers.rates import amount_of, growth, yearly
from qa.kinds.numbers.worked import change_unit, worked
from qa.reply import Reply, Statement, refusal

COMPARING = regex(
    r"(?<!占)比(?!重|例|率)|较|相比|同比|净增|增|涨|从|多几|多多少|多(?!少)[\u4e00-\u9fff]{1,2}(?:几|多少)|少几|少多少|[高低]多少|[高低]几|(?:提高|提升|上升|下降|降低|减少|[升降])(?!到|至|为|低到|低至)"
)
"""Words that ask for a change."""
STATES_CHANGE = regex(r"下降|降低|减少|增长|提高|增加")
"""Comparators of figures that are changes themselves; they are given, not computed."""
FROM = regex(r"(?<!占)比(?!重|例|率)|较|相比|同比|从")
"""Words that name what a figure is compared with; without them a change that cannot be computed was not asked for."""
COMPARED = regex(r"(?:比(?!重|例)|较|与|跟|从|以)\s*\x00*(?:\d{4}|[12]\d)年")
BEFORE = regex(r"同比|上年|上一年|前一年|前年|去年|逐年")
AMOUNT = regex(r"多少(?!个?百分)|几(?!个?百分)")
RATE = regex(r"百分之|增长率|增幅|增速|涨幅|百分比|%")
OF_RATE = regex(r"百分之[几多]少?|(?:增长率|增幅|增速|涨幅|百分比)[^，,。？?]{0,4}(?:几|多少)")
"""What asks for a rate alone; 增加多少亿，增幅百分之几 asks for an amount beside it."""
EACH = regex(r"每年|每一年|逐年|各年")
YEARLY = regex(r"年均|每年|每一年|平均")


def between(case: Case) -> Reply | None:
    """Difference or growth of one indicator between two years."""
    picked = pick(case)
    compares = len(asked_years(case)) > 1 or COMPARING.search(case.question.text)
    if len(picked.groups) != 1 or not compares:
        return None
    group = picked.groups[0]
    years = two_years(case, group)
    if not years:
        return None
    first, last = (value_in(case, group, year) for year in years)
    if _is_stated(case, group, years, computable=bool(first and last)):
        return None
    if first is None or last is None:
        return _cannot(case, group, years) if FROM.search(case.question.text) or len(asked_years(case)) > 1 else None
    if first.unit != last.unit:
        return None
    return _in_the_way_asked(case, group, first, last)


def two_years(case: Case, group: int) -> tuple[int, int] | None:
    """From and to: as named, or the year before (同比), or the baseline; after 比 one year alone is the first of them."""
    years = sorted(asked_years(case))
    if len(years) >= 2:
        return years[0], years[-1]
    period = case.view.document.metadata.period
    known = sorted({t.year for t in case.view.groups[group] if t.year and not (period and t.year > period[1])})
    base = baseline_year(case) or (known[0] if known else None)
    last = years[0] if years else (known[-1] if known else None)
    if last is None or base is None:
        return None
    if BEFORE.search(case.question.text):
        return (last - 1, last)
    if years and known and known[-1] > last and COMPARED.search(case.question.text):
        return (last, known[-1])
    return (base, last) if base != last else None


def _is_stated(case: Case, group: int, years: tuple[int, int], *, computable: bool) -> bool:
    """The document gives the change itself; where the question names both years and both are given it is computed all the same."""
    stated = [t for t in case.view.groups[group] if t.year == years[1] and STATES_CHANGE.search(t.comparator)]
    if not stated:
        return False
    return not computable or not (len(asked_years(case)) > 1 or any(t.base for t in stated))


def _in_the_way_asked(case: Case, group: int, first: Target, last: Target) -> Reply | None:
    """As a difference, a rate of growth, or either for one year on the average."""
    text = case.question.text
    amount = bool(AMOUNT.search(text)) and not RATE.search(text)
    percent = case.question.has("percent") and not re.search("几个点", text) and "百分点" not in text
    if EACH.search(text) and BEFORE.search(text) and (steps := _steps(case, group)):
        return steps
    a_share = first.unit in ("%", "％")
    if YEARLY.search(text) and (case.question.has("mean") or not a_share):
        return yearly(case, (group, first, last), by_rate=not a_share and percent and not amount)
    if percent and a_share and len(case.question.years) < 2:
        return None
    if percent and not amount and not (a_share and case.question.has("difference")):
        return growth(case, (group, first, last), by_amount=bool(AMOUNT.search(OF_RATE.sub("", text))))
    return _difference(case, group, first, last)


def _steps(case: Case, group: int) -> Reply | None:
    """每年比上一年多多少: the change of each year, both figures of each."""
    known = sorted(
        (t for t in case.view.groups[group] if t.source == "table" and t.value is not None), key=lambda t: t.year or 0
    )
    if len(known) < 3 or len(case.question.years) > 0:
        return None
    statements = [Statement(f"{name_of(case, group)}{known[0].year}年{printed(known[0])}", (case.of_target(known[0]),))]
    unit, english_unit = change_unit(known[0])
    for before, after in zip(known, known[1:], strict=False):
        step = (after.value or 0) - (before.value or 0)
        working = f"{number(after.value or 0)}−{number(before.value or 0)}={number(step)}"
        chinese = f"，{after.year}年{printed(after)}，比上一年{'增加' if step >= 0 else '减少'}{number(abs(step))}{unit}（{working}）"
        english = f", {after.year}: {printed(after)}, a change of {number(step)} {english_unit}"
        statements.append(Statement(case.say(chinese, english), (case.of_target(after),)))
    understood = (("kind", "arithmetic"), ("operation", "steps"))
    return Reply("answered", (*statements, Statement(case.say("。", "."))), understood=understood)


def _difference(case: Case, group: int, first: Target, last: Target) -> Reply:
    change = (last.value or 0) - (first.value or 0)
    english_unit = change_unit(first)[1]
    working = f"{number(last.value or 0)}−{number(first.value or 0)}={number(change)}"
    chinese = f"{name_of(case, group)}从{first.year}年的{printed(first)}"
    tail = f"{amount_of(first, last)}。"
    english = f"{name_of(case, group)}: {printed(first)} in {first.year}"
    english_tail = f", a change of {number(change)} {english_unit} ({working})."
    reply = worked(case, (chinese, english), (first, last), (tail, english_tail))
    stated = [t for t in case.view.groups[group] if t.year == last.year and t.base and str(first.year) in t.base]
    if not stated:
        return reply
    more = [piece for t in stated for piece in (as_printed(case, t), Statement(case.say("。", ".")))]
    return Reply("answered", (*reply.statements, *more), understood=reply.understood)


def _cannot(case: Case, group: int, years: tuple[int, int]) -> Reply:
    name = name_of(case, group)
    chinese = f"文件没有同时给出{name}{years[0]}年和{years[1]}年的数值（缺失的单元格不按0计算），无法计算。"
    english = (
        f"The document does not give figures for {name} in both {years[0]} and {years[1]}; nothing can be computed."
    )
    return refusal(case.say(chinese, english), near=(case.of_target(case.view.groups[group][0]),), kind="arithmetic")
