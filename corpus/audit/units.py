"""Units in lists: named only once in the whole document, or in a list that ends in 等."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from corpus.audit.finding import LOOK, WRONG, finding, listed
from corpus.audit.tree import Tree
from corpus.model import Assignment, Document, Problem

FEW = 10
"""Assignments below which a unit named once is no exception."""


def units_named_once(document: Document) -> Iterator[Problem]:
    """Units that no other clause names: a slip of the pen, or a unit that easily misses its task."""
    times = Counter(assignment.unit for assignment in document.assignments)
    lone = [a for a in document.assignments if times[a.unit] == 1]
    if len(document.assignments) >= FEW and len(lone) > 0 and 2 * len(lone) <= len(times):
        message = f"{len(lone)}个单位全文只有一处分工：{listed(a.unit for a in lone)}，请看名称是否写错。"
        yield finding("unit_named_once", LOOK, message, [(a.start, a.end) for a in lone])


def units_twice(document: Document) -> Iterator[Problem]:
    """A unit twice in one list is a slip; a unit that leads and takes part in one task is worth a look."""
    tree = Tree(document)
    seen: dict[tuple[str, str], Assignment] = {}
    for one in document.assignments:
        first = seen.setdefault((one.clause, one.unit), one)
        if first.start == one.start or first.group_start == one.group_start and first.role != one.role:
            continue  # the first of 责任单位 that leads by a rule of the document stands for two roles
        places = [(first.start, first.end), (one.start, one.end)]
        where = tree.name(one.start)
        if first.group_start == one.group_start:
            yield finding("unit_twice", WRONG, f"{where}的{one.printed}里“{one.unit}”写了两次。", places)
        elif {first.role, one.role} == {"lead", "participant"}:
            message = f"{where}里“{one.unit}”既是{first.printed}，又是{one.printed}。"
            yield finding("unit_twice", LOOK, message, places)


def open_lists(document: Document) -> Iterator[Problem]:
    """Lists of units that end in 等: who else is meant is not said."""
    tree = Tree(document)
    groups = dict.fromkeys((a.group_start, a.group_end) for a in document.assignments if a.open)
    if groups:
        names = listed((tree.name(start) for start, _ in groups), "处")
        message = f"{len(groups)}处单位名单以“等”结尾，没有列全：{names}。"
        yield finding("open_list", LOOK, message, groups)
