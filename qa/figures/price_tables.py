"""A table of prices as a value, and what two texts have in common."""

from __future__ import annotations

from dataclasses import dataclass

from qa.figures.records import Column, Records


@dataclass(frozen=True, slots=True)
class Prices:
    """A table of prices, and what its cells are measured in."""

    over: Records
    unit: str
    columns: tuple[Column, ...]
    heads: dict[int, str]
    """The heads as printed, brackets and all."""


def common(label: str, text: str) -> list[str]:
    """The longest pieces of the label, of two characters or more, that stand in the text."""
    found: list[str] = []
    at = 0
    while at < len(label):
        size = next((n for n in range(len(label) - at, 1, -1) if label[at : at + n] in text), 0)
        found += [label[at : at + size]] if size else []
        at += size or 1
    return found
