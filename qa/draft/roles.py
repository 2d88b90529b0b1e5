"""Who leads, who takes part: 安亭镇牵头精准医疗任务, 牵头单位是区科委、区市场监管局, 区科委不牵头……"""

from __future__ import annotations

import re

from corpus.model import Clause
from corpus.regex import regex
from index.vocabulary import key_of
from qa.case import Case
from qa.draft.casting import LOOSE, Said, read_roles
from qa.draft.holding import holds, left_out, plays_as, printed_names
from qa.draft.mentions import Mention
from qa.draft.spot import Finding, Spot, best
from qa.draft.topic import tasks
from qa.kinds.duties.units import ROLE_NAMES
from qa.view import View

HEADING = 3
"""Characters of a heading that name the clause, when no other heading has them."""
DEED = regex(r"了?[\u4e00-\u9fff]{4,}")
BODY = "主体"
BRACKET = regex(r"\s*[（(]")


def roles(spot: Spot) -> list[Finding]:
    """The roles of a phrase, judged together for each role word."""
    found: list[Finding] = []
    views = [v for v in spot.views if spot.named_clauses(v)] or spot.views
    for said in read_roles(spot):
        found += best(_judged(spot, view, said) for view in views)
    against = [f for f in found if f.verdict == "contradicted"]
    return against or found[:1]


def _judged(spot: Spot, view: View, said: Said) -> Finding | None:
    if spot.text[said.word.start : said.word.end].endswith(BODY) and not spot.named_clauses(view):
        return None  # 是试点责任主体 is said in prose, it is no list's role
    subject = tuple(c for c in spot.subject(view) if c.id in view.assignments)
    named = any(c in subject for c in spot.named_clauses(view))
    likely, sure = ((), True) if named or _is_deed(spot, said) else tasks(spot, view)
    clauses = subject if named else likely[:1] or subject or _by_words(spot, view)
    if not clauses or _is_filler(spot, view, said):
        return None
    known = any(printed_names(view, unit) for unit in said.units)
    if not known and not (spot.sure and spot.named_clauses(view)):
        return None  # a name that no document has, beside a task that was only spoken of before
    clause, case = clauses[0], spot.case(view)
    verdicts = [holds(view, clause, unit, said) for unit in said.units]
    if "no" in verdicts and not named and _is_of_another(view, said, (*likely[1:], *subject), sure=sure):
        return None  # it may as well be the task of which it is true
    start, end = spot.piece.start, spot.piece.end
    evidence = case.of_units(view.units(clause.id))
    if all(v == "yes" for v in verdicts):
        if missing := left_out(spot, view, clause, said):
            text = f"稿件没有列全，少了{'、'.join(missing)}。{_as_printed(case, clause, said)}"
            return Finding("role", start, end, "partly", text, evidence)
        return Finding("role", start, end, "supported", _as_printed(case, clause, said), evidence)
    if "no" in verdicts and _is_list_of_another(spot, view, said, verdicts.count("yes")):
        return None
    if "no" in verdicts:
        wrong = [u for u, v in zip(said.units, verdicts, strict=True) if v == "no"]
        return Finding("role", start, end, "contradicted", _against(spot, case, clause, said, wrong), evidence)
    if "open" in verdicts:
        text = f"{case.name(clause)}的名单以“等”结尾或写的是统称，是否包括，文件没有逐一列名。"
        return Finding("role", start, end, "not_checkable", text, evidence)
    return Finding("role", start, end, "partly", _against(spot, case, clause, said, list(said.units)), evidence)


def _is_of_another(view: View, said: Said, likely: tuple[Clause, ...], *, sure: bool) -> bool:
    """True of another task that may be meant; or, unless the words say which, several units are its whole list."""
    for clause in view.assigned if len(said.units) > 1 and not sure else likely:
        if all(holds(view, clause, unit, said) == "yes" for unit in said.units):
            having = [a for a in view.units(clause.id) if plays_as(view.units(clause.id), a, said.role)]
            if clause in likely or len(having) == len(said.units):
                return True
    return False


def _is_list_of_another(spot: Spot, view: View, said: Said, here: int) -> bool:
    """A list in brackets that fits a task better which the draft does not name here: whose it is cannot be told."""
    if not BRACKET.match(spot.words) or spot.named_clauses(view):
        return False
    return any(sum(holds(view, c, unit, said) == "yes" for unit in said.units) > here for c in view.assigned)


def _is_filler(spot: Spot, view: View, said: Said) -> bool:
    """参与建设 without a task of its own says nothing that can be checked."""
    word = spot.text[said.word.start : said.word.end]
    named = bool(spot.named_clauses(view)) or bool(re.search(r"任务|工程|项目|措施", spot.words))
    return word in LOOSE and not named and said.word.start < spot.piece.end - 2 and not said.denied


def _is_deed(spot: Spot, said: Said) -> bool:
    """牵头举办了一个节: something of its own follows, which need be no task of the document."""
    before = all(unit.end <= said.word.start for unit in said.units)
    return before and bool(DEED.match(spot.text, said.word.end, spot.piece.end))


def _by_words(spot: Spot, view: View) -> tuple[Clause, ...]:
    """The clause whose heading holds words of the phrase that no other heading holds."""
    pieces = [piece for piece in spot.rest() if len(piece) >= HEADING]
    pieces += [spot.text[m.start : m.end] for m in spot.mentions if m.kind in ("term", "indicator")]
    for piece in pieces:
        holding = [c for c in view.assigned if key_of(piece) in key_of(c.heading)]
        if len(holding) == 1:
            return (holding[0],)
    return ()


def _as_printed(case: Case, clause: Clause, said: Said) -> str:
    """What the document prints of the role."""
    having = [a for a in case.view.units(clause.id) if plays_as(case.view.units(clause.id), a, said.role)]
    if not having:
        return f"{case.name(clause)}没有列出{ROLE_NAMES[said.role]}。"
    return f"{case.name(clause)}的{having[0].printed}：{'、'.join(a.unit for a in having)}{'等' if having[-1].open else ''}。"


def _against(spot: Spot, case: Case, clause: Clause, said: Said, wrong: list[Mention]) -> str:
    """稿件说区卫计委牵头，文件里它是主要参与单位."""
    everyone = case.view.units(clause.id)
    pieces = []
    for unit in wrong:
        name = spot.text[unit.start : unit.end]
        held = [a for a in everyone if a.unit in printed_names(case.view, unit)]
        claimed = f"{'不是' if said.denied else '是'}{ROLE_NAMES[said.role]}"
        if said.only and held and plays_as(everyone, held[0], said.role) and not said.denied:
            pieces.append(f"稿件写{name}是唯一的{ROLE_NAMES[said.role]}，文件里不止这一家")
        else:
            is_what = f"它是{held[0].printed}" if held else "这一项没有列它"
            pieces.append(f"稿件写{name}{claimed}，文件里{is_what}")
    return f"{'；'.join(pieces)}。{_as_printed(case, clause, said)}"
