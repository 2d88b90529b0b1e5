"""Are the units of two clauses the same? Both printed lists are shown."""

from __future__ import annotations

import re

from qa.case import Case
from qa.kinds.units import ROLE_NAMES, wanted_roles
from qa.reply import Reply, Statement
from qa.subject import subject


def answer(case: Case) -> Reply | None:
    """Same or not, with what differs."""
    question = case.question
    if not question.has("same") or not question.has("lead", "participant", "responsible"):
        return None
    found = subject(case, by_words=False)
    role = _role(case)
    lists = [case.view.units(clause.id, role) for clause in found.clauses]
    if len(lists) < 2 or not all(lists):
        return None
    sets = [{a.unit for a in units} for units in lists]
    same = all(units == sets[0] for units in sets)
    statements = [Statement(case.say("一样" if same else "不一样", "The same" if same else "Not the same"))]
    for clause, units in zip(found.clauses, lists, strict=True):
        names = case.comma.join(a.unit for a in units)
        text = case.say(f"；{case.name(clause)}的{ROLE_NAMES[role]}是{names}", f"; {case.name(clause)}: {names}")
        statements.append(Statement(text, case.of_units(units)))
    if not same:
        shared = set.intersection(*sets)
        apart = [a.unit for units in lists for a in units if a.unit not in shared]
        words = case.comma.join(dict.fromkeys(apart))
        statements.append(Statement(case.say(f"；不是每项都有的单位：{words}", f"; not in all: {words}")))
    statements.append(Statement(case.say("。", ".")))
    return Reply("answered", tuple(statements), understood=(("kind", "compare"), ("role", role)))


def _role(case: Case) -> str:
    """Of two roles in the question, the one that the difference is asked of: 牵头的一样，参与单位差在哪家."""
    return (
        "participant" if re.search(r"参与\S{0,4}(?:差|不同|区别|不一样)", case.question.text) else wanted_roles(case)[0]
    )
