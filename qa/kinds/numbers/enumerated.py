"""The figure of one of several things that a sentence lists: 甲楼32元、乙楼18元, or 甲区、乙区的…分别为2413元、2512元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.figures import MEASURES
from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.figures.worded import number
from qa.finding.coverage import Wanted, share, wanted
from qa.finding.leaves import leaves
from qa.finding.topic import topic
from qa.lists.turns import AREAS, SHORT_AREA, VALUE, named, turns
from qa.open.focus import foci
from qa.reply import Evidence, Reply, Statement

ITEM = regex(
    rf"(?:^|(?<=[、，,；;：:\n。]))(?P<label>[\u4e00-\u9fff]{{2,14}}?)(?:每[\u4e00-\u9fff]{{1,4}})?(?:为|是|：|:)?(?P<value>{VALUE})(?=[、，,；;。\n）)]|$)"
)
"""A thing with its figure behind it, between separators."""
ASKED = regex(rf"(?:多少|几|多大)(?P<unit>钱|{MEASURES})?(?P<each>[一每]\s*[\u4e00-\u9fff]{{1,2}}$)?")
COMPUTED = ("difference", "sum", "percent", "ratio", "mean", "most", "least", "lead", "participant", "deadline")
"""What asks for something else than the figure as printed."""
GAPPED = regex(r"相差|各是|各|比(?=[\s\u4e00-\u9fff])|[高低](?=\s|$)|每[月年](?=\s|$)")
"""Words of a comparison, which no document prints beside its figures."""
APART = regex(r"比[^，,。？?]+?[高低多少贵大小长短]|相差|差(?:了|额|距)?(?:是|为)?(?:多少|几)")
FIGURED = regex(r"(?P<n>\d+(?:\.\d+)?)(?P<unit>\D+)")
TWO = 2
ENOUGH = 0.6
"""Share of the other words of the question that must stand around the figure."""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing, its figure, the words that prove it, and how well its surroundings fit."""

    label: str
    value: str
    said: str
    evidence: Evidence
    fit: float


def answer(case: Case) -> Reply | None:
    """The figure of each thing of the question that stands in the best fitting list."""
    asked = ASKED.search(case.question.text.rstrip("？?。呢 "))
    apart = case.question.has("difference") and bool(APART.search(case.question.text))
    computed = case.question.cues & set(COMPUTED) - ({"difference"} if apart else set())
    if not asked or case.question.english or computed or not in_years(case):
        return None
    unit = {"钱": "元"}.get(asked["unit"] or "", asked["unit"] or "")
    strict = [focus for focus in foci(case.question.text) if focus.strict]
    found = [
        one
        for one in (*_side_by_side(case), *_in_turn(case))
        if unit in one.value and one.fit >= ENOUGH and all(focus.met.search(one.value) for focus in strict)
    ]
    best = max((one.fit for one in found), default=0.0)
    chosen: dict[str, Found] = {}
    for one in found:
        if one.fit == best:
            chosen.setdefault(one.label, one)
    if not chosen or apart and len(chosen) != TWO:
        return None
    statements = [Statement(f"{one.said}。", (one.evidence,)) for one in chosen.values()]
    if apart:
        gap = _gap(tuple(chosen.values()))
        if gap is None:
            return None
        statements.append(gap)
    return Reply("answered", tuple(statements), understood=(("kind", "enumerated"), ("of", "、".join(chosen))))


def _gap(pair: tuple[Found, ...]) -> Statement | None:
    """By how much the two differ, the larger first; None where their measures are not the same."""
    figures = [FIGURED.fullmatch(one.value) for one in pair]
    if any(match is None for match in figures):
        return None
    (high, unit), (low, other) = sorted(((float(m["n"]), m["unit"]) for m in figures if m), reverse=True)
    if unit != other:
        return None
    gap = number(round(high - low, 6))
    return Statement(f"相差{gap}{unit}（{number(high)}−{number(low)}={gap}）。", tuple(one.evidence for one in pair))


def in_years(case: Case) -> bool:
    """The document is of the years that the question names."""
    title = case.view.document.metadata.title
    return all(str(year) in title for year in case.question.years)


def _side_by_side(case: Case) -> Iterator[Found]:
    """甲楼32元、乙楼18元: at least two things of one clause with their figures behind them."""
    document = case.view.document
    for clause, items in _figures(case):
        named = [item for item in items if item["label"] in case.question.text and _tells(item, items)]
        for item in named:
            above = _above(case, clause.id)
            near = document.quote(sentence_start(document.text, clause.start, items[0].start()), items[-1].end())
            whole = document.quote(clause.start, clause.end) + above
            fit = _fit(case, near + above, whole, [one["label"] for one in named])
            said = f"{item['label']}：{item['value']}"
            yield Found(
                item["label"], item["value"], said, case.span(clause.id, items[0].start(), items[-1].end()), fit
            )


def sentence_start(text: str, first: int, at: int) -> int:
    """Where the sentence around a place begins, not before ``first``."""
    return max(first, *(text.rfind(mark, first, at) + 1 for mark in "。\n"))


def _tells(item: re.Match[str], items: tuple[re.Match[str], ...]) -> bool:
    """Its label tells it from the others; 原则上不高于 stands before the figure of each case, which the words before tell apart."""
    return len({one["value"] for one in items if one["label"] == item["label"]}) == 1


def _figures(case: Case) -> tuple[tuple[Clause, tuple[re.Match[str], ...]], ...]:
    """The clauses of the document with at least two things that have figures behind them."""
    if ("figures",) not in case.view.memory:
        text = case.view.document.text
        items = ((clause, tuple(ITEM.finditer(text, clause.start, clause.end))) for clause in leaves(case))
        case.view.memory["figures",] = tuple((clause, found) for clause, found in items if len(found) > 1)
    known: tuple[tuple[Clause, tuple[re.Match[str], ...]], ...] = case.view.memory["figures",]
    return known


def _in_turn(case: Case) -> Iterator[Found]:
    """甲区、乙区…分别为2413元、2512元: as many figures as the list before them has things."""
    document = case.view.document
    asked = [[one for one in turn if named(case, one.label)] for turn in turns(case)]
    for one, beside in ((one, turn) for turn in asked for one in turn):
        near = document.quote(one.said, one.end) + _above(case, one.clause.id)
        fit = _fit(case, near, document.quote(one.clause.start, one.clause.end), [t.label for t in beside])
        said = f"{one.label}：{one.value}"
        yield Found(one.label, one.value, said, case.span(one.clause.id, one.start, one.end), fit)


def _above(case: Case, clause: str) -> str:
    return " ".join(c.heading for c in case.view.above(case.view.clauses[clause]))


def _fit(case: Case, phrase: str, clause: str, labels: list[str]) -> float:
    """How much of the question, its things and its measure aside, stands in the phrase; none if a word stands beside it only."""
    title = case.view.document.metadata.title
    typed = replace(case.question, tags=tuple(t for t in case.question.tags if t.kind != "name:indicator"))
    words, near, whole = topic(typed), fold(phrase), fold(clause)
    asked = ASKED.search(case.question.text.rstrip("？?。呢 "))
    bare = (label[:-1] for label in labels if label.endswith(AREAS) and len(label) > SHORT_AREA)
    for gone in (*labels, *bare, asked["each"] if asked and asked["each"] else "\x00"):
        words = words.replace(gone, " ")
    words = GAPPED.sub(" ", ASKED.sub(" ", words))
    needed = wanted(case.store, words)
    of_document = fold(title)
    if any(share(word, near + of_document) < share(word, whole) for word, _ in needed.weights):
        return 0.0
    own = Wanted(tuple((word, weight) for word, weight in needed.weights if share(word, of_document) < 1))
    return own.held_in(near) / own.total if own.weights else 0.0
