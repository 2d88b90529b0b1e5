"""What figure does the document give for an indicator and a year; text and table side by side, words as printed."""

from __future__ import annotations

from corpus.model import Target
from corpus.numerals import integer
from corpus.regex import regex
from qa.case import Case
from qa.figures.asked_unit import ASKED_UNIT
from qa.figures.part import beside_names
from qa.figures.pick import pick
from qa.figures.rows import OFFICE
from qa.figures.shown import as_printed, figures_of, name_of, outermost
from qa.figures.worded import printed
from qa.figures.years import asked_years
from qa.kinds.numbers.checks import checked
from qa.kinds.numbers.cumulative import of_one_year
from qa.kinds.numbers.target_refusals import (
    no_growth,
    no_reason,
    no_share,
    no_sum,
    no_total,
    not_by_unit,
    without_figure,
)
from qa.open.focus import foci
from qa.reply import Line, Reply, Statement, joined

ASKING = ("unchanged", "target", "howmany", "wording", "yesno", "either", "actual", "percent", "most", "indicator")
MOST_GROUPS = 12
"""More indicators than this are no answer."""


def answer(case: Case) -> Reply | None:
    """The figures that the question asks for, each with its place."""
    if not _asks_for_figures(case):
        return None
    picked = pick(case)
    if not picked.groups or len(picked.groups) > MOST_GROUPS:
        return None
    if (
        _of_attribute(case, picked.groups)
        or _of_other_money(case, picked.groups)
        or _asks_money(case, picked.groups)
        or _asks_area(case, picked.groups)
    ):
        return None
    years = asked_years(case)
    if reply := of_one_year(case, picked.groups):
        return reply
    checks = (not_by_unit, no_share, no_growth, no_reason, no_sum, no_total)
    refused = next((reply for check in checks if (reply := check(case, picked.groups))), None)
    if refused or (refused := without_figure(case, picked.groups, years)):
        return refused
    verdict = checked(case, picked.groups, years) if case.question.has("yesno") else None
    settled = _of_all(case, picked.groups) or _is_one(case, picked.groups, years)
    return verdict or _given(case, picked.groups, years, several=picked.several and not settled)


OF_AREA = regex(r"平方|平米|㎡|亩|公顷|[%％]")
"""Measures of an area, or of a share of one."""


def _asks_area(case: Case, groups: tuple[int, ...]) -> bool:
    """Asked for an area, none of the figures is one; a sentence may have it."""
    asked = {focus.name for focus in foci(case.question.text)}
    if "clock" in asked:
        return True
    return "area" in asked and not any(OF_AREA.search(t.unit) for g in groups for t in case.view.groups[g])


SO_MANY = regex(r"([两二三四五六]|[2-6])(?:类|种|项|个|大)")


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
    if NAMES.search(question.text):
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
    if question.has("who") and (OFFICE.search(question.text) or not question.has("howmany", "target", "yesno")):
        return False
    return question.has(*ASKING) or bool(question.years or question.named("indicator"))


NAMES = regex(
    r"(?:叫|是)(?:什么|啥)名[字称]?|名[字称](?:叫|是)|名单|(?:分别|都|各)叫(?:什么|啥)|哪[几些\d一二三四五六七八九十]+家(?:企业|公司)?[？?。 ]*$"
)
"""那3家企业叫什么名字: their names, and no number of them."""


def _asks_money(case: Case, groups: tuple[int, ...]) -> bool:
    """每户最多补多少钱, where the figures are numbers of households: a sentence may tell."""
    named = case.question.named("indicator") or case.question.references
    sums = any(t.unit.endswith("元") for g in groups for t in case.view.groups[g])
    return case.question.has("money") and not sums and not named and "每" in case.question.text


SPENT = regex(r"经费|预算|费用|补贴|补助|奖金|奖励|租金|投资|贷款|工资|学费|票价")


def _of_other_money(case: Case, groups: tuple[int, ...]) -> bool:
    """会务经费, where the figures are sums of something else: neither their names nor their sentences speak of it."""
    asked = set(SPENT.findall(case.question.text))
    if not asked or case.question.named("indicator") or case.question.references:
        return False
    said = _surroundings(case, groups)
    return not any(word in said for word in asked)


ATTRIBUTE = regex(
    r"的(?P<of>[\u4e00-\u9fff]{2,3}?)(?:至少|最低|最高|最多|一般)?(?:要|应当?|需要?|得|必须|不能|不得)?(?:超过|达到|低于|高于|少于|是|为|有)?(?:多少|几)"
)


def _of_attribute(case: Case, groups: tuple[int, ...]) -> bool:
    """独角兽企业的估值: an attribute that the document speaks of, and not where it gives the number of these."""
    asked = ATTRIBUTE.search(case.question.text)
    own = asked and any(piece.startswith(asked["of"]) for piece in case.question.content)
    text = case.view.document.text
    return bool(asked and own and asked["of"] in text and asked["of"] not in _surroundings(case, groups))


def _surroundings(case: Case, groups: tuple[int, ...]) -> str:
    """The names of the figures and the clauses that they stand in."""
    figures = [t for g in groups for t in case.view.groups[g]]
    return " ".join(t.indicator + case.view.document.quote(*_around(case, t)) for t in figures)


def _around(case: Case, target: Target) -> tuple[int, int]:
    """The clause that a figure stands in."""
    clause = case.view.clauses[target.clause]
    return clause.start, clause.end


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
