"""One spelling for comparison: what is equal after folding is the same word to a reader. Never stored as text."""

from __future__ import annotations

import re
import unicodedata

BRACKETS = str.maketrans("〔〕【】［］", "()()()")
IGNORED = re.compile(r"[\s“”\"‘’'「」『』《》〈〉·]+")


def fold(text: str) -> str:
    """NFKC, lower case, one kind of bracket, no white space and no quotation marks."""
    return IGNORED.sub("", unicodedata.normalize("NFKC", text).translate(BRACKETS)).lower()
