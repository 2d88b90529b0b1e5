"""A text as lines that tile it: each line owns its line end and the blank lines after it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. ``text`` is what stands between ``start`` and ``end``; the next line begins at ``stop``."""

    text: str
    start: int
    end: int
    stop: int


def split_lines(text: str) -> tuple[Line, ...]:
    """Lines that hold more than white space; the white space between them belongs to the line before."""
    found: list[tuple[int, int]] = []
    at = 0
    for printed in text.split("\n"):
        if printed.strip():
            start = at + len(printed) - len(printed.lstrip())
            found.append((start, start + len(printed.strip())))
        at += len(printed) + 1
    begins = [0, *(start for start, _ in found[1:])]
    stops = [*begins[1:], len(text)]
    return tuple(
        Line(text[start:end], begin, end, stop) for (start, end), begin, stop in zip(found, begins, stops, strict=False)
    )
