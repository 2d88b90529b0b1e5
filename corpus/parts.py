"""What a numbered clause is in the document: principle, goal, task, project, safeguard.

The word in the heading of the section around it decides (``words/parts.txt``); where no heading says so, a clause that
carries an assignment is a task.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Assignment, Clause
from corpus.numbering import RANK
from corpus.regex import regex
from corpus.wordlist import entries

NUMBERED = frozenset(RANK)
"""Kinds of clauses that have a marker and no part yet."""
OUTER = {"sec", "subsec", "chp", "num"}
"""Levels whose headings announce a part."""
SECTION = {
    "sec": "section",
    "chp": "chapter",
    "art": "article",
    "part": "part",
    "sct": "division",
    "subpart": "part",
    "num": "section",
}
"""Levels that keep a kind of their own when they are no part."""

NO_PART = "none"
"""What ``words/parts.txt`` says of 二、成员单位."""
POINTS = regex(r"\s*[（(][^（()）]*[)）]\s*$")
"""A bracket behind a heading: （25分）."""


def name_parts(clauses: tuple[Clause, ...], assignments: tuple[Assignment, ...]) -> tuple[Clause, ...]:
    """The clauses with kinds that say what they are; levels without a part keep their level's word.

    Where no clause is a task the rows of a table that names units are: a division of work printed as a table.
    """
    kinds = {clause.id: clause.kind for clause in clauses}
    children = _children(clauses)
    for clause in clauses:
        part = part_of(clause)
        if part and part != NO_PART:
            _spread(part, clause.id, children, kinds)
    carrying = {assignment.clause for assignment in assignments}
    among = _of_a_row(clauses, children, carrying)
    for clause in clauses:
        alone = clause.id in among
        outermost = clause.kind in {"sec", "chp"} and not alone or bool(children.get(clause.id))
        opens = clause.kind in OUTER and part_of(clause) and outermost
        bare = kinds[clause.id] in NUMBERED - {"art"} and not opens
        if clause.id in carrying and bare and part_of(clause) != NO_PART:
            kinds[clause.id] = "task"
    if "task" not in kinds.values():
        kinds |= {clause.id: "task" for clause in clauses if clause.kind == "row" and clause.id in carrying}
    named = ((c, SECTION.get(kinds[c.id], kinds[c.id])) for c in clauses)
    return tuple(c if c.kind == kind else replace(c, kind=kind) for c, kind in named)


ROW = 3
"""Sections that name units and have nothing numbered below, from which they are a row of tasks."""


def _of_a_row(clauses: tuple[Clause, ...], children: dict[str, list[Clause]], carrying: set[str]) -> frozenset[str]:
    """Sections that are tasks though their heading sounds like a part: 一、统筹资源保障 among others that name units."""
    found = [c.id for c in clauses if c.kind == "sec" and c.id in carrying and not children.get(c.id)]
    return frozenset(found) if len(found) >= ROW else frozenset()


def part_of(clause: Clause) -> str:
    """The part that a section's heading announces; a numbered heading only, and no article."""
    if clause.kind not in OUTER or not clause.heading:
        return ""
    heading = POINTS.sub("", clause.heading)
    fitting = (part for word, part in entries("parts") if word in heading or heading.endswith(word.rstrip("$")))
    return next(fitting, "-").rstrip("-")


def _children(clauses: tuple[Clause, ...]) -> dict[str, list[Clause]]:
    children: dict[str, list[Clause]] = {}
    for clause in clauses:
        if clause.kind in NUMBERED:
            children.setdefault(clause.parent, []).append(clause)
    return children


def _spread(part: str, section: str, children: dict[str, list[Clause]], kinds: dict[str, str]) -> None:
    """Name the clauses right below a section; numbered clauses below a task make it a project."""
    for child in children.get(section, ()):
        if kinds[child.id] not in NUMBERED - {"art"}:
            continue
        below = [c for c in children.get(child.id, ()) if c.heading]
        if part == "task" and below:
            kinds[child.id] = "project"
            for grandchild in below:
                kinds[grandchild.id] = "task"
        else:
            kinds[child.id] = part
