"""One indicator, one year, two places: figures, bounds and units of measure that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from corpus.align import DISTINCT
from corpus.audit.finding import LOOK, WRONG, finding, listed
from corpus.audit.tree import Tree
from corpus.fold import fold
from corpus.model import Document, Problem, Target
from corpus.regex import regex
from corpus.wordlist import entries

ASPECT = regex(r"(?:的)?(?:总数|数量|总量|总数量)$")
"""高新技术企业总数 is the number of 高新技术企业."""
OWN = regex(r"每|各|其中|新增|累计|净增|力争|年均|单个")
"""Words of figures that are of a part or of a time: two of them are two things."""
SAME = {"％": "%", "个百分点": "%", "百分点": "%", "人": "名", "位": "名", "万人": "万名"}
"""Units that say the same thing in other words."""
SIGNS = {"≥": "lower", ">": "lower", "＞": "lower", "≤": "upper", "<": "upper", "＜": "upper"}
"""Bounds as tables print them."""


def figures_that_differ(document: Document) -> Iterator[Problem]:
    """Two values for the indicator of one name in one year."""
    tree = Tree(document)
    named: dict[tuple[str, int | None, str], list[Target]] = {}
    for target in document.targets:
        if target.value is not None and target.year and not target.base and not OWN.search(target.indicator):
            named.setdefault((_name(target), target.year, SAME.get(target.unit, target.unit)), []).append(target)
    for targets in named.values():
        for one, other in combinations(_one_each(targets), 2):
            if severity := _conflict(one, other):
                words = " / ".join(f"{tree.name(t.start)}写“{_figure(t)}”" for t in (one, other))
                message = f"“{one.indicator}”{one.year}年的数两处不同：{words}。"
                yield finding("figure_differs", severity, message, [(t.start, t.end) for t in (one, other)])


def bounds_that_differ(document: Document) -> Iterator[Problem]:
    """超过1000家 in one place, 达到1000家 in another; and all that the tables print without their bounds, as one."""
    tree = Tree(document)
    bare: list[list[Target]] = []
    for targets in _same_value(document):
        if len({_kind(target) for target in targets if target.source == "text"}) > 1:
            yield _several("bound_differs", "限定词不一致", tree, targets, {_printed(t): t for t in targets})
        elif len({_kind(target) for target in targets}) > 1:
            bare.append(targets)
    if bare:
        shown = listed(_beside(targets) for targets in bare)
        places = [(target.start, target.end) for targets in bare for target in targets]
        message = f"{len(bare)}个数在正文和表里的限定词不一致：{shown}。"
        yield finding("bound_differs", LOOK, message, places)


def _beside(targets: list[Target]) -> str:
    """研发投入占GDP比重2020年（正文“保持5.5%左右”，表“5.5%”）."""
    text, table = (next(_printed(t) for t in targets if t.source == source) for source in ("text", "table"))
    return f"{min((t.indicator for t in targets), key=len)}{targets[0].year}年（正文“{text}”，表“{table}”）"


def measures_that_differ(document: Document) -> Iterator[Problem]:
    """220家 in one place, 220家次 in another."""
    tree = Tree(document)
    for targets in _same_value(document):
        units = {SAME.get(target.unit, target.unit) for target in targets}
        if len(units) > 1:
            yield _several("measure_differs", "计量单位不一致", tree, targets, {t.unit: t for t in targets})


def _several(check: str, what: str, tree: Tree, targets: list[Target], by_words: dict[str, Target]) -> Problem:
    """One finding for all places of an indicator, each way of printing it with its first place."""
    firsts = {words: next(t for t in targets if words in (_printed(t), t.unit)) for words in by_words}
    shown = "，".join(f"{tree.name(t.start)}写“{_printed(t)}”" for t in firsts.values())
    named = min((target.indicator for target in targets), key=len)
    message = f"“{named}”{targets[0].year}年的数，{what}：{shown}。"
    return finding(check, LOOK, message, [(t.start, t.end) for t in targets])


def _same_value(document: Document) -> Iterator[list[Target]]:
    """Figures of one indicator with one year and one value, in several places."""
    found: dict[tuple[int, int | None, float | None], list[Target]] = {}
    for target in document.targets:
        if target.value is not None and target.year and not target.base and not target.baseline:
            found.setdefault((target.group, target.year, target.value), []).append(target)
    return (sorted(targets, key=lambda t: t.start) for targets in found.values() if len(targets) > 1)


def _name(target: Target) -> str:
    return ASPECT.sub("", fold(target.indicator))


def _one_each(targets: Iterable[Target]) -> list[Target]:
    """One figure for each value and source, the first: two tables of two areas share names and differ by right."""
    kept: dict[tuple[str, float | None], Target] = {}
    for target in targets:
        kept.setdefault((target.source, target.value), target)
    return list(kept.values())


def _conflict(one: Target, other: Target) -> str:
    """wrong, look or empty."""
    if one.value is None or other.value is None or one.value == other.value or one.clause == other.clause:
        return ""
    if one.source == other.source == "table":
        return ""
    if one.source == other.source and len(fold(one.indicator)) < DISTINCT:
        return ""
    low, high = sorted((one, other), key=lambda t: t.value or 0)
    if _kind(low) == "lower" or _kind(high) == "upper":
        return LOOK
    return WRONG


def _kind(target: Target) -> str:
    """lower, upper, about or exact: what the bound says, the gravest word of it."""
    kinds = {_bounds()[word] for word in target.comparator.split("…") if word in _bounds()}
    kinds |= {kind for sign, kind in SIGNS.items() if sign in target.comparator}
    return next((kind for kind in ("lower", "upper", "about") if kind in kinds), "exact")


@cache
def _bounds() -> dict[str, str]:
    return {row[0]: row[2] for row in entries("comparators")}


def _printed(target: Target) -> str:
    """超过1000家; 5.5%左右."""
    behind = {row[0] for row in entries("comparators") if row[1] == "after"}
    said = [word for word in target.comparator.split("…") if word]
    before, after = ([word for word in said if (word in behind) is place] for place in (False, True))
    return f"{''.join(before)}{_figure(target)}{''.join(after)}"


def _figure(target: Target) -> str:
    return f"{target.figure}{target.unit}"
