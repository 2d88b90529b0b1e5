"""Words that a quotation leaves out, with …… or silently: whether what is left still says what the document says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.regex import regex
from corpus.units import looks_like_unit
from index.folded import IGNORED
from qa.verify.lexicon import CONDITION, FILLER, NEUTRAL, polarity
from qa.verify.tokens import Token, tokens

SEPARATOR = regex(r"[，,。；;：:！!？?\n]")
SENTENCE = regex(r"[。！!？?\n]")
FACTS = ("year", "number", "measure", "comparator", "role", "unit")
"""Kinds of tokens that are never left out silently, the gravest first."""
NAMES = {"measure": "unit_of_measure"}


def lost(text: str, left_out: Sequence[Token], *, explicit: bool) -> str:
    """What kind of fact goes lost with the words left out; empty when none does."""
    if not left_out or all(token.kind == "mark" for token in left_out):
        return ""
    start, end = left_out[0].start, left_out[-1].end
    return _lost_with_dots(text, start, end) if explicit else _lost_silently(text, left_out, start, end)


def _lost_silently(text: str, left_out: Sequence[Token], start: int, end: int) -> str:
    words = IGNORED.sub("", text[start:end])
    if FILLER.fullmatch(words):
        return ""
    if fact := _fact(left_out, text[start:end]):
        return fact
    if any(looks_like_unit(part) for part in SEPARATOR.split(text[start:end])):
        return "unit"
    whole = _begins_phrase(text, start) and _ends_phrase(text, end)
    return "" if whole and not CONDITION.search(NEUTRAL.sub("", words)) else "wording"


def _lost_with_dots(text: str, start: int, end: int) -> str:
    """Whole phrases may go; of a phrase that is cut, no fact, and not the subject of a figure."""
    parts = SEPARATOR.split(text[start:end])
    cut_first = "" if _begins_phrase(text, start) else parts[0]
    cut_last = "" if _ends_phrase(text, end) else parts[-1]
    for cut in (cut_first, cut_last):
        if fact := _fact(tokens(cut, 0, len(cut), ()), cut):
            return fact
    kept = _phrase_behind(text, end)
    figures = {token.kind for token in tokens(kept, 0, len(kept), ())} & {"number", "comparator", "role"}
    if figures and cut_last and len(parts) > 1:
        return "term"
    rest = SENTENCE.split(kept)[0]
    gone = {token.kind for token in tokens(text, start, end, ())}
    named = {token.kind for token in tokens(rest, 0, len(rest), ())}
    return "year" if figures and "year" in gone and "year" not in named else ""


def _fact(found: Sequence[Token], words: str) -> str:
    kinds = {token.kind for token in found}
    found_kind = next((kind for kind in FACTS if kind in kinds), "")
    return "negation" if polarity(words) else NAMES.get(found_kind, found_kind)


def _begins_phrase(text: str, start: int) -> bool:
    marks = re.search(r"[^\w%‰]*$", text[max(0, start - 8) : start])
    return start == 0 or bool(marks and SEPARATOR.search(marks.group()))


def _ends_phrase(text: str, end: int) -> bool:
    marks = re.match(r"[^\w%‰]*", text[end : end + 8])
    return end >= len(text) or bool(marks and SEPARATOR.search(marks.group()))


def _phrase_behind(text: str, end: int) -> str:
    """The phrase that goes on behind an omission."""
    begin = re.compile(r"[^\w%‰]*").match(text, end)
    at = begin.end() if begin else end
    stop = SEPARATOR.search(text, at)
    return text[at : stop.start() if stop else len(text)]
