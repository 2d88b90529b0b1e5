"""A draft cut into sentences, and these into phrases between commas. Spans of the draft; what is quoted is not cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.regex import regex

LONGEST = 400
"""Characters of a sentence; what runs on longer without a full stop is cut at a comma before."""
ENDS = "。！？!?；;\n\r"
COMMAS = "，,：:……"
PAIRS = {"“": "”", "「": "」", "『": "』", "《": "》", "（": "）", "(": ")"}
FAR = 200
"""Characters within which an opened quotation must be closed to be one."""
TIME = regex(
    r"\s*自[^，,。；;：:]{2,20}之日起\s*|\s*(?:到|至|自|从|在|截至|力争)?20\d\d年(?:\d{1,2}月)?(?:上半年|下半年|[底末初]|年底|年末)?(?:以?前|之前|起|时|以后|之后)?\s*"
)
THOUSANDS = regex(r"\d,\d{3}(?!\d)")
RATIO = regex(r"\d[:：]\d")
"""1：3 and 9：30 are one figure."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a phrase: a half-open span of the draft."""

    start: int
    end: int


def sentences(text: str) -> Iterator[Piece]:
    """Sentences that hold something to read, in the order of the text."""
    for piece in _cut(text, 0, len(text), ENDS):
        start = piece.start
        while start < piece.end:
            part = Piece(start, _reach(text, start, piece.end))
            start = part.end
            if re.search(r"\w", text[part.start : part.end]):
                yield part


def _reach(text: str, start: int, end: int) -> int:
    """The end of the sentence; of one that is too long the last comma within reach, or the reach itself."""
    if end - start <= LONGEST:
        return end
    comma = max(text.rfind(mark, start + 1, start + LONGEST) for mark in "，,、")
    return comma + 1 if comma > start else start + LONGEST


def phrases(text: str, sentence: Piece) -> Iterator[Piece]:
    """The phrases of a sentence, without the white space around them."""
    for piece in _dated(text, [*_cut(text, sentence.start, sentence.end, COMMAS)]):
        words = text[piece.start : piece.end]
        start = piece.start + len(words) - len(words.lstrip())
        end = piece.end - (len(words) - len(words.rstrip()))
        if start < end:
            yield Piece(start, end)


def _dated(text: str, pieces: list[Piece]) -> Iterator[Piece]:
    """A time that stands alone before a comma is one phrase with what it dates: 2019年上半年，……"""
    start = -1
    for piece in pieces:
        alone = TIME.fullmatch(text[piece.start : piece.end]) and piece is not pieces[-1]
        if start < 0:
            start = piece.start
        if not alone:
            yield Piece(start, piece.end)
            start = -1


def _cut(text: str, start: int, end: int, marks: str) -> Iterator[Piece]:
    at = first = start
    while at < end:
        character = text[at]
        if character in PAIRS and (closed := _closed(text, at, end)):
            at = closed
            continue
        if character in marks and not _is_in_figure(text, at, end):
            if at > first:
                yield Piece(first, at)
            first = at + 1
        at += 1
    if end > first:
        yield Piece(first, end)


def _is_in_figure(text: str, at: int, end: int) -> bool:
    """The mark divides no phrases but the digits of one figure."""
    pattern = {",": THOUSANDS, ":": RATIO, "：": RATIO}.get(text[at])
    return bool(pattern and at and pattern.match(text, at - 1, end))


def _closed(text: str, at: int, end: int) -> int:
    """Where the pair that opens here is closed, behind it; 0 where it is not, or not in this line."""
    line = text.find("\n", at, end)
    found = text.find(PAIRS[text[at]], at + 1, min(end if line < 0 else line, at + FAR))
    return found + 1 if found > 0 else 0
