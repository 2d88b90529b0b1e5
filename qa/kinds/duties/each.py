"""The units of every task of a project, of every safeguard: 第六个工程里每项任务分别由谁牵头; tasks of units of one sort."""

from __future__ import annotations

from corpus.regex import regex
from qa.case import Case
from qa.kinds.duties.sizes import LETTER_ROLES, listing
from qa.kinds.duties.units import ROLE_NAMES, of_clause, wanted_roles
from qa.lists.asks import asks_tasks
from qa.lists.conditions import asked_role
from qa.lists.scope import in_role, of_many, scope
from qa.lists.shape import shape
from qa.reply import Reply, Statement
from qa.sorts import is_of, nouns

EVERY = regex(r"(?:每|各)(?:一)?(?:项|条|个|件)?[TS]?|分别|逐[项一条个]|依次|各自|所有|全部")
GENERIC = ("单位", "部门", "机构", "主体")
SORTS = "|".join(noun for noun in nouns() if noun not in GENERIC)
OF_SORT = regex(
    rf"(?P<no>没有?|无|不是|不由|未由)?(?:有|由|是)?(?P<all>全部?由?|全是|都由|都是|只由|仅由|只有)?(?P<noun>{SORTS})(?:单独|共同|作为|担任|来|参加|一级|级|单位)*(?P<role>[LPR])"
)
IN_LIST = regex(
    rf"(?P<role>[LPR])(?:单位|部门)(?:名单)?(?:里|中|当中)?(?P<all>全部?是|都是|全是)?(?P<no>没有?|不含|不包括|无)?(?:有|含|包括|出现)*(?P<noun>{SORTS})"
)
MOST = 40
"""Clauses of one answer; more than a reader reads."""


def each(case: Case) -> Reply | None:
    """One sentence for each clause of a project or of the safeguards."""
    question, form = case.question, shape(case.question)
    roles = wanted_roles(case)
    if not roles or case.known_units() or form.asked in ("task", "project") or not of_many(case):
        return None
    if question.has("most", "least", "only", "without", "target", "same") or question.referring("task", "item"):
        return None
    over = scope(case)
    if not EVERY.search(form.letters) and not (over.noun == "保障措施" and "T" not in form.letters):
        return None
    if not 0 < len(over.clauses) <= MOST or not over.narrowed and "T" not in form.letters:
        return None
    statements: list[Statement] = []
    lines = []
    for clause in over.clauses:
        statements += [Statement(case.say("；", "; "))] if statements else []
        found = of_clause(case, clause, roles, "list")
        if found:
            statements += found[0]
            lines += found[1]
        else:
            what = case.say(f"没有列出{ROLE_NAMES[roles[0]]}", f" names no {roles[0]} units")
            statements.append(Statement(f"{case.name(clause)}{what}", (case.whole(clause),)))
    if not lines:
        return None
    note = case.say(f"列出了{over.said}", f"{len(over.clauses)} listed")
    return Reply(
        "answered",
        (*statements, Statement(case.say("。", "."))),
        tuple(lines),
        understood=(("kind", "each"), ("role", "、".join(roles))),
        notes=(note,),
        listed=tuple(c.id for c in over.clauses),
    )


def of_sort(case: Case) -> Reply | None:
    """The tasks that some unit of a sort leads, or takes part in: 由镇牵头的任务有哪些."""
    question, form = case.question, shape(case.question)
    match = OF_SORT.search(form.letters) or IN_LIST.search(form.letters)
    if not match or case.known_units() or form.asked not in ("task", "") or not of_many(case):
        return None
    if not asks_tasks(question) and "T" not in form.letters:
        return None
    role = asked_role(case) if match["role"] not in LETTER_ROLES else LETTER_ROLES[match["role"]]
    over, noun = scope(case), match["noun"]
    chosen = []
    for task in over.clauses:
        having = [a for a in in_role(case, task, role) if is_of(a.unit, noun)]
        everyone = in_role(case, task, role)
        fits = bool(having) and (not match["all"] or len(having) == len(everyone))
        if (not having and everyone) if match["no"] else fits:
            chosen.append(task)
    deed = {"lead": "牵头", "participant": "参与"}.get(role, "负责")
    what = f"{'没有' if match['no'] else '全部由' if match['all'] else '有'}{noun}{deed}的{over.noun}"
    return listing(case, chosen, what, f"tasks of such units ({noun})", role)
