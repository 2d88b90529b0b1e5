"""Two clauses side by side: are their units the same, which do both have, which has one and not the other."""

from __future__ import annotations

import re

from corpus.model import Assignment, Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.subject import subject
from qa.kinds.duties.units import ROLE_NAMES, wanted_roles
from qa.reply import Line, Reply, Statement

Lists = list[tuple[Clause, tuple[Assignment, ...]]]
SHARED = regex(
    r"共同的|都有的|共有的|同时(?:是|牵头|参与|出现)|都(?:是|在|牵头|参与|出现)|重合|重复|交集|相同的(?:牵头|参与|责任|配合)?单位"
)
FEWER = regex(r"比.{0,24}(?:少|缺)")
MORE = regex(r"比.{0,24}多|(?:哪些|哪几家|谁).{0,6}(?:不是|没有在|不在|没在)")


def answer(case: Case) -> Reply | None:
    """What the question asks of the two lists; both are shown."""
    question = case.question
    if not question.has("lead", "participant", "responsible") or question.units:
        return None
    asks = question.has("same") or any(p.search(question.text) for p in (SHARED, FEWER, MORE))
    if not asks or question.has("howmany", "target") and not question.has("same"):
        return None
    role = _role(case)
    lists = [(clause, case.view.units(clause.id, role)) for clause in _clauses(case)]
    if len(lists) < 2 or not any(units for _, units in lists):
        return None
    statements = [Statement(_told(case, lists, role))]
    for clause, units in lists:
        names = case.comma.join(a.unit for a in units) or case.say("没有列出", "none named")
        text = case.say(f"；{case.name(clause)}的{ROLE_NAMES[role]}是{names}", f"; {case.name(clause)}: {names}")
        statements.append(Statement(text, case.of_units(units) or (case.whole(clause),)))
    statements.append(Statement(case.say("。", ".")))
    lines = tuple(
        Line((("task", f"{c.marker}{c.heading}"), ("unit", a.unit), ("role", a.role)), case.of_units((a,)))
        for c, units in lists
        for a in units
    )
    listed = tuple(clause.id for clause, _ in lists)
    return Reply("answered", tuple(statements), lines, understood=(("kind", "compare"), ("role", role)), listed=listed)


def _clauses(case: Case) -> tuple[Clause, ...]:
    """The clauses that the question names, those of the answer before (这两项), or the tasks of the project that it names."""
    if named := subject(case, by_words=False).clauses:
        return named
    listed = [case.view.clauses[i] for i in case.question.within if i in case.view.assignments]
    if len(listed) > 1 and (case.question.has("pronoun") or re.search("[这那]", case.question.text)):
        return tuple(listed)
    homes = (*case.numbered("project"), *case.named_clauses("project"))
    return case.view.below(homes[0], "task") if len(homes) == 1 else ()


def _told(case: Case, lists: Lists, role: str) -> str:
    """The answer in a few words, before the lists that prove it."""
    sets = [{a.unit for a in units} for _, units in lists]
    everyone = list(dict.fromkeys(a.unit for _, units in lists for a in units))
    text, what = case.question.text, ROLE_NAMES[role]
    first, second = lists[0][0], lists[1][0]
    if len(lists) == 2 and (FEWER.search(text) or MORE.search(text)):
        fewer = bool(FEWER.search(text))
        only = [unit for unit in everyone if (unit in sets[0]) is not fewer and (unit in sets[1]) is fewer]
        names = "、".join(only) or "没有"
        chinese = f"{case.name(first)}比{case.name(second)}{'少' if fewer else '多'}的{what}：{names}（{len(only)}家）"
        return case.say(chinese, f"{', '.join(only) or 'None'} ({len(only)})")
    shared = [unit for unit in everyone if all(unit in units for units in sets)]
    if SHARED.search(text) and not case.question.has("same"):
        names = "、".join(shared) or "没有"
        return case.say(f"共同的{what}：{names}（{len(shared)}家）", f"In all: {', '.join(shared) or 'none'}")
    if all(units == sets[0] for units in sets):
        return case.say("一样", "The same")
    apart = [unit for unit in everyone if unit not in shared]
    return case.say(f"不一样，不是每项都有的单位：{'、'.join(apart)}", f"Not the same; not in all: {', '.join(apart)}")


def _role(case: Case) -> str:
    """Of two roles in the question, the one that the difference is asked of: 牵头的一样，参与单位差在哪家."""
    asked = re.search(r"参与\S{0,4}(?:差|不同|区别|不一样)", case.question.text)
    return "participant" if asked else wanted_roles(case)[0]
