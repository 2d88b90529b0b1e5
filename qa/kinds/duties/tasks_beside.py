"""What stands beside a list of tasks and is not counted in it: tasks led, collectives that may hold the unit, safeguards."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.lists.collective import may_hold
from qa.lists.conditions import Condition
from qa.lists.deeds import shown
from qa.lists.naming import verb
from qa.lists.scope import Scope
from qa.reply import Statement


def leading_ones(case: Case, wanted: tuple[Condition, ...], over: Scope) -> list[Statement]:
    """Beside the tasks that a unit has no part in: those that it leads are not counted, and that is said."""
    denied = [c for c in wanted if c.negated and not c.role]
    if len(denied) != 1 or case.question.has("lead") and len({c.said for c in wanted}) == 1:
        return []
    rest = [c for c in wanted if c is not denied[0]]
    leading = replace(denied[0], role="lead", negated=False)
    found = [
        t
        for t in over.clauses
        if leading.holds(case.view.units(t.id)) and all(c.holds(case.view.units(t.id)) for c in rest)
    ]
    if not found:
        return []
    numbers = "、".join(str(t.ordinal) for t in found)
    text = case.say(
        f"另有{len(found)}项（任务{numbers}）由{denied[0].said}牵头，没有计入。",
        f" {len(found)} more (tasks {numbers}) are led by {denied[0].said} and are not counted.",
    )
    proofs = case.of_units(tuple(a for t in found for a in case.view.units(t.id, "lead") if a.unit in leading.units))
    return [Statement(text, proofs)]


def collectives(case: Case, wanted: tuple[Condition, ...], over: Scope) -> tuple[str, ...]:
    """Collective units (各街镇) that may hold the unit: the document does not name it there, and that is said."""
    if len(wanted) != 1 or wanted[0].negated or wanted[0].role == "lead":
        return ()
    unit = next(iter(wanted[0].units))
    named = {c.id for c in over.clauses if any(a.unit in wanted[0].units for a in case.view.units(c.id))}
    groups = {c.id: [a.unit for a in case.view.units(c.id) if may_hold(a.unit, unit)] for c in over.clauses}
    held = {clause: found[0] for clause, found in groups.items() if found and clause not in named}
    if not held:
        return ()
    group = next(iter(held.values()))
    return (
        case.say(
            f"另有{len(held)}项{over.noun}的参与单位写有“{group}”（统称），是否包括{wanted[0].said}，文件没有逐一列名",
            f"{len(held)} more name “{group}”, a collective; the document does not say whether {wanted[0].said} is meant",
        ),
    )


BESIDE = (
    ("safeguard", "保障措施中", "In the safeguards"),
    ("row", "附表中", "In the annexed table"),
)
"""Kinds of clauses with units that are no tasks, and how their list is introduced."""


FIGURE = regex(r"投资|资金|金额|多少[钱万亿元]|规模|面积")
"""What is asked is a figure of the rows, and not only whose they are."""


def beside(case: Case, wanted: tuple[Condition, ...], tasks: int = 0) -> list[Statement]:
    """Safeguards and rows of the same units, apart from the tasks: they are counted apart, and together where a number is asked."""
    if len(wanted) != 1 or wanted[0].negated or case.question.has("only"):
        return []
    kinds = [one for one in BESIDE if one[0] != "row" or not FIGURE.search(case.question.text)]
    lists = [(zh, en, _fitting(case, wanted[0], kind)) for kind, zh, en in kinds]
    statements: list[Statement] = []
    for chinese, english, found in lists:
        if found:
            head = f"{chinese}，{wanted[0].said}{verb(case, wanted[0].role)}的有："
            statements.append(Statement(case.say(head, f" {english}: ")))
        for i, clause in enumerate(found):
            statements += [Statement(case.comma)] if i else []
            name = f"“{clause.heading}”" if clause.kind == "row" else case.name(clause)
            statements.append(Statement(name, case.of_units(shown(case, clause, wanted))))
        if found and tasks and case.question.has("howmany") and "任务" not in case.question.text:
            both = len(found) + tasks
            statements.append(Statement(case.say(f"，连同任务共{both}项", f"; {both} with the tasks")))
        statements += [Statement(case.say("。", "."))] if found else []
    return statements


def _fitting(case: Case, wanted: Condition, kind: str) -> list[Clause]:
    return [c for c in case.view.of_kind(kind) if wanted.holds(case.view.assignments.get(c.id, ()))]
