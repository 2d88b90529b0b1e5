"""Figures of one text added up: 一、二等奖加起来多少项, 甲楼和乙楼一共多少套, each figure in a phrase of its own."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.figures import FIGURE, MEASURES, measure_of, value_of
from corpus.fold import fold
from corpus.phrases import PHRASE
from corpus.regex import regex
from qa.case import Case
from qa.figures.worded import number
from qa.finding.leaves import leaves
from qa.reply import Evidence, Reply, Statement, joined

ASKED = regex(
    rf"(?:加起来|加在一起|加一起|合计|合起来|一共|总共|共计|共有?)[^，,。？?]{{0,8}}?(?:多少|几)(?P<unit>{MEASURES})"
)
RANKS = regex(
    r"(?P<ones>[一二三四五六七八九十特](?:、[一二三四五六七八九十])*[、和与及][一二三四五六七八九十])(?P<tail>等奖|级|类|期|批|档|等)"
)
"""一、二等奖: one word for several ranks."""
RUN = regex(r"[\u4e00-\u9fffA-Za-z、]+$")
LEADING = regex(r".*(?:\d年度?的?|[里中])")
AND = regex(r"[、和与及]|以及")
LONGEST = 16
"""Characters of a thing that is named beside another."""

ENDING = 2
"""Characters in which things that share their beginning end alike."""


@dataclass(frozen=True, slots=True)
class Part:
    """A thing of the question, its figure, and the phrase that gives it."""

    name: str
    value: float
    evidence: Evidence


def answer(case: Case) -> Reply | None:
    """The sum with its operands, each cited; None unless every thing has one phrase with one figure of the unit asked."""
    asked = ASKED.search(case.question.text)
    if asked is None or case.question.english:
        return None
    names = _names(case.question.text[: asked.start()])
    parts = [part_of(case, name, asked["unit"]) for name in names]
    found = [part for part in parts if part is not None]
    if len(found) < 2 or len(found) < len(parts) or len({part.evidence for part in found}) < len(found):
        return None
    unit = asked["unit"]
    amount = number(sum(part.value for part in found))
    working = "+".join(number(part.value) for part in found)
    given = [Statement(f"{part.name}{number(part.value)}{unit}", (part.evidence,)) for part in found]
    return Reply(
        "answered",
        (*joined(given, "、"), Statement(f"，合计{amount}{unit}（{working}={amount}）。")),
        understood=(("kind", "arithmetic"), ("operation", "sum")),
    )


def _names(before: str) -> list[str]:
    """The things that stand before the words for a sum, in full: 技术发明奖一等奖, 技术发明奖二等奖."""
    run = RUN.search(LEADING.sub("", before))
    words = run.group() if run else ""
    if ranks := RANKS.search(words):
        head = words[: ranks.start()].removesuffix("的")
        return [f"{head}{one}{ranks['tail']}" for one in AND.split(ranks["ones"])]
    names = [name for name in AND.split(words) if name]
    names = [*names[:1], *(_like_first(names[0], name) for name in names[1:])]
    return names if all(1 < len(name) <= LONGEST for name in names) else []


def _like_first(first: str, name: str) -> str:
    """科技进步奖特等奖、一等奖: the second is named by its end alone."""
    shared = len(name) < len(first) and len(name) > ENDING and first.endswith(name[-ENDING:])
    return first[: -len(name)] + name if shared else name


def part_of(case: Case, name: str, unit: str) -> Part | None:
    """The one phrase that holds the thing and one figure of the unit."""
    found = []
    text, said = case.view.document.text, fold(name)
    for clause in leaves(case):
        for phrase in PHRASE.finditer(text, clause.start, clause.end):
            if said not in case.view.folded(*phrase.span()):
                continue
            figures = [f for f in FIGURE.finditer(phrase.group()) if measure_of(f) == unit]
            if figures:
                found.append((clause, phrase, figures))
    if len(found) != 1 or len(found[0][2]) != 1:
        return None
    clause, phrase, figures = found[0]
    value = value_of(figures[0])
    if value is None:
        return None
    start = phrase.start() + len(phrase.group()) - len(phrase.group().lstrip())
    return Part(name, value, case.span(clause.id, start, phrase.end()))
