"""What a question is about, in words to look for: the question without its question words, numbers and courtesies."""

from __future__ import annotations

import re

from qa.question import Question

FUNCTION = frozenset(
    [
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
        "year",
        "task",
        "item",
        "footnote",
        "safeguard",
        "project",
        "section",
        "principle",
        "goal",
        "stranger",
        "figure",
    ]
)
"""Kinds of pieces that say how something is asked, not what."""
PIECE = re.compile(r"[^\x00\s，。？！、；：“”\"'‘’（）()《》?!,.;:\[\]—…\-]+")


def topic(question: Question, *, without: frozenset[str] = frozenset()) -> str:
    """The content words of the question, blanks between; ``without`` names further kinds of pieces to leave out."""
    text = list(question.text)
    for tag in question.tags:
        kinds = set(tag.kind.split("+"))
        named = tag.kind in {
            "unit",
            "indicator",
            "term",
            "task",
            "project",
            "safeguard",
            "principle",
            "goal",
            "section",
        }
        is_reference = tag.value.replace(",", "").isdigit()
        if (kinds <= FUNCTION and (is_reference or not named)) or kinds & without:
            text[tag.start : tag.end] = "\x00" * (tag.end - tag.start)
        elif named and tag.value and tag.value != "".join(text[tag.start : tag.end]):
            text[tag.start : tag.end] = [" " + tag.value + " ", *[""] * (tag.end - tag.start - 1)]
    return " ".join(PIECE.findall("".join(text)))
