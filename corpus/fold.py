"""One spelling for comparison: what is equal after folding is the same word to a reader. Never stored as text."""

from __future__ import annotations

import re
import unicodedata

BRACKETS = str.maketrans("〔〕【】[]", "()()()")
IGNORED = re.compile(r"[\s“”\"‘’'「」『』《》〈〉·]+")
HALFWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Full-width forms of ASCII, character for character."""


def fold(text: str) -> str:
    """NFKC, lower case, one kind of bracket, no white space and no quotation marks."""
    return IGNORED.sub("", unicodedata.normalize("NFKC", text).translate(BRACKETS)).lower()


def halfwidth(text: str) -> str:
    """The same text with ASCII digits, letters and punctuation; every offset stays where it is."""
    return text.translate(HALFWIDTH)
