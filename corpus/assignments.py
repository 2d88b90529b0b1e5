"""Who does what: the endings of clauses that name units, in the ways documents print them.

``FORMS`` lists the ways, tried in order on each bracket or line: a role word with a colon (牵头单位:A、B;参与单位:C), and a
verb behind a list (A牵头,B、C配合,年底前完成). A rule said once (排在第一位的部门为牵头部门,下同) holds from there on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from corpus.deadlines import clause_limit, spoken_limit
from corpus.duties import read_duties
from corpus.model import Assignment, Clause, Table
from corpus.numbering import RANK
from corpus.roles import FIRST_LEADS, ROLE_WORD, Group, labelled
from corpus.units import looks_like_unit, split_units
from corpus.wordlist import mapping, words

ROLE_VERB = re.compile(rf"({'|'.join(words('role_verbs'))})(?=[，,；;。、\s）)]|$)")
PART = re.compile(r"[^，,；;。\n]+")
LONGEST_GROUP = 600
"""Characters of one bracket of units; the longest list seen has 212."""


def read_assignments(text: str, clauses: tuple[Clause, ...], tables: tuple[Table, ...] = ()) -> tuple[Assignment, ...]:
    """Every unit that a clause or a row of a table names with a role, in the order of the text."""
    holders = _Holders(clauses)
    places = {clause.id: clause.start for clause in clauses}
    found: set[Assignment] = set()
    limits: dict[str, str] = {}
    for start, end in _places(text):
        groups = next((groups for form in FORMS if (groups := form(text, start, end))), ())
        holder = holders.around(start) if groups else None
        if holder and holder.kind == "row":
            continue
        if holder:
            if holder.id not in limits:
                limits[holder.id] = clause_limit(text, holder.start, holder.end)
            limit = spoken_limit(_parts(text, start, end, groups)) or limits[holder.id]
            found |= {a for group in groups for a in _assigned(text, group, holder, limit)}
    found.update(read_duties(text, tables))
    ordered = sorted(found, key=lambda a: (a.start, a.end, a.role, places[a.clause]))
    rule = FIRST_LEADS.search(text)
    return tuple(_with_first_leading(ordered, _opening(text, rule.start())) if rule else ordered)


def by_verb(text: str, start: int, end: int) -> tuple[Group, ...]:
    """A牵头,B、C配合 — inside a bracket only, and only when every word before the verb is a unit."""
    if start == 0 or text[start - 1] not in "（(":
        return ()
    groups, at = [], start
    for mark in ROLE_VERB.finditer(text, start, end):
        first = _past_limit(text, at, mark.start())
        units = split_units(text, first, mark.start())
        if not units.spans or not all(looks_like_unit(text[a:b]) for a, b in units.spans):
            return ()
        role = mapping("role_verbs")[mark.group(1)]
        groups.append(Group(role, mark.group(1), first, mark.end(), first, mark.start()))
        at = mark.end()
    return tuple(groups)


FORMS = (labelled, by_verb)


def _past_limit(text: str, start: int, end: int) -> int:
    """Where the units begin: behind separators and behind a time limit that stands first."""
    for part in PART.finditer(text, start, end):
        if not spoken_limit([part.group()]):
            return part.start() + len(part.group()) - len(part.group().lstrip("、 　"))
    return end


def _parts(text: str, start: int, end: int, groups: tuple[Group, ...]) -> list[str]:
    """The parts of a place between separators and role words, of which one may say until when."""
    edges = [start, *(edge for g in groups for edge in (g.start, g.units_start)), end]
    return [part.group() for a, b in zip(edges, edges[1:], strict=False) for part in PART.finditer(text, a, b)]


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Inside of every outermost bracket, and every line that begins with a role word."""
    inside = list(_brackets(text))
    yield from inside
    starts = [start for start, _ in inside]
    for line in re.finditer(r"[^\n]+", text):
        match = ROLE_WORD.search(line.group())
        if match:
            at = line.start() + match.start()
            before = bisect_right(starts, at) - 1
            if before < 0 or at >= inside[before][1]:
                yield at, min(line.end(), at + LONGEST_GROUP)


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    depth, first = 0, 0
    for mark in re.finditer(r"[（(）)]", text):
        if depth and mark.start() - first > LONGEST_GROUP:
            depth = 0
        if mark.group() in "（(":
            first = mark.end() if depth == 0 else first
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield first, mark.start()


class _Holders:
    """Which clause an offset belongs to: the innermost numbered one; a bare paragraph only where there is none."""

    def __init__(self, clauses: tuple[Clause, ...]) -> None:
        self.by_id = {clause.id: clause for clause in clauses}
        parents = {clause.parent for clause in clauses}
        self.leaves = [clause for clause in clauses if clause.id not in parents]
        self.starts = [leaf.start for leaf in self.leaves]

    def around(self, at: int) -> Clause | None:
        """The clause that carries what stands at this offset."""
        place = bisect_right(self.starts, at) - 1
        leaf = self.leaves[place] if place >= 0 else None
        clause = leaf
        while clause and clause.kind not in RANK and clause.kind != "row":
            clause = self.by_id.get(clause.parent)
        return clause or (leaf if leaf and leaf.kind == "paragraph" else None)


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
        if not re.search(r"[:：]|20\d\d年", text[start:end]) and not spoken_limit([text[start:end]])
    ]


def _opening(text: str, at: int) -> int:
    """Where the bracket or the line begins that an offset stands in."""
    return max(text.rfind(mark, 0, at) for mark in "\n（(")


def _with_first_leading(found: list[Assignment], since: int) -> list[Assignment]:
    """From the bracket that says so on, the first of a list of responsible units leads; a lone unit leads anywhere."""
    firsts: dict[int, int] = {}
    lengths = Counter((assignment.clause, assignment.group_start) for assignment in found)
    led = {assignment.clause for assignment in found if assignment.role == "lead"}
    for assignment in found:
        firsts.setdefault(assignment.group_start, assignment.start)
    return [
        replace(a, role="lead")
        if a.role == "responsible"
        and a.clause not in led
        and a.start == firsts[a.group_start]
        and (a.group_start >= since or lengths[a.clause, a.group_start] == 1)
        else a
        for a in found
    ]
