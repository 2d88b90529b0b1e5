"""Texts that lost their line ends: long lines are broken where a marker stands behind a full stop or white space.

A marker in the middle of a line is one only when it goes on with a count, or begins one that goes on later; a reference
(按照 二、的要求) does neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.lines import Line
from corpus.numbering import Marker, read_marker
from corpus.numerals import NUMERAL
from corpus.regex import regex

LONG = 150
"""Characters of a line that may have swallowed others; a paragraph of a page has more, but holds no markers."""
_N = f"[{NUMERAL}]"
_ARTICLE = rf"(?<=[。；;）)”\"])\s*(?=第{_N}{{1,7}}条(?:之{_N})?[\s　（(【])"
_POINT = rf"(?<=\s)(?={_N}{{1,3}}、\S|[（(]{_N}{{1,3}}[）)]\s*\S|\d{{1,2}}[.．、](?!\d))"
_CHAPTER = rf"(?<=[。；;])\s*(?=第{_N}{{1,4}}[章节][ 　]+[\u4e00-\u9fff、]{{2,20}}\s*$)"
"""The name of a chapter that stuck to the end of the line before it."""
PLACE = regex(f"{_ARTICLE}|{_POINT}|{_CHAPTER}")
"""Where a line may be broken."""
WIDEST = 20
"""Characters of the widest marker, 第一千二百六十条之一 included."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A marker and where it stands: the number of its line and its offset there; 0 at the head of the line."""

    line: int
    at: int
    marker: Marker


def unfold(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, the long ones broken at their markers."""
    rows = _rows(lines)
    seen = [found for number, line in enumerate(lines) if number not in rows for found in _markers(number, line)]
    if not any(found.at for found in seen):
        return lines
    breaks: dict[int, list[int]] = {}
    for found in _counting(seen):
        if found.at:
            breaks.setdefault(found.line, []).append(found.at)
    return tuple(piece for number, line in enumerate(lines) for piece in _broken(line, breaks.get(number, [])))


def _rows(lines: tuple[Line, ...]) -> frozenset[int]:
    """Lines of cells beside other lines of cells: what is numbered inside a cell is no line of its own."""
    held = [" | " in line.text for line in lines]
    pairs = [i for i in range(1, len(held)) if held[i] and held[i - 1]]
    return frozenset((*pairs, *(i - 1 for i in pairs)))


def _markers(number: int, line: Line) -> Iterator[_Seen]:
    if marker := read_marker(line.text[:WIDEST]):
        yield _Seen(number, 0, marker)
    if len(line.text) > LONG or re.search(_CHAPTER, line.text[-60:]):
        for place in PLACE.finditer(line.text):
            if place.end() and (marker := read_marker(line.text[place.end() : place.end() + WIDEST])):
                yield _Seen(number, place.end(), marker)


def _counting(seen: list[_Seen]) -> Iterator[_Seen]:
    """Those that are next in the count of their level, or begin one that has a second."""
    goes_on = _followed(seen)
    last: dict[str, int] = {}
    for found, followed in zip(seen, goes_on, strict=True):
        prefix, ordinal = found.marker.level.prefix, found.marker.ordinal
        if (
            found.at == 0
            or ordinal == last.get(prefix, 0) + 1
            and (ordinal > 1 or followed)
            or ordinal == 1
            and followed
        ):
            last[prefix] = ordinal
            yield found


def _followed(seen: list[_Seen]) -> list[bool]:
    """For each marker: a 2 of its level comes later, before another 1."""
    second: dict[str, bool] = {}
    flags: list[bool] = []
    for found in reversed(seen):
        prefix, ordinal = found.marker.level.prefix, found.marker.ordinal
        flags.append(second.get(prefix, False))
        if ordinal in (1, 2):
            second[prefix] = ordinal == 2
    return flags[::-1]


def _broken(line: Line, breaks: list[int]) -> Iterator[Line]:
    """The pieces of a line; the first keeps its start, each owns the white space behind it."""
    offset = line.end - len(line.text)
    edges = [0, *breaks, len(line.text)]
    begins = [line.start, *(offset + at for at in breaks), line.stop]
    for i in range(len(edges) - 1):
        text = line.text[edges[i] : edges[i + 1]].rstrip()
        yield Line(text, begins[i], offset + edges[i] + len(text), begins[i + 1])
