"""Figures that speak of the same indicator get one group number, so that text and table are shown side by side.

Two figures are of one indicator when their names are equal, or when their names overlap and they give the same value in
the same unit for the same year. The numbers are made anew at each parse, in the order of the text.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.fold import fold
from corpus.model import Target

OVERLAP = 0.4
"""Share of the shorter name's character pairs that must stand in the longer: 合作创新战略联盟 / 产业技术创新战略等联盟 has 4 of 7."""

DISTINCT = 6
"""Characters from which an equal name means an equal thing; 产业规模 in two tasks is two industries."""


def group_targets(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """The same targets with ``group`` filled in."""
    groups: list[list[Target]] = []
    numbered: list[Target] = []
    for target in sorted(targets, key=lambda t: t.source != "table"):
        place = next((i for i, group in enumerate(groups) if any(_same(target, t) for t in group)), None)
        if place is None:
            groups.append([])
            place = len(groups) - 1
        groups[place].append(target)
        numbered.append(replace(target, group=place + 1))
    return tuple(sorted(numbered, key=lambda t: (t.start, t.end)))


def _same(one: Target, other: Target) -> bool:
    if measure(one.unit) != measure(other.unit):
        return False
    names = fold(one.indicator), fold(other.indicator)
    if one.source == other.source == "table":
        return names[0] == names[1] and (one.clause == other.clause or one.year != other.year)
    if names[0] == names[1] and (one.clause == other.clause or len(names[0]) >= DISTINCT):
        return one.year != other.year or one.value == other.value
    return one.year == other.year and one.value == other.value and overlap(*names) >= OVERLAP


def measure(unit: str) -> str:
    """家 and 家次 count the same things; the rest must be equal."""
    return {"家次": "家", "％": "%", "万名": "万人", "名": "人"}.get(unit, unit)


def overlap(one: str, other: str) -> float:
    """Shared character pairs over the pairs of the shorter name, 0 to 1."""
    pairs = [{name[i : i + 2] for i in range(len(name) - 1)} for name in (one, other)]
    return len(pairs[0] & pairs[1]) / max(1, min(len(pairs[0]), len(pairs[1])))
