"""Figures that the document aims at, from prose: indicator, year, comparator, value, unit.

A year holds from where it is named to the end of the sentence, in a section of goals to the end of the clause. What
makes an aim of a figure is said in ``aims``; a figure of a year before the document is a baseline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.aims import DEMAND, is_aimed, is_reached, is_yearly
from corpus.bounds import BEFORE, HOPE
from corpus.figures import FIGURE, MEASURES, SCALE, measure_of, measures, printed, value_of
from corpus.model import Clause, Metadata, Target
from corpus.nouns import ASPECT, carried, is_deed, noun, object_of
from corpus.numbering import read_marker
from corpus.phrases import Phrase, phrases
from corpus.pieces import Piece, pieces
from corpus.regex import regex
from corpus.years import AIM, COMPARED, FILLER, masked

__all__ = ["BEFORE", "FIGURE", "MEASURES", "SCALE", "read_targets"]


KIND = regex(r"[^，,。；;\n]{0,20}[（(](约束性|预期性)")
EACH = regex(r"各(?:自|为|达到?)?\s*$")
CONDITIONAL = regex(r"[，,]\s*(?:且|并能|能(?!力)|同时符合|或者|均可|可以|可按|可享|的[，,])")
"""Behind a phrase that was a condition: 接收20人以上，且管理规范."""
BLANK = regex(r"[\s　、，,；;]*")
TAIL = regex(r"[^（(]*")
LAST_MARK = regex(r"(?:[\[［〔]\d{1,2}[\]］〕])?\s*$")
UNREAD = {
    "footnote",
    "title",
    "number",
    "addressee",
    "annexnote",
    "signature",
    "date",
    "remark",
    "imprint",
    "boilerplate",
    "contents",
}
UNREAD |= {"heading", "row", "cell", "tablehead", "table", "article"}
"""Kinds of clauses that hold no aims in prose."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause while it is read: the text, the text with what is no aim blanked out, and what frames it."""

    text: str
    blank: str
    clause: Clause
    owner: str
    carries: bool
    opening: bool
    since: int
    """First year of the document: what is said of earlier years was reached."""
    annual: int | None
    """The year of a document that speaks of one year only, or of the line that announces the list."""


OPENS = regex(rf"\s*(?:[^，,。；;:：]{{1,8}}[:：]\s*)?(?:到|至|力争到)\s*{AIM.pattern}\s*[,，]")
"""A paragraph that opens with the year (到2028年，…) is one of goals: the year holds for all of it."""


@dataclass(frozen=True, slots=True)
class Said:
    """The indicator that a sentence spoke of last and where it was named."""

    sentence: int = -1
    indicator: str = ""
    start: int = 0


def read_targets(text: str, clauses: tuple[Clause, ...], metadata: Metadata) -> tuple[Target, ...]:
    """Targets of the leaf clauses that are prose."""
    found: list[Target] = []
    for reading in _readings(text, clauses, metadata):
        clause, said = reading.clause, Said()
        marker = read_marker(text[clause.start : clause.start + 20]) if clause.marker else None
        start = clause.start + (marker.width if marker else 0)
        if not FIGURE.search(reading.blank, start, clause.end):
            continue
        for phrase in phrases(reading.blank, start, clause.end, carries=reading.carries, since=reading.since):
            targets, said = _read(reading, phrase, said)
            found += targets
    return tuple(found)


def _readings(text: str, clauses: tuple[Clause, ...], metadata: Metadata) -> Iterator[Reading]:
    blank = masked(text)
    since = metadata.period[0] if metadata.period else int(metadata.date[:4] or 0)
    annual = since if metadata.period and metadata.period[1] == since else None
    parents = {clause.parent for clause in clauses}
    goals, laws, kinds = {"": False}, {"": False}, {"": ""}
    led: dict[str, int | None] = {}
    known = {clause.id: clause for clause in clauses}
    for clause in clauses:
        if not clause.marker:
            led[clause.parent] = _leads(blank, clause, opens=goals.get(clause.parent, False)) or led.get(clause.parent)
        goals[clause.id] = goals[clause.parent] or clause.kind == "goal" or "目标" in clause.heading[:20]
        laws[clause.id] = laws[clause.parent] or clause.kind == "article"
        kinds[clause.id] = clause.kind
        duty = clause.kind == "cell" and kinds[clause.parent] == "task"
        if clause.id in parents or clause.kind in UNREAD and not duty or laws[clause.id]:
            continue
        paragraph = clause.kind == "paragraph" or duty
        opening = clause.kind == "preamble" or (paragraph and kinds[clause.parent] in {"", "annex"})
        owner = clause.parent if paragraph and clause.parent else clause.id
        carries = goals[clause.id] or bool(OPENS.match(blank, clause.start))
        item = clause if clause.marker else known.get(clause.parent, clause)
        year = led.get(item.parent) if item.marker and item.parent else None
        yield Reading(text, blank, clause, owner, carries, opening, since, year or annual)


def _leads(blank: str, clause: Clause, *, opens: bool) -> int | None:
    """The one year of a line that announces a list (到2027年底，实现以下目标：); it holds for the items.

    In a section of goals a paragraph that begins with the year (``opens``) announces the goals below it as well.
    """
    line = blank[clause.start : clause.end].strip()
    announces = line.endswith(("：", ":")) or opens and OPENS.match(line)
    years = {int(match.group(1)) for match in AIM.finditer(line)} if announces else set()
    return years.pop() if len(years) == 1 else None


def _read(reading: Reading, phrase: Phrase, said: Said) -> tuple[list[Target], Said]:
    """Targets of one phrase, and what the sentence has spoken of after it."""
    if said.sentence != phrase.sentence:
        said = Said(phrase.sentence)
    found: list[Target] = []
    for piece in pieces(reading.text, reading.blank, phrase):
        for target in _targets(reading, phrase, piece, said):
            found.append(target)
            said = Said(phrase.sentence, target.indicator, target.start)
    if not found and (named := object_of(reading.text[phrase.start : phrase.end])):
        said = Said(phrase.sentence, named, phrase.start)
    return found, said


def _targets(reading: Reading, phrase: Phrase, piece: Piece, said: Said) -> Iterator[Target]:
    """The target that a piece states; one for each of a list that gets the same figure (甲、乙各100个)."""
    bound = BEFORE.search(piece.before)
    begin = phrase.lead if piece.at == phrase.start else piece.at
    hope = HOPE.search(reading.text, begin, piece.at + piece.figure.start())
    words = reading.text[phrase.start : phrase.end]
    if piece.year is None and CONDITIONAL.match(reading.text, phrase.end):
        return
    if _is_past(reading, phrase, piece, bound=bool(bound)) or not is_aimed(
        piece, words, bound=bool(bound), hope=bool(hope), opening=reading.opening
    ):
        return
    year = piece.year or reading.annual
    for name, start in _names(piece, bound, said, begin):
        blank = BLANK.match(reading.text, start)
        yield Target(
            clause=reading.owner,
            indicator=name,
            year=year,
            comparator=_comparator(piece, bound, hope),
            value=value_of(piece.figure),
            unit=measure_of(piece.figure),
            kind=_kind(reading, piece),
            source="text",
            start=blank.end() if blank else start,
            end=_end(piece),
            baseline=year is not None and year < reading.since,
            figure=printed(piece.figure),
            base=_base(reading, phrase, piece),
            implied=piece.year is None and year is not None,
            yearly=is_yearly(piece),
        )


def _is_past(reading: Reading, phrase: Phrase, piece: Piece, *, bound: bool) -> bool:
    """What a sentence tells of the past, but for a figure stated for a year: that is a baseline."""
    if piece.year is not None and piece.year < reading.since:
        return not is_reached(piece, bound=bound)
    return phrase.past


def _names(piece: Piece, bound: re.Match[str] | None, said: Said, begin: int) -> Iterator[tuple[str, int]]:
    """Indicators of a piece and where a quotation begins that names them: their own, else the one spoken of last."""
    if DEMAND.fullmatch(piece.after):
        yield re.sub(r"(?:要求|目标)\s*$", "", piece.after).strip(), begin
        return
    before = piece.before[: bound.start()] if bound else piece.before
    if each := EACH.search(before):
        listed = re.split(r"[、和及与]", before[: each.start()])
        yield from ((name, begin) for part in listed if (name := noun(part, "", counts=False, bound=True)))
        return
    counts = measure_of(piece.figure) in measures("count")
    name = noun(before, piece.after, counts=counts, bound=bool(bound))
    if said.indicator and is_deed(name):
        yield said.indicator if name in said.indicator else name + said.indicator, said.start
    elif said.indicator and (not name or ASPECT.fullmatch(name)):
        yield carried(before, said.indicator) + name, said.start
    elif name:
        yield name, begin


def _comparator(piece: Piece, bound: re.Match[str] | None, hope: re.Match[str] | None) -> str:
    """限定词 in the order printed; a hope right before a bound is one word with it."""
    joined = bool(bound and hope and hope.end() == piece.at + bound.start())
    first = (
        [hope.group() + bound.group(1)] if joined and hope and bound else [hope and hope.group(), bound and bound[1]]
    )
    return "…".join(filter(None, [*first, piece.figure["after"]]))


def _base(reading: Reading, phrase: Phrase, piece: Piece) -> str:
    """较2020年, where it stands in the phrase before the figure."""
    compared = COMPARED.search(reading.text, phrase.start, piece.at + piece.figure.start())
    return compared.group() if compared and compared.start() >= piece.at else ""


def _kind(reading: Reading, piece: Piece) -> str:
    match = KIND.match(reading.text, piece.at + piece.figure.end())
    return match.group(1) if match else ""


def _end(piece: Piece) -> int:
    """A quotation runs on to the end of the piece, but for a bracket or the mark of a note behind it."""
    tail = TAIL.match(piece.after)
    rest = LAST_MARK.sub("", tail.group() if tail else "")
    return piece.at + piece.figure.end() + len(rest.rstrip(" 　\n" + FILLER))
