"""Units by the number of their tasks: the most, the first three, all in order, those with two or more."""

from __future__ import annotations

import re

from corpus.model import Assignment
from corpus.numerals import integer
from corpus.regex import regex
from qa.case import Case
from qa.lists.conditions import asked_role
from qa.lists.counts import AFTER, BOUND, NUMBER, Bound, bound
from qa.lists.naming import ENGLISH, VERBS
from qa.lists.scope import Scope, of_many, parts, scope
from qa.lists.shape import ANY, UNIT_NOUN, Shape, shape
from qa.reply import Line, Reply, Statement, joined, refusal
from qa.sorts import AND, is_of, nouns

Held = dict[str, tuple[Assignment, ...]]
FIRST = regex(
    rf"(?:排名?|列|位居|数量)*(?:前|top)(?P<n>{NUMBER})(?:名|位|家|个|的)?|(?:最多|居首)的?(?P<of>{NUMBER})(?:名|位|家|个)",
    re.IGNORECASE,
)
NTH = regex(rf"(?:第|排第|排名第|位列第)(?P<n>{NUMBER})(?:多|位|名)|(?P<next>第二多|仅次于)")
ORDER = regex(
    r"从[多高]到[少低]|由[多高]到[少低]|从[少低]到[多高]|由[少低]到[多高]|排名|排序|排个[名队]|排行|排列|排一[下排]"
)
EACH = regex(
    rf"(?:各|每)(?:个|家)?{UNIT_NOUN}(?:分别|各)?(?:都)?[LPR]?(?:了|的)*T?(?:数量|数|各)*(?:是|有|为)?(?:多少|几|怎样|如何|情况|统计|$)|(?:每|各)家?{UNIT_NOUN}[LPR](?:几|多少)"
)
SEEN = regex(rf"(?:出现|提到|列名|点名)(?:了|过)*{BOUND}[次回处]{AFTER}")
SIZED = regex(rf"(?:只|仅仅|仅)?[LPR](?:了|过|的|着|T)*(?:数量|数目|数|里)*{BOUND}[项个条件](?:重点|具体)?T?{AFTER}")
MANY = 40
"""Units of a table that are named in the text; more than a reader reads."""


def ranking(case: Case) -> Reply | None:
    """Units in the order of their tasks, or those whose number fits."""
    question, form = case.question, shape(case.question)
    if case.known_units() or question.has("percent", "indicator") or not of_many(case):
        return None
    if form.asked not in ("unit", "") and not EACH.search(form.letters):
        return None
    role = asked_role(case)
    if not role and not re.search("T|出现|涉及|承担", form.letters):
        return None
    over, noun = scope(case), sort_of(form)
    held = {unit: has for unit, has in parts(case, over, role).items() if is_of(unit, noun)}
    if not held:
        return None
    for find in (_fitting, _first, _nth, _extreme, _table):
        if reply := find(case, form, Ranked(held, over, noun, role)):
            return reply
    return None


class Ranked:
    """Units of a sort with their assignments in a role, those with most tasks first."""

    def __init__(self, held: Held, over: Scope, noun: str, role: str) -> None:
        self.over, self.noun, self.role = over, noun, role
        self.counts = {unit: len({a.clause for a in has}) for unit, has in held.items()}
        self.held = dict(sorted(held.items(), key=lambda pair: (-self.counts[pair[0]], pair[1][0].start)))

    def by_count(self) -> list[tuple[int, list[str]]]:
        """Counts, the highest first, each with its units."""
        found: dict[int, list[str]] = {}
        for unit in self.held:
            found.setdefault(self.counts[unit], []).append(unit)
        return list(found.items())


def sort_of(form: Shape) -> str:
    """The noun for units in a question: 镇, 区级部门, 镇和园区; 单位 when it names no sort."""
    sorts = [noun for noun in nouns() if noun not in ANY]
    either = "|".join(map(re.escape, sorts))
    if two := re.search(f"({either})[和与及、或]({either})", form.letters):
        return f"{two[1]}{AND}{two[2]}"
    return next((noun for noun in sorts if noun in form.letters), "单位")


def _extreme(case: Case, form: Shape, ranked: Ranked) -> Reply | None:
    if not case.question.has("most", "least"):
        return None
    order = ranked.by_count()
    most = case.question.has("most")
    count, units = order[0] if most else order[-1]
    word = "最多" if most else "最少"
    what = f"{VERBS[ranked.role]}任务{word}的{'' if ranked.noun == '单位' else ranked.noun}是"
    english = f" {ENGLISH[ranked.role]} the {'most' if most else 'fewest'} tasks: {count}"
    proofs = case.of_units(tuple(a for unit in units for a in ranked.held[unit]))
    text = case.say(
        f"{what}{'、'.join(units)}，{'各' if len(units) > 1 else '共'}{count}项", f"{', '.join(units)}{english}"
    )
    return _reply(case, ranked, [Statement(text, proofs), Statement(case.say("。", "."))], units)


def _nth(case: Case, form: Shape, ranked: Ranked) -> Reply | None:
    match = NTH.search(form.letters)
    n = 2 if match and match["next"] else integer(match["n"]) if match else None
    order = ranked.by_count()
    if not n or n > len(order):
        return None
    count, units = order[n - 1]
    what = f"{VERBS[ranked.role]}任务第{n}多的{'' if ranked.noun == '单位' else ranked.noun}是"
    proofs = case.of_units(tuple(a for unit in units for a in ranked.held[unit]))
    text = case.say(
        f"{what}{'、'.join(units)}，{'各' if len(units) > 1 else '共'}{count}项", f"{', '.join(units)}: {count}"
    )
    return _reply(case, ranked, [Statement(text, proofs), Statement(case.say("。", "."))], units)


def _first(case: Case, form: Shape, ranked: Ranked) -> Reply | None:
    match = FIRST.search(form.letters)
    n = integer(match["n"] or match["of"]) if match else None
    if not n:
        return None
    units = list(ranked.held)
    last = ranked.counts[units[min(n, len(units)) - 1]]
    chosen = [unit for unit in units if ranked.counts[unit] >= last]
    tied = case.say("（有并列）", " (with ties)") if len(chosen) > n else ""
    head = case.say(f"{VERBS[ranked.role]}任务最多的前{n}家{tied}：", f"The first {n}{tied}: ")
    return _reply(case, ranked, [Statement(head), *_counted(case, ranked, chosen)], chosen)


def _table(case: Case, form: Shape, ranked: Ranked) -> Reply | None:
    if not ORDER.search(form.letters) and not EACH.search(form.letters):
        return None
    units = list(ranked.held)
    if re.search(r"[少低]到[多高]", form.letters):
        units.reverse()
    head = case.say(f"{_sort(ranked)}{VERBS[ranked.role]}任务的项数：", "Tasks per unit: ")
    return _reply(case, ranked, [Statement(head), *_counted(case, ranked, units[:MANY])], units)


def _fitting(case: Case, form: Shape, ranked: Ranked) -> Reply | None:
    match = SIZED.search(form.letters) or SEEN.search(form.letters)
    limit = bound(match) if match else None
    if not limit or limit.low == limit.high == 0:
        return None
    units = [unit for unit in ranked.held if limit.holds(ranked.counts[unit])]
    return _sized(case, ranked, limit, units)


def _sized(case: Case, ranked: Ranked, limit: Bound, units: list[str]) -> Reply:
    what = f"{VERBS[ranked.role]}{limit.said('项')}任务的{ranked.noun}"
    if not units:
        return refusal(case.say(f"核对了{ranked.over.said}，没有{what}。", "No unit fits."), kind="ranking")
    head = case.say(f"{what}共{len(units)}家：", f"{len(units)} units: ")
    return _reply(case, ranked, [Statement(head), *_counted(case, ranked, units)], units)


def _counted(case: Case, ranked: Ranked, units: list[str]) -> list[Statement]:
    """Each unit with its count and, to keep the text legible, one proof; the rows hold all of them."""
    items = [
        Statement(
            case.say(f"{unit}{ranked.counts[unit]}项", f"{unit} {ranked.counts[unit]}"),
            case.of_units(ranked.held[unit][:1]),
        )
        for unit in units
    ]
    return [*joined(items, case.comma), Statement(case.say("。", "."))]


def _sort(ranked: Ranked) -> str:
    return "各单位" if ranked.noun == "单位" else f"各{ranked.noun}"


def _reply(case: Case, ranked: Ranked, statements: list[Statement], units: list[str]) -> Reply:
    lines = tuple(
        Line((("unit", unit), ("role", ranked.role), ("tasks", ranked.counts[unit])), case.of_units(ranked.held[unit]))
        for unit in units
    )
    note = f"核对了全部 {len(ranked.over.clauses)} 项{ranked.over.noun}、{len(ranked.held)} 家单位"
    english = f"{len(ranked.over.clauses)} examined, {len(ranked.held)} units"
    understood = (("kind", "ranking"), ("role", ranked.role))
    listed = tuple(dict.fromkeys(a.clause for unit in units for a in ranked.held[unit]))
    return Reply(
        "answered", tuple(statements), lines, understood=understood, notes=(case.say(note, english),), listed=listed
    )
