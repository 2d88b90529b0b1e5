"""What the units of a list do, in words (单独牵头, 既不牵头也不参与), and the assignments that show it."""

from __future__ import annotations

import re

from corpus.model import Assignment, Clause
from corpus.numerals import NUMERAL
from corpus.regex import regex
from qa.case import Case
from qa.lists.conditions import Condition
from qa.lists.naming import verb


def alone(case: Case, wanted: tuple[Condition, ...]) -> bool:
    """区科委单独牵头: no other unit has the role."""
    if re.search(rf"(?:只有|仅有|只|仅)[{NUMERAL}\d]+[项个件条]", case.question.text):
        return False
    return case.question.has("only") and not case.question.has("joint") and len(wanted) == 1 and not wanted[0].negated


NOT_ALONE = regex(r"(?<!是)(?:不是|并非|不由|不归|非)[^，,。？?]{0,12}?(?:单独|独自|独家|一家)")


def not_alone(case: Case, wanted: tuple[Condition, ...]) -> bool:
    """不是区科委单独牵头: others lead, or others as well."""
    return case.question.has("only") and len(wanted) == 1 and bool(NOT_ALONE.search(case.question.text))


def shown(case: Case, task: Clause, wanted: tuple[Condition, ...]) -> tuple[Assignment, ...]:
    """The assignments that prove a task's place in the list; all of the task when only absences are asked for."""
    if not_alone(case, wanted):
        return case.view.units(task.id, *(wanted[0].role or "lead").split("|"))
    units = {unit for c in wanted if not c.negated for unit in c.units}
    everyone = case.view.assignments.get(task.id, ())
    return tuple(a for a in everyone if a.unit in units) or everyone


def phrase(case: Case, wanted: tuple[Condition, ...]) -> str:
    if case.question.english:
        return " and ".join(f"{c.said} {'has no part in' if c.negated else verb(case, c.role)}" for c in wanted)
    if len({(c.role, c.negated) for c in wanted}) == 1 and len(wanted) > 1:
        return "和".join(c.said for c in wanted) + ("都" if wanted[0].negated else "共同") + _deed(case, wanted[0])
    if not_alone(case, wanted):
        return f"不由{wanted[0].said}单独{verb(case, wanted[0].role)}"
    only = "单独" if alone(case, wanted) else ""
    return "、".join(f"{c.said}{only}{_deed(case, c)}" for c in wanted)


def _deed(case: Case, condition: Condition) -> str:
    """牵头, 不牵头, 既不牵头也不参与."""
    if condition.negated and not condition.role:
        return "既不牵头也不参与"
    return f"{'不' if condition.negated else ''}{verb(case, condition.role)}"
