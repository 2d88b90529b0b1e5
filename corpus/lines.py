"""A text as lines that tile it: each line owns its line end and the blank lines after it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. ``text`` is what stands between ``start`` and ``end``; the next line begins at ``stop``."""

    text: str
    start: int
    end: int
    stop: int


PRINTED = re.compile(r"[^\n]*\S[^\n]*")


def split_lines(text: str) -> tuple[Line, ...]:
    """Lines that hold more than white space; the white space between them belongs to the line before."""
    found = [(match.start() + _indent(match.group()), match.end()) for match in PRINTED.finditer(text)]
    starts = [0, *(start for start, _ in found[1:])]
    stops = [*starts[1:], len(text)]
    return tuple(
        Line(text[start:end].rstrip(), start, start + len(text[start:end].rstrip()), stop)
        for start, (_, end), stop in zip(starts, found, stops, strict=True)
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
