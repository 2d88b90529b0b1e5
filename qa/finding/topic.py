"""What a question is about, in words to look for: the question without its question words, numbers and courtesies."""

from __future__ import annotations

from corpus.regex import regex
from qa.question import Question

FUNCTION = frozenset(
    [
        "document",
        "ratio",
        "unchanged",
        "missing",
        "middle",
        "slogan",
        "deadline",
        "frequency",
        "year",
        "when",
        "order",
        "annexnumber",
        "figure",
        "stranger",
        "stop",
        "who",
        "list",
        "howmany",
        "yesno",
        "define",
        "pronoun",
        "how",
        "why",
        "all",
        "others",
        "wording",
        "either",
        "last",
        "only",
        "joint",
        "without",
        "where",
        "belong",
        "unitword",
        "contain",
        "same",
        "yearlist",
        "role",
        "task",
        "safeguard",
        "project",
        "section",
        "principle",
        "goal",
    ]
)
"""Kinds of pieces that say how something is asked, not what."""
ORDINAL = regex(r"第[一二三四五六七八九十\d]{1,3}(?:批|届|次|期|轮|版|代|季度|阶段|梯队)")
"""第二批: an edition of something; a sentence that does not speak of it is not about it."""
PIECE = regex(r"[^\x00\s，。？！、；：“”\"'‘’（）()《》?!,.;:\[\]—…\-]+")


COUNTED = regex(r"(?:多少|几)个?$")
MEASURED = regex(r"(?:工作日|自然日|小时|分钟|[天日])(?:以内|之内|以上|内)")


def _measured(text: str, start: int, end: int) -> int:
    """Characters behind 多少 that only say in what the answer is measured: 天内 in 多少天内."""
    measure = MEASURED.match(text, end) if COUNTED.search(text[start:end]) else None
    return measure.end() - measure.start() if measure else 0


def topic(question: Question, *, without: frozenset[str] = frozenset()) -> str:
    """The content words of the question, blanks between; ``without`` names further kinds of pieces to leave out."""
    text = list(question.text)
    for tag in question.tags:
        source, _, kind = tag.kind.partition(":")
        if source == "name" and kind not in without:
            text[tag.start : tag.end] = [f" {tag.value} ", *[""] * (tag.end - tag.start - 1)]
        elif (
            source == "name"
            or source == "ref"
            or set(source.split("+")) <= FUNCTION
            or set(source.split("+")) & without
        ):
            end = tag.end + _measured(question.text, tag.start, tag.end)
            text[tag.start : end] = "\x00" * (end - tag.start)
    return " ".join(PIECE.findall("".join(text)))
