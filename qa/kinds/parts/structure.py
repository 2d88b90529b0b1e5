"""How the document is built: how many, which, what belongs to what, where a thing stands."""

from __future__ import annotations

from qa.case import Case
from qa.kinds.parts.headings import heading, of_level
from qa.kinds.parts.inside import asked_inside
from qa.kinds.parts.numbers_of_parts import stated_count
from qa.kinds.parts.parts import listed_parts, of_headings, of_noun
from qa.kinds.parts.places import belongs, where
from qa.kinds.parts.topics import on_topic, ordinal
from qa.reply import Reply

PARTS = (
    of_level,
    ordinal,
    belongs,
    where,
    on_topic,
    heading,
    stated_count,
    asked_inside,
    of_noun,
    of_headings,
    listed_parts,
)
"""What can be asked of the parts, in the order in which it is tried."""
ELSEWHERE = ("lead", "participant", "responsible", "define", "phone", "person", "money", "deadline")
"""Cues of what other kinds answer."""


def answer(case: Case) -> Reply | None:
    """What the first of ``PARTS`` that fits answers."""
    question = case.question
    if question.has(*ELSEWHERE) or question.units:
        return None
    return next((reply for find in PARTS if (reply := find(case))), None)
