"""No task fits: what the unit does have, and the lists of units that prove a no."""

from __future__ import annotations

from corpus.model import Clause
from qa.case import Case
from qa.kinds.duties.tasks_beside import collectives
from qa.lists.conditions import Condition
from qa.lists.deeds import phrase
from qa.lists.naming import short
from qa.lists.scope import Scope
from qa.reply import Reply, Statement, refusal


def nobody(case: Case, wanted: tuple[Condition, ...], over: Scope) -> Reply:
    """Nobody fits: say what the unit does have, cite nothing as evidence of an absence."""
    if over.narrowed and case.question.has("yesno") and (denied := _denied(case, wanted, over)):
        return denied
    units = wanted[0].units
    other = [c for c in case.view.assigned if any(a.unit in units for a in case.view.units(c.id))]
    chinese = f"核对了{over.where}全部任务，没有{phrase(case, wanted)}的。"
    english = f"No task fits ({phrase(case, wanted)})."
    if other and len(wanted) == 1:
        chinese += f"{wanted[0].said}在文件中是{_held(case, other, units)}。"
        english += f" {wanted[0].said} is named in {case.comma.join(case.name(c) for c in other[:5])}."
    chinese += "".join(f"{note}。" for note in collectives(case, wanted, over))
    return refusal(case.say(chinese, english), near=tuple(case.whole(c) for c in other[:3]), kind="tasks_of_units")


def _denied(case: Case, wanted: tuple[Condition, ...], over: Scope) -> Reply | None:
    """No, where a part of the document is asked about: its lists of units prove it."""
    role = "" if any(c.negated or "|" in c.role for c in wanted) else wanted[0].role
    lists = [(t, case.view.units(t.id, *([role] if role else []))) for t in over.clauses]
    if not lists or not all(units for _, units in lists):
        return None
    head = case.say(
        f"没有。{over.said}中没有{phrase(case, wanted)}的", f"No. No task there fits ({phrase(case, wanted)})"
    )
    statements = [Statement(head)]
    for task, units in lists:
        names = case.comma.join(a.unit for a in units)
        statements.append(Statement(f"{case.say('；', '; ')}{short(case, task)}：{names}", case.of_units(units)))
    understood = (("kind", "tasks_of_units"), ("unit", "、".join(c.said for c in wanted)))
    return Reply("answered", (*statements, Statement(case.say("。", "."))), understood=understood)


def _held(case: Case, clauses: list[Clause], units: frozenset[str]) -> str:
    """第1项任务“…”的牵头单位、第9项任务“…”的主要参与单位: each clause with the role printed there."""
    pieces: dict[str, list[str]] = {}
    for clause in clauses[:5]:
        printed = next(a.printed for a in case.view.units(clause.id) if a.unit in units)
        pieces.setdefault(printed, []).append(case.name(clause))
    more = f"等{len(clauses)}项" if len(clauses) > 5 else ""
    return "，".join(f"{'、'.join(names)}{more}的{printed}" for printed, names in pieces.items())
