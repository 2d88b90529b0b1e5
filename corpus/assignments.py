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
from corpus.model import Assignment, Clause
from corpus.numbering import RANK
from corpus.roles import FIRST_LEADS, ROLE_WORD, Group, all_units, labelled
from corpus.table import Table
from corpus.units import split_units
from corpus.wordlist import mapping, words

ROLE_VERB = re.compile(rf"({'|'.join(words('role_verbs'))})(?=[，,；;。、\s）)]|$)")
PART = re.compile(r"[^，,；;。｜|\n]+")
SENTENCE = re.compile(r"[^。\n]+")
OPENING = "（(【〔[［"
BRACKET = re.compile(r"[（(）)【】〔〕\[\]［］]")
WITH = re.compile(r"会同|会商")
OWN_ROLE = re.compile(rf"^(.+?)[（(]({'|'.join(words('role_verbs'))})[)）]$")
"""市财政局（牵头）: a role of its own inside a list of units."""
NOBODY = re.compile(r"[-—–/／\s.…]*|无|暂无")
BELOW, NEAR = re.compile(r"下同|以下"), 12
"""What says that a rule holds from there on, and how far behind it; without it the rule holds for the whole document."""
LONGEST_GROUP = 600
"""Characters of one bracket of units; the longest list seen has 212."""


def read_assignments(text: str, clauses: tuple[Clause, ...], tables: tuple[Table, ...] = ()) -> tuple[Assignment, ...]:
    """Every unit that a clause or a row of a table names with a role, in the order of the text."""
    holders = _Holders(clauses)
    places = {clause.id: clause.start for clause in clauses}
    found: set[Assignment] = set()
    limits: dict[str, str] = {}
    listed: set[str] = set()
    for start, end, forms in [*((*place, FORMS) for place in _places(text)), *((*s, SPOKEN) for s in _sentences(text))]:
        groups = next((groups for form in forms if (groups := form(text, start, end))), ())
        holder = holders.around(start) if groups else None
        if holder and (holder.kind == "row" or forms is SPOKEN and (holder.kind == "art" or holder.id in listed)):
            continue
        if holder:
            if holder.id not in limits:
                limits[holder.id] = clause_limit(text, holder.start, holder.end)
            limit = spoken_limit(_parts(text, start, end, groups)) or limits[holder.id]
            found |= {a for group in groups for a in _assigned(text, group, holder, limit)}
            listed |= {holder.id} if forms is FORMS else set()
    found.update(read_duties(text, tables))
    ordered = sorted(found, key=lambda a: (a.start, a.end, a.role, places[a.clause]))
    rule = FIRST_LEADS.search(text)
    if not rule:
        return tuple(ordered)
    below = BELOW.search(text[rule.start() : rule.end() + NEAR])
    return tuple(_with_first_leading(ordered, _opening(text, rule.start()) if below else 0))


def by_verb(text: str, start: int, end: int) -> tuple[Group, ...]:
    """A牵头,B、C配合 — inside a bracket only, and only when every word before the verb is a unit."""
    return _verbs(text, start, end) if start > 0 and text[start - 1] in OPENING else ()


def by_sentence(text: str, start: int, end: int) -> tuple[Group, ...]:
    """由A牵头,B、C配合 — in a sentence, behind 由; or a sentence that says nothing else and speaks of leading."""
    first = ROLE_VERB.search(text, start, end)
    handed = max(text.rfind(word, start, first.start()) for word in ("由", "请")) if first else -1
    if handed >= 0:
        return _verbs(text, handed + 1, end, partly=True)
    groups = _verbs(text, start, end)
    whole = bool(groups) and not text[groups[-1].end : end].strip("。；;，, 　")
    return groups if whole and groups[0].role == "lead" else ()


def _verbs(text: str, start: int, end: int, *, partly: bool = False) -> tuple[Group, ...]:
    """Lists of units with a verb behind each; ``partly``: as far as they go, else all or nothing."""
    groups: list[Group] = []
    at = start
    for mark in ROLE_VERB.finditer(text, start, end):
        first = _past_limit(text, at, mark.start())
        if not all_units(text, first, mark.start()):
            return tuple(groups) if partly else ()
        groups += _with_helpers(text, first, mark)
        at = mark.end()
    return tuple(groups)


def _with_helpers(text: str, first: int, mark: re.Match[str]) -> Iterator[Group]:
    """A会同B、C负责: both sides of 会同 have the role."""
    role = mapping("role_verbs")[mark.group(1)]
    helped = WITH.search(text, first, mark.start())
    if helped and all_units(text, first, helped.start()) and all_units(text, helped.end(), mark.start()):
        yield Group(role, mark.group(1), first, mark.end(), first, helped.start())
        yield Group(role, mark.group(1), first, mark.end(), helped.end(), mark.start())
    else:
        yield Group(role, mark.group(1), first, mark.end(), first, mark.start())


FORMS = (labelled, by_verb)
SPOKEN = (by_sentence,)


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
    """The inside of every outermost bracket, of whatever shape."""
    depth, first = 0, 0
    for mark in BRACKET.finditer(text):
        if depth and mark.start() - first > LONGEST_GROUP:
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
