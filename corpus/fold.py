"""One spelling for comparison: what is equal after folding is the same word to a reader. Never stored as text."""

from __future__ import annotations

import unicodedata

from corpus.regex import regex

BRACKETS = tuple(zip("〔〕【】[]", "()()()", strict=True))
BETWEEN_FIGURES = regex(r"(?<=\d)\s*[—–~～-]+\s*(?=\d)")
"""However a range is printed: 2018—2020, 2018～2020."""
IGNORED = regex(r"[\s“”\"‘’'「」『』《》〈〉·]+")
HALFWIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"\u3000": " "}
"""Full-width forms of ASCII, character for character."""


def fold(text: str) -> str:
    """NFKC, lower case, one kind of bracket, no white space and no quotation marks."""
    plain = unicodedata.normalize("NFKC", text)
    for printed, form in BRACKETS:  # six searches are quicker than one translation
        plain = plain.replace(printed, form)
    return IGNORED.sub("", plain).lower()


def hyphened(text: str) -> str:
    """The text with one kind of dash between figures."""
    return BETWEEN_FIGURES.sub("-", text)


def halfwidth(text: str) -> str:
    """The same text with ASCII digits, letters and punctuation; every offset stays where it is."""
    return exchanged(text, HALFWIDTH)


def exchanged(text: str, others: dict[str, str]) -> str:
    """The text with another character for each that has one; a few searches are quicker than to look every character up.

    In the order of their codes, so that what ＜ becomes is not taken for a < that the text held.
    """
    for character in sorted(others.keys() & set(text)):
        text = text.replace(character, others[character])
    return text
