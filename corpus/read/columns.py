"""A page printed in two columns becomes a sequence of strips that are read one after another."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

from corpus.read.glyphs import Glyph, Sheet

SHORTEST = 200
"""Characters. A page with fewer is a cover, a signature, a list."""
GUTTER = 1.2
"""Of the width of a character: the white strip between two columns is at least as wide."""
CROSSING = 0.04
"""Share of characters that may stand across the gutter: a title over both columns."""
SIDE = 0.3
"""Share of characters that each column holds at least."""
FILLED = 0.5
"""Share of the rows of a column that reach its right edge: what tells prose from a list of names."""


def strips(sheet: Sheet) -> list[Sheet]:
    """The parts of a page in reading order: the page itself, or what stands above, left, right, below by turns."""
    inked = [g for g in sheet.glyphs if g.text.strip()]
    if len(inked) < SHORTEST:
        return [sheet]
    size = median(g.right - g.left for g in inked)
    if size <= 0:
        return [sheet]
    middle = _gutter(inked, sheet.width, size)
    if middle is None:
        return [sheet]
    over = [g.middle for g in inked if g.left < middle + size / 2 and g.right > middle - size / 2]
    across = sorted((g for g in inked if any(abs(g.middle - y) < size / 2 for y in over)), key=lambda g: g.top)
    edges = _bands(across, sheet.height)
    found = []
    for top, bottom, whole in edges:
        inside = tuple(g for g in sheet.glyphs if top <= g.middle < bottom)
        left = tuple(g for g in inside if g.left < middle)
        parts = (inside,) if whole else (left, tuple(g for g in inside if g.left >= middle))
        found += [replace(sheet, glyphs=part) for part in parts if part]
    return found


def _gutter(inked: list[Glyph], width: float, size: float) -> float | None:
    """Middle of the white strip in the middle third of a page, if prose stands on both sides of it."""
    steps = [width * (0.35 + 0.3 * i / 60) for i in range(61)]
    crossing = [sum(g.left - GUTTER * size / 2 < x < g.right + GUTTER * size / 2 for g in inked) for x in steps]
    best = min(range(len(steps)), key=lambda i: (crossing[i], abs(steps[i] - width / 2)))
    if crossing[best] > CROSSING * len(inked):
        return None
    x = steps[best]
    left, right = [g for g in inked if g.right <= x], [g for g in inked if g.left >= x]
    enough = min(len(left), len(right)) >= SIDE * len(inked)
    return x if enough and _is_prose(left, size) and _is_prose(right, size) else None


def _is_prose(side: list[Glyph], size: float) -> bool:
    """Most rows of a column reach from its left edge to its right one."""
    ends: dict[int, float] = {}
    for glyph in side:
        row = round(glyph.middle / size)
        ends[row] = max(ends.get(row, 0.0), glyph.right)
    edge = max(ends.values())
    return sum(end > edge - 3 * size for end in ends.values()) >= FILLED * len(ends)


def _bands(across: list[Glyph], height: float) -> list[tuple[float, float, bool]]:
    """Top and bottom of each band of the page, and whether it is printed over the whole width."""
    bands: list[tuple[float, float, bool]] = []
    at = 0.0
    for glyph in across:
        if bands and glyph.top <= bands[-1][1]:
            bands[-1] = (bands[-1][0], max(bands[-1][1], glyph.bottom), True)
        else:
            if glyph.top > at:
                bands.append((at, glyph.top, False))
            bands.append((glyph.top, glyph.bottom, True))
        at = bands[-1][1]
    return [*bands, (at, height + 1.0, False)]
