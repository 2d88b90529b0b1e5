"""What a difference is a difference of. A figure, a year, a bound, a “不”, a unit or a role is never close enough."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.regex import regex
from index.folded import folded
from qa.verify.diff import Step
from qa.verify.lexicon import NEGATION, any_of, listed, polarity
from qa.verify.tokens import Token

Span = tuple[int, int]
BODY = regex(rf"[\u4e00-\u9fff]{{0,12}}?(?:{any_of(listed('suffixes'))})")
EDGE = regex(r"[由向经报对与和及或、，,；;:：。的在将把给请需\s()（）“”]")


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotation beside the document's text, with the names that stand in the part compared."""

    text: str
    quote: str
    terms: tuple[Span, ...]


def kind_of(compared: Compared, step: Step) -> str:
    """The gravest kind that fits a step which is not equal."""
    return next(kind for kind, fits in RULES if fits(compared, step))


def _negation(compared: Compared, step: Step) -> bool:
    true, quoted = _words(compared, step)
    if not NEGATION.search(true + quoted):
        return False
    if NEGATION.sub("", true) == NEGATION.sub("", quoted):
        return True
    return polarity(true) != polarity(quoted) and not _has(step, "unit")


def _of(*kinds: str) -> Callable[[Compared, Step], bool]:
    def fits(_: Compared, step: Step) -> bool:
        return any(_keys(step.true, kind) != _keys(step.quoted, kind) for kind in kinds)

    return fits


def _spelt(compared: Compared, step: Step) -> bool:
    """四大 for 五大: numerals in characters where no unit of measure shows that they count."""
    true, quoted = _words(compared, step)
    numeral = re.compile(r"[零〇一二三四五六七八九十百千万亿两\d.]+")
    return bool(numeral.fullmatch(true) and numeral.fullmatch(quoted))


def _unit(compared: Compared, step: Step) -> bool:
    if _has(step, "unit"):
        return True
    start, end = step.true_span
    true = _around(compared.text, start, end)
    quoted = _around(compared.quote, *step.quoted_span)
    return bool(step.true and step.quoted and BODY.fullmatch(true) and BODY.fullmatch(quoted))


def _term(compared: Compared, step: Step) -> bool:
    start, end = step.true_span
    return any(first < max(end, start + 1) and start < last for first, last in compared.terms)


RULES: tuple[tuple[str, Callable[[Compared, Step], bool]], ...] = (
    ("negation", _negation),
    ("year", _of("year")),
    ("number", _of("number")),
    ("number", _spelt),
    ("unit_of_measure", _of("measure")),
    ("comparator", _of("comparator")),
    ("role", _of("role")),
    ("unit", _unit),
    ("term", _term),
    ("wording", lambda _, __: True),
)
"""Tried in order; the first that fits names the difference."""


def _words(compared: Compared, step: Step) -> tuple[str, str]:
    true, quoted = compared.text[slice(*step.true_span)], compared.quote[slice(*step.quoted_span)]
    return folded(true).text, folded(quoted).text


def _keys(tokens: Sequence[Token], kind: str) -> Counter[str]:
    return Counter(token.key for token in tokens if token.kind == kind)


def _has(step: Step, kind: str) -> bool:
    return any(token.kind == kind for token in (*step.true, *step.quoted))


def _around(text: str, start: int, end: int) -> str:
    """The name that a span is part of: up to the nearest word that no name holds."""
    while start > 0 and not EDGE.match(text[start - 1]):
        start -= 1
    while end < len(text) and not EDGE.match(text[end]):
        end += 1
    return text[start:end].strip()
