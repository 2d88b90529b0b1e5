"""Several figures in one: sum and mean. Bounds stay bounds, units are never mixed, every operand is cited."""

from __future__ import annotations

import re

from corpus.model import Target
from corpus.numerals import integer
from corpus.regex import regex
from qa.case import Case
from qa.figures.bounds import sense_of
from qa.figures.compared import compared
from qa.figures.operands import of_project, operands, value_in, without_total
from qa.figures.part import beside_names
from qa.figures.pick import pick
from qa.figures.shown import name_of
from qa.figures.worded import number, printed
from qa.figures.years import asked_years
from qa.reply import Reply, Statement, joined, refusal

COUNTED = regex(r"(?:这|那)?([两二三四五六七八九十]|\d{1,2})(?:大|个|项|类|家|种)")
"""四大产业, 这三项: so many figures must be added."""
TWO = {"两": 2}


def total(case: Case) -> Reply | None:
    """Several figures of one unit added up; bounds stay bounds."""
    if refused := _gaps(case):
        return refused
    found = summands(case)
    if not found or OF_WHOLE.search(beside_names(case.question)):
        return None
    if len({t.unit for t in found}) != 1:
        return unlike(case, found)
    if found[0].unit in ("%", "％"):
        return _shares(case, found)
    amount = sum(t.value or 0 for t in found)
    working = "+".join(number(t.value or 0) for t in found)
    bound = any(sense_of(word) == "lower" or word.endswith("达到") for t in found for word in t.comparator.split("…"))
    statements = joined(
        [Statement(f"{_operand_name(case, t, found)}{printed(t)}", (case.of_target(t),)) for t in found], case.comma
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


def _shares(case: Case, found: list[Target]) -> Reply:
    """Shares have no sum: each is given, and that is said."""
    items = joined(
        [Statement(f"{_operand_name(case, t, found)}{printed(t)}", (case.of_target(t),)) for t in found], case.comma
    )
    tail = case.say("。百分比不能直接相加。", ". Percentages are not added up.")
    return Reply("answered", (*items, Statement(tail)), understood=(("kind", "arithmetic"), ("operation", "none")))


OF_WHOLE = regex(r"占.*(?:几成|百分之|比例|比重|多少)")
"""A的…占…合计的几成 asks for a share, and is not answered with the sum."""


def summands(case: Case) -> list[Target]:
    """The figures that the question wants put together; empty where it does not say which."""
    ways = (_over_years, compared, lambda one: without_total(operands(one)), of_project)
    found = next((f for way in ways if len(f := way(case)) > 1 and not _too_few(case, f)), [])
    return _so_many(case, found)


def _so_many(case: Case, found: list[Target]) -> list[Target]:
    """领军人才两类合计: of more figures than the question counts, those of the table when they are as many."""
    counts = [TWO.get(n) or integer(n) or 0 for n in COUNTED.findall(beside_names(case.question))]
    table = [t for t in found if t.source == "table"]
    return table if len(counts) == 1 and len(found) > counts[0] == len(table) > 1 else found


TOGETHER = regex(r"[共总]\S{0,3}(?:多少|几)")


def together(case: Case) -> Reply | None:
    """甲和乙共多少个: added up where the question names several indicators."""
    return total(case) if TOGETHER.search(case.question.text) and len(compared(case)) > 1 else None


def unlike(case: Case, found: list[Target]) -> Reply:
    """Figures in different units: each is given, nothing is computed."""
    statements = joined(
        [Statement(f"{name_of(case, t.group)}{printed(t)}", (case.of_target(t),)) for t in found], case.comma
    )
    units = "、".join(dict.fromkeys(t.unit for t in found))
    tail = case.say(
        f"。计量单位不同（{units}），不能直接相加减或相比。", f". The units differ ({units}): nothing is computed."
    )
    return Reply("answered", (*statements, Statement(tail)), understood=(("kind", "arithmetic"), ("operation", "none")))


def _too_few(case: Case, found: list[Target]) -> bool:
    """The question counts what is to be added (四大产业), and fewer figures were found."""
    counts = [TWO.get(n) or integer(n) or 0 for n in COUNTED.findall(beside_names(case.question))]
    return len({t.group for t in found}) > 1 and any(len(found) < n for n in counts if 1 < n <= 12)


def _over_years(case: Case) -> list[Target]:
    """The figures of one indicator in the years that the question spans; empty when it does not ask for that."""
    picked, years = pick(case), _span(case)
    if len(picked.groups) != 1 or len(years) < 2 or _asks_change(case, picked.groups):
        return []
    found = [value_in(case, picked.groups[0], year) for year in years]
    return [target for target in found if target]


def _asks_change(case: Case, groups: tuple[int, ...]) -> bool:
    """The words speak of a change; that of what is new in each year (新增) is its own figure, and may be added up."""
    new = any("新增" in t.indicator or "新建" in t.indicator for g in groups for t in case.view.groups[g])
    text = case.question.text
    text = re.sub("新增|新建", "", text) if new and not case.question.has("difference") else text
    return bool(re.search(r"增|减|多出|少了", text))


def _span(case: Case) -> tuple[int, ...]:
    """The years of the question; those between as well when it says from … to (2018到2020)."""
    years = asked_years(case)
    if not years and (period := _whole_period(case)):
        return period
    if len(years) != 2 or not re.search(r"\d\s*年?(?:底|末)?\s*(?:到|至|-|—)", case.question.text):
        return years
    return tuple(range(min(years), max(years) + 1))


WHOLE_PERIOD = regex(r"(?<![\d第])([两三四五六]|[2-6])年(?!制|级|期|内|以)")


def _whole_period(case: Case) -> tuple[int, ...]:
    """三年目标加一起 in a document for three years: all of them."""
    match, period = WHOLE_PERIOD.search(beside_names(case.question)), case.view.document.metadata.period
    count = (TWO.get(match.group(1)) or integer(match.group(1)) or 0) if match else 0
    if period and count == period[1] - period[0] + 1:
        return tuple(range(period[0], period[1] + 1))
    if not count:
        return ()
    aimed = sorted({t.year for g in pick(case).groups for t in case.view.groups[g] if t.year and not t.baseline})
    return tuple(aimed) if len(aimed) == count and aimed[-1] - aimed[0] + 1 == count else ()


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
    found = _yearly(case, picked.groups[0]) if len(picked.groups) == 1 else compared(case) or operands(case)
    if len(found) < 2 or _too_few(case, found):
        return None
    if len({t.unit for t in found}) != 1:
        return unlike(case, found)
    average = sum(t.value or 0 for t in found) / len(found)
    working = "(" + "+".join(number(t.value or 0) for t in found) + f")÷{len(found)}={number(average)}"
    statements = joined(
        [Statement(f"{_operand_name(case, t, found)}{printed(t)}", (case.of_target(t),)) for t in found], case.comma
    )
    about = f"，约{average:.1f}" if round(average, 1) != round(average, 2) else ""
    tail = case.say(
        f"，平均{number(average)}{found[0].unit}（{working}{about}）。",
        f"; mean {number(average)}{found[0].unit} ({working}).",
    )
    return Reply("answered", (*statements, Statement(tail)), understood=(("kind", "arithmetic"), ("operation", "mean")))


def _yearly(case: Case, group: int) -> list[Target]:
    """The table's figures of an indicator for the years asked, or for every year that is aimed at."""
    years = asked_years(case)
    low, high = (min(years), max(years)) if len(years) > 1 else (0, 9999)
    found = [
        t
        for t in case.view.groups[group]
        if t.source == "table" and t.value is not None and low <= (t.year or 0) <= high
    ]
    return [t for t in found if not t.baseline or t.year in years]


def _operand_name(case: Case, target: Target, found: list[Target]) -> str:
    """The indicator; with its year where one indicator's years are put together, and then named once."""
    yearly = len({t.group for t in found}) == 1
    name = name_of(case, target.group) if not yearly or target is found[0] else ""
    return name + (f"{target.year}年" if yearly else "")
