"""Collective units (各街镇, 领导小组成员单位): printed as one, they may hold a unit that the list does not name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.model import Assignment
from qa.sorts import is_of, nouns


def collective_of(everyone: Iterable[Assignment], unit: str) -> str:
    """The collective unit of a list that may hold this one: 各街镇 for a 镇, 各县(市、区)人民政府 for a 县."""
    return next((a.unit for a in everyone if may_hold(a.unit, unit)), "")


def may_hold(group: str, unit: str) -> bool:
    """Whether the words of a collective unit take in a unit of that kind."""
    if not group.startswith("各") or group == unit:
        return False
    bare = group[1:]
    if "政府" in bare:
        levels = "".join(re.findall(r"[县市区旗州]", bare))
        return bool(levels) and bool(re.fullmatch(rf".{{2,}}[{levels}](?:人民政府|政府)?", unit)) and unit[0] != "各"
    return any(noun in bare and noun not in ("单位", "部门", "机构", "主体") and is_of(unit, noun) for noun in nouns())
