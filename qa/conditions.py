"""Units and roles as they are paired in a question: 区科委牵头但区经委不参与, 参与单位里有A却没有B."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.model import Assignment
from index.vocabulary import key_of
from qa.case import Case
from qa.question import Tag
from qa.view import plays

NEGATIONS = ("不", "没", "未", "无")


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
    role = next((r for r in ("lead", "participant", "responsible") if case.question.has(r)), "")
    return _known_role(case, role)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Unit and role pairs as they stand in the question: 区科委牵头但区经委不参与, 参与单位里有A却没有B."""
    pending: list[tuple[str, bool]] = []
    found: list[Condition] = []
    role, last = "", 0
    for tag in case.question.tags:
        kinds = tag.kind.split("+")
        between = case.question.text[last : tag.start]
        if tag.kind == "name:unit":
            pending.append((_own_name(case, tag), bool(re.search(r"没有|却没|不含|不包括|没", between[-4:]))))
        elif spoken := next((r for r in ("lead", "participant", "responsible") if r in kinds), ""):
            role = _known_role(case, spoken)
            if (
                not pending
                and found
                and re.fullmatch(r"[或、和及/]|或者|以及", between.strip())
                and role not in found[-1].role
            ):
                found[-1] = replace(found[-1], role=f"{found[-1].role}|{role}")
            said = case.question.text[tag.start : tag.end]
            negated = said.startswith(NEGATIONS) or between.endswith(NEGATIONS)
            if not pending and found and re.match(r"\s*[、，,但而只又也]", between):
                pending = [(found[-1].said, False)]
            found += [_condition(case, unit, role, negated or absent) for unit, absent in pending]
            pending = []
        last = tag.end if tag.kind == "name:unit" or set(kinds) & {"lead", "participant", "responsible"} else last
    found += [_condition(case, unit, role or asked_role(case), absent) for unit, absent in pending]
    if re.search(r"都没出现|没有出现|都没有|既不", case.question.text):
        found = [Condition(c.units, c.said, "", True) for c in found]
    return tuple(dict.fromkeys(c for c in found if c.units))


def _own_name(case: Case, tag: Tag) -> str:
    """The name in this document of what the question calls 财政局: 区财政局 here, 市财政局 there."""
    key = key_of(case.question.text[tag.start : tag.end])
    mine = (n.printed for n in case.question.named("unit") if n.key == key and n.document == case.view.document.id)
    return next(mine, tag.value)


def _known_role(case: Case, role: str) -> str:
    """负责 is leading where documents speak of leading only, and the other way round."""
    if role == "responsible" and role not in case.view.roles:
        return "lead"
    if role == "lead" and role not in case.view.roles:
        return "responsible"
    return role


def _condition(case: Case, printed: str, role: str, negated: bool) -> Condition:
    names = [n for n in case.question.named("unit") if n.document == case.view.document.id]
    keys = {n.key for n in names if n.printed == printed}
    units = frozenset(n.ref for n in names if n.key in keys)
    return Condition(units, printed, role, negated)
