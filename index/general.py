"""General words that names are made with: the lists of ``index/words``, and what all rules of names share."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from corpus.regex import regex
from corpus.wordlist import read_entries

SHORTEST = 2
"""Characters of a name; a single character names nothing."""


BRACKET = regex(r"[（(]([^（()）]*)[)）]")


@cache
def wordlist(name: str) -> tuple[tuple[str, ...], ...]:
    """The list ``index/words/<name>.txt``."""
    return read_entries(Path(__file__).parent / "words" / f"{name}.txt")


MANY = 4096
"""Names whose other forms are remembered: documents name the same things again and again."""


@cache
def prefixes() -> frozenset[str]:
    return frozenset(row[0] for row in wordlist("admin_prefixes"))
