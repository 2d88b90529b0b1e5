"""Which units lead, take part in, or answer for a clause."""

from __future__ import annotations

import re

from corpus.model import Assignment, Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.acts import acts
from qa.finding.sentences import sentences_with
from qa.finding.subject import ROLE_WORDS, Subject, subject
from qa.finding.topic import topic
from qa.kinds.numbers.premise import wrong_figures
from qa.lists.shape import asked_sort, shape
from qa.open.focus import foci
from qa.question import Question
from qa.reply import Evidence, Line, Reply, Statement, refusal
from qa.sorts import is_of, nouns

ROLE_NAMES = {"lead": "牵头单位", "participant": "参与单位", "responsible": "责任单位"}
ENGLISH = {"lead": "lead units", "participant": "participating units", "responsible": "responsible units"}


def answer(case: Case) -> Reply | None:
    """The units of the clauses that the question is about."""
    question = case.question
    of_roles = question.has("lead", "participant", "responsible", "involved") or _only_who(case) or _act(case)
    if not of_roles or not case.view.assignments or _asks_another_thing(case):
        return None
    found = subject(case)
    if found.missing and not found.clauses:
        return _no_such(case, found)
    if not found.clauses:
        return None
    if found.how == "words" and not any(_does(case, clause) for clause in found.clauses):
        return None
    if (act := _act(case)) and not any(act in clause.heading for clause in found.clauses):
        return None
    roles = wanted_roles(case)
    corrections = wrong_figures(case, frozenset(clause.id for clause in found.clauses))
    parts = [of_clause(case, clause, roles, found.how) for clause in found.clauses]
    good = [part for part in parts if part]
    if not good:
        return _no_units(case, found.clauses, roles)
    asked_for_all = len({n for r in question.references for n in r.numbers}) >= len(found.clauses)
    headings = {name.key for name in question.named("task", "safeguard")}
    all_named = found.how == "heading" and len(headings) >= len(found.clauses)
    several = len(good) > 1 and not (found.how == "number" and asked_for_all) and not all_named and found.how != "list"
    statements = [*corrections]
    if several:
        statements.append(Statement(case.say("这个问题有几种理解：", "The question can be read in several ways: ")))
    for i, (pieces, _) in enumerate(good):
        statements += [Statement(case.say("；", "; "))] if i else []
        statements += pieces
    statements.append(Statement(case.say("。", ".")))
    return Reply(
        "ambiguous" if several else "answered",
        tuple(statements),
        tuple(line for _, lines in good for line in lines),
        understood=(("kind", f"{roles[0]}_units"), ("clause", "、".join(c.label for c in found.clauses))),
        listed=tuple(clause.id for clause in found.clauses),
        notes=_missing_notes(found),
    )


def _does(case: Case, clause: Clause) -> bool:
    """The act that is asked about (审批, 归口管理) stands in the clause; 负责 and 管 ask for no act of their own."""
    done = acts(case.question.text)
    return not done or any(word in case.view.document.quote(clause.start, clause.end) for word in done)


def _only_who(case: Case) -> bool:
    """保障措施4 谁: a number and who, and nothing else."""
    question = case.question
    bare = not (question.content or question.names or question.years or question.strangers)
    return (
        bare
        and bool(question.referring("task", "safeguard"))
        and question.cues <= {"who", "safeguard", "task"}
        and question.has("who")
    )


ACT = regex(r"谁(?:去|来)?(?P<act>(?![可能有是会应享符适受该要出给说])[\u4e00-\u9fff]{2,4}?)(?:的|呢)?[？?。 ]*$")


def _act(case: Case) -> str:
    """马路市场谁去取缔: what is to be done, which the heading of a task or a row says; empty where roles are spoken of."""
    question = case.question
    if question.has("lead", "participant", "responsible", "involved", "person") or not question.has("who"):
        return ""
    match = ACT.search(question.text)
    return match["act"] if match else ""


OTHER = regex(r"(?:什么|哪些|啥|怎么|怎样|如何)")
LEAVE = regex(
    r"(?:可以|能|允许|必须|需要|(?<![主重])要)[^，,。？]*(?:吗|(?<![什怎多这那])么)|能不能|可不可以|能否|可否|行不行|(?:奖|补|罚|收|给|发)(?:励|助|贴)?多少|多少[万亿]?[元钱]"
)
"""可以出资参与建设吗: whether something is allowed, or a sum."""


TO_WHOM = regex(r"[向给找跟]谁|(?:向|到)哪[个些家]?(?:部门|单位|里|儿)?(?:申请|报告|报备|提出|举报|办理)")
"""向谁申请: whom one turns to, and not who does the task."""


def _asks_another_thing(case: Case) -> bool:
    """对牵头单位有什么处罚: the words behind the question word are what is asked for, and no units."""
    question = case.question
    if TO_WHOM.search(question.text) and not question.has("lead", "responsible"):
        return True
    if question.english or question.has("who"):
        return False
    said = _beside_headings(question)
    if not question.has("lead", "participant") and any(
        focus.strict and focus.name != "in_charge" for focus in foci(said)
    ):
        return True  # 负有责任的企业几年内不能享受奖励: a length of time, and no unit
    if LEAVE.search(said) and not question.units and not question.has("lead"):
        return True
    behind = [question.text[match.end() :] for match in OTHER.finditer(question.text)]
    asked = [piece for piece in question.content if any(words.startswith(piece) for words in behind)]
    units = {a.unit for a in case.view.document.assignments}
    return any(not any(u.endswith(piece) for u in units) and not any(n in piece for n in nouns()) for piece in asked)


HEADINGS = tuple(f"name:{kind}" for kind in ("task", "safeguard", "project", "section"))


def _beside_headings(question: Question) -> str:
    """推动医保管理由哪两家负责: an act that only a heading speaks of is not what is asked about."""
    text = question.text
    for tag in question.tags:
        if tag.kind in HEADINGS:
            text = text[: tag.start] + " " * (tag.end - tag.start) + text[tag.end :]
    return text


BESIDES = regex(r"除(?:了|去|开)?(?:牵头|负责|主办|主责|责任)[^，,]{0,6}[，,]?(?:还有|其他|其余|另外|别的)")
"""除了牵头的还有谁: those who take part."""


def wanted_roles(case: Case) -> tuple[str, ...]:
    """The roles that answer the question, the first being the one in its words."""
    question, known = case.question, case.view.roles
    if question.has("involved") and not question.has("lead", "participant", "responsible"):
        return tuple(role for role in ("lead", "responsible", "participant") if role in known)
    if BESIDES.search(question.text):
        return ("participant",) if "participant" in known else ("responsible",)
    roles: list[str] = []
    if question.has("lead"):
        roles.append("lead")
    if question.has("participant"):
        roles.append("participant")
    if question.has("responsible") and roles and "responsible" in known:
        roles.append("responsible")
    if {"responsible", "lead"} <= known and not roles and re.search(r"责任(?:单位|部门|科室)", question.text):
        return ("responsible",)
    if (question.has("responsible") or _only_who(case) or _act(case)) and not roles:
        roles += ["responsible", "lead"]
    if roles == ["lead"] and "lead" not in known:
        roles = ["lead", "responsible"]
    return tuple(roles)


def of_clause(
    case: Case, clause: Clause, roles: tuple[str, ...], how: str
) -> tuple[list[Statement], list[Line]] | None:
    """Sentence and rows for one clause; None when it names no unit of these roles."""
    statements: list[Statement] = []
    lines: list[Line] = []
    shown: tuple[Assignment, ...] = ()
    for role in roles:
        assignments = case.view.units(clause.id, role)
        if role == "lead" and not assignments and roles == ("lead",):
            assignments = case.view.units(clause.id, "responsible")
        if role == "participant" and not assignments and "participant" not in case.view.roles:
            assignments = _beside_lead(case, clause)
        if role == "responsible" and (case.question.has("others") or BESIDES.search(case.question.text)):
            assignments = tuple(a for a in assignments if a.role != "lead") or assignments
        if not assignments or {a.start for a in assignments} == {a.start for a in shown}:
            continue
        shown = assignments
        evidence = case.of_units(assignments)
        if how == "words" and not statements:
            evidence = (*evidence, *_content(case, clause))
        statements.append(Statement(_sentence(case, clause, assignments, role, first=not statements), evidence))
        lines += [row(case, clause, a) for a in assignments]
    return (statements, lines) if statements else None


def _beside_lead(case: Case, clause: Clause) -> tuple[Assignment, ...]:
    """The 责任单位 named behind a 牵头单位: those who take part, where the document has no other word for it."""
    units = case.view.units(clause.id)
    return tuple(a for a in units if a.role == "responsible") if any(a.role == "lead" for a in units) else ()


def _sentence(case: Case, clause: Clause, assignments: tuple[Assignment, ...], role: str, *, first: bool) -> str:
    """``role`` is the one that was looked for; all of 责任单位 answer, though the first of them leads by a rule."""
    role, printed = role if role == "responsible" else assignments[0].role, assignments[0].printed
    names = case.comma.join(a.unit for a in assignments)
    rest = case.say("等", ", and others (等)") if assignments[-1].open else ""
    who = case.name(clause) if first else case.say("", "")
    count = f"（共{len(assignments)}家）" if case.question.has("howmany") else ""
    if (sort := asked_sort(shape(case.question).letters)) and not case.question.english:
        names, rest, count = _of_sort(assignments, sort, names + rest), "", ""
    if case.question.english:
        verb = {"lead": "is led by", "participant": "has as participating units"}.get(role, "is the responsibility of")
        tail = f" ({len(assignments)} units)" if count else ""
        return f"{who or ','} {verb} {names}{rest}{tail}"
    if role == "lead" and all(a.role == "lead" for a in assignments):
        return f"{who}由{names}{rest}牵头{count}" if first else f"，由{names}{rest}牵头{count}"
    if role == "lead":
        role, printed = "responsible", ""
    label = printed if printed in ("主要参与单位", "配合单位", "协办单位", "责任单位") else ROLE_NAMES[role]
    return f"{who}的{label}是{names}{rest}{count}" if first else f"，{label}是{names}{rest}{count}"


def _of_sort(assignments: tuple[Assignment, ...], sort: str, everyone: str) -> str:
    """Asked for a sort of units (哪几个镇): those of it, and the others named as such."""
    fitting = [a.unit for a in assignments if is_of(a.unit, sort)]
    others = [a.unit for a in assignments if not is_of(a.unit, sort)]
    if not fitting:
        return f"{everyone}（其中没有{sort}）"
    more = "等" if assignments[-1].open else ""
    return "、".join(fitting) + (f"（不属于{sort}的还有{'、'.join(others)}{more}）" if others else more)


def row(case: Case, clause: Clause, assignment: Assignment) -> Line:
    """One unit of one clause as a row."""
    values = (("task", f"{clause.marker}{clause.heading}"), ("unit", assignment.unit), ("role", assignment.role))
    return Line(values, case.of_units((assignment,)))


def _content(case: Case, clause: Clause) -> tuple[Evidence, ...]:
    """The sentence of the clause that holds the words of the question."""
    words = topic(case.question, without=ROLE_WORDS)
    return sentences_with(case, clause, words, most=1)


def _no_units(case: Case, clauses: tuple[Clause, ...], roles: tuple[str, ...]) -> Reply:
    clause = clauses[0]
    others = case.view.units(clause.id)
    what = case.say(ROLE_NAMES[roles[0]], ENGLISH[roles[0]])
    held = {a.printed: [b.unit for b in others if b.printed == a.printed] for a in others}
    known = case.say("；", "; ").join(
        case.say(f"{printed}：", f"{printed}: ") + case.comma.join(units) for printed, units in held.items()
    )
    chinese = f"{case.name(clause)}没有列出{what}" + (f"，只写明了{known}。" if held else "。")
    english = f"{case.name(clause)} names no {what}" + (f"; it only names {known}." if held else ".")
    return refusal(case.say(chinese, english), near=(case.whole(clause),), kind=f"{roles[0]}_units")


def _no_such(case: Case, found: Subject) -> Reply:
    tasks, safeguards = len(case.view.of_kind("task")), len(case.view.of_kind("safeguard"))
    chinese = f"文件中没有{'、'.join(found.missing)}：全文共有{tasks}项任务" + (
        f"、{safeguards}项保障措施。" if safeguards else "。"
    )
    english = f"There is no such clause ({', '.join(found.missing)}): the document has {tasks} tasks and {safeguards} safeguards."
    return refusal(case.say(chinese, english), kind="no_such_clause")


def _missing_notes(found: Subject) -> tuple[str, ...]:
    return (f"文件中没有{'、'.join(found.missing)}",) if found.missing else ()
