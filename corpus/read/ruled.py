"""A ruled table on a page: its place, its columns and cells; which of them are sure, and the page without them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.read.glyphs import Glyph, Sheet
from corpus.read.grid import Box

NEAR = 3.0
"""Points by which the columns of the two halves of a table may differ."""
Bounds = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table on a page: its place, the left edges of its columns, its cells."""

    sheet: int
    bounds: Bounds
    columns: tuple[float, ...]
    boxes: tuple[Box, ...]
    foot: float
    """Height at which it ends, on the last page that it reaches."""
    sure: bool
    """Two rows have several filled cells; less may be a frame, or the rest of a table from the page before."""

    @property
    def top(self) -> float:
        """Height at which it begins."""
        return self.bounds[1]


def certain(tables: list[Ruled]) -> list[Ruled]:
    """The tables that are sure, and those that have the columns of a sure one on the page before or after."""
    kept = {i for i, table in enumerate(tables) if table.sure}
    for order in (range(1, len(tables)), range(len(tables) - 1, 0, -1)):
        for i in order:
            pair = tables[i - 1], tables[i]
            if pair[1].sheet == pair[0].sheet + 1 and len(pair[1].columns) > 1 and alike(*pair) and kept & {i - 1, i}:
                kept |= {i - 1, i}
    return [table for i, table in enumerate(tables) if i in kept]


def inside(glyph: Glyph, bounds: Bounds) -> bool:
    across = (glyph.left + glyph.right) / 2
    return bounds[0] <= across < bounds[2] and bounds[1] <= glyph.middle < bounds[3]


def taken(sheet: Sheet, tables: list[Ruled]) -> Sheet:
    """A page without what stands in its tables."""
    if not tables:
        return sheet
    return replace(sheet, glyphs=tuple(g for g in sheet.glyphs if not any(inside(g, t.bounds) for t in tables)))


def alike(above: Ruled, below: Ruled) -> bool:
    """The same number of columns in the same places."""
    pairs = zip(above.columns, below.columns, strict=False)
    return len(above.columns) == len(below.columns) and all(abs(a - b) <= 2 * NEAR for a, b in pairs)
