"""Units and roles as they are paired in a question: 区科委牵头但区经委不参与, 参与单位里有A却没有B."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.model import Assignment
from corpus.regex import regex
from index.vocabulary import key_of
from qa.case import Case
from qa.lists.collective import may_hold
from qa.question import Tag
from qa.view import plays

NEGATIONS = ("不", "没", "未", "无")
ROLES = ("lead", "participant", "responsible")
OR = regex(r"[或、和及/]|或者|以及")
MEMBERS = regex(
    r"(?:包括|包含|含|连同|算上|加上)[^,，。]{0,4}(?:点名|点到|单独列|具体列|写明|列明|某个|个别)|(?:点名|点到|单独列)[^,，。]{0,8}(?:也算|都算|算在内|也包括|也要)"
)
"""A collective unit together with those of its members that are named by themselves."""
NEAR = 6
"""Characters before a unit or a role in which its denial stands."""
EITHER = regex(r"或者?|/")
ONLY_JOINING = regex(r"(?:只|仅|光)(?:是|作为|当|列为|列在|担任)*(?:主要)?(?:参与|配合|协办|参加)")


@dataclass(frozen=True, slots=True)
class Condition:
    """A unit has, or has not, a role in a task."""

    units: frozenset[str]
    """Printed names that the word of the question stands for: 嘉定新城 is also printed 嘉定新城(马陆镇)."""
    said: str
    """The unit's name for the answer."""
    role: str
    """Empty: any role; lead|responsible: either."""
    negated: bool

    def holds(self, assignments: tuple[Assignment, ...]) -> bool:
        """Whether a task with these assignments fits."""
        found = any(
            a.unit in self.units and (not self.role or any(plays(a, role) for role in self.role.split("|")))
            for a in assignments
        )
        return found != self.negated


def asked_role(case: Case) -> str:
    """The one role in the question's words, in the roles that the document knows."""
    role = next((r for r in ROLES if case.question.has(r)), "")
    return known_role(case, role)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Unit and role pairs as they stand in the question: 区科委牵头但区经委不参与, 参与单位里有A却没有B."""
    pending: list[Pending] = []
    found: list[Condition] = []
    role, last = "", 0
    for tag in case.question.tags:
        kinds = tag.kind.split("+")
        between = case.question.text[last : tag.start]
        if tag.kind == "name:unit":
            pending = [*pending, Pending(_own_name(case, tag), _denied(between), bool(EITHER.search(between)))]
        elif spoken := next((r for r in ROLES if r in kinds), ""):
            said = case.question.text[tag.start : tag.end]
            role = _any_or(case, spoken)
            if not pending and found and OR.fullmatch(between.strip()) and role not in found[-1].role:
                found[-1] = replace(found[-1], role=f"{found[-1].role}|{role}")
            negated = said.startswith(NEGATIONS) or _denied(between) and not pending
            negated = negated or bool(
                re.search(r"(?<!是)(?<!有)(?:不|没有?|未)(?:是|再|曾)?(?:作为|当|列为)?$", between)
            )
            if not pending and found and re.match(r"\s*[、，,但而只又也却]", between):
                pending = [Pending(found[-1].said, False, False)]
            found += _of_pending(case, pending, _meant(role, said, negated), negated)
            pending = []
        last = tag.end if tag.kind == "name:unit" or set(kinds) & set(ROLES) else last
    found += _of_pending(case, pending, role or asked_role(case), False)
    if re.search(r"都没出现|没有?出现|都没有|既不|都没点", case.question.text):
        found = [replace(c, role="", negated=True) for c in found]
    return _only_joining(case, tuple(dict.fromkeys(c for c in found if c.units)))


@dataclass(frozen=True, slots=True)
class Pending:
    """A unit whose role has not been read yet."""

    printed: str
    absent: bool
    either: bool
    """Joined to the one before it by 或."""


def _denied(between: str) -> bool:
    """却没有, 不含; but 有没有 and 有无 leave it open."""
    denials = re.finditer(r"(?<!有)没有?|却没|不含|不包括|(?<!有)无|(?<!是)不是", between)
    return any(len(between) - denial.start() <= NEAR for denial in denials)


def _meant(role: str, said: str, negated: bool) -> str:
    """不参与 is to have no part at all; 不是参与单位 denies that role only."""
    bare = not re.search(r"单位|部门|方", said)
    return "" if negated and bare and role == "participant" else role


def _of_pending(case: Case, pending: list[Pending], role: str, negated: bool) -> list[Condition]:
    """A condition for each unit; units joined by 或 make one."""
    found: list[Condition] = []
    for unit in pending:
        one = _condition(case, unit.printed, role, negated or unit.absent)
        if unit.either and found and not one.negated:
            one = replace(one, units=found[-1].units | one.units, said=f"{found[-1].said}或{one.said}")
            found.pop()
        found.append(one)
    return found


def _only_joining(case: Case, found: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """区科委只参与: it does not lead."""
    one = found[0] if len(found) == 1 else None
    if one and one.role == "participant" and not one.negated and ONLY_JOINING.search(case.question.text):
        return (one, replace(one, role="lead", negated=True))
    return found


def _own_name(case: Case, tag: Tag) -> str:
    """The name in this document of what the question calls 财政局: 区财政局 here, 市财政局 there."""
    key = key_of(case.question.text[tag.start : tag.end])
    mine = (n.printed for n in case.question.named("unit") if n.key == key and n.document == case.view.document.id)
    return next(mine, tag.value)


def known_role(case: Case, role: str) -> str:
    """负责 is leading where documents speak of leading only, and the other way round; 参与 where they speak of 负责 only."""
    if role == "responsible" and role not in case.view.roles:
        return "lead"
    if role in ("lead", "participant") and role not in case.view.roles and "responsible" in case.view.roles:
        return "responsible"
    return role


def _any_or(case: Case, role: str) -> str:
    """参与 of a unit, where documents know 牵头 and 负责 alone: any part in a task."""
    roles = case.view.roles
    bare = role == "participant" and role not in roles and {"lead", "responsible"} <= roles
    return "" if bare and not case.question.has("lead") else known_role(case, role)


def _condition(case: Case, printed: str, role: str, negated: bool) -> Condition:
    names = [n for n in case.question.named("unit") if n.document == case.view.document.id]
    keys = {n.key for n in names if n.printed == printed}
    units = frozenset(n.ref for n in names if n.key in keys)
    if MEMBERS.search(case.question.text):
        everyone = dict.fromkeys(a.unit for a in case.view.document.assignments)
        if members := [u for u in everyone if u not in units and any(may_hold(group, u) for group in units)]:
            return Condition(
                units | set(members),
                f"{printed}（含点名的{'、'.join(members[:3])}{'等' if len(members) > 3 else ''}）",
                role,
                negated,
            )
    return Condition(units, printed, role, negated)
