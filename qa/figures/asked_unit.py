"""The unit of measure that a question asks for (多少亿元), and the indicators measured in it."""

from __future__ import annotations

from corpus.regex import regex
from corpus.targets import MEASURES
from qa.case import Case
from qa.figures.measure import one_unit, said_units

ASKED_UNIT = regex(rf"(?:多少|几|百分之)\s*(?!个点)({MEASURES}|{'|'.join(said_units())}|亿|万)")

UNIT_ASKED = regex(rf"单位(?:是|为|叫)?[“\"‘]?({MEASURES}|%)[”\"’]?的?")
"""单位是“家”的指标."""


def in_unit(case: Case, unit: str) -> tuple[int, ...]:
    """The indicators of the table that are measured in this unit."""
    return tuple(
        group
        for group, targets in case.view.groups.items()
        if any(t.source == "table" and t.unit == unit for t in targets)
    )


def of_unit(case: Case, groups: list[int]) -> list[int]:
    """Indicators in the unit that the question asks for (多少亿元), if any has it."""
    match = ASKED_UNIT.search(case.question.text)
    if not match or match.group(1) in ("倍", "%", "百分点", "个百分点"):
        return groups
    asked = one_unit(match.group(1))
    fitting = [g for g in groups if any(_same_unit(asked, one_unit(t.unit)) for t in case.view.groups[g])]
    return fitting or ([] if asked not in ("个", "项", "条") else groups)


def _same_unit(asked: str, unit: str) -> bool:
    return asked == unit or (asked in ("亿", "万") and unit.startswith(asked)) or {asked, unit} <= {"个", "家"}
