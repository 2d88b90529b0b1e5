"""Whether a figure of the question is in the unit of a figure of the document, however either writes it: 毫秒, ms."""

from __future__ import annotations

from functools import cache

from corpus.align import measure
from corpus.wordlist import read_entries
from qa.lexicon import FOLDER
from qa.question import Figure, Question

SCALED = "万亿"


@cache
def _writings() -> dict[str, tuple[str, ...]]:
    return {word: row for row in read_entries(FOLDER / "measures.txt") for word in row}


@cache
def writings(unit: str) -> tuple[str, ...]:
    """Every writing of a unit: 万平方米 is 万平米 as well."""
    scale = unit[:1] if unit not in _writings() and unit[:1] in SCALED else ""
    bare = unit.removeprefix(scale)
    return tuple(scale + form for form in _writings().get(bare, (bare,)))


def said_units() -> tuple[str, ...]:
    """The writings of the list, the longest first."""
    return tuple(sorted(_writings(), key=lambda word: (-len(word), word)))


def one_unit(unit: str) -> str:
    """One word for units that count the same things and for the writings of one unit."""
    return writings(measure(unit))[0]


def comparable(question: Question, figure: Figure, unit: str) -> bool:
    """The same unit; none asked fits all; a bare 18亿 fits whatever is counted in 亿."""
    if not figure.unit or one_unit(figure.unit) == one_unit(unit):
        return True
    if figure.unit == "亿元" and "亿元" not in question.asked:
        return unit.startswith("亿")
    return {figure.unit, unit} <= {"个", "家", "家次", "项", "座", "处"}
