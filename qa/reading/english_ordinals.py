"""Ordinals of English questions (the fourth, 4th) as the numbers of parts: 第4项."""

from __future__ import annotations

import re

ORDINALS = {
    word: n
    for n, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
}


FIRST_DOES = frozenset(
    [
        "expect",
        "expects",
        "exceed",
        "exceeds",
        "pass",
        "passes",
        "top",
        "tops",
        "reach",
        "reaches",
        "hit",
        "hits",
        "plan",
        "plans",
        "have",
        "has",
        "see",
        "sees",
        "get",
        "gets",
    ]
)
"""Behind these words' first: when something happens, not the first of a list."""


def ordinal(word: str) -> str:
    """``fourth`` and ``4th`` → 第4项."""
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", word)
    number = int(match.group(1)) if match else ORDINALS.get(word)
    return f"第{number}项" if number else ""
