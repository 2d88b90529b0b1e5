"""Numbers of clauses: left out, printed twice, levels left out, one number for two things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.audit.finding import LOOK, SHOWN, WRONG, Span, finding, listed
from corpus.audit.tree import Tree, line_at, prefix
from corpus.model import Clause, Document, Problem
from corpus.numbering import RANK, read_marker
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex

LEVELS = {"sec": "一、", "subsec": "（一）", "item": "1.", "subitem": "（1）"}
"""The four levels of GB/T 9704-2012, and how each is printed."""
LINE = regex(r"^[ 　\t]*([第（(\d零〇一二三四五六七八九十百千两①-⑳][^\n]*)", re.M)
"""A line that may begin with a number."""
UNNUMBERED = frozenset({"boilerplate", "footnote", "row", "cell", "table", "contents", "annexnote"})
"""Kinds of leaves whose numbers count other things than clauses."""
COUNTED = frozenset({"footnote", "annex"})
"""Kinds whose ordinal is not the number that is printed, or whose numbers are looked at elsewhere."""
PRINTED = regex(rf"([{NUMERAL}]{{1,7}}|\d{{1,4}})\s*[章节条编、.．)）]")
"""A number as a marker prints it, anywhere in a line."""
OUTER = 2
"""Numbers that run on through so many parents are one count for the whole document."""


def numbering_gaps(document: Document) -> Iterator[Problem]:
    """A number left out between two neighbours of one level, and what is printed in its place."""
    last: dict[tuple[str, str], Clause] = {}
    for clause in document.clauses:
        if not clause.marker or not clause.ordinal or clause.kind in COUNTED:
            continue
        key = (clause.parent, prefix(clause))
        before = last.get(key)
        if before and clause.ordinal > before.ordinal + 1 and not _printed(document, before, clause):
            places = [line_at(document.text, c.start, c.end) for c in (clause, before)]
            instead = next(_astray(document, before, clause), None)
            said = f"，其间一行印的是“{instead[0]}”" if instead else ""
            message = f"{clause.label}之前缺少序号（前面是{before.label}{said}）。"
            yield finding("numbering_gap", WRONG, message, [*places, *([instead[1]] if instead else [])])
        last[key] = clause


def numbering_repeats(document: Document) -> Iterator[Problem]:
    """A number printed again: the outline did not take the line for a clause, for its number had been there."""
    tree = Tree(document)
    following = {(c.parent, prefix(c), c.ordinal) for c in document.clauses}
    taken = {clause.start for clause in document.clauses if clause.marker}
    for line in LINE.finditer(document.text):
        marker = read_marker(line.group(1)) if line.start(1) not in taken else None
        if not marker or marker.ordinal < 2 or marker.loose:
            continue
        leaf = tree.leaf(line.start())
        level = marker.level.prefix
        open_clause = _open(tree, leaf, level) if leaf and leaf.kind not in UNNUMBERED else None
        if not open_clause or open_clause.ordinal != marker.ordinal or line.start() <= tree.head(open_clause)[0]:
            continue
        if (open_clause.parent, level, marker.ordinal + 2) in following and not _next(open_clause, level, following):
            continue  # the next number is left out: numbering_gaps says so and names this line
        message = f"序号“{marker.printed}”重复：{open_clause.label}已经用过。"
        span = line_at(document.text, *line.span())
        yield finding("numbering_repeat", WRONG, message, [span, tree.head(open_clause)])


def level_jumps(document: Document) -> Iterator[Problem]:
    """A level left out in one place that the document uses in another, or two levels left out anywhere."""
    tree = Tree(document)
    ranks = [*LEVELS]
    steps: dict[tuple[str, str], list[Clause]] = {}
    for parent, children in tree.children.items():
        outer = prefix(tree.by_id[parent]) if parent else ""
        inner = prefix(children[0])
        if outer in LEVELS and inner in LEVELS:
            steps.setdefault((outer, inner), []).append(children[0])
    for (outer, inner), places in steps.items():
        skipped = ranks[ranks.index(outer) + 1 : ranks.index(inner)]
        used = [level for level in skipped if (outer, level) in steps]
        if used or len(skipped) > 1:
            parents = "".join(f"“{tree.by_id[c.parent].label}”" for c in places[:SHOWN])
            left = LEVELS[(used or skipped)[0]]
            where = "，别处用了这一级" if used else ""
            message = f"{parents}下直接用“{LEVELS[inner]}”，跳过了“{left}”这一级{where}。"
            yield finding("level_jump", LOOK, message, [tree.head(c) for c in places])


def numbers_twice(document: Document) -> Iterator[Problem]:
    """Numbers of a count that runs through the document, used again outside of it: 第3项 may mean either."""
    tree = Tree(document)
    for level in ("item", "subsec"):
        groups = [group for group in tree.children.values() if prefix(group[0]) == level and group[0].heading]
        running = _running(groups)
        if len(running) < OUTER:
            continue
        first = {clause.ordinal: clause for group in running for clause in group}
        again = [c for group in groups if group not in running for c in group if c.heading and c.ordinal in first]
        if again:
            yield _twice(tree, [first[c.ordinal] for c in again], again)


def _printed(document: Document, before: Clause, after: Clause) -> bool:
    """Every number between the two stands somewhere between them: it was printed, though not at the head of a line."""
    between = document.text[before.start : after.start]
    seen = {integer(number) for number in PRINTED.findall(between)}
    return seen.issuperset(range(before.ordinal + 1, after.ordinal))


def _astray(document: Document, before: Clause, after: Clause) -> Iterator[tuple[str, Span]]:
    """Lines between two neighbours that begin with a marker of their level and another number."""
    head = line_at(document.text, before.start, before.end)
    for line in LINE.finditer(document.text, head[1], after.start):
        marker = read_marker(line.group(1))
        if marker and marker.level.prefix == prefix(before) and not marker.loose:
            yield marker.printed, line_at(document.text, *line.span())


def _next(clause: Clause, level: str, following: set[tuple[str, str, int]]) -> bool:
    return (clause.parent, level, clause.ordinal + 1) in following


def _open(tree: Tree, leaf: Clause, level: str) -> Clause | None:
    """The clause of a level that is open where a leaf stands."""
    clause: Clause | None = leaf
    while clause and prefix(clause) != level:
        clause = tree.by_id.get(clause.parent)
    return clause


def _running(groups: list[tuple[Clause, ...]]) -> list[tuple[Clause, ...]]:
    """The groups whose numbers go on from one to the next, the longest such run."""
    runs: list[list[tuple[Clause, ...]]] = [groups[:1]]
    for before, group in pairwise(groups):
        goes_on = group[0].ordinal == before[-1].ordinal + 1
        runs = [*runs[:-1], [*runs[-1], group]] if goes_on else [*runs, [group]]
    return max(runs, key=len)


def _twice(tree: Tree, first: list[Clause], again: list[Clause]) -> Problem:
    numbers = sorted({clause.ordinal for clause in again})
    span = f"{numbers[0]}至{numbers[-1]}" if len(numbers) > 1 else f"{numbers[0]}"
    one, other = _above(tree, first[0]), listed(_above(tree, clause) for clause in again)
    message = f"序号{span}在文中有两处（{one}部分是连续编号，{other}部分又从头编），引用时须写明是哪一部分的。"
    places: list[Span] = [tree.head(clause) for pair in zip(first, again, strict=True) for clause in pair]
    return finding("number_twice", LOOK, message, places)


def _above(tree: Tree, clause: Clause) -> str:
    """The outermost section around a clause."""
    while (parent := tree.by_id.get(clause.parent)) and prefix(parent) in RANK:
        clause = parent
    return clause.label
