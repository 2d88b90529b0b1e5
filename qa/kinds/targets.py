"""What figure does the document give for an indicator and a year; text and table side by side, words as printed."""

from __future__ import annotations

import re

from corpus.model import Target
from qa.case import Case
from qa.indicators import clean_quote, printed
from qa.pick import pick
from qa.reply import Line, Reply, Statement, joined, refusal
from qa.years import asked_years

ASKING = ("target", "howmany", "wording", "yesno", "either", "actual", "percent", "most", "indicator")
MOST_GROUPS = 12
"""More indicators than this are no answer."""
GROWTH = re.compile(r"增速|增幅|增长率|涨幅")
GROWING = re.compile(r"增|幅|速")


def answer(case: Case) -> Reply | None:
    """The figures that the question asks for, each with its place."""
    if not _asks_for_figures(case):
        return None
    picked = pick(case)
    if not picked.groups or len(picked.groups) > MOST_GROUPS:
        return None
    years = asked_years(case)
    checks = (_not_by_unit, _no_growth, _no_reason, _no_sum)
    refused = next((reply for check in checks if (reply := check(case, picked.groups))), None)
    if refused or (refused := _refused(case, picked.groups, years)):
        return refused
    checked = _checked(case, picked.groups, years) if case.question.figures and case.question.has("yesno") else None
    return checked or _given(case, picked.groups, years, several=picked.several)


def _asks_for_figures(case: Case) -> bool:
    """The words ask for a value, and not for who, where or what a thing is."""
    question = case.question
    if not case.view.groups or question.has("lead", "participant", "phone", "person", "belong", "where"):
        return False
    if question.has("define", "how") and not question.years and not question.has("target"):
        return False
    asks = question.years or question.has(
        "target", "howmany", "wording", "yesno", "either", "actual", "percent", "why", "money"
    )
    if not asks and question.content:
        return False
    if question.has("who") and not question.has("howmany", "target", "yesno"):
        return False
    return question.has(*ASKING) or bool(question.years or question.named("indicator"))


def _not_by_unit(case: Case, _: tuple[int, ...]) -> Reply | None:
    """Targets are set for the whole area; asked of one unit they are refused."""
    names = (*case.question.units, *case.question.strangers)
    if not names:
        return None
    who = "、".join(names)
    chinese = f"文件没有给{who}单独规定这项指标，文中的指标都是面向整个地区的。"
    return refusal(case.say(chinese, f"The document sets no such target for {who}."), kind="target")


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


def _no_sum(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """Asked for money where the figures are none."""
    if not case.question.has("money") or any(t.unit.endswith("元") for g in groups for t in case.view.groups[g]):
        return None
    return refusal(case.say("文件没有写明相应的金额。", "The document states no such sum."), kind="target")


def _figures(case: Case, group: int, years: tuple[int, ...]) -> list[Target]:
    """Figures of an indicator: of the years asked, or all; the text before the table."""
    found = [t for t in case.view.groups[group] if not years or t.year in years]
    return sorted(found, key=lambda t: (t.year or 0, t.source == "table", t.start))


def _refused(case: Case, groups: tuple[int, ...], years: tuple[int, ...]) -> Reply | None:
    """No figure for that year; a dash; results that a plan cannot know."""
    name = name_of(case, groups[0])
    if case.question.has("actual") and not _only_baseline(case, groups, years):
        chinese = f"文件只有{name}的目标数，没有实际完成情况。"
        return _refusal(case, chinese, f"The document gives targets for {name}, not results.", groups)
    figures = [t for g in groups for t in _figures(case, g, years)]
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
    figures = [t for g in groups for t in _figures(case, g, years)]
    return bool(years) and bool(figures) and all(t.baseline for t in figures)


def _refusal(case: Case, chinese: str, english: str, groups: tuple[int, ...]) -> Reply:
    near = tuple(case.of_target(case.view.groups[g][0]) for g in groups[:3])
    return refusal(case.say(chinese, english), near=near, kind="target")


def name_of(case: Case, group: int) -> str:
    """The indicator's name, the table's spelling first; a bare 产业规模 gets its task's heading."""
    targets = case.view.groups[group]
    best = next((t for t in targets if t.source == "table"), targets[0])
    clause = case.view.clauses.get(best.clause)
    if best.source == "text" and clause and clause.kind == "task" and len(best.indicator) <= 8:
        return f"“{clause.heading}”的{best.indicator}"
    return best.indicator


def _given(case: Case, groups: tuple[int, ...], years: tuple[int, ...], *, several: bool) -> Reply:
    statements: list[Statement] = []
    lines: list[Line] = []
    if several:
        statements.append(Statement(case.say("有几项指标符合：", "Several indicators fit: ")))
    for i, group in enumerate(groups):
        statements += [Statement(case.say("；", "; "))] if i else []
        statements += _group_statements(case, group, years)
        lines += [_line(case, t) for t in _figures(case, group, years)]
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
    figures = _figures(case, group, years)
    name = name_of(case, group)
    if len(figures) == 1 and figures[0].source == "table":
        return [Statement(_alone(case, name, figures[0]), (case.of_target(figures[0]),))]
    statements = [Statement(case.say(f"{name}：", f"{name}: "))]
    statements += joined(
        [Statement(_figure(case, target), (case.of_target(target),)) for target in figures], case.say("，", ", ")
    )
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


def _figure(case: Case, target: Target) -> str:
    value = printed(target)
    if target.source == "text":
        clause = case.view.clauses[target.clause]
        words = clean_quote(case.view.document.quote(target.start, target.end))
        return case.say(f"{clause.label}写明“{words}”", f"{value} ({clause.label}: “{words}”)")
    kind = (
        ("为" if target.baseline else "目标")
        if not case.question.english
        else ("baseline" if target.baseline else "target")
    )
    head = "年末" if "末" in target.column else "年"
    return case.say(f"附表{target.year}{head}{kind}{value}", f"{target.year} {kind} {value} (table)")


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


def _checked(case: Case, groups: tuple[int, ...], years: tuple[int, ...]) -> Reply | None:
    """Is it this figure? 是, or 不是 with the printed one."""
    asked = case.question.figures[0]
    figures = [t for g in groups for t in _figures(case, g, years) if t.value is not None]
    if not figures:
        return None
    same = [t for t in figures if t.value == asked.value]
    exact = [t for t in same if not asked.comparator or _bound(asked.comparator) == _bound(t.comparator)]
    holds = bool(exact)
    shown = exact or same or figures
    verdict = case.say("是。" if holds else "不是。", "Yes. " if holds else "No. ")
    statements = [Statement(verdict)]
    for i, target in enumerate(shown[:3]):
        statements += [Statement(case.say("，", ", "))] if i else []
        statements.append(
            Statement(
                f"{name_of(case, target.group) if not i else ''}{_figure(case, target)}", (case.of_target(target),)
            )
        )
    statements.append(Statement(case.say("。", ".")))
    return Reply("answered", tuple(statements), understood=(("kind", "target_check"), ("figure", asked.value)))


def _bound(comparator: str) -> str:
    """The comparator without 力争 and 保持, which bound nothing."""
    return "…".join(word for word in comparator.split("…") if word not in ("力争", "争取", "保持", "要", "达"))
