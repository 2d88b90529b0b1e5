"""The years that a question means: named, or said in words (期末, 现状), or none."""

from __future__ import annotations

from dataclasses import replace

from corpus.regex import regex
from qa.case import Case
from qa.question import Question

LAST = regex(r"期末|规划期末|计划期末|收官|最后一年|最终")
BASE = regex(r"现状|基期|基数|起点|基准")


def with_told(question: Question, period: tuple[int, int] | None) -> Question:
    """The question with the years that the document's own years tell: 计划开始前一年 of a plan for 2018—2020 is 2017."""
    if period is None:
        return question
    told = {"before": period[0] - 1, "first": period[0], "last": period[1]}
    years = [told[tag.value] for tag in question.tags if tag.kind == "when" and tag.value in told]
    return replace(question, years=tuple(dict.fromkeys((*question.years, *years)))) if years else question


def asked_years(case: Case) -> tuple[int, ...]:
    """Years named in the question, else those that its words stand for; empty when it names none."""
    question, view = case.question, case.view
    years = list(question.years)
    if LAST.search(question.text) and (period := view.document.metadata.period):
        years.append(period[1])
    if BASE.search(question.text) and (base := baseline_year(case)):
        years.append(base)
    if len(years) == 2 and EVERY.search(question.text):
        years = list(range(min(years), max(years) + 1))
    return tuple(dict.fromkeys(years))


EVERY = regex(r"各年|历年|每一?年|逐年|各个?年[度份]|分年度?|(?:19|20)\d{2}-(?:19|20)\d{2}年?(?:各|每|分别|依次)")
"""2017-2020各年: the years between as well."""
YEAR = regex(r"(?<!\d)(?:19|20)\d{2}(?=\s*年|\s*[-—至])")


def own_years(case: Case) -> frozenset[int]:
    """The year that the whole document is of: its period's, its title's when that names one alone, else that of its date.

    Its date only where the question names the document beside it: 1981年棉粮挂钩的通知.
    """
    metadata = case.view.document.metadata
    titled = {int(year) for year in YEAR.findall(metadata.title)}
    if metadata.period:
        return frozenset({metadata.period[0]} if metadata.period[0] == metadata.period[1] else ())
    if titled:
        return frozenset(titled if len(titled) == 1 else ())
    named = any(tag.kind in ("document", "name:document") for tag in case.question.tags)
    return frozenset({int(metadata.date[:4])} if named and metadata.date[:4].isdigit() else ())


def baseline_year(case: Case) -> int | None:
    """The year of the baseline column; of a baseline in the text where no table has one."""
    bases = [t for t in case.view.document.targets if t.baseline and t.year]
    return next((t.year for t in sorted(bases, key=lambda t: t.source != "table")), None)
