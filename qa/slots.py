"""The kind of thing that a question asks for: 场馆 in 靠哪些场馆, 面积 in 多大面积. The answer names it; it need not stand there."""

from __future__ import annotations

import re

from qa.case import Case
from qa.coverage import cut
from qa.question import Question, Tag

OPENS = re.compile(r"(?:哪[些几两三四五六七八九十个种项类条样家所]*|什么|啥|多[大长高少久宽])$")
"""A question word that the kind of thing follows."""
EXISTS = re.compile(r"[有无]$")
"""有哪些补贴: there the thing itself is looked for."""
NOUN = ("n", "vn", "j", "l", "b", "a")
"""First letters of the parts of speech that may stand in the name of a thing."""


def slots(case: Case) -> frozenset[str]:
    """Words right behind a question word, up to the first that is no noun."""
    found: list[str] = []
    for tag in case.question.tags:
        if OPENS.search(case.question.text[tag.start : tag.end]) and not _exists(case.question, tag):
            found += _nouns(case, case.question.text[tag.end : _next(case.question, tag)])
    return frozenset(found)


def _exists(question: Question, tag: Tag) -> bool:
    said = question.text[tag.start : tag.end]
    return said.startswith("有") or bool(EXISTS.search(question.text[: tag.start]))


def _next(question: Question, tag: Tag) -> int:
    return min((other.start for other in question.tags if other.start >= tag.end), default=len(question.text))


def _nouns(case: Case, piece: str) -> list[str]:
    found = []
    for word in cut(case.store, piece):
        tag = case.store.segmenter.part_of_speech(word)
        if tag and not tag.startswith(NOUN):
            break
        found.append(word)
    return found
