"""When a figure is reached first, or that it never is within the years that the document gives."""

from __future__ import annotations

import re

from corpus.figures import SCALE
from corpus.model import Target
from corpus.regex import regex
from qa.case import Case
from qa.figures.bounds import range_of
from qa.figures.measure import comparable
from qa.figures.pick import pick
from qa.figures.shown import as_printed, name_of
from qa.figures.worded import number, printed
from qa.question import Figure
from qa.reply import Reply, Statement, joined

STATED = regex(r"(?:达到?|到|超过|突破|reach|exceed|pass)\D{0,3}(\d+(?:\.\d+)?)(?!\d*年)")
ABOVE = regex(r"超过?|突破|高于|大于|多于|[能要会可]过|过(?=\s*\d)|[破过](?=[百千万\d])|exceed|above")
ROUND = regex(r"[破过上达到]([百千万])(?![\d百千万])")
"""破千: a round figure without a number before it."""
FALLING = regex(r"降|低于|减|以下|以内|不足|少于")
"""The figure is to be reached from above: 哪年降到10%以下."""


def first_year(case: Case) -> Reply | None:
    """The first year whose figure reaches the one that the question names."""
    asked = _asked(case)
    picked = pick(case)
    if asked is None or len(picked.groups) != 1:
        return None
    known = _known(case, picked.groups[0])
    if not known or not comparable(case.question, asked, known[-1].unit):
        return None
    worded = [t for t in case.view.groups[picked.groups[0]] if t.source == "text" and not t.base]
    reached = next((t for k in known for t in (k, *worded) if t.year == k.year and _reaches(case, t, asked)), None)
    return _reached(case, asked, known, reached) if reached else _never(case, asked, known)


def _asked(case: Case) -> Figure | None:
    if case.question.figures:
        return case.question.figures[0]
    if spelt := ROUND.search(case.question.text):
        return Figure(SCALE[spelt.group(1)], "", "", *spelt.span(1))
    match = STATED.search(case.question.text)
    return Figure(float(match.group(1)), "", "", *match.span(1)) if match else None


def _known(case: Case, group: int) -> list[Target]:
    """One figure a year, the table's before the text's; changes against a base are no levels."""
    figures = [t for t in case.view.groups[group] if t.year and t.value is not None and not t.base]
    by_year = {t.year: t for t in sorted(figures, key=lambda t: t.source == "table")}
    return sorted(by_year.values(), key=lambda t: t.year or 0)


def _reaches(case: Case, target: Target, asked: Figure) -> bool:
    """The figure is at the bound or past it; 超过1000家 is past 1000."""
    text, value = case.question.text, target.value
    if value is None:
        return False
    if FALLING.search(text):
        return value < asked.value if re.search(r"低于|不足|少于", text) else value <= asked.value
    if not _is_above(text):
        return value >= asked.value
    return value > asked.value or value == asked.value and range_of(target.comparator, value).open_low


def _is_above(text: str) -> bool:
    """过900 leaves out 900; 破千 begins with a thousand."""
    return bool(ABOVE.search(text)) and not re.search(r"[破上达到][百千万](?!\d)", text)


def _reached(case: Case, asked: Figure, known: list[Target], reached: Target) -> Reply:
    before = [t for t in known if (t.year or 0) < (reached.year or 0)][-1:]
    verb = "降到" if FALLING.search(case.question.text) else "超过" if _is_above(case.question.text) else "达到"
    figure = f"{number(asked.value)}{reached.unit}"
    chinese = (
        f"{name_of(case, reached.group)}最早在{reached.year}年{verb}{figure}：{reached.year}年为{printed(reached)}"
    )
    english = (
        f"{name_of(case, reached.group)} first reaches {number(asked.value)} in {reached.year}: {printed(reached)}"
    )
    statements = [Statement(case.say(chinese, english), (case.of_target(reached),))]
    for target in before:
        text = case.say(
            f"，此前{target.year}年为{printed(target)}", f"; before that {printed(target)} in {target.year}"
        )
        statements.append(Statement(text, (case.of_target(target),)))
    return Reply(
        "answered",
        (*statements, Statement(case.say("。", "."))),
        understood=(("kind", "arithmetic"), ("operation", "first_year")),
    )


def _never(case: Case, asked: Figure, known: list[Target]) -> Reply:
    """No year of the document has it: said so, with the figures that show it."""
    name, figure = name_of(case, known[-1].group), f"{number(asked.value)}{known[-1].unit}"
    years = case.comma.join(str(t.year) for t in known)
    chinese = f"文件给出的年份（{years}）中，{name}都没有达到{figure}："
    if FALLING.search(case.question.text):
        chinese = f"文件给出的年份（{years}）中，{name}都没有降到{figure}："
    english = f"In none of the years given ({years}) does {name} reach {figure}: "
    figures = joined([as_printed(case, target) for target in known], case.say("，", ", "))
    return Reply(
        "answered",
        (Statement(case.say(chinese, english)), *figures, Statement(case.say("。", "."))),
        understood=(("kind", "arithmetic"), ("operation", "never")),
    )
