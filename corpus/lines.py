"""A text as lines that tile it: each line owns its line end and the blank lines after it."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.regex import regex


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. ``text`` is what stands between ``start`` and ``end``; the next line begins at ``stop``."""

    text: str
    start: int
    end: int
    stop: int


Kinds = list[str]
"""One kind for each line; empty while no rule has spoken."""
HEADING_MARK = regex(r"#{1,6}\s+(?=\S)")
"""Markdown's mark of a heading: part of the line's span, no part of its words."""


def split_lines(text: str) -> tuple[Line, ...]:
    """Lines that hold more than white space; the white space between them belongs to the line before."""
    begins, words = [], []
    at = 0
    for printed in text.split("\n"):
        if bare := printed.strip():
            start = at + len(printed) - len(printed.lstrip())
            mark = HEADING_MARK.match(bare)
            begins.append(start)
            words.append((start + (mark.end() if mark else 0), start + len(bare)))
        at += len(printed) + 1
    begins[:1] = [0] if begins else []
    stops = [*begins[1:], len(text)]
    return tuple(
        Line(text[start:end], begin, end, stop) for (start, end), begin, stop in zip(words, begins, stops, strict=False)
    )
