"""Tasks by the number of their units: none, one, more than three, the most; lists that stay open; the same units as another."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.kinds.duties.units import ROLE_NAMES, row
from qa.lists.asks import WHICH_LACK
from qa.lists.conditions import known_role
from qa.lists.counts import AFTER, BOUND, bound
from qa.lists.naming import short
from qa.lists.scope import Scope, in_role, of_many, scope
from qa.lists.shape import Shape, shape
from qa.reply import Evidence, Reply, Statement, joined, refusal

LETTER_ROLES = {"L": "lead", "P": "participant", "R": "responsible"}
UNITS = r"(?:单位|部门|机构)"
SIZED = (
    regex(rf"(?P<role>[LPR]){UNITS}(?:数量|数|个数|的)*{BOUND}[家个](?:{UNITS})?{AFTER}"),
    regex(rf"{BOUND}[家个]{UNITS}?{AFTER}{UNITS}?(?:来|一起|共同|联合|合作|同时|参加)*(?P<role>[LPR])(?:{UNITS})?"),
)
EXTREME = (
    regex(rf"(?P<role>[LPR]?){UNITS}(?:数量|数|个数|家数)?(?:的|是|为|里)*(?P<way>最多|最少)"),
    regex(rf"(?P<way>最多|最少)的?(?P<role>[LPR]?){UNITS}"),
)
ALONE = regex(r"(?:单独|独家|独自|独立|唯一)(?P<role>[LPR])|只有?一?[家个]?(?P<one>[LPR])(?!T)")
NONE = regex(
    rf"(?:没有?|无|未|缺少?|不含|没写|未写明?|未列出?|没列出?|没有写|没有列出?|未明确)(?:写|列|安排|明确|指定)?(?:任何)?(?P<role>[LPR]){UNITS}|¬(?P<denied>[LPR]){UNITS}|(?P<after>[LPR]){UNITS}(?:为空|空缺|没有|没写|未列|一个都没有)"
)
OPEN = regex(r"[“\"]等[”\"]|等字|没有?列(?:全|完)|未列(?:全|完)|列举未尽|开放")
EVERY = regex(
    r"(?:所有|全部|每一?[项个条件]|各项|任何一?[项个])的?(?:重点|具体)?T.{0,6}?(?:有|列|写|明确|安排|设|包含).{0,4}?(?P<role>[LPR])"
)
STATED = regex(
    rf"(?:写明|列出|列有|明确|明确写|设有|安排)(?:了|出|过)*(?P<role>[LPR]){UNITS}|(?<!没)有(?P<other>[LPR]){UNITS}的T"
)
SAME = regex(rf"(?:和|与|跟|同)N的?(?:(?P<role>[LPR]){UNITS})?(?:完全)?(?:一样|相同|一致)")


def sized(case: Case) -> Reply | None:
    """The tasks that the question describes by their number of units."""
    question, form = case.question, shape(case.question)
    on_tasks = form.asked in ("task", "safeguard", "") or EVERY.search(form.letters) or WHICH_LACK.search(question.text)
    if case.known_units() or not on_tasks or question.has("indicator", "deadline"):
        return None
    if not SAME.search(form.letters) and not of_many(case):
        return None
    over = scope(case)
    for find in (_same, _open, _every, _none, _stated, _extreme, _of_size, _alone):
        if reply := find(case, form, over):
            return reply
    return None


def _role(case: Case, match: re.Match[str], *groups: str) -> str:
    letter = next((match[group] for group in groups if match[group]), "")
    return known_role(case, LETTER_ROLES.get(letter, ""))


def _same(case: Case, form: Shape, over: Scope) -> Reply | None:
    """Tasks whose units are the ones of a given task."""
    match = SAME.search(form.letters)
    given = (*case.numbered("task"), *case.named_clauses("task"))
    items = {n for r in case.question.referring("item") for n in r.numbers}
    given = given or tuple(c for c in case.view.of_kind("task") if c.ordinal in items)
    if not match or form.asked != "task" or len(given) != 1:
        return None
    letter = match["role"] or next((c for c in form.letters if c in LETTER_ROLES), "L")
    role = known_role(case, LETTER_ROLES[letter])
    wanted = {a.unit for a in in_role(case, given[0], role)}
    everything = scope(case).clauses if len(over.clauses) < 2 else over.clauses
    same = [t for t in everything if t != given[0] and {a.unit for a in in_role(case, t, role)} == wanted]
    what = f"{ROLE_NAMES[role]}与{case.name(given[0])}完全相同的{over.noun}"
    if not wanted:
        return None
    return listing(case, same, what, f"tasks with the same {role} units as {case.name(given[0])}", role)


def _open(case: Case, form: Shape, over: Scope) -> Reply | None:
    """Tasks whose list of units ends in 等."""
    if not OPEN.search(form.letters) or not re.search(UNITS + "|名单|列", form.letters):
        return None
    letter = next((c for c in form.letters if c in LETTER_ROLES), "")
    role = known_role(case, LETTER_ROLES.get(letter, ""))
    chosen = [t for t in over.clauses if any(a.open for a in in_role(case, t, role))]
    named = ROLE_NAMES.get(role, "单位")
    return listing(case, chosen, f"{named}以“等”结尾的{over.noun}", f"tasks with an open list of {role} units", role)


def _every(case: Case, form: Shape, over: Scope) -> Reply | None:
    """每项任务都有牵头单位吗: yes, or no and those that have none."""
    match = EVERY.search(form.letters)
    if not match or not case.question.has("yesno"):
        return None
    role = _role(case, match, "role")
    lacking = [t for t in over.clauses if not in_role(case, t, role)]
    if lacking:
        reply = listing(case, lacking, f"没有列出{ROLE_NAMES[role]}的{over.noun}", f"tasks without {role} units", "")
        return replace(reply, statements=(Statement(case.say("不是。", "No. ")), *reply.statements))
    proofs = tuple(e for t in over.clauses for e in case.of_units(in_role(case, t, role)))
    text = case.say(f"是。{over.said}都列出了{ROLE_NAMES[role]}", f"Yes. All {len(over.clauses)} name {role} units")
    return Reply("answered", (Statement(text, proofs), Statement(case.say("。", "."))), understood=(("kind", "every"),))


def _stated(case: Case, form: Shape, over: Scope) -> Reply | None:
    """Tasks that name some unit of a role, where not all do."""
    match = STATED.search(form.letters)
    if not match or form.asked != "task":
        return None
    role = _role(case, match, "role", "other")
    chosen = [t for t in over.clauses if any(a.role == role for a in case.view.units(t.id))]
    return listing(case, chosen, f"列出了{ROLE_NAMES[role]}的{over.noun}", f"tasks that name {role} units", role)


def _none(case: Case, form: Shape, over: Scope) -> Reply | None:
    """Tasks that name no unit of a role."""
    match = NONE.search(form.letters)
    if not match:
        return None
    role = _role(case, match, "role", "denied", "after")
    chosen = [t for t in over.clauses if not in_role(case, t, role)]
    return listing(case, chosen, f"没有列出{ROLE_NAMES[role]}的{over.noun}", f"tasks without {role} units", "")


def _extreme(case: Case, form: Shape, over: Scope) -> Reply | None:
    """The task with most, or fewest, units of a role."""
    match = next((m for pattern in EXTREME if (m := pattern.search(form.letters))), None)
    if not match or form.asked not in ("task", "safeguard"):
        return None
    role = _role(case, match, "role")
    counts = {t.id: len(in_role(case, t, role)) for t in over.clauses if in_role(case, t, role)}
    if not counts:
        return None
    best = (max if match["way"] == "最多" else min)(counts.values())
    chosen = [t for t in over.clauses if counts.get(t.id) == best]
    what = f"{ROLE_NAMES.get(role, '单位')}{match['way']}（{best}家）的{over.noun}"
    return listing(case, chosen, what, f"tasks with {best} {role} units, the extreme", role)


def _of_size(case: Case, form: Shape, over: Scope) -> Reply | None:
    """Tasks whose number of units of a role is in a bound."""
    for pattern in SIZED:
        match = pattern.search(form.letters)
        limit = bound(match) if match else None
        if match and limit:
            role = _role(case, match, "role")
            chosen = [t for t in over.clauses if limit.holds(len(in_role(case, t, role)))]
            what = f"{ROLE_NAMES[role]}有{limit.said('家')}的{over.noun}"
            return listing(case, chosen, what, f"tasks with {limit.low} {role} units", role)
    return None


def _alone(case: Case, form: Shape, over: Scope) -> Reply | None:
    """Tasks with one unit in a role, whichever it is."""
    match = ALONE.search(form.letters)
    if not match or form.asked != "task":
        return None
    role = _role(case, match, "role", "one")
    chosen = [t for t in over.clauses if len(in_role(case, t, role)) == 1]
    return listing(case, chosen, f"只有一家{ROLE_NAMES[role]}的{over.noun}", f"tasks with one {role} unit", role)


def listing(case: Case, chosen: list[Clause], chinese: str, english: str, role: str) -> Reply:
    """The tasks, how many, each with its list of units; a refusal that says what was examined when there are none."""
    over = scope(case)
    if not chosen:
        nobody = f"核对了{over.said}，没有{chinese.removeprefix('有')}。"
        return refusal(case.say(nobody, f"{len(over.clauses)} examined; there are no {english}."), kind="tasks_by_size")
    where = over.where
    head = case.say(f"{where}{chinese}共{len(chosen)}项：", f"{len(chosen)} {english}: ")
    items = [Statement(_name(case, t), _proof(case, t, role)) for t in chosen]
    lines = tuple(row(case, t, a) for t in chosen for a in in_role(case, t, role))
    return Reply(
        "answered",
        (Statement(head), *joined(items, case.comma), Statement(case.say("。", "."))),
        lines,
        understood=(("kind", "tasks_by_size"), ("condition", chinese)),
        notes=(case.say(f"核对了{over.said}", f"{len(over.clauses)} examined"),),
        listed=tuple(t.id for t in chosen),
    )


def _proof(case: Case, task: Clause, role: str) -> tuple[Evidence, ...]:
    """The list of units; the heading of a task that has none."""
    return case.of_units(in_role(case, task, role) or case.view.units(task.id)) or (case.whole(task),)


def _name(case: Case, clause: Clause) -> str:
    return short(case, clause) if clause.kind == "task" else case.name(clause)
