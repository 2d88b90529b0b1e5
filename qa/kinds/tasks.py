"""Which tasks has a unit, how many, alone or together; which tasks have no units; which unit has most."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from corpus.model import Assignment, Clause
from corpus.numerals import NUMERAL, integer
from qa.asks import asks_tasks, asks_units
from qa.case import Case
from qa.kinds.units import ROLE_NAMES, row
from qa.reply import Evidence, Line, Reply, Statement, refusal

VERBS = {
    "lead|responsible": "牵头或负责",
    "lead|participant": "牵头或参与",
    "lead": "牵头",
    "participant": "参与",
    "responsible": "负责",
    "": "牵头或参与",
}
ENGLISH = {
    "lead|responsible": "leads or answers for",
    "lead|participant": "is named in",
    "lead": "leads",
    "participant": "takes part in",
    "responsible": "is responsible for",
    "": "is named in",
}
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
        found = any(a.unit in self.units and (not self.role or a.role in self.role.split("|")) for a in assignments)
        return found != self.negated


def answer(case: Case) -> Reply | None:
    """The tasks that fit the units and roles of the question."""
    question = case.question
    if not case.view.assignments or not question.has("lead", "participant", "responsible", "task", "list", "howmany"):
        return None
    explicit = question.referring("task", "safeguard", "item") or case.named_clauses("task", "safeguard")
    if explicit and not (question.has("others") and question.within):
        return None
    if question.named("indicator") and not question.has("lead", "participant", "responsible"):
        return None
    for find in (_ranking, _without_units, _sole, _of_size, _of_units):
        reply = find(case)
        if reply:
            return reply
    return None


def _scope(case: Case) -> tuple[tuple[Clause, ...], str]:
    """The tasks that count: of the project that is named, or all tasks; and how to say it."""
    projects = (*case.named_clauses("project"), *case.numbered("project"))
    if projects:
        return case.view.below(projects[0], "task"), f"“{projects[0].heading}”的"
    return tuple(
        c for c in case.view.of_kind("task") if c.id in case.view.assignments or not case.view.below(c, "task")
    ), ""


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
            pending.append((tag.value, bool(re.search(r"没有|却没|不含|不包括|没", between[-4:]))))
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
            found += [_condition(case, unit, role, negated or absent) for unit, absent in pending]
            pending = []
        last = tag.end if tag.kind == "name:unit" or set(kinds) & {"lead", "participant", "responsible"} else last
    found += [_condition(case, unit, role or asked_role(case), absent) for unit, absent in pending]
    if re.search(r"都没出现|没有出现|都没有|既不", case.question.text):
        found = [Condition(c.units, c.said, "", True) for c in found]
    return tuple(dict.fromkeys(c for c in found if c.units))


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


def _of_units(case: Case) -> Reply | None:
    """Tasks of the units that the question names; two lists when it asks for two roles of one unit."""
    question, wanted = case.question, conditions(case)
    if not wanted or asks_units(question) and not asks_tasks(question):
        return None
    roles = [role for role in ("lead", "participant") if question.has(role)]
    if len(wanted) == 1 and len(roles) == 2 and not wanted[0].negated and not question.has("without"):
        replies = [_fitting(case, (replace(wanted[0], role=role),)) for role in roles]
        good = [reply for reply in replies if reply.status == "answered"]
        statements = tuple(s for reply in good for s in reply.statements)
        return replace(good[0], statements=statements) if good else replies[0]
    return _fitting(case, wanted)


def _fitting(case: Case, wanted: tuple[Condition, ...]) -> Reply:
    """The tasks that meet every condition."""
    question = case.question
    tasks, where = _scope(case)
    chosen = [t for t in tasks if all(c.holds(case.view.assignments.get(t.id, ())) for c in wanted)]
    if question.has("only") and not question.has("joint") and len(wanted) == 1:
        chosen = [t for t in chosen if len(case.view.units(t.id, *(wanted[0].role or "lead").split("|"))) == 1]
    if question.has("others") and question.within:
        chosen = [t for t in chosen if t.id not in question.within]
    if not chosen:
        return _none(case, wanted, where)
    return _listing(case, wanted, chosen, (where, len(tasks)))


def _of_size(case: Case) -> Reply | None:
    """Tasks with a stated number of units: 牵头单位多达七家的任务."""
    question, role = case.question, asked_role(case)
    match = re.search(rf"(?:有|多达|达|为|是)(\d+|[{NUMERAL}]+)[家个](?:单位|部门)?", question.text)
    if case.known_units() or not match or not role or not asks_tasks(question):
        return None
    size = integer(match.group(1))
    tasks, _ = _scope(case)
    chosen = [t for t in tasks if len(case.view.units(t.id, role)) == size]
    return (
        _plain_list(case, chosen, f"{ROLE_NAMES[role]}有{size}家的任务", f"tasks with {size} {role} units")
        if chosen
        else None
    )


def _listing(case: Case, wanted: tuple[Condition, ...], chosen: list[Clause], scope: tuple[str, int]) -> Reply:
    where, examined = scope
    what = _phrase(case, wanted)
    n = len(chosen)
    head = case.say(f"{where}任务中，{what}的共{n}项：", f"{what} {n} task{'s' if n > 1 else ''}: ")
    statements = [Statement(head)]
    lines: list[Line] = []
    for i, task in enumerate(chosen):
        statements += [Statement(case.say("、", ", "))] if i else []
        held = _shown(case, task, wanted)
        statements.append(Statement(_short(case, task), case.of_units(held)))
        lines += [row(case, task, a) for a in held]
    statements.append(Statement(case.say("。", ".")))
    statements += _safeguards(case, wanted)
    return Reply(
        "answered",
        tuple(statements),
        tuple(lines),
        understood=(("kind", "tasks_of_units"), ("unit", "、".join(c.said for c in wanted)), ("role", wanted[0].role)),
        notes=(
            case.say(
                f"{examined} 项任务中核对了全部 {examined} 项，符合的有 {n} 项", f"{examined} tasks examined, {n} match"
            ),
        ),
        listed=tuple(task.id for task in chosen),
    )


def _shown(case: Case, task: Clause, wanted: tuple[Condition, ...]) -> tuple[Assignment, ...]:
    """The assignments that prove a task's place in the list; all of the task when only absences are asked for."""
    units = {unit for c in wanted if not c.negated for unit in c.units}
    everyone = case.view.assignments.get(task.id, ())
    return tuple(a for a in everyone if a.unit in units) or everyone


def _short(case: Case, task: Clause) -> str:
    return case.say(f"任务{task.ordinal}“{task.heading}”", f"task {task.ordinal} “{task.heading}”")


def _phrase(case: Case, wanted: tuple[Condition, ...]) -> str:
    if case.question.english:
        return " and ".join(f"{c.said} {'has no part in' if c.negated else ENGLISH[c.role]}" for c in wanted)
    if len({(c.role, c.negated) for c in wanted}) == 1 and len(wanted) > 1:
        verb = ("都不" if wanted[0].negated else "共同") + VERBS[wanted[0].role]
        return "和".join(c.said for c in wanted) + verb
    only = "单独" if case.question.has("only") and not case.question.has("joint") else ""
    return "、".join(f"{c.said}{'不' if c.negated else only}{VERBS[c.role]}" for c in wanted)


def _safeguards(case: Case, wanted: tuple[Condition, ...]) -> list[Statement]:
    """Safeguards of the same units, apart from the tasks: they are counted apart too."""
    if case.question.has("only", "howmany") and not case.question.has("all") or len(wanted) != 1 or wanted[0].negated:
        return []
    found = [c for c in case.view.of_kind("safeguard") if wanted[0].holds(case.view.assignments.get(c.id, ()))]
    if not found:
        return []
    statements = [Statement(case.say(f"另外，保障措施中由其{VERBS[wanted[0].role]}的有：", " In the safeguards: "))]
    for clause in found:
        statements.append(Statement(case.name(clause), case.of_units(_shown(case, clause, wanted))))
    return [*statements, Statement(case.say("。", "."))]


def _none(case: Case, wanted: tuple[Condition, ...], where: str) -> Reply:
    """Nobody fits: say what the unit does have, cite nothing as evidence of an absence."""
    units = wanted[0].units
    other = [c for c in case.view.assigned if any(a.unit in units for a in case.view.units(c.id))]
    names = case.comma.join(case.name(c) for c in other[:5])
    held = next((a.printed for c in other for a in case.view.units(c.id) if a.unit in units), "")
    chinese = f"核对了{where}全部任务，没有{_phrase(case, wanted)}的。"
    chinese += f"{wanted[0].said}在文件中是{names}的{held}。" if other and len(wanted) == 1 else ""
    english = f"No task fits ({_phrase(case, wanted)})."
    english += f" {wanted[0].said} is named as {held} in {names}." if other else ""
    return refusal(case.say(chinese, english), near=tuple(case.whole(c) for c in other[:3]), kind="tasks_of_units")


def _without_units(case: Case) -> Reply | None:
    """Tasks that name no participant, no lead, no unit at all."""
    question = case.question
    role = asked_role(case)
    if case.known_units() or not question.has("without") or not role or not question.has("list", "howmany", "task"):
        return None
    if question.referring("task", "safeguard", "item") or case.named_clauses("task"):
        return None
    tasks, _ = _scope(case)
    chosen = [t for t in tasks if t.id in case.view.assignments and not case.view.units(t.id, role)]
    if not chosen:
        return None
    return _plain_list(case, chosen, f"没有列出{ROLE_NAMES[role]}的任务", f"tasks without {role} units")


def _sole(case: Case) -> Reply | None:
    """Tasks with exactly one lead unit, whichever it is."""
    question, role = case.question, asked_role(case)
    if case.known_units() or not question.has("only") or not role or not question.has("list", "howmany"):
        return None
    if question.has("unitword") and question.has("participant"):
        return _units_with_one_role(case)
    tasks, _ = _scope(case)
    chosen = [t for t in tasks if len(case.view.units(t.id, role)) == 1]
    return (
        _plain_list(case, chosen, f"只有一家{ROLE_NAMES[role]}的任务", f"tasks with one {role} unit")
        if chosen
        else None
    )


def _plain_list(case: Case, chosen: list[Clause], chinese: str, english: str) -> Reply:
    statements = [Statement(case.say(f"{chinese}共{len(chosen)}项：", f"{len(chosen)} {english}: "))]
    for i, task in enumerate(chosen):
        statements += [Statement(case.say("、", ", "))] if i else []
        statements.append(Statement(_short(case, task), case.of_units(case.view.units(task.id))))
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
    tasks, _ = _scope(case)
    return Counter(unit for t in tasks for unit in {a.unit for a in case.view.units(t.id, role)})


def _ranking(case: Case) -> Reply | None:
    """The unit with most, or fewest, tasks."""
    question, role = case.question, asked_role(case)
    if not question.has("most", "least") or not role or case.known_units() or question.has("target", "percent"):
        return None
    counts = _counts(case, role)
    if not counts:
        return None
    best = (max if question.has("most") else min)(counts.values())
    winners = [unit for unit, count in counts.items() if count == best]
    tasks, _ = _scope(case)
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
    for i, assignment in enumerate(assignments):
        statements += [Statement(case.comma)] if i else []
        statements.append(Statement(assignment.unit, case.of_units((assignment,))))
    statements.append(Statement(case.say("。", ".")))
    return Reply("answered", tuple(statements), understood=(("kind", "units"), ("condition", "participant only")))


def _level_fits(case: Case, unit: str) -> bool:
    """区级部门 asks for units that begin with that level."""
    level = next((word[0] for word in ("区级", "市级", "县级", "省级") if word in case.question.text), "")
    return unit.startswith(level) if level else True
