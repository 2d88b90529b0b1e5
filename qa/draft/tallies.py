"""How many tasks a unit has in a role: 区科委牵头19项任务; and which has most: 牵头任务最多的是区科委."""

from __future__ import annotations

from collections import Counter

from corpus.model import Clause
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from qa.draft.amount import Amount
from qa.draft.holding import plays_as, printed_names
from qa.draft.mentions import Mention
from qa.draft.result import Verdict
from qa.draft.spot import ROLES, Finding, Spot, best
from qa.draft.topic import tasks
from qa.kinds.duties.units import ROLE_NAMES
from qa.lists.naming import VERBS
from qa.view import View

ITEMS = frozenset({"项", "个", "条", "件"})
ALONE = regex(r"^(?:共|一共|总共|合计|总计|共有|达|多达|有|了|只|仅|的)*\s*$")
STAFF = regex(
    rf"(?P<n>\d{{1,2}}|[{NUMERAL}]{{1,3}})[家个](?:主要)?(?:牵头|参与|责任|配合|协办|主办)(?:单位|部门)"
    rf"|(?P<k>\d{{1,2}}|[{NUMERAL}]{{1,3}})[家个](?:单位|部门)?(?:共同|联合|一起|一道|合力)?(?:牵头|参与|负责)"
    rf"|(?:单位|部门)(?:一共|共|总共|有|是|为|达)+(?P<m>\d{{1,2}}|[{NUMERAL}]{{1,3}})[家个]"
)
FIRST = regex(r"首位|第一位|首个|首家|排第一|排在最?前")
"""The place in a list, not the number of tasks."""
BY_CLAUSE = regex(r"(?:单位|部门)(?:数量?)?(?:最多|最少)")


def tallies(spot: Spot) -> list[Finding]:
    """The number of tasks that the phrase gives to a unit."""
    role, units = _role(spot), _units(spot)
    found = [a for a in spot.amounts() if a.measure in ITEMS]
    if not role or len(units) != 1 or len(found) != 1 or any(spot.named_clauses(v) for v in spot.views):
        return []
    word = next(iter(spot.having(*ROLES)), None)
    between = spot.text[word.end : found[0].start] if word and word.end <= found[0].start else ""
    if word and not spot.having("task") and not ALONE.match(between):
        return []
    if not word and not ALONE.match(spot.text[spot.piece.start : found[0].start]):
        return []
    if (
        word
        and units[0].start > found[0].start > spot.piece.start
        and not ALONE.match(spot.text[spot.piece.start : found[0].start])
    ):
        return []  # 中医药一项责任单位是…… speaks of one task
    return best(_tallied(spot, view, units[0], role, found[0]) for view in spot.views)


def staffs(spot: Spot) -> list[Finding]:
    """The number of units that the phrase gives to a task: 第8项任务的牵头单位有两家."""
    match = STAFF.search(spot.text, spot.piece.start, spot.piece.end)
    role = _role(spot)
    if not match or not role or not spot.having(*ROLES):
        return []
    n = integer(match["n"] or match["m"] or match["k"])
    return best(_staffed(spot, view, role, n) for view in spot.views) if n else []


def _staffed(spot: Spot, view: View, role: str, n: int) -> Finding | None:
    named = [c for c in spot.subject(view) if c.id in view.assignments]
    clauses = (*(c for c in spot.named_clauses(view) if c in named), *tasks(spot, view)[0], *named)
    if not clauses:
        return None
    having = tuple(a for a in view.units(clauses[0].id) if plays_as(view.units(clauses[0].id), a, role))
    if not having or having[-1].open:
        return None
    case, right = spot.case(view), len(having) == n
    true = f"文件里{case.name(clauses[0])}的{having[0].printed}有{len(having)}家：{'、'.join(a.unit for a in having)}"
    text = f"{true}。" if right else f"稿件写{n}家，{true}。"
    verdict: Verdict = "supported" if right else "contradicted"
    return Finding("tally", spot.piece.start, spot.piece.end, verdict, text, case.of_units(having))


def _role(spot: Spot) -> str:
    word = next(iter(spot.having(*ROLES)), None)
    return next(r for r in ROLES if word.has(r)) if word else spot.context.role


def _units(spot: Spot) -> tuple[Mention, ...]:
    return tuple(m for m in spot.mentions if m.kind == "unit") or spot.context.units


def _tallied(spot: Spot, view: View, unit: Mention, role: str, amount: Amount) -> Finding | None:
    refs = printed_names(view, unit)
    if not refs:
        return None
    tasks = _held(view, _tasks(view), refs, role)
    apart = _held(view, view.of_kind("safeguard"), refs, role)
    case, name = spot.case(view), spot.text[unit.start : unit.end]
    mine = tuple(
        a for c in (tasks or apart) for a in view.units(c.id) if a.unit in refs and plays_as(view.units(c.id), a, role)
    )
    evidence = case.of_units(mine)
    true = f"文件里{name}{VERBS[role]}的任务共{len(tasks)}项{_numbers(tasks)}"
    true += f"，另有保障措施{len(apart)}项" if apart else ""
    right = amount.value in (len(tasks), len(tasks) + len(apart))
    if not evidence:
        text = f"文件里没有{name}{VERBS[role]}的任务。"
        return Finding("tally", spot.piece.start, spot.piece.end, "not_in_documents", text)
    text = f"{true}。" if right else f"稿件写{amount.printed}，{true}。"
    return Finding("tally", spot.piece.start, spot.piece.end, "supported" if right else "contradicted", text, evidence)


def _numbers(tasks: tuple[Clause, ...]) -> str:
    return f"（{'、'.join(str(t.ordinal) for t in tasks)}）" if tasks and all(t.ordinal for t in tasks) else ""


def _tasks(view: View) -> tuple[Clause, ...]:
    return tuple(c for c in view.of_kind("task") if c.id in view.assignments)


def _held(view: View, clauses: tuple[Clause, ...], refs: frozenset[str], role: str) -> tuple[Clause, ...]:
    """The clauses in which the unit plays the role."""
    return tuple(
        c for c in clauses if any(a.unit in refs and plays_as(view.units(c.id), a, role) for a in view.units(c.id))
    )


def ranks(spot: Spot) -> list[Finding]:
    """牵头任务最多的单位是区经委, 牵头单位最多的是第28项任务."""
    role = _role(spot)
    if not role or not spot.having("most", "least") or not spot.having(*ROLES) or FIRST.search(spot.words):
        return []
    if BY_CLAUSE.search(spot.words) and any(spot.named_clauses(v) for v in spot.views):
        return best(_fullest(spot, view, role) for view in spot.views)
    units = tuple(m for m in spot.mentions if m.kind == "unit")
    return best(_busiest(spot, view, units[0], role) for view in spot.views) if len(units) == 1 else []


def _busiest(spot: Spot, view: View, unit: Mention, role: str) -> Finding | None:
    """Whether a unit has the most tasks in a role."""
    counts: Counter[str] = Counter()
    for task in _tasks(view):
        counts.update({a.unit for a in view.units(task.id) if plays_as(view.units(task.id), a, role)})
    refs = printed_names(view, unit)
    if not counts or not refs:
        return None
    edge = max(counts.values()) if spot.having("most") else min(counts.values())
    first = [u for u, n in counts.items() if n == edge]
    right = bool(refs & set(first))
    shown = set(first) | refs
    mine = tuple(
        a for t in _tasks(view) for a in view.units(t.id) if a.unit in shown and plays_as(view.units(t.id), a, role)
    )
    which = "最多" if spot.having("most") else "最少"
    true = f"文件里{VERBS[role]}任务{which}的是{'、'.join(first)}，{edge}项"
    name, own = spot.text[unit.start : unit.end], max((counts[r] for r in refs), default=0)
    text = f"{true}。" if right else f"稿件写{name}{which}，{true}；{name}{own}项。"
    evidence = spot.case(view).of_units(mine)
    return Finding("rank", spot.piece.start, spot.piece.end, "supported" if right else "contradicted", text, evidence)


def _fullest(spot: Spot, view: View, role: str) -> Finding | None:
    """Whether a task has the most units in a role."""
    named = spot.named_clauses(view)
    counts = {t.id: sum(plays_as(view.units(t.id), a, role) for a in view.units(t.id)) for t in _tasks(view)}
    if not named or not counts:
        return None
    edge = max(counts.values()) if spot.having("most") else min(counts.values())
    first = [view.clauses[c] for c, n in counts.items() if n == edge]
    right = named[0] in first
    case = spot.case(view)
    which = "最多" if spot.having("most") else "最少"
    true = f"文件里{ROLE_NAMES[role]}{which}的是{'、'.join(case.name(c) for c in first)}，{edge}家"
    text = (
        f"{true}。"
        if right
        else f"稿件写{case.name(named[0])}{which}，{true}；{case.name(named[0])}{counts.get(named[0].id, 0)}家。"
    )
    shown = tuple(a for c in (*first, named[0]) for a in view.units(c.id, role))
    return Finding(
        "rank", spot.piece.start, spot.piece.end, "supported" if right else "contradicted", text, case.of_units(shown)
    )
