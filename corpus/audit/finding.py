"""How a check says what it found: one problem, the first place and the others, all inside the text."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.model import Problem

WRONG, LOOK, AGREES = "wrong", "look", "agrees"
"""有误: the document contradicts itself. 请看: someone should look. 相符: examined and found in order."""
SHOWN = 6
"""Names that a sentence lists before it says how many more there are."""
Span = tuple[int, int]


def finding(check: str, severity: str, message: str, places: Iterable[Span]) -> Problem:
    """A problem at its places; the first stands for it."""
    first, *others = dict.fromkeys(places)
    return Problem(check, message, *first, severity, tuple(others))


def listed(names: Iterable[str], measure: str = "个") -> str:
    """甲、乙、丙; a long list is cut and says how long it is."""
    unique = [*dict.fromkeys(" ".join(name.split()) for name in names)]
    more = f"等{len(unique)}{measure}" if len(unique) > SHOWN else ""
    return "、".join(unique[:SHOWN]) + more


def shown(number: float) -> str:
    """A number as it stands in a message: four places at the most."""
    return f"{number:.4f}".rstrip("0").rstrip(".")
