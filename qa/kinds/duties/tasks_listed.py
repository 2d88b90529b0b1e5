"""The tasks that fit as a list, each with its proof, and how many were examined."""

from __future__ import annotations

from corpus.model import Assignment, Clause
from qa.case import Case
from qa.kinds.duties.tasks_beside import beside, collectives, leading_ones
from qa.kinds.duties.tasks_verdict import right, verdict
from qa.kinds.duties.units import row
from qa.lists.conditions import Condition
from qa.lists.deeds import phrase, shown
from qa.lists.naming import short
from qa.lists.scope import Scope
from qa.reply import Line, Reply, Statement


def listing(case: Case, wanted: tuple[Condition, ...], chosen: list[Clause], over: Scope) -> Reply:
    examined, what, n = len(over.clauses), phrase(case, wanted), len(chosen)
    head = case.say(f"{over.said}中，{what}的共{n}项：", f"{what} {n} task{'s' if n > 1 else ''}: ")
    statements = [*(verdict(case, n, examined) or right(case, chosen)), Statement(head)]
    lines: list[Line] = []
    for i, task in enumerate(chosen):
        statements += [Statement(case.comma)] if i else []
        held = shown(case, task, wanted)
        name = short(case, task) if task.kind == "task" else case.name(task)
        statements.append(Statement(name + _as(case, held, wanted), case.of_units(held)))
        lines += [row(case, task, a) for a in held]
    statements.append(Statement(case.say("。", ".")))
    if case.question.has("ratio", "percent") or "比例" in case.question.text:
        share = f"{n / examined * 100:.1f}%"
        statements.append(
            Statement(case.say(f"占{examined}项的{share}（{n}÷{examined}）。", f" {share} of {examined}."))
        )
    statements += [*leading_ones(case, wanted, over), *(beside(case, wanted, n) if not over.narrowed else ())]
    examined_note = case.say(
        f"{examined} 项{over.noun}中核对了全部 {examined} 项，符合的有 {n} 项", f"{examined} tasks examined, {n} match"
    )
    return Reply(
        "answered",
        tuple(statements),
        tuple(lines),
        understood=(("kind", "tasks_of_units"), ("unit", "、".join(c.said for c in wanted)), ("role", wanted[0].role)),
        notes=(examined_note, *collectives(case, wanted, over)),
        listed=tuple(task.id for task in chosen),
    )


def _as(case: Case, held: tuple[Assignment, ...], wanted: tuple[Condition, ...]) -> str:
    """The role in brackets, where the question asks for any."""
    named = bool(held) and held[0].printed in case.question.text and "牵头" not in held[0].printed
    if wanted[0].role and "|" not in wanted[0].role and not named or wanted[0].negated or not held:
        return ""
    return case.say(
        f"（{held[0].printed}）", f" ({held[0].printed}, {'lead' if held[0].role == 'lead' else 'participating'})"
    )
