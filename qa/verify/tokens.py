"""A text as what a careful reader compares: figures, units of measure, bounds, roles, names of units whole; words by characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.forms import by_verb
from corpus.regex import regex
from corpus.roles import labelled
from corpus.units import looks_like_unit, split_units
from index.folded import IGNORED, alike
from qa.verify.lexicon import HOPES, MEASURE, NUMERALS, ROLE, bounding

Span = tuple[int, int]
GAP = regex(r"…+|\.{3,}|。{3,}|\*{3,}|[（(\[〔]\s*(?:…+|略|\.{3,})\s*[)）\]〕]")
"""What a writer puts for words left out."""
_YEAR = r"(?:19|20)\d\d"
_RANGE = rf"{_YEAR}(?=\s*-+\s*{_YEAR})|(?<=\d-){_YEAR}(?!\d)"
PATTERNS = {
    "gap": GAP.pattern,
    "mark": r"\(\d{1,2}\)",
    "year": rf"{_YEAR}(?=\s*年)|(?<=\(){_YEAR}(?=\))|{_RANGE}|二[〇零一二三四五六七八九]{{3}}(?=年)",
    "number": rf"\d+(?:,\d{{3}})*(?:\.\d+)?|(?:第\s*)?{NUMERALS}+(?=(?:万|亿)?(?:{MEASURE}|个|条|款|项|章|节))",
    "measure": rf"(?:(?<=\d)|(?<=\d\s)|(?<={NUMERALS})|(?<=[万亿]))(?:{MEASURE})",
    "bound": rf"(?:{bounding('before')})(?=(?:了|为|在|至|到)?\s*\d)|{HOPES}",
    "after": bounding("after"),
    "role": ROLE,
    "latin": r"[a-z]+",
    "skip": IGNORED.pattern.removesuffix("+"),
    "character": r".",
}
TOKEN = regex("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in PATTERNS.items()), re.DOTALL)
CONTEXT = 8
"""Characters around a span that its first and last tokens are read with."""
FIGURES = frozenset({"number", "measure", "year"})
PART = regex(r"[^、，,；;:：。\s()（）]+(?:[（(][^()（）]*[)）])?")
NO_UNIT = regex(r"[:：\d第为]")
"""A time limit in a list of units: 完成时限：2023年6月底前."""


@dataclass(frozen=True, slots=True)
class Token:
    """One thing to compare. ``key`` is how it is spelled when only its meaning counts."""

    start: int
    end: int
    key: str
    kind: str


def tokens(text: str, start: int, end: int, units: Sequence[Span]) -> tuple[Token, ...]:
    """The tokens of a span; ``units`` are the spans of names of units."""
    low = max(0, start - CONTEXT)
    one = alike(text[low : end + CONTEXT])
    found: list[Token] = []
    at = start
    for first, last in [*sorted(units), (end, end)]:
        if at <= first and last <= end:
            found += _words(text, one, (at, first), low)
            if last > first:
                found.append(Token(first, last, IGNORED.sub("", one[first - low : last - low]), "unit"))
            at = last
    return tuple(found)


def _words(text: str, one: str, span: Span, low: int) -> Iterator[Token]:
    """``one`` is the text from ``low`` on in one spelling."""
    before = ""
    for match in TOKEN.finditer(one, span[0] - low, span[1] - low):
        first, last = match.start() + low, match.end() + low
        kind = _kind(match.lastgroup or "", before, text[first])
        if kind == "skip":
            continue
        if kind == "character":
            letters = enumerate(match.group(), first)
            yield from (Token(at, at + 1, letter, kind) for at, letter in letters if not IGNORED.match(letter))
        else:
            yield Token(first, last, _key(kind, match.group()), kind)
        before = kind


def _kind(kind: str, before: str, printed: str) -> str:
    """A bound behind a figure is one; a round bracket holds no mark of a note."""
    if kind == "after":
        return "comparator" if before in FIGURES else "character"
    if kind == "mark":
        return "mark" if printed in "[［〔【" else "character"
    return "comparator" if kind == "bound" else kind


def _key(kind: str, printed: str) -> str:
    if kind == "gap":
        return "\x00"  # equal to nothing that a document says
    return printed.replace(",", "") if kind == "number" else IGNORED.sub("", printed)


def units_of(text: str, known: frozenset[str]) -> tuple[Span, ...]:
    """Names of units in a quotation: in its lists of roles, and those that the document knows with their neighbours."""
    groups = [*labelled(text, 0, len(text))]
    for start, end in _brackets(text):
        groups += by_verb(text, start, end)
    listed = (span for group in groups for span in split_units(text, group.units_start, group.units_end).spans)
    spans = {span for span in listed if _is_unit(text[slice(*span)], known)}
    parts = [match.span() for match in PART.finditer(text)]
    named = ["".join(text[start:end].split()) in known for start, end in parts]
    for i, (start, end) in enumerate(parts):
        beside = any(named[max(0, i - 1) : i + 2])
        if named[i] or (beside and looks_like_unit(text[start:end])):
            spans.add((start, end))
    return _apart(sorted(spans))


def _is_unit(name: str, known: frozenset[str]) -> bool:
    return "".join(name.split()) in known or (looks_like_unit(name) and not NO_UNIT.search(name))


def _brackets(text: str) -> Iterator[Span]:
    """Inside of every outermost bracket, closed or not."""
    depth = first = 0
    for mark in re.finditer(r"[（(）)]", text + ")"):
        if mark.group() in "（(":
            first = mark.end() if depth == 0 else first
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 or mark.start() == len(text):
                yield first, min(mark.start(), len(text))


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans without those that overlap an earlier one."""
    kept: list[Span] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)
