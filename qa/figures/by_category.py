"""Every indicator of a category of the table (“创新人才”类), or of a unit (单位是“家”的)."""

from __future__ import annotations

import re

from qa.case import Case
from qa.figures.asked_unit import UNIT_ASKED, in_unit
from qa.figures.picked import Picked


def by_category(case: Case) -> Picked:
    """Every indicator of a category of the table (“创新人才”类四个指标), or of a unit (单位是“家”的)."""
    if (unit := UNIT_ASKED.search(case.question.text)) and not case.question.named("indicator"):
        return Picked(in_unit(case, unit.group(1)))
    categories = {row.group for _, row in case.view.rows.values() if row.group and f"{row.group}" in case.question.text}
    if not categories or not re.search(r"类|指标", case.question.text):
        return Picked()
    rows = {clause for clause, (_, row) in case.view.rows.items() if row.group in categories}
    return Picked(tuple(dict.fromkeys(t.group for t in case.view.document.targets if t.clause in rows)))
