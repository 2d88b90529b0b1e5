"""Which tasks has a unit, how many, alone or together; the tasks of units of one sort."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Assignment, Clause
from corpus.numerals import NUMERAL, integer
from qa.case import Case
from qa.finding.coverage import wanted
from qa.kinds.units import row
from qa.lists.asks import asks_tasks, asks_units
from qa.lists.collective import may_hold
from qa.lists.conditions import Condition, conditions
from qa.lists.naming import short, verb
from qa.lists.scope import Scope, scope
from qa.reply import Line, Reply, Statement, refusal

EACH = re.compile(r"各自|分别|各")
HELD = 0.8
"""Share of the question's words that the one clause which fits must hold to be the one that is meant."""
STATED = re.compile(rf"(?:有|是|共|一共|总共|达到?|了|牵头|参与|负责|只)(\d{{1,3}}|[{NUMERAL}]{{1,3}})[项个件条]")
"""A number of tasks that a yes-or-no question takes for granted."""


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
    if len(numbers) > 2 and asks_tasks(question) and not question.referring("safeguard"):
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


def _alone(case: Case, wanted: tuple[Condition, ...]) -> bool:
    """区科委单独牵头: no other unit has the role."""
    if re.search(rf"(?:只有|仅有|只|仅)[{NUMERAL}\d]+[项个件条]", case.question.text):
        return False
    return case.question.has("only") and not case.question.has("joint") and len(wanted) == 1 and not wanted[0].negated


def _fitting(case: Case, wanted: tuple[Condition, ...]) -> Reply:
    """The tasks that meet every condition."""
    question, over = case.question, scope(case)
    chosen = [t for t in over.clauses if all(c.holds(case.view.assignments.get(t.id, ())) for c in wanted)]
    if _alone(case, wanted):
        chosen = [t for t in chosen if len(case.view.units(t.id, *(wanted[0].role or "lead").split("|"))) == 1]
    if question.has("others") and question.within:
        chosen = [t for t in chosen if t.id not in question.within]
    if not chosen and not over.narrowed and (apart := _safeguards(case, wanted)):
        units = "、".join(c.said for c in wanted)
        listed = tuple(dict.fromkeys(e.clause for statement in apart for e in statement.evidence))
        understood = (("kind", "tasks_of_units"), ("unit", units))
        return Reply("answered", tuple(apart), understood=understood, listed=listed)
    return _listing(case, wanted, chosen, over) if chosen else _none(case, wanted, over)


def _listing(case: Case, wanted: tuple[Condition, ...], chosen: list[Clause], over: Scope) -> Reply:
    examined, what, n = len(over.clauses), _phrase(case, wanted), len(chosen)
    head = case.say(f"{over.said}中，{what}的共{n}项：", f"{what} {n} task{'s' if n > 1 else ''}: ")
    statements = [*(_verdict(case, n, examined) or _right(case, chosen)), Statement(head)]
    lines: list[Line] = []
    for i, task in enumerate(chosen):
        statements += [Statement(case.comma)] if i else []
        held = _shown(case, task, wanted)
        name = short(case, task) if task.kind == "task" else case.name(task)
        statements.append(Statement(name + _as(case, held, wanted), case.of_units(held)))
        lines += [row(case, task, a) for a in held]
    statements.append(Statement(case.say("。", ".")))
    if case.question.has("ratio", "percent") or "比例" in case.question.text:
        share = f"{n / examined * 100:.1f}%"
        statements.append(
            Statement(case.say(f"占{examined}项的{share}（{n}÷{examined}）。", f" {share} of {examined}."))
        )
    statements += [*_leading_ones(case, wanted, over), *(_safeguards(case, wanted) if not over.narrowed else ())]
    examined_note = case.say(
        f"{examined} 项{over.noun}中核对了全部 {examined} 项，符合的有 {n} 项", f"{examined} tasks examined, {n} match"
    )
    return Reply(
        "answered",
        tuple(statements),
        tuple(lines),
        understood=(("kind", "tasks_of_units"), ("unit", "、".join(c.said for c in wanted)), ("role", wanted[0].role)),
        notes=(examined_note, *_groups(case, wanted, over)),
        listed=tuple(task.id for task in chosen),
    )


ALL = re.compile(
    r"(?:所有|全部|每一?[项个条]|各项)的?(?:重点|具体)?(?:任务|都|由|是)|任务.{0,4}(?:全部|全都|全是|都是|全)|(?:都|均)(?:有|由|是|归|列)"
)


def _verdict(case: Case, n: int, examined: int) -> list[Statement]:
    """是 or 不是 where the question states a number of tasks, 有 where it asks whether there are any."""
    question = case.question
    if not question.has("yesno"):
        return []
    if ALL.search(question.text):
        return [Statement(case.say("是。" if n == examined else "不是。", "Yes. " if n == examined else "No. "))]
    if match := STATED.search(question.text):
        return [
            Statement(
                case.say(
                    "是。" if integer(match.group(1)) == n else "不是。",
                    "Yes. " if integer(match.group(1)) == n else "No. ",
                )
            )
        ]
    return [Statement(case.say("有。", "Yes. "))] if re.search(r"有没有|有.{2,30}吗|是否有", question.text) else []


def _right(case: Case, chosen: list[Clause]) -> list[Statement]:
    """区财政局牵头资金投入那条，没错吧: the one clause that fits holds the words of the question."""
    words = wanted(case.store, " ".join(case.question.content))
    if len(chosen) != 1 or not case.question.has("yesno") or not words.weights:
        return []
    holds = words.coverage(case.view.document.quote(chosen[0].start, chosen[0].end)) >= HELD
    return [Statement(case.say("是。", "Yes. "))] if holds else []


def _leading_ones(case: Case, wanted: tuple[Condition, ...], over: Scope) -> list[Statement]:
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


def _groups(case: Case, wanted: tuple[Condition, ...], over: Scope) -> tuple[str, ...]:
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


def _as(case: Case, held: tuple[Assignment, ...], wanted: tuple[Condition, ...]) -> str:
    """The role in brackets, where the question asks for any."""
    named = bool(held) and held[0].printed in case.question.text and "牵头" not in held[0].printed
    if wanted[0].role and "|" not in wanted[0].role and not named or wanted[0].negated or not held:
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
        return "和".join(c.said for c in wanted) + ("都" if wanted[0].negated else "共同") + _deed(case, wanted[0])
    only = "单独" if _alone(case, wanted) else ""
    return "、".join(f"{c.said}{only}{_deed(case, c)}" for c in wanted)


def _deed(case: Case, condition: Condition) -> str:
    """牵头, 不牵头, 既不牵头也不参与."""
    if condition.negated and not condition.role:
        return "既不牵头也不参与"
    return f"{'不' if condition.negated else ''}{verb(case, condition.role)}"


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
    for i, clause in enumerate(found):
        statements += [Statement(case.comma)] if i else []
        statements.append(Statement(case.name(clause), case.of_units(_shown(case, clause, wanted))))
    return [*statements, Statement(case.say("。", "."))]


def _none(case: Case, wanted: tuple[Condition, ...], over: Scope) -> Reply:
    """Nobody fits: say what the unit does have, cite nothing as evidence of an absence."""
    if over.narrowed and case.question.has("yesno") and (denied := _denied(case, wanted, over)):
        return denied
    units = wanted[0].units
    other = [c for c in case.view.assigned if any(a.unit in units for a in case.view.units(c.id))]
    chinese = f"核对了{over.where}全部任务，没有{_phrase(case, wanted)}的。"
    english = f"No task fits ({_phrase(case, wanted)})."
    if other and len(wanted) == 1:
        chinese += f"{wanted[0].said}在文件中是{_held(case, other, units)}。"
        english += f" {wanted[0].said} is named in {case.comma.join(case.name(c) for c in other[:5])}."
    chinese += "".join(f"{note}。" for note in _groups(case, wanted, over))
    return refusal(case.say(chinese, english), near=tuple(case.whole(c) for c in other[:3]), kind="tasks_of_units")


def _denied(case: Case, wanted: tuple[Condition, ...], over: Scope) -> Reply | None:
    """No, where a part of the document is asked about: its lists of units prove it."""
    role = "" if any(c.negated or "|" in c.role for c in wanted) else wanted[0].role
    lists = [(t, case.view.units(t.id, *([role] if role else []))) for t in over.clauses]
    if not lists or not all(units for _, units in lists):
        return None
    head = case.say(
        f"没有。{over.said}中没有{_phrase(case, wanted)}的", f"No. No task there fits ({_phrase(case, wanted)})"
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
