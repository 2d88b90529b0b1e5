"""Units by what they do in the whole document: all of a role, both roles, only one, none; who leads along with a unit."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus.model import Assignment
from corpus.regex import regex
from qa.case import Case
from qa.kinds.duties.rankings import sort_of
from qa.kinds.duties.units import ROLE_NAMES
from qa.lists.asks import WHICH_LACK
from qa.lists.conditions import asked_role
from qa.lists.scope import WHOLE, Scope, of_many, parts, scope, whole
from qa.lists.shape import UNIT_NOUN, Shape, shape
from qa.reply import Line, Reply, Statement, joined, refusal
from qa.sorts import is_of

BOTH = regex(
    r"[既又](?:是|当|有|作为|做)?[LR].*[又也且并](?:是|当|有|作为|做)?P|[既又](?:是|当|有|作为|做)?P.*[又也且并](?:是|当|有|作为|做)?[LR]|[LR](?:单位)?(?:和|与|、|及)P(?:单位)?(?:都|均|两)|(?:两|2)(?:种|个)(?:角色|身份)|L过?.{0,6}也.{0,4}P过?"
)
NEVER_LEADS = regex(
    r"(?:只|仅|光)(?:是|当|作为|做|担任|列为)*P|P.{0,8}(?:从不|不|没有?|未|一项也不|一项都没有?)(?:曾|再)?¬?L|¬L|L(?:单位)?T?(?:一项|一个)?(?:都|也)(?:没有?|无)|(?:没有?|未|从不|从未|没有?任何|也不|都不|都没有?|也没有?)(?:有|是|曾|当过?|任何)?L"
)
NEVER_JOINS = regex(
    r"(?:只|仅|光)(?:是|当|作为|做|担任|列为)*L|L.{0,8}(?:从不|不|没有?|未)(?:曾|再)?P|¬P|(?:没有?|未|从不|从未|都没有?|也没有?)(?:曾)?P"
)
COMPANION = regex(r"(?:和|与|跟|同)U.{0,4}(?:共同|一起|联合|合作|搭档|同时|一道|一块儿?)")
TOGETHER = regex(r"合起来|加起来|一共|总共|去掉?重复|去重|不重复|汇总|合计")
LIST = regex(
    rf"(?:哪些|哪几|多少|几|所有|全部|列出).{{0,6}}?{UNIT_NOUN}|{UNIT_NOUN}(?:数量|总数|名单|一共|共|总共|都)*(?:有|是)?(?:哪些|多少|几)"
)
MOST = regex(r"最多|最频繁")


def bodies(case: Case) -> Reply | None:
    """A list of units, or their number."""
    question, form = case.question, shape(case.question)
    if WHICH_LACK.search(question.text):
        return None
    if form.asked != "unit" or question.has("target", "indicator", "deadline") or not of_many(case):
        return None
    if case.known_units():
        return _companions(case, form)
    if question.referring("task", "item") and not TOGETHER.search(question.text):
        return None
    roles = question.has("lead", "participant", "responsible")
    if not roles and not re.search("涉及|出现|提到|参加|分工|承担", form.letters):
        return None
    finds = (_both, _never_leading, _never_joining, _all)
    return next((reply for find in finds if (reply := find(case, form))), None)


def _over(case: Case) -> Scope:
    """The tasks; with the safeguards when the question speaks of the whole document."""
    return whole(case) if any(word in case.question.text for word in WHOLE) else scope(case)


def _both(case: Case, form: Shape) -> Reply | None:
    if not BOTH.search(form.letters):
        return None
    over = _over(case)
    leading, joining = parts(case, over, _leading(case)), parts(case, over, "participant")
    chosen = {unit: (has[0], joining[unit][0]) for unit, has in leading.items() if unit in joining}
    return _listing(case, form, over, chosen, "既牵头又参与的")


def _never_leading(case: Case, form: Shape) -> Reply | None:
    if not NEVER_LEADS.search(form.letters):
        return None
    over = _over(case)
    leading = parts(case, over, _leading(case))
    chosen = {u: has[:1] for u, has in parts(case, over, "participant").items() if u not in leading}
    return _listing(case, form, over, chosen, "只参与、不牵头任务的" if over.noun == "任务" else "只参与、不牵头的")


def _never_joining(case: Case, form: Shape) -> Reply | None:
    if not NEVER_JOINS.search(form.letters):
        return None
    over = _over(case)
    joining = parts(case, over, "participant")
    chosen = {u: has[:1] for u, has in parts(case, over, _leading(case)).items() if u not in joining}
    return _listing(case, form, over, chosen, "只牵头、不作为参与单位的")


def _all(case: Case, form: Shape) -> Reply | None:
    """Every unit of a role, or of any; who does one thing is no such list."""
    over = _over(case)
    if case.question.has("most", "least") or not LIST.search(form.letters) and not over.narrowed:
        return None
    both = case.question.has("lead") and case.question.has("participant")
    role = "" if both else asked_role(case)
    chosen = {unit: has[:1] for unit, has in parts(case, over, role).items()}
    return _listing(case, form, over, chosen, ROLE_NAMES.get(role, "牵头或参与的"))


def _leading(case: Case) -> str:
    """The roles that make a unit a leading one in this document."""
    return "|".join(role for role in ("lead", "responsible") if role in case.view.roles)


def _companions(case: Case, form: Shape) -> Reply | None:
    """The units that lead, or have a part, together with a given one."""
    if not COMPANION.search(form.letters) or len({n.printed for n in case.question.named("unit")}) > 2:
        return None
    own, over, role = set(case.known_units()), _over(case), asked_role(case)
    found: dict[str, list[Assignment]] = {}
    for clause in over.clauses:
        everyone = case.view.units(clause.id, *([role] if role else []))
        if any(a.unit in own for a in everyone):
            for a in everyone:
                if a.unit not in own:
                    found.setdefault(a.unit, []).append(a)
    ranked = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[1][0].start))
    said = case.known_units()[0]
    if ranked and (MOST.search(form.letters) or case.question.has("most")):
        best = len(ranked[0][1])
        ranked = [(unit, has) for unit, has in ranked if len(has) == best]
        return _listing(
            case, form, over, {u: tuple(h) for u, h in ranked}, f"与{said}共同{_verb(role)}最多（{best}项）的"
        )
    return _listing(case, form, over, {u: tuple(h[:1]) for u, h in ranked}, f"与{said}共同{_verb(role)}的")


def _verb(role: str) -> str:
    return {"lead": "牵头", "participant": "参与", "responsible": "负责"}.get(role, "承担任务")


def _listing(case: Case, form: Shape, over: Scope, chosen: Mapping[str, tuple[Assignment, ...]], what: str) -> Reply:
    noun = sort_of(form)
    fitting = {unit: held for unit, held in chosen.items() if is_of(unit, noun)}
    name = (
        what
        if noun == "单位" and what.endswith("单位")
        else f"{what}{noun}"
        if what.endswith("的")
        else f"{what}中的{noun}"
    )
    if not fitting:
        return refusal(case.say(f"核对了{over.said}，没有{name}。", "There is no such unit."), kind="units")
    where = over.where if over.narrowed and over.noun == "任务" else "保障措施的" if over.noun == "保障措施" else ""
    head = Statement(case.say(f"{where}{name}共{len(fitting)}家：", f"{len(fitting)} units: "))
    items = [Statement(unit, case.of_units(held)) for unit, held in fitting.items()]
    lines = tuple(
        Line((("unit", unit), ("role", "、".join(dict.fromkeys(a.role for a in held)))), case.of_units(held))
        for unit, held in fitting.items()
    )
    notes = [case.say(f"核对了{over.said}", f"{len(over.clauses)} examined")]
    if groups := [unit for unit in fitting if unit.startswith("各")]:
        notes.append(
            case.say(
                f"“{'、'.join(groups)}”是统称，按一家计", f"“{', '.join(groups)}” names several at once, counted as one"
            )
        )
    understood = (("kind", "units"), ("condition", name))
    return Reply(
        "answered",
        (head, *joined(items, case.comma), Statement(case.say("。", "."))),
        lines,
        understood=understood,
        notes=tuple(notes),
    )
