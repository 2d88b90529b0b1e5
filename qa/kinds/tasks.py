"""Which tasks has a unit, how many, alone or together; which tasks have no units; which unit has most."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Assignment, Clause
from qa.asks import asks_tasks, asks_units
from qa.case import Case
from qa.conditions import Condition, conditions
from qa.kinds.rankings import of_size, ranking, sole, units_in_role, without_units
from qa.kinds.units import row
from qa.naming import short, verb
from qa.reply import Line, Reply, Statement, refusal
from qa.scope import scope


def answer(case: Case) -> Reply | None:
    """The tasks that fit the units and roles of the question."""
    question = case.question
    if not case.view.assignments or not question.has("lead", "participant", "responsible", "task", "list", "howmany"):
        return None
    explicit = question.referring("task", "safeguard", "item") or case.named_clauses("task", "safeguard")
    if explicit and not (question.has("others") and question.within):
        return None
    roles = question.has("lead", "participant", "responsible")
    if not roles and (question.named("indicator") or question.content and not question.has("task", "role")):
        return None
    for find in (ranking, without_units, of_size, sole, units_in_role, _of_units):
        if reply := find(case):
            return reply
    return None


def _of_units(case: Case) -> Reply | None:
    """Tasks of the units that the question names; two lists when it asks for two roles of one unit."""
    question, wanted = case.question, conditions(case)
    if not wanted or asks_units(question) and not asks_tasks(question):
        return None
    roles = [role for role in ("lead", "participant") if question.has(role)]
    if len(wanted) > 1 and re.search(r"各自|分别|各", question.text) and not question.has("joint", "without"):
        return _one_by_one(case, [(condition,) for condition in wanted])
    same = len({c.said for c in wanted}) == 1 and not any(c.negated for c in wanted)
    if same and len(roles) == 2 and "|" not in wanted[0].role and not question.has("without"):
        if question.has("sum"):
            return _fitting(case, (replace(wanted[0], role="|".join(roles)),))
        return _one_by_one(case, [(replace(wanted[0], role=role),) for role in roles])
    return _fitting(case, wanted)


def _one_by_one(case: Case, several: list[tuple[Condition, ...]]) -> Reply:
    """A list for each unit, or for each role of a unit."""
    replies = [_fitting(case, wanted) for wanted in several]
    good = [reply for reply in replies if reply.status == "answered"]
    statements = tuple(s for reply in good for s in reply.statements)
    return replace(good[0], statements=statements) if good else replies[0]


def _fitting(case: Case, wanted: tuple[Condition, ...]) -> Reply:
    """The tasks that meet every condition."""
    question = case.question
    tasks, where = scope(case)
    chosen = [t for t in tasks if all(c.holds(case.view.assignments.get(t.id, ())) for c in wanted)]
    if question.has("only") and not question.has("joint") and len(wanted) == 1:
        chosen = [t for t in chosen if len(case.view.units(t.id, *(wanted[0].role or "lead").split("|"))) == 1]
    if question.has("others") and question.within:
        chosen = [t for t in chosen if t.id not in question.within]
    if not chosen and not where and (apart := _safeguards(case, wanted)):
        units = "、".join(c.said for c in wanted)
        listed = tuple(dict.fromkeys(e.clause for statement in apart for e in statement.evidence))
        understood = (("kind", "tasks_of_units"), ("unit", units))
        return Reply("answered", tuple(apart), understood=understood, listed=listed)
    if not chosen:
        return _none(case, wanted, where)
    return _listing(case, wanted, chosen, (where, len(tasks)))


def _listing(case: Case, wanted: tuple[Condition, ...], chosen: list[Clause], scope: tuple[str, int]) -> Reply:
    where, examined = scope
    what = _phrase(case, wanted)
    n = len(chosen)
    head = case.say(f"{where}{examined}项任务中，{what}的共{n}项：", f"{what} {n} task{'s' if n > 1 else ''}: ")
    statements = [Statement(head)]
    lines: list[Line] = []
    for i, task in enumerate(chosen):
        statements += [Statement(case.say("、", ", "))] if i else []
        held = _shown(case, task, wanted)
        statements.append(Statement(short(case, task) + _as(case, held, wanted), case.of_units(held)))
        lines += [row(case, task, a) for a in held]
    statements.append(Statement(case.say("。", ".")))
    if case.question.has("ratio", "percent"):
        share = f"{n / examined * 100:.1f}%"
        statements.append(
            Statement(case.say(f"占{examined}项的{share}（{n}÷{examined}）。", f" {share} of {examined}."))
        )
    statements += _safeguards(case, wanted)
    return Reply(
        "answered",
        tuple(statements),
        tuple(lines),
        understood=(("kind", "tasks_of_units"), ("unit", "、".join(c.said for c in wanted)), ("role", wanted[0].role)),
        notes=(
            case.say(
                f"{examined} 项任务中核对了全部 {examined} 项，符合的有 {n} 项", f"{examined} tasks examined, {n} match"
            ),
        ),
        listed=tuple(task.id for task in chosen),
    )


def _as(case: Case, held: tuple[Assignment, ...], wanted: tuple[Condition, ...]) -> str:
    """The role in brackets, where the question asks for any."""
    if wanted[0].role and "|" not in wanted[0].role or wanted[0].negated or not held:
        return ""
    return case.say(
        f"（{held[0].printed}）", f" ({held[0].printed}, {'lead' if held[0].role == 'lead' else 'participating'})"
    )


def _shown(case: Case, task: Clause, wanted: tuple[Condition, ...]) -> tuple[Assignment, ...]:
    """The assignments that prove a task's place in the list; all of the task when only absences are asked for."""
    units = {unit for c in wanted if not c.negated for unit in c.units}
    everyone = case.view.assignments.get(task.id, ())
    return tuple(a for a in everyone if a.unit in units) or everyone


def _phrase(case: Case, wanted: tuple[Condition, ...]) -> str:
    if case.question.english:
        return " and ".join(f"{c.said} {'has no part in' if c.negated else verb(case, c.role)}" for c in wanted)
    if len({(c.role, c.negated) for c in wanted}) == 1 and len(wanted) > 1:
        phrase = ("都不" if wanted[0].negated else "共同") + verb(case, wanted[0].role)
        return "和".join(c.said for c in wanted) + phrase
    only = "单独" if case.question.has("only") and not case.question.has("joint") else ""
    return "、".join(f"{c.said}{'不' if c.negated else only}{verb(case, c.role)}" for c in wanted)


def _safeguards(case: Case, wanted: tuple[Condition, ...]) -> list[Statement]:
    """Safeguards of the same units, apart from the tasks: they are counted apart too."""
    if len(wanted) != 1 or wanted[0].negated or case.question.has("only"):
        return []
    found = [c for c in case.view.of_kind("safeguard") if wanted[0].holds(case.view.assignments.get(c.id, ()))]
    if not found:
        return []
    statements = [
        Statement(case.say(f"保障措施中，{wanted[0].said}{verb(case, wanted[0].role)}的有：", " In the safeguards: "))
    ]
    for clause in found:
        statements.append(Statement(case.name(clause), case.of_units(_shown(case, clause, wanted))))
    return [*statements, Statement(case.say("。", "."))]


def _none(case: Case, wanted: tuple[Condition, ...], where: str) -> Reply:
    """Nobody fits: say what the unit does have, cite nothing as evidence of an absence."""
    units = wanted[0].units
    other = [c for c in case.view.assigned if any(a.unit in units for a in case.view.units(c.id))]
    names = case.comma.join(case.name(c) for c in other[:5])
    held = next((a.printed for c in other for a in case.view.units(c.id) if a.unit in units), "")
    chinese = f"核对了{where}全部任务，没有{_phrase(case, wanted)}的。"
    chinese += f"{wanted[0].said}在文件中是{names}的{held}。" if other and len(wanted) == 1 else ""
    english = f"No task fits ({_phrase(case, wanted)})."
    english += f" {wanted[0].said} is named as {held} in {names}." if other else ""
    return refusal(case.say(chinese, english), near=tuple(case.whole(c) for c in other[:3]), kind="tasks_of_units")
