"""Markers at the head of a line: the levels of GB/T 9704-2012 (一、 （一） 1. （1）) and of legislation (编 章 节 条)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.numerals import NUMERAL, integer

_N = f"[{NUMERAL}]+"


@dataclass(frozen=True, slots=True)
class Level:
    """One family of markers. A smaller rank stands further out; ``prefix`` is its word in clause ids."""

    prefix: str
    rank: int
    pattern: re.Pattern[str]


LEVELS = (
    Level("part", 1, re.compile(rf"第({_N}|\d+)编(?=\s|$)")),
    Level("chp", 2, re.compile(rf"第({_N}|\d+)章(?=\s|$|[^\w])")),
    Level("sct", 3, re.compile(rf"第({_N}|\d+)节(?=\s|$)")),
    Level("art", 4, re.compile(rf"第({_N}|\d+)条(?:之(?P<between>{_N}))?(?=[\s　（(【]|$)")),
    Level("sec", 5, re.compile(rf"({_N})[、．.](?!\d)")),
    Level("subsec", 6, re.compile(rf"[（(]\s*({_N})\s*[)）][、.]?")),
    Level("item", 7, re.compile(r"(\d{1,3})\s*[.．、](?!\d)")),
    Level("subitem", 8, re.compile(r"[（(]\s*(\d{1,3})\s*[)）][、.]?")),
    Level("point", 9, re.compile(r"([①-⑳])")),
    Level("bullet", 10, re.compile(r"(——|--|•|●|◆|■)(?=\S)")),
)
RANK = {level.prefix: level.rank for level in LEVELS}


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as found: ``width`` characters of the line, white space after it included."""

    level: Level
    printed: str
    ordinal: int
    width: int
    between: int = 0
    """第十二条之一: 1; 0 for an article of its own number."""


def read_marker(line: str) -> Marker | None:
    """The marker that ``line`` begins with, if any. Whether it is in sequence is for the outline to say."""
    for level in LEVELS:
        match = level.pattern.match(line)
        if match:
            ordinal = 0 if level.prefix == "bullet" else integer(match.group(1))
            if ordinal is None:
                return None
            blank = len(line[match.end() :]) - len(line[match.end() :].lstrip())
            between = integer(match.group("between")) if "between" in match.groupdict() and match["between"] else 0
            return Marker(level, widen(match.group()), ordinal, match.end() + blank, between or 0)
    return None


def widen(marker: str) -> str:
    """Brackets full-width, no white space, a full stop after Arabic numerals: one look for every document."""
    marker = re.sub(r"\s+", "", marker).replace("(", "（").replace(")", "）").replace("．", ".")
    return marker
