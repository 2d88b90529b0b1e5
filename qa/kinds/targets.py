"""What figure does the document give for an indicator and a year; text and table side by side, words as printed."""

from __future__ import annotations

import re

from corpus.model import Target
from corpus.numerals import integer
from qa.case import Case
from qa.figures.asked_unit import ASKED_UNIT
from qa.figures.part import beside_names
from qa.figures.pick import pick
from qa.figures.shown import as_printed, figures_of, name_of, outermost
from qa.figures.worded import printed
from qa.figures.years import asked_years
from qa.finding.areas import other_areas
from qa.kinds.checks import checked
from qa.kinds.cumulative import of_one_year
from qa.open.focus import foci
from qa.reply import Line, Reply, Statement, joined, refusal

ASKING = ("unchanged", "target", "howmany", "wording", "yesno", "either", "actual", "percent", "most", "indicator")
MOST_GROUPS = 12
"""More indicators than this are no answer."""
GROWTH = re.compile(r"增速|增幅|增长率|涨幅")
TOTAL = re.compile(r"总量|总数|总额|总值|总规模|绝对数")
"""Words that ask for an amount, and not for a share."""
GROWING = re.compile(r"增|幅|速")


def answer(case: Case) -> Reply | None:
    """The figures that the question asks for, each with its place."""
    if not _asks_for_figures(case):
        return None
    picked = pick(case)
    if not picked.groups or len(picked.groups) > MOST_GROUPS:
        return None
    if _asks_money(case, picked.groups) or _asks_area(case, picked.groups):
        return None
    years = asked_years(case)
    if reply := of_one_year(case, picked.groups):
        return reply
    checks = (_not_by_unit, _no_share, _no_growth, _no_reason, _no_sum, _no_total)
    refused = next((reply for check in checks if (reply := check(case, picked.groups))), None)
    if refused or (refused := _refused(case, picked.groups, years)):
        return refused
    verdict = checked(case, picked.groups, years) if case.question.has("yesno") else None
    settled = _of_all(case, picked.groups) or _is_one(case, picked.groups, years)
    return verdict or _given(case, picked.groups, years, several=picked.several and not settled)


OF_AREA = re.compile(r"平方|平米|㎡|亩|公顷|[%％]")
"""Measures of an area, or of a share of one."""


def _asks_area(case: Case, groups: tuple[int, ...]) -> bool:
    """Asked for an area, none of the figures is one; a sentence may have it."""
    asked = {focus.name for focus in foci(case.question.text)}
    if "clock" in asked:
        return True
    return "area" in asked and not any(OF_AREA.search(t.unit) for g in groups for t in case.view.groups[g])


SO_MANY = re.compile(r"([两二三四五六]|[2-6])(?:类|种|项|个|大)")


def _of_all(case: Case, groups: tuple[int, ...]) -> bool:
    """领军人才两类各多少: as many as there are, so all are meant."""
    match = SO_MANY.search(beside_names(case.question))
    count = {"两": 2}.get(match[1]) or integer(match[1]) if match else None
    return count == len(groups)


def _is_one(case: Case, groups: tuple[int, ...], years: tuple[int, ...]) -> bool:
    """The figures are of one name and one value: the document states it in several places."""
    figures = [t for g in groups for t in figures_of(case, g, years)]
    return len({(t.indicator, t.value, t.unit, t.comparator) for t in figures}) == 1


def _asks_for_figures(case: Case) -> bool:
    """The words ask for a value, and not for who, where or what a thing is."""
    question = case.question
    if not case.view.groups or question.has("lead", "participant", "phone", "person", "belong", "where"):
        return False
    measured = ASKED_UNIT.search(question.text) and not question.has("define")
    if question.has("define", "how") and not question.years and not question.has("target") and not measured:
        return False
    asks = asked_years(case) or question.has(
        "target", "howmany", "wording", "yesno", "either", "percent", "why", "money", "unchanged"
    )
    asks = asks or question.has("actual") and not question.has("list")  # 目前有哪些短板 asks for no figure
    if not asks and question.content:
        return False
    if question.has("who") and not question.has("howmany", "target", "yesno"):
        return False
    return question.has(*ASKING) or bool(question.years or question.named("indicator"))


def _not_by_unit(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Targets are set for the whole area; asked of one unit or of another area they are refused."""
    figures = tuple(t for g in groups for t in case.view.groups[g])
    rows = {name.key for name in case.question.named("indicator")}  # a table of districts: 海曲区 is a row of it
    units = dict.fromkeys(name.ref for name in case.question.named("unit") if name.key not in rows)
    names = (*units, *case.question.strangers, *other_areas(case, figures))
    if not names:
        return None
    who = "、".join(names)
    chinese = f"文件没有给{who}单独规定这项指标，文中的指标都是面向整个地区的。"
    return refusal(case.say(chinese, f"The document sets no such target for {who}."), kind="target")


PORTION = re.compile(r"几成|百分之[几多]|多大(?:的)?(?:比例|比重|份额)|占比")


def _no_share(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Asked for a share where the figures are amounts."""
    figures = [t for g in groups for t in case.view.groups[g]]
    if not PORTION.search(case.question.text) or any(t.unit in ("%", "％") for t in figures):
        return None
    name = name_of(case, groups[0])
    return _refusal(case, f"文件没有直接给出{name}的占比。", f"The document gives no share for {name}.", groups)


def _no_growth(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Asked for a growth rate of an indicator that is none."""
    figures = [t for g in groups for t in case.view.groups[g]]
    if not GROWTH.search(case.question.text) or any(GROWING.search(t.indicator + t.comparator) for t in figures):
        return None
    return refusal(case.say("文件没有规定这项指标的增速。", "The document sets no growth rate for it."), kind="target")


def _no_reason(case: Case, _: tuple[int, ...]) -> Reply | None:
    if not case.question.has("why"):
        return None
    return refusal(case.say("文件没有说明这样定的原因。", "The document does not give reasons."), kind="target")


def _asks_money(case: Case, groups: tuple[int, ...]) -> bool:
    """每户最多补多少钱, where the figures are numbers of households: a sentence may tell."""
    named = case.question.named("indicator") or case.question.references
    sums = any(t.unit.endswith("元") for g in groups for t in case.view.groups[g])
    return case.question.has("money") and not sums and not named and "每" in case.question.text


def _no_sum(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Asked for money where the figures are none."""
    if not case.question.has("money") or any(t.unit.endswith("元") for g in groups for t in case.view.groups[g]):
        return None
    return refusal(case.say("文件没有写明相应的金额。", "The document states no such sum."), kind="target")


def _no_total(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Asked for a total where the figures are shares, or are given for each of something (每万人, 占GDP)."""
    if not TOTAL.search(beside_names(case.question)) or case.question.has("sum"):
        return None
    figures = [t for g in groups for t in case.view.groups[g]]
    if not all(t.per for t in figures) or any(word in case.question.text for word in ("每", "占", "人均", "单位")):
        return None
    name = name_of(case, groups[0])
    chinese = f"文件没有给出总量，只有按“{figures[0].per}”计的{name}。"
    english = f"The document gives no total, only {name} ({figures[0].per})."
    return _refusal(case, chinese, english, groups)


def _refused(case: Case, groups: tuple[int, ...], years: tuple[int, ...]) -> Reply | None:
    """No figure for that year; a dash; results that a plan cannot know."""
    name = name_of(case, groups[0])
    if case.question.has("actual") and not _only_baseline(case, groups, years):
        chinese = f"文件只有{name}的目标数，没有实际完成情况。"
        return _refusal(case, chinese, f"The document gives targets for {name}, not results.", groups)
    figures = [t for g in groups for t in figures_of(case, g, years)]
    if not figures:
        known = sorted({t.year for g in groups for t in case.view.groups[g] if t.year})
        chinese = f"文件没有给出{name}{'、'.join(map(str, years))}年的数值"
        chinese += f"，只有{'、'.join(map(str, known))}年的。" if known else "。"
        return _refusal(
            case, chinese, f"No figure for {name} in {', '.join(map(str, years))}; only for {known}.", groups
        )
    if all(t.value is None for t in figures):
        dash = figures[0].figure or "-"
        chinese = f"附表中{name}{figures[0].year}年一格为“{dash}”，文件没有给出数值。"
        return _refusal(case, chinese, f"The cell for {name} in {figures[0].year} is “{dash}”: no figure.", groups)
    return None


def _only_baseline(case: Case, groups: tuple[int, ...], years: tuple[int, ...]) -> bool:
    figures = [t for g in groups for t in figures_of(case, g, years)]
    return bool(years) and bool(figures) and all(t.baseline for t in figures)


def _refusal(case: Case, chinese: str, english: str, groups: tuple[int, ...]) -> Reply:
    near = tuple(case.of_target(case.view.groups[g][0]) for g in groups[:3])
    return refusal(case.say(chinese, english), near=near, kind="target")


def _given(case: Case, groups: tuple[int, ...], years: tuple[int, ...], *, several: bool) -> Reply:
    statements: list[Statement] = []
    lines: list[Line] = []
    if several:
        statements.append(Statement(case.say("有几项指标符合：", "Several indicators fit: ")))
    for i, group in enumerate(groups):
        statements += [Statement(case.say("；", "; "))] if i else []
        statements += _group_statements(case, group, years)
        lines += [_line(case, t) for t in figures_of(case, group, years)]
    statements.append(Statement(case.say("。", ".")))
    return Reply(
        "ambiguous" if several else "answered",
        tuple(statements),
        tuple(lines),
        understood=(
            ("kind", "target"),
            ("indicator", "、".join(name_of(case, g) for g in groups)),
            ("year", "、".join(map(str, years))),
        ),
        listed=tuple(dict.fromkeys(t.clause for g in groups for t in case.view.groups[g])),
    )


def _group_statements(case: Case, group: int, years: tuple[int, ...]) -> list[Statement]:
    """Name, then every figure: text in its own words, table by year."""
    figures = figures_of(case, group, years)
    name = name_of(case, group)
    if len(figures) == 1 and figures[0].source == "table":
        return [Statement(_alone(case, name, figures[0]), (case.of_target(figures[0]),))]
    statements = [Statement(case.say(f"{name}：", f"{name}: "))]
    shown = figures if years else outermost(figures)
    statements += joined([as_printed(case, target, alone=bool(years)) for target in shown], case.say("，", ", "))
    return statements


def _alone(case: Case, name: str, target: Target) -> str:
    """One cell of the table as a sentence."""
    when = f"{target.year}年{'末' if '末' in target.column else ''}"
    chinese = (
        f"{when}{name}为{printed(target)}（附表）"
        if target.baseline
        else f"{when}{name}的目标是{printed(target)}（附表）"
    )
    kind = "baseline" if target.baseline else "target"
    return case.say(chinese, f"{name}, {target.year} {kind}: {printed(target)} (table)")


def _line(case: Case, target: Target) -> Line:
    values = (
        ("indicator", target.indicator),
        ("year", target.year),
        ("comparator", target.comparator),
        ("value", target.value),
        ("unit", target.unit),
        ("baseline", target.baseline),
        ("source", target.source),
    )
    return Line(values, (case.of_target(target),))
