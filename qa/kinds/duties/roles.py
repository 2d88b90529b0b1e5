"""Is this unit lead or participant of this clause? The answer begins with 是 or 不是 (Yes, No) and shows the printed list."""

from __future__ import annotations

import re

from corpus.model import Assignment, Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.subject import subject
from qa.kinds.duties.units import ROLE_NAMES
from qa.lists.asks import asks_tasks, asks_units
from qa.lists.scope import scope
from qa.reply import Reply, Statement, refusal

CHOICE = regex(r"(.)不\1|有没有|是否|没有?$")
DENIAL = regex(
    r"不是|不属于|不包括|不包含|不含|不参与|不参加|不配合|不牵头|不负责|不承担|没有?(?:参与|参加|牵头|负责)|并非|不由|不归"
)
"""Words by which the question supposes that it is not so; 是不是 and 有没有 leave it open."""
EVERY = regex(r"每[一个项条家]|个个|项项|全都")
"""Each of several things is asked about."""
COLLECTIVE = ("街镇", "镇街", "乡镇", "街道", "县", "区", "成员单位")
"""What a collective unit (各街镇) ends in."""
ENGLISH = {"lead": "a lead unit", "participant": "a participating unit", "responsible": "a responsible unit"}


def answer(case: Case) -> Reply | None:
    """Yes or no for each unit that the question names, on the clause that it names."""
    question, units = case.question, case.known_units()
    if not units or not _asked(case):
        return None
    found = subject(case)
    if not found.clauses:
        return _unknown_clause(case, found.missing) if found.missing else None
    if found.how == "words" and EVERY.search(question.text):
        return None  # each of several things that no clause is named by
    clauses = _narrowed(case, found.clauses, units)
    units = _one_of_a_name(case, clauses, units)
    statements: list[Statement] = []
    for clause in clauses:
        for unit in units:
            piece = _verdict(case, clause, unit)
            if piece is None:
                return None
            statements += [Statement(" ")] if statements else []
            statements.append(piece)
    holds = all(_holds(case, clause, unit) for clause in clauses for unit in units)
    if holds and not question.has("yesno", "either", "why") and question.has("list", "how"):
        return None
    if question.has("why") and all(_holds(case, clause, unit) for clause in clauses for unit in units):
        return refusal(
            case.say("文件没有说明作这一分工的原因。", "The document does not say why."), near=(case.whole(clauses[0]),)
        )
    understood = (("kind", "role_check"), ("unit", "、".join(units)), ("clause", clauses[0].label))
    return Reply("answered", tuple(statements), understood=understood, listed=tuple(c.id for c in clauses))


def _asked(case: Case) -> bool:
    """Yes or no, or which role, is asked of a clause; not which tasks there are."""
    question = case.question
    explicit = bool(question.referring("task", "safeguard") or case.named_clauses("task", "safeguard"))
    numbered = bool(question.referring("task", "item", "safeguard"))
    roles = question.has("lead", "participant", "responsible")
    asks = question.has("yesno", "either", "why", "role")
    asks = asks or explicit and roles and not asks_units(question) and not question.has("howmany", "others")
    if not asks or not case.view.assignments or asks_tasks(question) and not explicit:
        return False
    return (roles or question.has("role") or numbered) and (explicit or numbered or not scope(case).narrowed)


def _one_of_a_name(case: Case, clauses: tuple[Clause, ...], units: tuple[str, ...]) -> tuple[str, ...]:
    """嘉定新城 is also printed 嘉定新城(马陆镇): of units that one word of the question stands for, the one that is listed."""
    kept = list(units)
    for key in {name.key for name in case.question.named("unit")}:
        same = [n.ref for n in case.question.named("unit") if n.key == key and n.ref in units]
        holding = [unit for unit in same if any(_holds(case, clause, unit) for clause in clauses)]
        kept = [unit for unit in kept if unit not in same or unit == (holding or same)[0]]
    return tuple(kept)


def _narrowed(case: Case, clauses: tuple[Clause, ...], units: tuple[str, ...]) -> tuple[Clause, ...]:
    """Of several clauses found by words, the first that names the unit; else the first."""
    if len(clauses) == 1 or case.question.references:
        return clauses
    naming = [c for c in clauses if any(a.unit in units for a in case.view.units(c.id))]
    return tuple((naming or list(clauses))[:1])


def asked_roles(case: Case) -> tuple[str, ...]:
    """The roles that the question asks about; 负责 is read as leading where documents know leading."""
    question = case.question
    roles = [role for role in ("lead", "participant") if question.has(role)]
    if question.has("responsible") and not roles:
        roles = ["lead", "responsible"]
    return tuple(roles) or ("lead", "participant", "responsible")


def _supposes_not(case: Case, unit: str) -> bool:
    """区经委不是牵头单位吧: the question itself denies, so 是 and 不是 would mean their opposite; of each unit by itself."""
    if case.question.english:
        return bool(re.search(r"\bnot\b|n't\b", case.question.asked, re.IGNORECASE))
    parts = re.split(r"[,，;；]", case.question.text) if len(case.known_units()) > 1 else [case.question.text]
    said = {case.question.text[t.start : t.end] for t in case.question.tags if t.value == unit}
    mine = next((part for part in parts if any(name in part for name in said)), case.question.text)
    return bool(DENIAL.search(CHOICE.sub("", mine)))


def _held(case: Case, clause: Clause, unit: str) -> tuple[Assignment, ...]:
    return tuple(a for a in case.view.units(clause.id) if a.unit == unit)


def _holds(case: Case, clause: Clause, unit: str) -> bool:
    roles = asked_roles(case)
    held = _held(case, clause, unit)
    return any(a.role in roles or (a.role == "responsible" and "lead" not in case.view.roles) for a in held)


def _verdict(case: Case, clause: Clause, unit: str) -> Statement | None:
    """One sentence: 是/不是, what the unit is, and who else is."""
    roles, held = asked_roles(case), _held(case, clause, unit)
    everyone = case.view.units(clause.id)
    if not everyone:
        return None
    name = case.name(clause)
    if len(roles) > 1 and case.question.has("either", "role") and held:
        return _which(case, clause, unit, held)
    if _holds(case, clause, unit):
        role = next((a for a in held if a.role in roles), held[0])
        others = [a.unit for a in case.view.units(clause.id, role.role) if a.unit != unit]
        if others and case.question.has("only") and not case.question.has("participant"):
            return _not_alone(case, name, role, others)
        yes = ("不对", "That is not right") if _supposes_not(case, unit) else ("是", "Yes")
        chinese = f"{yes[0]}。{unit}是{name}的{_named(role)}" + (
            f"（另有{'、'.join(others)}）。" if others else "，而且是唯一一家。"
        )
        english = f"{yes[1]}. {unit} is {ENGLISH[role.role]} of {name}" + (
            f", together with {', '.join(others)}." if others else ", the only one."
        )
        return Statement(case.say(chinese, english), case.of_units((role,)))
    return _denial(case, clause, unit, roles)


def _not_alone(case: Case, name: str, role: Assignment, others: list[str]) -> Statement:
    """Asked whether it is the only one, and it is one of several."""
    chinese = f"不是。{name}的{_named(role)}不只是{role.unit}，还有{'、'.join(others)}。"
    english = f"No. {role.unit} is {ENGLISH[role.role]} of {name}, but not alone: {', '.join(others)} as well."
    return Statement(case.say(chinese, english), case.of_units((role,)))


def _which(case: Case, clause: Clause, unit: str, held: tuple[Assignment, ...]) -> Statement:
    role = held[0]
    other = ROLE_NAMES["participant" if role.role == "lead" else "lead"]
    chinese = f"{unit}在{case.name(clause)}中是{_named(role)}，不是{other}。"
    english = f"{unit} is {ENGLISH[role.role]} of {case.name(clause)}, not {ENGLISH['participant' if role.role == 'lead' else 'lead']}."
    return Statement(case.say(chinese, english), case.of_units(case.view.units(clause.id)))


def _denial(case: Case, clause: Clause, unit: str, roles: tuple[str, ...]) -> Statement:
    """不是: what the unit is instead, and who has the role."""
    everyone, held, name = case.view.units(clause.id), _held(case, clause, unit), case.name(clause)
    role = roles[0]
    what = ROLE_NAMES[role] if len(roles) < 3 else "牵头单位或参与单位"
    having = case.view.units(clause.id, role)
    holders = "、".join(a.unit for a in having) + ("等" if having and having[-1].open else "")
    instead = f"它是{_named(held[0])}" if held else f"文件没有在这一项单独列出{unit}"
    no = ("对", "Right") if _supposes_not(case, unit) else ("不是", "No")
    chinese = f"{no[0]}。{unit}不是{name}的{what}，{instead}。"
    chinese += f"该项的{ROLE_NAMES[role]}是{holders}。" if holders else ""
    if collective := _collective(everyone, unit):
        chinese += f"参与单位中有“{collective}”，是否包括{unit}，文件没有逐一列名。"
    is_what = ENGLISH[held[0].role] if held else "not named there"
    if having and having[-1].open and not held:
        chinese += f"名单以“等”结尾，是否还包括{unit}，文件没有写明。"
    english = f"{no[1]}. {unit} is not {ENGLISH[role]} of {name}; it is {is_what}." + (
        f" The {role} units are {holders}." if holders else ""
    )
    return Statement(case.say(chinese, english), case.of_units(everyone))


def _named(role: Assignment) -> str:
    """主要参与单位 as printed; 配合 of a sentence (某局配合) is a verb there."""
    if len(role.printed) > 2:
        return role.printed
    return f"{role.printed}单位" if role.role == "participant" else ROLE_NAMES[role.role]


def _collective(everyone: tuple[Assignment, ...], unit: str) -> str:
    """The collective unit of the list that may hold this one: 各街镇 for a 镇."""
    if not unit.endswith(("镇", "街道", "乡")):
        return ""
    return next((a.unit for a in everyone if a.unit.startswith("各") and a.unit.endswith(COLLECTIVE)), "")


def _unknown_clause(case: Case, missing: tuple[str, ...]) -> Reply:
    count = len(case.view.of_kind("task"))
    chinese = f"文件中没有{'、'.join(missing)}（全文共有{count}项任务）。"
    return refusal(case.say(chinese, f"There is no such task; the document has {count} tasks."), kind="no_such_clause")
