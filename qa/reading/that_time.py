"""这期间, after a question on 试用期: the time that was spoken of is what the question is about."""

from __future__ import annotations

from dataclasses import replace

from corpus.regex import regex
from qa.question import Question

THAT_TIME = regex(r"[这那该](?:段|个)?(?:期间|时间|时期)|其间")
TIME = regex(r"[\u4e00-\u9fff]{2}期(?![限间望货刊])|[\u4e00-\u9fff]{2,4}期[限间]")
"""试用期, 公示期, 竞业限制期限: a time that has a name."""


def in_that_time(question: Question, earlier: Question) -> Question:
    """The question with the name of the time set before it."""
    pieces = (match for piece in earlier.content if (match := TIME.match(piece)))
    named = next(pieces, None) or TIME.search(earlier.text)
    if not named or not THAT_TIME.search(question.text) or TIME.search(question.text):
        return question
    word = named.group()
    shift = len(word) + 1
    tags = tuple(replace(tag, start=tag.start + shift, end=tag.end + shift) for tag in question.tags)
    return replace(question, text=f"{word} {question.text}", tags=tags, content=(word, *question.content))
