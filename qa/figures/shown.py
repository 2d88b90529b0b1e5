"""Figures as an answer shows them: the indicator's name, each figure with its place, the text's in the text's own words."""

from __future__ import annotations

from corpus.figures import FIGURE
from corpus.model import Target
from corpus.tables import YEAR
from qa.case import Case
from qa.figures.worded import clean_quote, printed
from qa.reply import Statement


def figures_of(case: Case, group: int, years: tuple[int, ...]) -> list[Target]:
    """Figures of an indicator: of the years asked, or all; the text before the table.

    Asked for the last year of the document, what the text aims at without a year is given where nothing else is.
    """
    found = [t for t in case.view.groups[group] if not years or t.year in years]
    period = case.view.document.metadata.period
    if not found and period and period[1] in years:
        found = [t for t in case.view.groups[group] if t.year is None and t.source == "text" and not t.base]
    return sorted(found, key=lambda t: (t.year or 0, t.source == "table", t.start))


def outermost(figures: list[Target]) -> list[Target]:
    """Figures without those whose quotation stands inside another's: 三年680公里，其中2023年200公里 is quoted once."""
    texts = [t for t in figures if t.source == "text"]
    inside = [t for t in texts if any(o != t and o.start <= t.start and t.end < o.end for o in texts)]
    return [t for t in figures if t not in inside]


def name_of(case: Case, group: int) -> str:
    """The indicator's name, the table's spelling first; a bare 产业规模 gets its task's heading."""
    targets = case.view.groups[group]
    best = next((t for t in targets if t.source == "table"), targets[0])
    clause = case.view.clauses.get(best.clause)
    if best.source == "text" and clause and clause.kind == "task" and len(best.indicator) <= 8:
        return f"“{clause.heading}”的{best.indicator}"
    return best.indicator


def as_printed(case: Case, target: Target, *, alone: bool = True) -> Statement:
    """One figure where it stands: 三、写明“…”, 附表2019年目标950家; not ``alone``, its quotation stands for others as well."""
    return Statement(_words(case, target, alone=alone), (case.of_target(target),))


def _words(case: Case, target: Target, *, alone: bool) -> str:
    value = printed(target)
    if target.source == "text":
        clause = case.view.clauses[target.clause]
        words = clean_quote(case.view.document.quote(target.start, target.end))
        if alone and target.year and len(FIGURE.findall(words)) > 1 and YEAR.search(words):
            return case.say(
                f"{target.year}年{value}（{clause.label}写明“{words}”）", f"{target.year}: {value} (“{words}”)"
            )
        return case.say(f"{clause.label}写明“{words}”", f"{value} ({clause.label}: “{words}”)")
    kind = (
        ("为" if target.baseline else "目标")
        if not case.question.english
        else ("baseline" if target.baseline else "target")
    )
    head = "年末" if "末" in target.column else "年"
    return case.say(f"附表{target.year}{head}{kind}{value}", f"{target.year} {kind} {value} (table)")
