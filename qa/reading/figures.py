"""Figures with a unit of measure that a question states."""

from __future__ import annotations

from corpus.bounds import BEFORE
from corpus.figures import FIGURE, measure_of, value_of
from corpus.regex import regex
from qa.finding.meanings import synonyms
from qa.question import Figure
from qa.reading.unread import Reading

ASKED_BOUND = regex(r"(不到|不满|不足|多于|少于|[>＞＜<≥≤])(?:了)?\s*$")
"""Bounds of questions that documents do not set."""
SMALLEST_SPELT = 20
"""A smaller numeral in characters (十项, 四个) counts the things that are asked for."""


def read_figures(reading: Reading) -> tuple[Figure, ...]:
    """Figures with a unit of measure that the question states, and the comparator before or behind."""
    found = []
    for match in FIGURE.finditer(reading.rest):
        value = value_of(match)
        spelt = not match["figure"][0].isdigit()
        if value is None or (spelt and value < SMALLEST_SPELT) or not reading.free(*match.span()):
            continue
        bound = BEFORE.search(reading.rest[: match.start()]) or ASKED_BOUND.search(reading.rest[: match.start()])
        unit, end = measure_of(match), match.end()
        if unit == "个" and reading.rest[end - 1 : end + 1] in synonyms():
            unit, end = "", end - 1  # 5万个税
            reading.take(end, end + 2, "word", reading.text[end : end + 2])
        comparator = "…".join(filter(None, (bound and bound.group(1), match["after"])))
        found.append(Figure(value, unit, comparator, match.start(), end))
        reading.take(match.start(), end, "figure", reading.text[match.start() : end])
    return tuple(found)
