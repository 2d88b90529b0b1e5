"""Text as it is compared: one width, no white space, no quotation marks, no punctuation but inside figures.

Every character of the folded text knows its place in the source, so that a match is given back in exact offsets.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.fold import HALFWIDTH

KEPT = 256
"""Folded texts kept in memory; a knowledge base of thousands is never held whole."""


def _same() -> dict[int, int]:
    """Characters that look alike to a reader, one for one, so that offsets stay where they are."""
    table = dict(HALFWIDTH)
    for code in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00)):  # radicals and doubles that PDF files print
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table[code] = ord(plain)
    for alike, one in (
        ("〔【［[｛{〈《<", "("),
        ("〕】］]｝}〉》>", ")"),
        ("“”„‟＂「」『』〝〞‘’‚＇`´", '"'),
        ("—–―－‐‑‒−~～〜", "-"),
        ("·•・‧∙．", "."),
        ("、﹐", ","),
        ("○Ｏ", "〇"),
    ):
        table |= {ord(character): ord(one) for character in alike}
    upper = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
    table |= upper | {code + 0xFEE0: code + 32 for code in upper}
    return table


SAME = _same()
IGNORED = re.compile(r"""[\s\u200b-\u200f\u2060\ufeff\u00ad!"'(),.:;?_|。…●◆■\-]+""")
"""White space, quotation marks, punctuation: left out between words."""
BLANK = re.compile(r"""[\s\u200b-\u200f\u2060\ufeff\u00ad"']+""")
INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]+")
"""Characters without width that copying brings along."""
GROUP = re.compile(r"\d{3}(?!\d)")
"""What follows the comma in 1,000."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where its runs of characters stand in the source."""

    source: str
    text: str
    runs: tuple[int, ...]
    """Folded offset at which each run begins."""
    places: tuple[int, ...]
    """Offset of that run in the source."""

    def at(self, offset: int) -> int:
        """Place in the source of one folded character."""
        run = bisect_right(self.runs, offset) - 1
        return self.places[run] + offset - self.runs[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source's span of a folded span that is not empty."""
        return self.at(start), self.at(end - 1) + 1

    def index(self, place: int) -> int:
        """The first folded character at or behind a place in the source."""
        run = bisect_right(self.places, place) - 1
        if run < 0:
            return 0
        stop = self.runs[run + 1] if run + 1 < len(self.runs) else len(self.text)
        return min(self.runs[run] + place - self.places[run], stop)

    def parted(self, offset: int) -> bool:
        """Something was left out between this folded character and the one before it."""
        return offset in self.runs


def alike(text: str) -> str:
    """The text in one width, one kind of bracket, dash and quotation mark, lower case; every offset stays."""
    return text.translate(SAME)


OTHER = re.compile(r"[^\u4e00-\u9fff]+")
DOUBLES = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff]")
"""Characters that folding makes into Chinese ones."""


def may_hold(text: str, quote: Folded) -> bool:
    """False where the quotation cannot stand in a text, whatever lies between its characters: far cheaper than folding."""
    return OTHER.sub("", quote.text) in OTHER.sub("", text) or DOUBLES.search(text) is not None


@lru_cache(maxsize=KEPT)
def folded(text: str) -> Folded:
    """The folded text and its places."""
    one = alike(text)
    pieces: list[str] = []
    runs: list[int] = []
    places: list[int] = []
    length = 0
    for start, end in _words(one):
        pieces.append(one[start:end])
        runs.append(length)
        places.append(start)
        length += end - start
    return Folded(text, "".join(pieces), tuple(runs), tuple(places))


def _words(one: str) -> Iterator[tuple[int, int]]:
    """Spans that are kept: words, and the marks of figures."""
    at = 0
    for match in IGNORED.finditer(one):
        start, end = match.span()
        if start > at:
            yield at, start
        kept = _mark(one, start, end) if end < len(one) and one[end].isdecimal() else -1
        if kept >= 0:
            yield kept, kept + 1
        at = end
    if at < len(one):
        yield at, len(one)


def _mark(one: str, start: int, end: int) -> int:
    """Where the mark before a figure stands that belongs to it: 3.15, 2018-2020, 〔2018〕15号, -5; -1 for none."""
    marks = BLANK.sub("", one[start:end])
    if start and one[start - 1].isdecimal():
        if not marks or (marks == "," and GROUP.match(one, end)):
            return -1
        return start + one[start:end].index(marks[0])
    signed = end > 1 and one[end - 1] == "-" and one[end - 2] not in "-\n"  # no bullet at the head of a line
    return end - 1 if signed else -1
