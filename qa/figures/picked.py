"""The indicators that were picked for a question, and how alike words and an indicator must be for it."""

from __future__ import annotations

from dataclasses import dataclass

ENOUGH = 0.6
"""Share of the question's character pairs that an indicator and its clause must hold."""
DECIDES = 0.3
"""By so much more of its own name must the best stand in the question to be the only one."""
LEFT_OUT = frozenset(
    [
        "target",
        "howmany",
        "actual",
        "percent",
        "difference",
        "sum",
        "mean",
        "most",
        "least",
        "first",
        "indicator",
        "wording",
        "annex",
        "money",
        "premise",
        "nature",
        "order",
    ]
)
"""Cues whose words say nothing of the indicator."""


@dataclass(frozen=True, slots=True)
class Picked:
    """Groups of figures that fit; more than one, and not all named: the question is ambiguous."""

    groups: tuple[int, ...] = ()
    several: bool = False
