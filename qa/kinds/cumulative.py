"""What a figure measures: an amount of one year out of cumulative ones, an area and no number of things."""

from __future__ import annotations

import re

from corpus.model import Target
from qa.case import Case
from qa.figures.operands import value_in
from qa.figures.shown import name_of
from qa.figures.worded import number, printed
from qa.finding.coverage import wanted
from qa.finding.sentences import sentence_spans
from qa.kinds.places import leaves
from qa.kinds.worked import change_unit, worked
from qa.reply import Reply, Statement, refusal

ONE_YEAR = re.compile(
    r"(?:光|仅|单|只|单单|仅仅)[是在说看]?\s*\d{4}年|\d{4}年(?:这|那|当|一)一?年|\d{4}年(?:当年|单年|全年新)|(?:这|那)一年"
)
SUMMED = re.compile(r"累计")
NOT_SUMMED = re.compile(r"存量|当年")
AREA = re.compile(r"面积.{0,8}?(?:多大|多少|几)|(?:多大|多少|几).{0,4}面积")
ASKS_AREA = re.compile(r"面积|多大|多少|起码|至少|最少|最低|最小|不低于|要求|平方米|平米")
AREA_FIGURE = re.compile(r"\d\s*万?(?:平方|平米|㎡|亩|公顷)")
ENOUGH = 0.7
"""Share of the question's words that a sentence with an area must hold."""
OF_AREA = re.compile(r"平方|平米|㎡|亩|公顷")


def measured_so(case: Case, groups: tuple[int, ...]) -> bool:
    """Asked for an area, some of the figures are areas."""
    figures = [t for g in groups for t in case.view.groups[g]]
    share = any(t.unit in ("%", "％") for t in figures)
    return not AREA.search(case.question.text) or share or any(OF_AREA.search(t.unit) for t in figures)


def of_area(case: Case) -> Reply:
    """The one sentence with an area that holds the words of the question; a refusal before a figure of another measure."""
    text = case.view.document.text
    needed = wanted(case.store, ASKS_AREA.sub(" ", case.question.text))
    found = []
    for clause in leaves(case):
        for start, end in sentence_spans(text, clause):
            words = text[start:end]
            held = needed.coverage(words) if needed.weights and AREA_FIGURE.search(words) else 0.0
            found += [(held, clause, start, end)] if held >= ENOUGH else []
    best = max((held for held, *_ in found), default=0.0)
    one = [f for f in found if f[0] == best]
    if len(one) != 1:
        return refusal(case.say("文件没有写明相应的面积。", "The document states no such area."), kind="target")
    _, clause, start, end = one[0]
    statement = Statement(
        f"文件写明：“{text[start:end].strip().rstrip('。；;')}”。", (case.span(clause.id, start, end),)
    )
    return Reply("answered", (statement,), understood=(("kind", "target"), ("measure", "area")))


def of_one_year(case: Case, groups: tuple[int, ...]) -> Reply | None:
    """光2026年这一年: of a cumulative row the year's figure less the one before."""
    years = case.question.years
    if len(groups) != 1 or len(years) != 1 or not ONE_YEAR.search(case.question.text):
        return None
    group = groups[0]
    last, first = value_in(case, group, years[0]), value_in(case, group, years[0] - 1)
    if last is None or last.source != "table" or not _is_summed(case, last):
        return None
    if first is None or first.unit != last.unit or first.source != "table":
        chinese = f"表中{name_of(case, group)}是累计数，没有{years[0] - 1}年的数值，算不出{years[0]}年当年的数。"
        english = f"The figures for {name_of(case, group)} are cumulative; {years[0]} alone cannot be computed."
        return refusal(case.say(chinese, english), near=(case.of_target(last),), kind="target")
    change = (last.value or 0) - (first.value or 0)
    unit, english_unit = change_unit(first)
    working = f"{number(last.value or 0)}−{number(first.value or 0)}={number(change)}"
    chinese = f"表中是累计数：{name_of(case, group)}从{first.year}年的{printed(first)}"
    english = f"The figures are cumulative: {name_of(case, group)} {printed(first)} in {first.year}"
    tail = f"，{last.year}年当年{number(change)}{unit}（{working}）。"
    return worked(
        case,
        (chinese, english),
        (first, last),
        (tail, f", so {number(change)} {english_unit} in the year ({working})."),
    )


def _is_summed(case: Case, target: Target) -> bool:
    """The row, or the name of the indicator, says 累计."""
    row = case.view.clauses.get(target.clause)
    words = case.view.document.quote(row.start, row.end) if row and row.kind == "row" else ""
    return bool(target.total or SUMMED.search(target.indicator + words)) and not NOT_SUMMED.search(words)
