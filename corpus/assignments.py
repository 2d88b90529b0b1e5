"""Who does what: the endings of clauses that name units, in the ways documents print them.

``FORMS`` lists the ways, tried in order on each bracket or line: a role word with a colon (牵头单位:A、B;参与单位:C), and a
verb behind a list (A牵头,B、C配合,年底前完成). A rule said once (排在第一位的部门为牵头部门,下同) holds from there on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.model import Assignment, Clause
from corpus.numbering import RANK
from corpus.units import looks_like_unit, split_units
from corpus.wordlist import mapping, words

ROLE_WORD = re.compile(rf"({'|'.join(words('roles'))})\s*[:：]\s*")
ROLE_VERB = re.compile(rf"({'|'.join(words('role_verbs'))})(?=[，,；;。、\s）)]|$)")
FIRST_LEADS = re.compile(r"[列排](?:在)?(?:第一|首)位?的?(?:部门|单位)?(?:为|是)(?:总?牵头|主办)")
DEADLINE = re.compile(
    r"(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末)?前?|(?:20\d\d年|[本今]年)?年?底前?|20\d\d年(?:底|末)?前?)(?:基本)?(?:完成|前)|持续推进|长期坚持|长期推进"
)
REMARK = re.compile(r"[，,；;]?\s*(?:[排列][在为]?(?:第一|首)位?的[^，,）)]*|下同)")
LONGEST_GROUP = 600
"""Characters of one bracket of units; the longest list seen has 212."""


@dataclass(frozen=True, slots=True)
class Group:
    """One role with its printed list of units."""

    role: str
    printed: str
    start: int
    end: int
    units_start: int
    units_end: int


def read_assignments(text: str, clauses: tuple[Clause, ...]) -> tuple[Assignment, ...]:
    """Every unit that a clause names with a role, in the order of the text."""
    holders = [c for c in clauses if c.kind in RANK or c.kind in {"row", "paragraph"}]
    first_leads = FIRST_LEADS.search(text)
    found: list[Assignment] = []
    for start, end in _places(text):
        groups = next((groups for form in FORMS if (groups := form(text, start, end))), ())
        holder = _holder(holders, start)
        deadline = DEADLINE.search(text, start, end)
        for group in groups if holder else ():
            found += _assigned(text, group, holder, re.sub(r"(?:基本)?完成$", "", deadline.group()) if deadline else "")
    if first_leads:
        found = _with_first_leading(found, first_leads.start())
    return tuple(sorted(set(found), key=lambda a: (a.start, a.end, a.role)))


def labelled(text: str, start: int, end: int) -> tuple[Group, ...]:
    """牵头单位:A、B;主要参与单位:C."""
    marks = list(ROLE_WORD.finditer(text, start, end))
    groups = []
    for mark, stop in zip(marks, [*(m.start() for m in marks[1:]), end], strict=False):
        sentence = re.search(r"[。\n]", text[mark.end() : stop])
        last = mark.end() + sentence.start() if sentence else stop
        last = _without_remarks(text, mark.end(), last)
        groups.append(Group(mapping("roles")[mark.group(1)], mark.group(1), mark.start(), last, mark.end(), last))
    return tuple(groups)


def by_verb(text: str, start: int, end: int) -> tuple[Group, ...]:
    """A牵头,B、C配合 — inside a bracket only, and only when every word before the verb is a unit."""
    if start == 0 or text[start - 1] not in "（(":
        return ()
    groups, at = [], start
    for mark in ROLE_VERB.finditer(text, start, end):
        first = at + len(text[at : mark.start()]) - len(text[at : mark.start()].lstrip("，,；;、。 \n"))
        if deadline := DEADLINE.match(text, first):
            first = (
                deadline.end()
                + len(text[deadline.end() : mark.start()])
                - len(text[deadline.end() : mark.start()].lstrip("，,；;、 "))
            )
        units = split_units(text, first, mark.start())
        if not units.spans or not all(looks_like_unit(text[a:b]) for a, b in units.spans):
            return ()
        role = mapping("role_verbs")[mark.group(1)]
        groups.append(Group(role, mark.group(1), first, mark.end(), first, mark.start()))
        at = mark.end()
    return tuple(groups)


FORMS = (labelled, by_verb)


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Inside of every outermost bracket, and every line that begins with a role word."""
    inside: list[tuple[int, int]] = []
    depth, first = 0, 0
    for i, character in enumerate(text):
        if character in "（(":
            first = i + 1 if depth == 0 else first
            depth += 1
        elif character in "）)" and depth:
            depth -= 1
            if depth == 0:
                inside.append((first, i))
        elif depth and i - first > LONGEST_GROUP:
            depth = 0
    yield from inside
    for line in re.finditer(r"[^\n]+", text):
        match = ROLE_WORD.search(line.group())
        if match and not any(a <= line.start() + match.start() < b for a, b in inside):
            yield line.start() + match.start(), line.end()


def _holder(holders: list[Clause], at: int) -> Clause | None:
    """The innermost numbered clause around an offset; a bare paragraph only where there is none."""
    around = [c for c in holders if c.start <= at < c.end]
    numbered = [c for c in around if c.kind != "paragraph"]
    return min(numbered or around, key=lambda c: c.end - c.start, default=None)


def _assigned(text: str, group: Group, holder: Clause, deadline: str) -> list[Assignment]:
    units = split_units(text, group.units_start, group.units_end)
    return [
        Assignment(
            clause=holder.id,
            role=group.role,
            printed=group.printed,
            unit="".join(text[start:end].split()),
            start=start,
            end=end,
            group_start=group.start,
            group_end=group.end,
            open=units.open,
            deadline=deadline,
        )
        for start, end in units.spans
        if not re.search(r"[:：]|20\d\d年", text[start:end]) and not DEADLINE.fullmatch(text[start:end])
    ]


def _without_remarks(text: str, start: int, end: int) -> int:
    match = REMARK.search(text, start, end)
    return match.start() if match else end


def _with_first_leading(found: list[Assignment], since: int) -> list[Assignment]:
    """From the clause that says so on, the first unit of a list of responsible units leads."""
    firsts: dict[int, int] = {}
    for assignment in found:
        firsts[assignment.group_start] = min(firsts.get(assignment.group_start, assignment.start), assignment.start)
    return [
        replace(a, role="lead")
        if a.role == "responsible" and a.group_end >= since and a.start == firsts[a.group_start]
        else a
        for a in found
    ]
