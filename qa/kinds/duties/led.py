"""Persons who answer for tasks (责任领导：县委常委  某某): whose tasks these are, and who answers for a task."""

from __future__ import annotations

import re

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.subject import subject
from qa.kinds.grids.fields import fields_of
from qa.reply import Evidence, Line, Reply, Statement, joined

OFFICE = regex(r"(?:责任|分管|牵头|包联|包保|联系|挂帅|领衔)[市县区州镇]?领导|责任人|领衔人")
"""Names of fields that hold persons."""
PERSON = regex(r"[\u4e00-\u9fff]{2,4}$")
WHO = regex(r"谁|哪[一几]?位|哪个领导|叫什么|什么人|姓名")
MOST = 5
"""Tasks that one question may be about; more were found by words too general."""
Held = tuple[Clause, str, str, Evidence]
"""A clause, the name of the field, its value as printed, its proof."""


def answer(case: Case) -> Reply | None:
    """The tasks of the persons that the question names; else who answers for the task that it is about."""
    held = _held(case)
    if not held or case.question.english:
        return None
    named = [
        name for name in dict.fromkeys(name for one in held for name in _persons(one[2])) if name in case.question.text
    ]
    if named and not case.question.has("who"):
        return _tasks(case, held, named)
    return _person(case, held) if OFFICE.search(case.question.text) and WHO.search(case.question.text) else None


def _held(case: Case) -> tuple[Held, ...]:
    """Every field of a task that holds a person; read once for each document."""
    if ("led",) not in case.view.memory:
        case.view.memory["led",] = tuple(
            (clause, name, value, evidence)
            for clause in case.view.of_kind("task", "safeguard")
            for name, value, evidence in fields_of(case, clause)
            if OFFICE.fullmatch(name)
        )
    found: tuple[Held, ...] = case.view.memory["led",]
    return found


def _persons(value: str) -> list[str]:
    """县委常委、副县长  沈立群 → 沈立群; several are divided by marks."""
    parts = [part.split() for part in re.split(r"[，,；;/]", value)]
    return [part[-1] for part in parts if len(part) > 1 and PERSON.fullmatch(part[-1])] or (
        [value.strip()] if PERSON.fullmatch(value.strip()) else []
    )


def _tasks(case: Case, held: tuple[Held, ...], named: list[str]) -> Reply:
    statements: list[Statement] = []
    lines: list[Line] = []
    for name in named:
        own = [one for one in held if name in _persons(one[2])]
        statements.append(Statement(f"{own[0][1]}是{name}的共{len(own)}项："))
        statements += joined([Statement(f"{case.name(clause)}", (proof,)) for clause, _, _, proof in own], "、")
        statements.append(Statement("。"))
        lines += [Line((("task", clause.heading), ("person", name)), (proof,)) for clause, _, _, proof in own]
    note = f"核对了写有{held[0][1]}的全部 {len(held)} 项"
    listed = tuple(one[0].id for one in held if any(name in _persons(one[2]) for name in named))
    understood = (("kind", "led"), ("person", "、".join(named)))
    return Reply("answered", tuple(statements), tuple(lines), understood=understood, notes=(note,), listed=listed)


def _person(case: Case, held: tuple[Held, ...]) -> Reply | None:
    """Of the clause that is named, or of the one that was spoken of before; else of the few that its words describe."""
    before = case.question.within if len(case.question.within) == 1 else ()
    clauses = {c.id for c in subject(case, by_words=False).clauses} or set(before)
    clauses = clauses or {c.id for c in subject(case).clauses}
    own = [one for one in held if one[0].id in clauses]
    if not own or len(own) > MOST:
        return None
    pieces = [
        Statement(f"{case.name(clause)}的{name}是{' '.join(value.split())}", (proof,))
        for clause, name, value, proof in own
    ]
    understood = (("kind", "led"), ("clause", own[0][0].label))
    listed = tuple(one[0].id for one in own)
    return Reply("answered", (*joined(pieces, "；"), Statement("。")), understood=understood, listed=listed)
