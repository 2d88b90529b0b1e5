"""Everyday turns of speech that the grammar of questions has another wording for: 牵头单位只写了一家的, 不在牵头名单里.

They are data in ``qa/words/rephrasings.txt``: what is said, and what is put in its place.
"""

from __future__ import annotations

import re
from functools import cache

from corpus.wordlist import read_entries
from qa.lexicon import FOLDER


def rephrased(text: str) -> str:
    """The question in the wording that the grammar knows."""
    for said, put in _rules():
        text = said.sub(put, text)
    return text


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(said), put) for said, put in read_entries(FOLDER / "rephrasings.txt"))
