"""Why a figure is not given: of a unit or another area, a share or rate that is none, a year without one, results."""

from __future__ import annotations

from corpus.regex import regex
from qa.case import Case
from qa.figures.part import beside_names
from qa.figures.shown import figures_of, name_of
from qa.finding.areas import other_areas
from qa.reply import Reply, refusal

GROWTH = regex(r"增速|增幅|增长率|涨幅")


TOTAL = regex(r"总量|总数|总额|总值|总规模|绝对数")
"""Words that ask for an amount, and not for a share."""


GROWING = regex(r"增|幅|速")


def not_by_unit(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Targets are set for the whole area; asked of one unit or of another area they are refused."""
    figures = tuple(t for g in groups for t in case.view.groups[g])
    rows = {name.key for name in case.question.named("indicator")}  # a table of districts: 海曲区 is a row of it
    units = dict.fromkeys(name.ref for name in case.question.named("unit") if name.key not in rows)
    areas = other_areas(case, figures)
    names = (*units, *case.question.strangers, *areas)
    if not names:
        return None
    who = "、".join(names)
    own = case.view.document.metadata.place if areas else ""
    whole = f"文中的指标是{own}的。" if own else "文中的指标都是面向整个地区的。"
    chinese = f"文件没有给{who}单独规定这项指标，{whole}"
    return refusal(case.say(chinese, f"The document sets no such target for {who}."), kind="target")


PORTION = regex(r"几成|百分之[几多]|多大(?:的)?(?:比例|比重|份额)|占比")


def no_share(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Asked for a share where the figures are amounts."""
    figures = [t for g in groups for t in case.view.groups[g]]
    if not PORTION.search(case.question.text) or any(t.unit in ("%", "％") for t in figures):
        return None
    name = name_of(case, groups[0])
    return _refusal(case, f"文件没有直接给出{name}的占比。", f"The document gives no share for {name}.", groups)


def no_growth(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Asked for a growth rate of an indicator that is none."""
    figures = [t for g in groups for t in case.view.groups[g]]
    if not GROWTH.search(case.question.text) or any(GROWING.search(t.indicator + t.comparator) for t in figures):
        return None
    return refusal(case.say("文件没有规定这项指标的增速。", "The document sets no growth rate for it."), kind="target")


def no_reason(case: Case, _: tuple[int, ...]) -> Reply | None:
    if not case.question.has("why"):
        return None
    return refusal(case.say("文件没有说明这样定的原因。", "The document does not give reasons."), kind="target")


def no_sum(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Asked for money where the figures are none."""
    if not case.question.has("money") or any(t.unit.endswith("元") for g in groups for t in case.view.groups[g]):
        return None
    return refusal(case.say("文件没有写明相应的金额。", "The document states no such sum."), kind="target")


def no_total(case: Case, groups: tuple[int, ...]) -> Reply | None:
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


def without_figure(case: Case, groups: tuple[int, ...], years: tuple[int, ...]) -> Reply | None:
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
