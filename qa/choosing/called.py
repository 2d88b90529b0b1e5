"""Which of many documents a question means without naming it: by a numbered part of it, or by what sort of document it is.

任务17 stands in few of thousands of documents, and 三年行动计划 is what few titles end in; where that is so, those are asked.
"""

from __future__ import annotations

import re

from corpus.regex import regex
from index.entry import Entry
from index.kinds import NUMBERED
from index.numbered import numbered, speaking_of
from index.store import Store
from index.vocabulary import places
from qa.question import Question
from qa.references import NOUN_KINDS

ROLES = ("lead", "participant", "responsible")
PLANNED = frozenset({"lead", "participant"})
"""Roles that plans print; 负责 stands in every law."""
SORT = regex(r"(?P<this>本|该|此|这份|这个|这项)?(?P<sort>[三五]?年?(?:行动|实施|工作)?(?:计划|规划|方案|纲要|要点))")
"""Sorts of documents that a question may call one by; laws are called by name."""
TAIL = regex(r"[\s(（][^()（）]*[)）]?$")
"""The years in brackets at the end of a title."""
FEW = 4
"""Documents up to which such words say which are meant."""


def by_number(store: Store, question: Question) -> tuple[str, ...]:
    """Documents that have the numbered parts of the question; the one that counts furthest where none has."""
    roles = _roles(question)
    for reference in question.referring(*NUMBERED):
        if reference.numbers:
            return _holders(store, reference.kind, reference.numbers, roles)
    if "任务" in question.text and set(roles) & PLANNED:
        return _if_few(_holders(store, "task", (), roles))
    return ()


def by_parts(store: Store, question: Question) -> tuple[str, ...]:
    """The few documents that have parts of the kind that the question asks for: 十大工程分别是哪些, 第3条由谁牵头."""
    roles = [role for role in _roles(question) if role in PLANNED]
    for reference in question.referring("item") if roles else ():
        found = (numbered(store, kind, reference.numbers, roles) for kind in NUMBERED)
        return _if_few(tuple(dict.fromkeys(identity for held in found for identity in held)))
    kinds = [kind for kind in NUMBERED if kind in question.cues]
    return next((held for kind in kinds if (held := _if_few(_holders(store, kind, (), roles)))), ())


def _if_few(found: tuple[str, ...]) -> tuple[str, ...]:
    return found if len(found) <= FEW else ()


def _roles(question: Question) -> list[str]:
    return [role for role in ROLES if role in question.cues]


def _holders(store: Store, kind: str, numbers: tuple[int, ...], roles: list[str]) -> tuple[str, ...]:
    """Where units have the role that is asked for in it; else whoever has it; of many those whose headings say what it is."""
    held = numbered(store, kind, numbers, roles) or numbered(store, kind, (), roles)[:1] if roles else ()
    held = held or numbered(store, kind, numbers)
    nouns = [noun for noun, meant in NOUN_KINDS.items() if meant == kind] if len(held) > 1 else []
    spoken = dict.fromkeys(identity for noun in nouns for identity in speaking_of(store, held, noun))
    return tuple(spoken) or held or numbered(store, kind, ())[:1]


def by_sort(question: Question, entries: list[Entry]) -> tuple[str, ...]:
    """The few documents whose titles end as the question calls its document: 计划, 本方案, 三年行动计划."""
    for match in SORT.finditer(question.text):
        if not _calls(question, match):
            continue
        found = [entry.id for entry in entries if TAIL.sub("", entry.title).endswith(match["sort"])]
        if 0 < len(found) <= FEW:
            return tuple(found) if not _of_other_places(question, entries, found) else ()
    return ()


def _of_other_places(question: Question, entries: list[Entry], found: list[str]) -> bool:
    """浙江的计划 is none of 嘉定: a place of the question stands in titles, but in none of these."""
    named = [place for place in places() if place in question.text]
    placed = {entry.id for entry in entries if any(place in entry.title for place in named)}
    return bool(placed) and not placed & set(found)


def _calls(question: Question, match: re.Match[str]) -> bool:
    """The words stand for a document (计划的附件, 本方案), and are no part of a longer word (计划生育) or of a thing (年度计划)."""
    start, end = match.span("sort")
    at_head = match["this"] or len(match["sort"]) > 2 or not start or question.english
    following = any(tag.start <= end < tag.end for tag in question.tags) or not re.match(r"\w", question.text[end:])
    return bool(at_head and following)
