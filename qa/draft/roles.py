"""Who leads, who takes part: 安亭镇牵头精准医疗任务, 牵头单位是区科委、区市场监管局, 区科委不牵头……"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.model import Assignment, Clause
from corpus.roles import REMARK
from index.vocabulary import key_of
from qa.case import Case
from qa.draft.lexicon import any_of
from qa.draft.mentions import Mention
from qa.draft.spot import ROLES, Finding, Spot, best
from qa.draft.topic import tasks
from qa.kinds.units import ROLE_NAMES
from qa.view import View, plays

DENYING = re.compile(any_of("denials"))
ONLY = re.compile(r"(?:只|仅|单独|独家|唯一)")
LOOSE = ("参与", "参加")
"""Verbs that those who lead may be said to do as well."""
HEADING = 3
"""Characters of a heading that name the clause, when no other heading has them."""
LONGER = re.compile(r"[人者度权性制书]")
"""Behind a role word these make a noun of it: 带头人, 负责人, 参与度."""
LISTING = re.compile(r"(?:分别|依次)?(?:即|为|是|有|包括)")
DEED = re.compile(r"了?[\u4e00-\u9fff]{4,}")
BRACKET = re.compile(r"\s*[（(]")
COLLECTIVE = re.compile(r"^各")


@dataclass(frozen=True, slots=True)
class Said:
    """A role that the draft gives to units."""

    role: str
    word: Mention
    units: tuple[Mention, ...]
    denied: bool
    only: bool


def roles(spot: Spot) -> list[Finding]:
    """The roles of a phrase, judged together for each role word."""
    found: list[Finding] = []
    for said in read_roles(spot):
        found += best(_judged(spot, view, said) for view in spot.views)
    against = [f for f in found if f.verdict == "contradicted"]
    return against or found[:1]


def read_roles(spot: Spot) -> list[Said]:
    """Role words of the phrase with their units: those before the word, or behind it where it comes first."""
    remarks = [match.span() for match in REMARK.finditer(spot.text, spot.piece.start, spot.piece.end)]
    words = [w for w in spot.having(*ROLES) if not LONGER.match(spot.text, w.end)]
    words = [w for w in words if not any(a <= w.start < b for a, b in remarks)]
    units = [m for m in spot.mentions if m.kind in ("unit", "stranger")]
    if not words:
        return _listed(spot, units)
    first = not units or words[0].start < units[0].start
    edges = [*(w.start for w in words), spot.piece.end] if first else [spot.piece.start, *(w.start for w in words)]
    found: list[Said] = []
    for i, word in enumerate(words):
        own = tuple(u for u in units if edges[i] <= u.start < edges[i + 1])
        if not own and found:
            own = found[-1].units
        own = own or _carried(spot, word)
        if own:
            role = next(r for r in ROLES if word.has(r))
            start = max((u.end for u in own if u.end <= word.start), default=spot.piece.start)
            between = spot.text[start : word.end]
            found.append(Said(role, word, own, bool(DENYING.search(between)), bool(ONLY.search(spot.words))))
    return found


def _listed(spot: Spot, units: list[Mention]) -> list[Said]:
    """第8项任务的牵头单位有两家，分别是区人才办和区人社局: the role was said in the phrase before."""
    if not units or not spot.context.role or not LISTING.match(spot.words):
        return []
    word = Mention(spot.context.role, spot.piece.start, units[0].start, value=spot.context.role)
    return [Said(spot.context.role, word, tuple(units), denied=False, only=False)]


def _carried(spot: Spot, word: Mention) -> tuple[Mention, ...]:
    """The unit that the phrase before spoke of: 江桥镇……，是……的牵头单位之一."""
    head = spot.text[spot.piece.start : word.start]
    return (
        spot.context.units
        if re.match(r"(?:并|也|还|又|且|同时|而)?(?:是|不|为|只|仅|作为|没)", head) or not head
        else ()
    )


def _judged(spot: Spot, view: View, said: Said) -> Finding | None:
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
    verdicts = [_holds(view, clause, unit, said) for unit in said.units]
    if "no" in verdicts and not named and _is_of_another(view, said, (*likely[1:], *subject), sure=sure):
        return None  # it may as well be the task of which it is true
    start, end = spot.piece.start, spot.piece.end
    evidence = case.of_units(view.units(clause.id))
    if all(v == "yes" for v in verdicts):
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
        if all(_holds(view, clause, unit, said) == "yes" for unit in said.units):
            having = [a for a in view.units(clause.id) if plays_as(view.units(clause.id), a, said.role)]
            if clause in likely or len(having) == len(said.units):
                return True
    return False


def _is_list_of_another(spot: Spot, view: View, said: Said, here: int) -> bool:
    """A list in brackets that fits a task better which the draft does not name here: whose it is cannot be told."""
    if not BRACKET.match(spot.words) or spot.named_clauses(view):
        return False
    return any(sum(_holds(view, c, unit, said) == "yes" for unit in said.units) > here for c in view.assigned)


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


def printed_names(view: View, unit: Mention) -> frozenset[str]:
    """The unit's names as this document prints them."""
    return frozenset(n.ref for n in unit.names if n.kind == "unit" and n.document == view.document.id)


def _holds(view: View, clause: Clause, unit: Mention, said: Said) -> str:
    """yes, no, open (the list may hold it unnamed) or near (it leads, and was only said to take part)."""
    everyone, refs = view.units(clause.id), printed_names(view, unit)
    held = [a for a in everyone if a.unit in refs]
    fits = [a for a in held if plays_as(everyone, a, said.role)]
    if said.denied:
        return "no" if fits else "yes"
    if fits and said.only and said.role != "participant":
        return "yes" if len([a for a in everyone if a.role == fits[0].role]) == 1 else "no"
    if fits:
        return "yes"
    if held and said.role == "participant" and unit_word(said) in LOOSE and not said.only:
        return "near"
    having = [a for a in everyone if plays_as(everyone, a, said.role)]
    unnamed = any(a.open or (COLLECTIVE.match(a.unit) and _is_local(unit)) for a in having)
    return "open" if not held and unnamed else "no"


def unit_word(said: Said) -> str:
    """The role as the draft words it."""
    return said.word.value


def _is_local(unit: Mention) -> bool:
    name = unit.value or (unit.names[0].printed if unit.names else "")
    return name.endswith(("镇", "街道", "乡", "县", "区", "政府"))


def plays_as(everyone: tuple[Assignment, ...], assignment: Assignment, role: str) -> bool:
    """负责 is leading where the clause knows leads only, and the other way round."""
    known = {a.role for a in everyone}
    if role == "responsible" and "lead" in known and plays(assignment, "lead"):
        return True
    if role == "lead" and "lead" not in known:
        role = "responsible"
    return plays(assignment, role)


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
