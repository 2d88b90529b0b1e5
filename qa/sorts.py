"""Sorts of units (镇, 委办局, 区级部门) and the units that are of a sort: by how their names end or begin."""

from __future__ import annotations

import re
from functools import cache

from corpus.wordlist import read_entries
from qa.lexicon import FOLDER

AND = "和"
"""Between two sorts."""


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    return {noun: endings for noun, *rest in read_entries(FOLDER / "sorts.txt") for endings in [tuple(rest)]}


@cache
def nouns() -> tuple[str, ...]:
    """Every noun for units, the longest first."""
    return tuple(sorted(_rows(), key=len, reverse=True))


def is_of(unit: str, noun: str) -> bool:
    """安亭镇 is a 镇, 区科委 a 区级部门; every unit is a 单位; of 镇和园区 it is one or the other."""
    if AND in noun and noun not in _rows():
        return any(is_of(unit, one) for one in noun.split(AND))
    forms = _rows().get(noun, ())
    bare = re.sub(r"[（(].*?[)）]", "", unit)
    inside = re.findall(r"[（(](.*?)[)）]", unit)
    ends = [form for form in forms if not form.startswith("^")]
    begins = [form[1:] for form in forms if form.startswith("^")]
    return (
        not forms
        or any(name.endswith(tuple(ends)) for name in (bare, *inside) if ends)
        or bare.startswith(tuple(begins))
        and bool(begins)
    )
