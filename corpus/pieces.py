"""A phrase cut into pieces of one figure each, with the words around it that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.bounds import BEFORE
from corpus.figures import FIGURE
from corpus.nouns import head_noun
from corpus.phrases import Phrase
from corpus.regex import regex
from corpus.years import AIM, FILLER

CONJOINED = regex(r"以及|[、和及与并]")
DESCRIBES = regex(r"的|(?:及?以上|及?以下)的?|级")
"""Behind a figure that is part of a name: 产值50-100亿元的创新型企业10家."""
STARTING = regex(r"(?:由|从)[^由从，,]{0,8}$")
_CHANGING = "提高|提升|增加|增长|上升|下降|降低|减少|扩大|压减|缩短|压缩|增|降"
RISING = regex(rf"[^，,]{{0,6}}(?:{_CHANGING})(?:到|至|为)")
"""由61.3%提高到72%: the figure that it starts from is not aimed at."""
INSIDE = regex(r"[（(][^（()）]*\d[^（()）]*[)）]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One figure of a phrase; ``at`` is where ``words`` begin in the text, the figure's offsets count in ``words``."""

    at: int
    words: str
    figure: re.Match[str]
    year: int | None

    @property
    def before(self) -> str:
        """The words up to the figure."""
        return self.words[: self.figure.start()]

    @property
    def after(self) -> str:
        """The words behind the figure, its unit and its bound."""
        return self.words[self.figure.end() :]


def pieces(text: str, blank: str, phrase: Phrase) -> Iterator[Piece]:
    """The pieces of a phrase; a bracket that holds figures is cut out and read for itself, last.

    ``blank`` is the text with what is no aim blanked out, offset for offset.
    """
    seen = blank[phrase.start : phrase.end]
    words = text[phrase.start : phrase.end]
    inside = [match.span() for match in INSIDE.finditer(seen)]
    for start, end in inside:
        hidden = FILLER * (end - start)
        seen, words = seen[:start] + hidden + seen[end:], words[:start] + hidden + words[end:]
    yield from _cut(phrase, phrase.start, words, seen)
    for start, end in ((phrase.start + a + 1, phrase.start + b - 1) for a, b in inside):
        yield from _cut(phrase, start, text[start:end], blank[start:end])


def _cut(phrase: Phrase, offset: int, words: str, seen: str) -> Iterator[Piece]:
    """``words`` cut at conjunctions between figures; what describes or is started from is no figure of its own.

    The year is the last one named before the figure (2023年18处、2024年17处), else the one in force.
    """
    figures = list(FIGURE.finditer(seen))
    shared = "分别" in words and len(figures) == len(phrase.years)
    at = 0
    for i, figure in enumerate(figures):
        later = figures[i + 1].start() if i + 1 < len(figures) else len(seen)
        stop, following = _boundary(seen, at, figure, later)
        if following <= at:
            continue
        moved = FIGURE.match(seen[at:stop], figure.start() - at)
        named = AIM.findall(seen, 0, figure.start())
        year = int(named[-1]) if named and not shared else phrase.years[i if shared else -1] if phrase.years else None
        if moved:
            yield Piece(offset + at, words[at:stop], moved, year)
        at = following


def _boundary(seen: str, at: int, figure: re.Match[str], later: int) -> tuple[int, int]:
    """Where the piece of a figure stops and where the next begins; both 0 for a figure that has no piece of its own.

    With its noun before it (书店10家、图书馆和文化馆5座) a piece ends at the first conjunction, else at the last.
    """
    between = seen[figure.end() : later]
    if later == len(seen):
        return later, later
    if DESCRIBES.match(between) or (STARTING.search(seen[at : figure.start()]) and RISING.match(between)):
        return 0, 0
    cuts = list(CONJOINED.finditer(between))
    if not cuts:
        return figure.end(), figure.end()
    cut = cuts[0] if head_noun(BEFORE.sub("", seen[at : figure.start()])) else cuts[-1]
    return figure.end() + cut.start(), figure.end() + cut.end()
