"""Text as it is compared: one width, no white space, no quotation marks, no punctuation but inside figures.

Every character of the folded text knows its place in the source, so that a match is given back in exact offsets. The store
keeps the folded text of every edition under its seal.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from corpus.fold import HALFWIDTH, exchanged
from corpus.regex import regex

KEPT = 256
"""Quotations and stretches of documents whose places are kept in memory; folded documents lie in the store."""
STRETCH = regex(r"\n(?=[\u4e00-\u9fff])")
"""Where a text can be parted without changing how either side is folded: a new line that begins with a word."""


def _same() -> dict[str, str]:
    """Characters that look alike to a reader, one for one, so that offsets stay where they are."""
    table = dict(HALFWIDTH)
    for code in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00)):  # radicals and doubles that PDF files print
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table[chr(code)] = plain
    for alike, one in (
        ("〔【［[｛{〈《<", "("),
        ("〕】］]｝}〉》>", ")"),
        ("“”„‟＂「」『』〝〞‘’‚＇`´", '"'),
        ("—–―－‐‑‒−~～〜", "-"),
        ("·•・‧∙．", "."),
        ("、﹐", ","),
        ("○Ｏ", "〇"),
    ):
        table |= dict.fromkeys(alike, one)
    for code in range(ord("A"), ord("Z") + 1):
        table |= {chr(code): chr(code + 32), chr(code + 0xFEE0): chr(code + 32)}
    return table


SAME = _same()
IGNORED = regex(r"""[\s\u200b-\u200f\u2060\ufeff\u00ad!"'(),.:;?_|。…●◆■\-]+""")
"""White space, quotation marks, punctuation: left out between words."""
MARKED = regex(rf"{IGNORED.pattern}(?=\d)")
"""Where a mark may belong to a figure."""
BLANK = regex(r"""[\s\u200b-\u200f\u2060\ufeff\u00ad"']+""")
INVISIBLE = regex(r"[\u200b-\u200f\u2060\ufeff\u00ad]+")
"""Characters without width that copying brings along."""
GROUP = regex(r"\d{3}(?!\d)")
"""What follows the comma in 1,000."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text by stretches, each of which knows its place; within one the places are looked for when asked for."""

    source: str
    text: str
    lines: tuple[int, ...]
    """Folded offset at which each stretch begins."""
    places: tuple[int, ...]
    """Offset of that stretch in the source."""

    def at(self, offset: int) -> int:
        """Place in the source of one folded character."""
        line = bisect_right(self.lines, offset) - 1
        runs, places = self._runs(line)
        run = bisect_right(runs, offset - self.lines[line]) - 1
        return self.places[line] + places[run] + offset - self.lines[line] - runs[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source's span of a folded span that is not empty."""
        return self.at(start), self.at(end - 1) + 1

    def index(self, place: int) -> int:
        """The first folded character at or behind a place in the source."""
        line = bisect_right(self.places, place) - 1
        runs, places = self._runs(line)
        run = bisect_right(places, place - self.places[line]) - 1
        if run < 0:
            return self.lines[line]
        stop = self.lines[line] + runs[run + 1] if run + 1 < len(runs) else self._end(self.lines, line, self.text)
        return min(self.lines[line] + runs[run] + place - self.places[line] - places[run], stop)

    def parted(self, offset: int) -> bool:
        """Something was left out between this folded character and the one before it."""
        line = bisect_right(self.lines, offset) - 1
        return offset - self.lines[line] in self._runs(line)[0]

    def _runs(self, line: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        return _runs(self.source[self.places[line] : self._end(self.places, line, self.source)])

    def _end(self, begins: tuple[int, ...], line: int, whole: str) -> int:
        return begins[line + 1] if line + 1 < len(begins) else len(whole)


@lru_cache(maxsize=KEPT)
def _runs(stretch: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Folded offset and place of each run of characters that stand side by side in a stretch."""
    spans = tuple(_words(alike(stretch)))
    lengths = (end - start for start, end in spans)
    return tuple(accumulate(lengths, initial=0))[: len(spans)], tuple(start for start, _ in spans)


def alike(text: str) -> str:
    """The text in one width, one kind of bracket, dash and quotation mark, lower case; every offset stays."""
    return exchanged(text, SAME)


def plain(text: str) -> str:
    """The folded text, a line a stretch: what the store keeps, so that no document is folded to verify a quotation."""
    return "\n".join(map(_letters, STRETCH.split(text)))


def restored(source: str, plain: str) -> Folded:
    """The folded text that ``plain`` keeps, with its places."""
    lines = plain.split("\n")
    begins = tuple(accumulate(map(len, lines), initial=0))[:-1]
    return Folded(source, "".join(lines), begins, (0, *(match.end() for match in STRETCH.finditer(source))))


@lru_cache(maxsize=KEPT)
def folded(text: str) -> Folded:
    """The folded text and its places."""
    return restored(text, plain(text))


def _letters(stretch: str) -> str:
    one = alike(stretch)
    return "".join(one[start:end] for start, end in _words(one)) if MARKED.search(one) else IGNORED.sub("", one)


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
