"""Tasks and units by their numbers: tasks without units, with one unit, the unit with most tasks."""

from __future__ import annotations

import re
from collections import Counter

from corpus.model import Clause
from corpus.numerals import NUMERAL, integer
from qa.asks import asks_tasks
from qa.case import Case
from qa.conditions import asked_role
from qa.kinds.units import ROLE_NAMES, row
from qa.naming import ENGLISH, VERBS, short
from qa.reply import Evidence, Reply, Statement, joined
from qa.scope import scope

SORT = re.compile(
    r"(单位|部门|镇|街道|公司|局|委|园区|新区)(?:合起来|加起来|（[^）]*）|\([^)]*\)|一?共)*(?:都)?(?:有|是)?(?:哪些|哪几|几家|多少)"
)


def without_units(case: Case) -> Reply | None:
    """Tasks that name no participant, no lead, no unit at all."""
    question = case.question
    role = asked_role(case)
    if case.known_units() or not question.has("without") or not role or not question.has("list", "howmany", "task"):
        return None
    if question.referring("task", "safeguard", "item") or case.named_clauses("task"):
        return None
    tasks, _ = scope(case)
    chosen = [t for t in tasks if t.id in case.view.assignments and not case.view.units(t.id, role)]
    if not chosen:
        return None
    return _plain_list(case, chosen, f"没有列出{ROLE_NAMES[role]}的任务", f"tasks without {role} units")


def sole(case: Case) -> Reply | None:
    """Tasks with exactly one lead unit, whichever it is."""
    question, role = case.question, asked_role(case)
    if case.known_units() or not question.has("only") or not role or not question.has("list", "howmany"):
        return None
    if question.has("unitword") and question.has("participant"):
        return _units_with_one_role(case)
    tasks, _ = scope(case)
    chosen = [t for t in tasks if len(case.view.units(t.id, role)) == 1]
    return (
        _plain_list(case, chosen, f"只有一家{ROLE_NAMES[role]}的任务", f"tasks with one {role} unit")
        if chosen
        else None
    )


def of_size(case: Case) -> Reply | None:
    """Tasks with a stated number of units: 牵头单位多达七家的任务."""
    question, role = case.question, asked_role(case)
    match = re.search(rf"(?:有|多达|达|为|是|由|恰好|正好|恰好由)(\d+|[{NUMERAL}]+)[家个](?:单位|部门)?", question.text)
    if case.known_units() or not match or not role or not asks_tasks(question):
        return None
    size = integer(match.group(1))
    tasks, _ = scope(case)
    chosen = [t for t in tasks if len(case.view.units(t.id, role)) == size]
    return (
        _plain_list(case, chosen, f"{ROLE_NAMES[role]}有{size}家的任务", f"tasks with {size} {role} units")
        if chosen
        else None
    )


def _plain_list(case: Case, chosen: list[Clause], chinese: str, english: str) -> Reply:
    statements = [Statement(case.say(f"{chinese}共{len(chosen)}项：", f"{len(chosen)} {english}: "))]
    statements += joined(
        [Statement(short(case, task), case.of_units(case.view.units(task.id))) for task in chosen], case.comma
    )
    statements.append(Statement(case.say("。", ".")))
    lines = tuple(row(case, task, a) for task in chosen for a in case.view.units(task.id))
    total = len(case.view.of_kind("task"))
    return Reply(
        "answered",
        tuple(statements),
        lines,
        understood=(("kind", "tasks"), ("condition", chinese)),
        notes=(f"核对了全部 {total} 项任务",),
        listed=tuple(task.id for task in chosen),
    )


def _counts(case: Case, role: str) -> Counter[str]:
    """Tasks per unit in a role."""
    tasks, _ = scope(case)
    return Counter(unit for t in tasks for unit in {a.unit for a in case.view.units(t.id, role)})


def ranking(case: Case) -> Reply | None:
    """The unit with most, or fewest, tasks."""
    question, role = case.question, asked_role(case)
    if not question.has("most", "least") or not role or case.known_units() or question.has("target", "percent"):
        return None
    counts = _counts(case, role)
    if not counts:
        return None
    best = (max if question.has("most") else min)(counts.values())
    winners = [unit for unit, count in counts.items() if count == best]
    tasks, _ = scope(case)
    evidence: list[Evidence] = []
    for task in tasks:
        evidence += case.of_units(tuple(a for a in case.view.units(task.id, role) if a.unit in winners))
    extreme = "最多" if question.has("most") else "最少"
    chinese = f"{VERBS[role]}任务{extreme}的是{'、'.join(winners)}，共{best}项"
    english = f"{', '.join(winners)} {ENGLISH[role]} the {'most' if extreme == '最多' else 'fewest'} tasks: {best}"
    return Reply(
        "answered",
        (Statement(case.say(chinese, english), tuple(evidence)), Statement(case.say("。", "."))),
        understood=(("kind", "ranking"), ("role", role)),
        notes=(f"核对了全部 {len(tasks)} 项任务、{len(counts)} 家单位",),
    )


def _units_with_one_role(case: Case) -> Reply | None:
    """Units that take part and never lead."""
    leading, joining = set(_counts(case, "lead")), _counts(case, "participant")
    chosen = [unit for unit in joining if unit not in leading and _level_fits(case, unit)]
    if not chosen:
        return None
    assignments = [
        next(a for a in case.view.document.assignments if a.unit == u and a.role == "participant") for u in chosen
    ]
    statements = [
        Statement(
            case.say(f"只参与、不牵头任务的单位共{len(chosen)}家：", f"{len(chosen)} units take part and never lead: ")
        )
    ]
    statements += joined(
        [Statement(assignment.unit, case.of_units((assignment,))) for assignment in assignments], case.comma
    )
    statements.append(Statement(case.say("。", ".")))
    return Reply("answered", tuple(statements), understood=(("kind", "units"), ("condition", "participant only")))


def _level_fits(case: Case, unit: str) -> bool:
    """区级部门 asks for units that begin with that level."""
    level = next((word[0] for word in ("区级", "市级", "县级", "省级") if word in case.question.text), "")
    return unit.startswith(level) if level else True


def units_in_role(case: Case) -> Reply | None:
    """Every unit with a role, of one sort when the question says so: 当牵头单位的镇有哪些."""
    question, role = case.question, asked_role(case)
    match = SORT.search(question.text)
    projects = (*case.numbered("project"), *case.named_clauses("project"))
    numbers = question.references and not projects
    if case.known_units() or not role or not match or numbers or len("".join(question.content)) > 4:
        return None
    tasks = {task.id for task in scope(case)[0]} if projects else None
    ending = "" if match.group(1) in ("单位", "部门") else match.group(1)
    found = {
        a.unit: a
        for a in reversed(case.view.document.assignments)
        if a.role == role and a.unit.endswith(ending) and (tasks is None or a.clause in tasks)
    }
    if not found:
        return None
    chosen = sorted(found.values(), key=lambda a: a.start)
    what = f"{ROLE_NAMES[role]}中的{ending}" if ending else ROLE_NAMES[role]
    statements = [Statement(case.say(f"{what}共{len(chosen)}家：", f"{len(chosen)} units: "))]
    statements += joined(
        [Statement(assignment.unit, case.of_units((assignment,))) for assignment in chosen], case.comma
    )
    statements.append(Statement(case.say("。", ".")))
    return Reply("answered", tuple(statements), understood=(("kind", "units"), ("role", role)))
