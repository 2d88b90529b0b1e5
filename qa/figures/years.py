"""The years that a question means: named, or said in words (期末, 现状), or none."""

from __future__ import annotations

import re

from qa.case import Case

LAST = re.compile(r"期末|规划期末|计划期末|收官|最后一年|最终")
BASE = re.compile(r"现状|基期|基数|起点|基准")


def asked_years(case: Case) -> tuple[int, ...]:
    """Years named in the question, else those that its words stand for; empty when it names none."""
    question, view = case.question, case.view
    years = list(question.years)
    if LAST.search(question.text) and (period := view.document.metadata.period):
        years.append(period[1])
    if BASE.search(question.text) and (base := baseline_year(case)):
        years.append(base)
    return tuple(dict.fromkeys(years))


def baseline_year(case: Case) -> int | None:
    """The year of the baseline column."""
    return next((t.year for t in case.view.document.targets if t.baseline and t.year), None)
