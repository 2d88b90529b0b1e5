"""Figures that speak of the same indicator get one group number, so that text and table are shown side by side.

Two figures are of one indicator when their names are equal, or when their names overlap and they give the same value in
the same unit for the same year. The numbers are made anew at each parse: tables first, then the text in its order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from corpus.fold import fold
from corpus.model import Target

OVERLAP = 0.4
"""Share of the shorter name's character pairs that must stand in the longer: 合作创新战略联盟 / 产业技术创新战略等联盟 has 4 of 7."""
DISTINCT = 6
"""Characters from which an equal name means an equal thing; 产业规模 in two tasks is two industries."""
SHORTEST = 4
"""Characters of an undated name that a table's name must hold."""
MOST_ALIKE = 200
"""Names with one value compared with each other; a plan has under ten, and the cost grows with the square."""
SAME_MEASURE = {"个百分点": "%", "百分点": "%", "家次": "家", "％": "%", "万名": "万人", "名": "人"}
"""家 and 家次 count the same things, a share falls by 个百分点; other units must be equal."""

Key = tuple[object, ...]


@dataclass(slots=True)
class _Groups:
    """Where figures seen so far went: by name and by value."""

    by_name: dict[Key, dict[int | None, dict[float | None, int]]] = field(default_factory=dict)
    by_value: dict[Key, dict[str, int]] = field(default_factory=dict)
    tabled: dict[Key, dict[str, int]] = field(default_factory=dict)
    """Names in tables by value, whatever the year."""
    count: int = 0


def group_targets(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """The same targets with ``group`` filled in."""
    groups = _Groups()
    numbered: list[Target] = []
    for target in sorted(targets, key=lambda t: t.source != "table"):
        number = min(_fitting(target, groups), default=groups.count + 1)
        groups.count = max(groups.count, number)
        _remember(target, number, groups)
        numbered.append(replace(target, group=number))
    return tuple(sorted(numbered, key=lambda t: (t.start, t.end)))


def overlap(one: str, other: str) -> float:
    """Shared character pairs over the pairs of the shorter name, 0 to 1."""
    pairs = [{name[i : i + 2] for i in range(len(name) - 1)} for name in (one, other)]
    return len(pairs[0] & pairs[1]) / max(1, min(len(pairs[0]), len(pairs[1])))


def measure(unit: str) -> str:
    """One word for units that count the same things."""
    return SAME_MEASURE.get(unit, unit)


_folded = lru_cache(maxsize=1024)(fold)
"""The names of one document, each of which is compared several times."""


def _names(target: Target) -> Iterator[Key]:
    """Under which names a figure is known: a table's row and its whole name; a text's clause, and a name that is distinct."""
    name = _folded(target.indicator)
    yield (measure(target.unit), name, target.clause)
    if target.source == "table" or len(name) >= DISTINCT:
        yield (measure(target.unit), name)


def _fitting(target: Target, groups: _Groups) -> Iterator[int]:
    """Numbers of the groups that hold a figure of the same indicator."""
    for key in _names(target):
        for year, values in groups.by_name.get(key, {}).items():
            if year != target.year:
                yield min(values.values())
            elif target.value in values:
                yield values[target.value]
    if target.source == "text" and target.year is None:
        named = groups.by_name.get((measure(target.unit), _folded(target.indicator)), {})
        yield from (values[target.value] for values in named.values() if target.value in values)
        yield from _undated(target, groups)
    if target.source == "text":
        name = _folded(target.indicator)
        for other, number in groups.by_value.get((measure(target.unit), target.year, target.value), {}).items():
            if overlap(name, other) >= OVERLAP:
                yield number


def _undated(target: Target, groups: _Groups) -> Iterator[int]:
    """The indicator of the table with this value in some year whose name holds this one: 用水总量, 全市用水总量."""
    name = _folded(target.indicator)
    for other, number in groups.tabled.get((measure(target.unit), target.value), {}).items():
        if len(name) >= SHORTEST and overlap(name, other) == 1:
            yield number


def _remember(target: Target, number: int, groups: _Groups) -> None:
    for key in _names(target):
        values = groups.by_name.setdefault(key, {}).setdefault(target.year, {})
        values.setdefault(target.value, number)
    if target.source == "table" and not target.baseline:
        groups.tabled.setdefault((measure(target.unit), target.value), {}).setdefault(_folded(target.indicator), number)
    alike = groups.by_value.setdefault((measure(target.unit), target.year, target.value), {})
    if len(alike) < MOST_ALIKE:
        alike.setdefault(_folded(target.indicator), number)
