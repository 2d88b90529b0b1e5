"""Which tasks has a unit, how many, alone or together; the tasks of units of one sort."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.kinds.duties.tasks_beside import beside
from qa.kinds.duties.tasks_listed import listing
from qa.kinds.duties.tasks_none import nobody
from qa.lists.asks import asks_tasks, asks_units
from qa.lists.conditions import Condition, conditions
from qa.lists.deeds import alone, not_alone, phrase
from qa.lists.scope import Scope, scope
from qa.open.focus import foci
from qa.reply import Reply, Statement

EACH = regex(r"各自|分别|各")


def answer(case: Case) -> Reply | None:
    """The tasks that fit the units and roles of the question; two lists when it asks for two roles of one unit."""
    question = case.question
    if not case.view.assignments or not question.has(
        "lead", "participant", "responsible", "task", "list", "howmany", "where", "role"
    ):
        return None
    if not _counts_over_many(case):
        return None
    roles = question.has("lead", "participant", "responsible")
    if not roles and (question.named("indicator") or question.content and not question.has("task", "role")):
        return None
    if not roles and question.has("deadline", "date") and any(f.name == "handing" for f in foci(question.text)):
        return None  # 分解表哪天前报民政局: the unit takes in what others hand it
    if not roles and question.has("number", "date", "issuer", "validity", "effect") and not question.has("task"):
        return None  # 商务部等部门的通知，文号多少: the unit is the issuer
    wanted = conditions(case)
    if not wanted or asks_units(question) and not asks_tasks(question):
        return None
    if question.has("yesno") and not question.has("task", "list", "howmany") and all(c.negated for c in wanted):
        return None
    return _answered(case, wanted)


def _counts_over_many(case: Case) -> bool:
    """No single clause is named; several may be what is counted over."""
    question = case.question
    if question.has("others") and question.within:
        return True
    numbers = {n for r in question.referring("task", "item") for n in r.numbers}
    of_units = bool(question.units) and question.has("list") and not asks_units(question)
    if len(numbers) > 2 and (asks_tasks(question) or of_units) and not question.referring("safeguard"):
        return True
    return not question.referring("task", "safeguard", "item") and not case.named_clauses("task", "safeguard")


def _answered(case: Case, wanted: tuple[Condition, ...]) -> Reply:
    question = case.question
    roles = [role for role in ("lead", "participant") if question.has(role)]
    if len(wanted) > 1 and EACH.search(question.text) and not question.has("joint", "without"):
        return _one_by_one(case, [(condition,) for condition in wanted])
    if (
        question.has("sum")
        and len(wanted) > 1
        and not question.has("joint", "without")
        and len({c.role for c in wanted}) == 1
    ):
        wanted = (_any_of(wanted),)
    same = len({c.said for c in wanted}) == 1 and not any(c.negated for c in wanted)
    if same and len(roles) == 2 and not question.has("without"):
        if question.has("sum") or "|" in wanted[0].role and not EACH.search(question.text):
            either = "|".join(roles) if "participant" in case.view.roles else ""
            return _fitting(case, (replace(wanted[0], role=either),))
        return _one_by_one(case, [(replace(wanted[0], role=role),) for role in roles])
    return _fitting(case, wanted)


def _any_of(wanted: tuple[Condition, ...]) -> Condition:
    """三个镇牵头的任务加起来是哪几项: the tasks of any of them."""
    said = "、".join(c.said for c in wanted)
    return replace(wanted[0], units=frozenset().union(*(c.units for c in wanted)), said=said)


def _one_by_one(case: Case, several: list[tuple[Condition, ...]]) -> Reply:
    """A list for each unit, or for each role of a unit."""
    replies = [_fitting(case, wanted) for wanted in several]
    good = [reply for reply in replies if reply.status == "answered"]
    if not good:
        return replies[0]
    statements: list[Statement] = []
    for reply in replies:
        statements += [Statement(" ")] if statements else []
        statements += reply.statements if reply.status == "answered" else [Statement(reply.statements[0].text)]
    lines = tuple(line for reply in good for line in reply.lines)
    listed = tuple(dict.fromkeys(clause for reply in good for clause in reply.listed))
    notes = tuple(dict.fromkeys(note for reply in good for note in reply.notes))
    return replace(good[0], statements=tuple(statements), lines=lines, listed=listed, notes=notes)


def _fitting(case: Case, wanted: tuple[Condition, ...]) -> Reply:
    """The tasks that meet every condition."""
    question, over = case.question, scope(case)
    if not_alone(case, wanted):
        sole = [t for t in over.clauses if _only_unit(case, t, wanted[0])]
        chosen = [t for t in over.clauses if t not in sole and t.id in case.view.assignments]
    else:
        chosen = [t for t in over.clauses if all(c.holds(case.view.assignments.get(t.id, ())) for c in wanted)]
    if alone(case, wanted):
        chosen = [t for t in chosen if _of_one(case, t, wanted[0])]
    if question.has("others") and question.within:
        chosen = [t for t in chosen if t.id not in question.within]
    if not chosen and not over.narrowed and (apart := beside(case, wanted)):
        units = "、".join(c.said for c in wanted)
        listed = tuple(dict.fromkeys(e.clause for statement in apart for e in statement.evidence))
        understood = (("kind", "tasks_of_units"), ("unit", units))
        return Reply("answered", tuple(apart), understood=understood, listed=listed)
    if chosen:
        return listing(case, wanted, chosen, over)
    return _in_any_role(case, wanted, over) or nobody(case, wanted, over)


def _in_any_role(case: Case, wanted: tuple[Condition, ...], over: Scope) -> Reply | None:
    """承担了什么任务, of a unit that answers for none: those that it takes part in, and that this is all."""
    one = wanted[0]
    if len(wanted) > 1 or one.negated or not one.role or not case.question.has("responsible"):
        return None
    if case.question.has("lead", "participant", "yesno", "only", "howmany"):
        return None
    any_role = (replace(one, role=""),)
    chosen = [t for t in over.clauses if any_role[0].holds(case.view.assignments.get(t.id, ()))]
    if not chosen:
        return None
    reply = listing(case, any_role, chosen, over)
    said = phrase(case, wanted)
    head = case.say(f"没有{said}的任务。", f"No task: {said}. ")
    return replace(reply, statements=(Statement(head), *reply.statements))


def _of_one(case: Case, task: Clause, condition: Condition) -> bool:
    """One unit alone has the role."""
    return len(case.view.units(task.id, *(condition.role or "lead").split("|"))) == 1


def _only_unit(case: Case, task: Clause, condition: Condition) -> bool:
    """That one is the unit of the condition."""
    held = replace(condition, negated=False, role=condition.role or "lead")
    return _of_one(case, task, held) and held.holds(case.view.assignments.get(task.id, ()))
