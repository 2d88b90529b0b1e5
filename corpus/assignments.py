"""Who does what: the endings of clauses that name units, in the ways documents print them.

``FORMS`` lists the ways, tried in order on each bracket or line: a role word with a colon (牵头单位:A、B;参与单位:C), and a
verb behind a list (A牵头,B、C配合,年底前完成). Where a document names units in such ways, or says that the first of a
list leads, a bracket at the end of a clause that holds nothing but units (A、B，持续推进) names them too. A rule said
once (排在第一位的部门为牵头部门,下同) holds from there on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from corpus.deadlines import clause_limit, spoken_limit
from corpus.duties import read_duties
from corpus.forms import OPENING, PART, ROLE_VERB, by_list, by_sentence, by_verb
from corpus.model import Assignment, Clause
from corpus.numbering import RANK
from corpus.regex import regex
from corpus.roles import FIRST_LEADS, REST_HELP, ROLE_WORD, Group, labelled
from corpus.table import Table
from corpus.units import split_units
from corpus.wordlist import mapping, words

FORMS = (labelled, by_verb)
SPOKEN = (by_sentence,)

SENTENCE = regex(r"[^。\n]+")
BRACKET = regex(r"[（(）)【】〔〕\[\]［］]")
OWN_ROLE = regex(rf"^(.+?)[（(]({'|'.join(words('role_verbs'))})[)）]$")
"""市财政局（牵头）: a role of its own inside a list of units."""
NOBODY = regex(r"[-—–/／\s.…]*|无|暂无")
BELOW, NEAR = regex(r"下同|以下"), 12
"""What says that a rule holds from there on, and how far behind it; without it the rule holds for the whole document."""
HELPING = "配合单位"
"""What such a rule calls the others."""
REST_NEAR = 40
"""… and in which it may say what the others do."""
LONGEST_GROUP = 600
"""Characters of one bracket of units; the longest list seen has 212."""


def read_assignments(text: str, clauses: tuple[Clause, ...], tables: tuple[Table, ...] = ()) -> tuple[Assignment, ...]:
    """Every unit that a clause or a row of a table names with a role, in the order of the text."""
    holders = _Holders(clauses)
    places = {clause.id: clause.start for clause in clauses}
    found: set[Assignment] = set()
    limits: dict[str, str] = {}
    listed: set[str] = set()
    rule = FIRST_LEADS.search(text)
    known = (*FORMS, by_list) if rule or _names_roles(text) else FORMS
    for start, end, forms in [*((*place, known) for place in _places(text)), *((*s, SPOKEN) for s in _sentences(text))]:
        groups = next((groups for form in forms if (groups := form(text, start, end))), ())
        holder = holders.around(start) if groups else None
        if holder and (holder.kind == "row" or forms is SPOKEN and (holder.kind == "art" or holder.id in listed)):
            continue
        if holder:
            if holder.id not in limits:
                limits[holder.id] = clause_limit(text, holder.start, holder.end)
            limit = spoken_limit(_parts(text, start, end, groups)) or limits[holder.id]
            found |= {a for group in groups for a in _assigned(text, group, holder, limit)}
            listed |= {holder.id} if forms is known else set()
    found.update(read_duties(text, tables))
    ordered = sorted(found, key=lambda a: (a.start, a.end, a.role, places[a.clause]))
    if not rule:
        return tuple(ordered)
    below = BELOW.search(text[rule.start() : rule.end() + NEAR])
    helping = bool(REST_HELP.search(text[rule.start() : rule.end() + REST_NEAR]))
    return tuple(_with_first_leading(ordered, _opening(text, rule.start()) if below else 0, helping=helping))


def _names_roles(text: str) -> bool:
    """Some bracket of the document names units with their roles."""
    return any(form(text, *place) for place in brackets(text) for form in FORMS)


def _parts(text: str, start: int, end: int, groups: tuple[Group, ...]) -> list[str]:
    """The parts of a place between separators and role words, of which one may say until when."""
    edges = [start, *(edge for g in groups for edge in (g.start, g.units_start)), end]
    return [part.group() for a, b in zip(edges, edges[1:], strict=False) for part in PART.finditer(text, a, b)]


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Inside of every outermost bracket, and every line from its first role word outside of brackets on."""
    inside = list(brackets(text))
    yield from inside
    starts = [start for start, _ in inside]
    for line in re.finditer(r"[^\n]+", text):
        for match in ROLE_WORD.finditer(text, line.start(), line.end()):
            at = match.start()
            before = bisect_right(starts, at) - 1
            if before < 0 or at >= inside[before][1]:
                yield at, min(_list_stop(text, line.end()), at + LONGEST_GROUP)
                break


def _list_stop(text: str, at: int) -> int:
    """Where a list ends that its line leaves open with a separator: the end of a later line."""
    while at < len(text) and text[at - 1] in "、，,":
        after = text.find("\n", at + 1)
        at = after if after > 0 else len(text)
    return at


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Sentences that a verb of a role ends or divides, outside of brackets."""
    inside = list(brackets(text))
    starts = [start for start, _ in inside]
    for sentence in SENTENCE.finditer(text):
        mark = ROLE_VERB.search(text, *sentence.span())
        before = bisect_right(starts, mark.start()) - 1 if mark else -1
        if mark and (before < 0 or mark.start() >= inside[before][1]):
            yield sentence.span()


def brackets(text: str) -> Iterator[tuple[int, int]]:
    """The inside of every outermost bracket, of whatever shape. One that was never closed ends where the next list begins."""
    depth, first = 0, 0
    for mark in BRACKET.finditer(text):
        unclosed = depth and mark.group() in OPENING and "\n" in text[first : mark.start()]
        if (unclosed and ROLE_WORD.match(text, mark.end())) or (depth and mark.start() - first > LONGEST_GROUP):
            depth = 0
        if mark.group() in OPENING:
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
            role=role,
            printed=printed,
            unit="".join(text[start:stop].split()),
            start=start,
            end=stop,
            group_start=group.start,
            group_end=group.end,
            open=units.open,
            deadline=deadline,
        )
        for start, end in units.spans
        for stop, role, printed in [_own(text, start, end, group)]
        if not re.search(r"[:：]|20\d\d年", text[start:end])
        and not spoken_limit([text[start:end]])
        and not NOBODY.fullmatch(text[start:end])
    ]


def _own(text: str, start: int, end: int, group: Group) -> tuple[int, str, str]:
    """Where a unit's name stops, and its role: that of the list, or its own: 市财政局（牵头）."""
    match = OWN_ROLE.match(text[start:end])
    if not match:
        return end, group.role, group.printed
    return start + match.end(1), mapping("role_verbs")[match.group(2)], match.group(2)


def _opening(text: str, at: int) -> int:
    """Where the bracket or the line begins that an offset stands in."""
    return max(text.rfind(mark, 0, at) for mark in "\n（(")


def _with_first_leading(found: list[Assignment], since: int, *, helping: bool) -> list[Assignment]:
    """From the bracket that says so on, the first of a list of responsible units leads; a lone unit leads anywhere.

    ``helping``: the others take part, as the rule says too.
    """
    firsts: dict[int, int] = {}
    lengths = Counter((assignment.clause, assignment.group_start) for assignment in found)
    led = {assignment.clause for assignment in found if assignment.role == "lead"}
    for assignment in found:
        firsts.setdefault(assignment.group_start, assignment.start)
    return [
        _ruled(a, first=a.start == firsts[a.group_start], helping=helping)
        if a.role == "responsible"
        and a.clause not in led
        and (a.group_start >= since or lengths[a.clause, a.group_start] == 1)
        else a
        for a in found
    ]


def _ruled(assignment: Assignment, *, first: bool, helping: bool) -> Assignment:
    """A responsible unit as the rule has it: the first leads, the others help where that is said."""
    if first:
        return replace(assignment, role="lead")
    return replace(assignment, role="participant", printed=HELPING) if helping else assignment
