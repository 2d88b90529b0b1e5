"""The amount of one year out of a row of cumulative figures: 光2026年这一年."""

from __future__ import annotations

from corpus.model import Target
from corpus.regex import regex
from qa.case import Case
from qa.figures.operands import value_in
from qa.figures.shown import name_of
from qa.figures.worded import number, printed
from qa.kinds.numbers.worked import change_unit, worked
from qa.reply import Reply, refusal

ONE_YEAR = regex(
    r"(?:光|仅|单|只|单单|仅仅)[是在说看]?\s*\d{4}年|\d{4}年(?:这|那|当|一)一?年|\d{4}年(?:当年|单年|全年新)|(?:这|那)一年"
)
SUMMED = regex(r"累计")
NOT_SUMMED = regex(r"存量|当年")


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
