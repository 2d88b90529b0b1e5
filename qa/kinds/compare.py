"""Are the units of two clauses the same? Both printed lists are shown."""

from __future__ import annotations

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
    if len(found.clauses) != 2:
        return None
    role = wanted_roles(case)[0]
    one, other = (case.view.units(clause.id, role) for clause in found.clauses)
    if not one or not other:
        return None
    sets = [{a.unit for a in units} for units in (one, other)]
    same = sets[0] == sets[1]
    verdict = case.say("一样" if same else "不一样", "The same" if same else "Not the same")
    statements = [Statement(verdict)]
    for clause, units in zip(found.clauses, (one, other), strict=True):
        names = case.comma.join(a.unit for a in units)
        text = case.say(f"；{case.name(clause)}的{ROLE_NAMES[role]}是{names}", f"; {case.name(clause)}: {names}")
        statements.append(Statement(text, case.of_units(units)))
    if not same:
        shared = "、".join(u for u in sets[0] & sets[1]) or case.say("无", "none")
        statements.append(Statement(case.say(f"；共有的单位：{shared}", f"; in both: {shared}")))
    statements.append(Statement(case.say("。", ".")))
    return Reply("answered", tuple(statements), understood=(("kind", "compare"), ("role", role)))
