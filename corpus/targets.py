"""Figures that the document aims at, from prose: indicator, year, comparator, value, unit.

A year holds from where it is named to the end of the clause (到2020年, …). A segment between commas that has a figure with
a unit of measure in that reach is a target; a figure that only describes a thing (产值超过100亿元的企业) is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.footnotes import MARK
from corpus.model import Clause, Target
from corpus.numerals import NUMERAL, integer
from corpus.wordlist import entries, words

YEAR = re.compile(
    r"(?:到|至|截至|力争到|力争|争取到|预计到)?\s*((?:19|20)\d{2})\s*年(?:年?(?:底|末))?(?:前|时)?\s*[,，]?"
)
SPAN_OF_YEARS = re.compile(r"(?:19|20)\d{2}\s*[-—–~至到]\s*(?:19|20)\d{2}\s*年?")
MEASURES = "|".join(re.escape(word) for word in words("measures"))
FIGURE = re.compile(
    rf"(?<![\d.第])(?P<figure>\d+(?:\.\d+)?(?:\s*[-—–~～至]\s*\d+(?:\.\d+)?)?|(?<![{NUMERAL}第])[{NUMERAL}]+?(?=(?:万|亿)?(?:条|个|家|项|名|件|座|所)))"
    rf"\s*(?:(?P<unit>{MEASURES})|(?P<scale>[万亿千百])\s*(?P<scaled>{MEASURES}))(?P<after>{'|'.join(row[0] for row in entries('comparators') if row[1] == 'after')})?"
)
BEFORE = re.compile(
    rf"({'|'.join(sorted((row[0] for row in entries('comparators') if row[1] == 'before'), key=len, reverse=True))})(?:了|为|在|至|到)?\s*$"
)
HOPE = re.compile("|".join(row[0] for row in entries("comparators") if row[1] == "hope"))
SEGMENT = re.compile(r"[^，,；;。\n]+")
VERBS = re.compile(rf"^(?:{'|'.join(words('target_verbs'))})")
ADVERBS = re.compile(r"(?:继续|均|分别|力争|基本|全部|稳定|累计|要|应|将)+$")
TAIL = re.compile(r"^(?:的)?([^，,；;。（(]{0,30})")
SKIPPED = {
    "footnote",
    "boilerplate",
    "title",
    "number",
    "addressee",
    "annexnote",
    "signature",
    "date",
    "heading",
    "article",
}
SCALE = {"": 1.0, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece between commas with the year in force and where a quotation of it should begin."""

    start: int
    end: int
    year: int | None
    quote_start: int


def read_targets(text: str, clauses: tuple[Clause, ...]) -> tuple[Target, ...]:
    """Targets of the leaf clauses that are prose."""
    parents = {clause.parent for clause in clauses}
    found: list[Target] = []
    for clause in clauses:
        if clause.id not in parents and clause.kind not in SKIPPED | {"row", "cell", "tablehead"}:
            owner = _owner(clause, clauses)
            for segment in _segments(text, clause):
                found += _targets(text, segment, owner)
    return tuple(found)


def _owner(clause: Clause, clauses: tuple[Clause, ...]) -> str:
    """A paragraph speaks for the numbered clause around it."""
    return clause.parent if clause.kind == "paragraph" and clause.parent and clause.end > 0 else clause.id


def _segments(text: str, clause: Clause) -> Iterator[Segment]:
    """Pieces of the clause in order; a year carries on until the next one or the end of the clause."""
    year: int | None = None
    carried = clause.start
    for match in SEGMENT.finditer(text, clause.start, clause.end):
        start, end = match.span()
        named = list(YEAR.finditer(text, start, end)) if not SPAN_OF_YEARS.search(match.group()) else []
        begin = start
        if named:
            year, begin, carried = int(named[-1].group(1)), named[-1].end(), named[-1].start()
        yield Segment(begin, end, year, carried if _adjacent(text, carried, begin) else begin)


def _adjacent(text: str, carried: int, begin: int) -> bool:
    """Nothing but the year stands between, so that a quotation may begin with it."""
    between = YEAR.match(text, carried)
    return bool(between) and not text[between.end() : begin].strip("，, \n")


def _targets(text: str, segment: Segment, clause: str) -> list[Target]:
    figures = list(FIGURE.finditer(text, segment.start, segment.end))
    aimed = [f for f in figures if not _describes(text, f, segment)] or figures[-1:]
    found, at = [], segment.start
    for figure in aimed:
        target = _target(text, segment, clause, figure, at)
        if target:
            found.append(target)
        at = figure.end()
    return found


def _describes(text: str, figure: re.Match[str], segment: Segment) -> bool:
    """产值超过100亿元的企业: a figure followed by 的 and a later figure is part of the name, not the aim."""
    rest = text[figure.end() : segment.end]
    return bool(re.match(r"的|及以上|级", rest)) and bool(FIGURE.search(rest))


def _target(text: str, segment: Segment, clause: str, figure: re.Match[str], at: int) -> Target | None:
    before = text[at : figure.start()]
    bound = BEFORE.search(before)
    hope = HOPE.search(text, segment.quote_start, figure.start())
    comparator = "…".join(filter(None, [hope and hope.group(), bound and bound.group(1), figure["after"]]))
    if segment.year is None and not comparator:
        return None
    indicator = _indicator(before[: bound.start()] if bound else before, text[figure.end() : segment.end])
    if not indicator:
        return None
    return Target(
        clause=clause,
        indicator=indicator,
        year=segment.year,
        comparator=comparator,
        value=_value(figure["figure"], figure["scale"] or ""),
        unit=figure["unit"] or figure["scaled"],
        kind="",
        source="text",
        start=segment.quote_start if at == segment.start else at + len(before) - len(before.lstrip()),
        end=_end(text, figure, segment, before),
        figure="".join((figure["figure"] + (figure["scale"] or "")).split()),
    )


def _end(text: str, figure: re.Match[str], segment: Segment, before: str) -> int:
    """A quotation runs on to the noun when the noun stands behind the figure."""
    rest = text[figure.end() : segment.end]
    stop = re.search(r"[（(\[]", rest)
    return (
        figure.end() + len((rest[: stop.start()] if stop else rest).rstrip())
        if not FIGURE.search(rest)
        else figure.end()
    )


def _value(figure: str, scale: str) -> float | None:
    """The figure as a number; of a range the lower end."""
    low = re.split(r"\s*[-—–~～至]\s*", figure)[0]
    number = float(low) if re.fullmatch(r"\d+(\.\d+)?", low) else integer(low)
    return None if number is None else number * SCALE[scale]


def _indicator(before: str, after: str) -> str:
    """The noun: what stands before the figure without verbs, and what stands behind it (的年增长率, 创新服务)."""
    name = ADVERBS.sub("", MARK.sub("", before).strip("，, \n的为至在"))
    while match := VERBS.match(name):
        name = name[match.end() :].strip()
    tail = TAIL.match(MARK.sub("", after))
    behind = tail.group(1).strip() if tail else ""
    behind = re.split(r"等|、(?=[^、]*$)(?!.*的)", behind)[0] if len(behind) > 20 else behind
    if not name:
        return behind
    return name + behind if after.startswith("的") else name
