"""Areas that a question names: the document's own, which says nothing new, and others, whose figures it does not set."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from corpus.model import Target
from corpus.regex import regex
from index.vocabulary import places
from qa.case import Case
from qa.question import Question, Tag

LEVELS = "省市区县州旗"
AREA = regex(rf"(?:{'|'.join(map(re.escape, places()))})[{LEVELS}]?")


def bare(place: str) -> str:
    """广州 for 广州市: people and documents leave the level out."""
    return place[:-1] if len(place) > 2 and place[-1] in LEVELS else place


def at_home(question: Question, own: str) -> Question:
    """Without the document's own area and what lies around it: 上海市嘉定区2020年…, 嘉定2020年…"""
    found = _own(own).search(question.text) if own else None
    if not found or any(t.start < found.end() and found.start() < t.end for t in question.tags):
        return question
    kept = [rest for piece in question.content for rest in _own(own).sub(" ", piece).split() if len(rest) > 1]
    tag = Tag(*found.span(), "stop", found.group())
    return replace(
        question,
        content=tuple(kept),
        tags=tuple(sorted((*question.tags, tag), key=lambda t: t.start)),
    )


@cache
def _own(place: str) -> re.Pattern[str]:
    level = rf"[{LEVELS}]?" if bare(place) != place else ""
    return re.compile(rf"(?:{AREA.pattern}){{0,2}}{re.escape(bare(place))}{level}")


def other_areas(case: Case, targets: tuple[Target, ...]) -> tuple[str, ...]:
    """Areas of the question that are neither the document's own nor spoken of where its figures stand.

    太仓市2020年的目标 is none of a plan of 嘉定区 that names 太仓 in passing; 上海市 is none of a district's either.
    """
    read = case.question.tags
    found = [
        m.group()
        for m in AREA.finditer(case.question.text)
        if not any(t.start < m.end() and m.start() < t.end for t in read)
    ]
    awarded = any(t.indicator.startswith(tuple(LEVELS)) for t in targets)  # 市科技小巨人 is the city's in a district
    if not case.view.document.metadata.place or not found or awarded:
        return ()
    said = "".join(f"{t.indicator}{case.view.document.quote(t.start, t.end)}" for t in targets)
    said += case.view.document.metadata.title
    return tuple(dict.fromkeys(area for area in found if bare(area) not in said))
