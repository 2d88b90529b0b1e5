"""What a page says of its document in named fields around the text (索引号：…, 发布日期：…), each with its span."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corpus.model import Clause
from corpus.wordlist import entries

TOLD = "told"
"""The second column of a field that people ask for and that the document does not say itself."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, what it holds (the second column of the word list), its value, and the span of both."""

    name: str
    holds: str
    value: str
    start: int
    end: int


def page_fields(text: str, clauses: tuple[Clause, ...]) -> tuple[Field, ...]:
    """The fields of the page's head and foot, in the order of the text."""
    found = []
    for clause in clauses:
        if clause.kind != "boilerplate":
            continue
        for match in _pattern().finditer(text, clause.start, clause.end):
            name = "".join(match["name"].split())
            end = match.start("value") + len(match["value"].rstrip())
            found.append(Field(name, _held()[name], match["value"].strip(), match.start(), end))
    return tuple(found)


@cache
def _held() -> dict[str, str]:
    """Name of a field → what it holds; empty where nothing is read from it."""
    return {name: "".join(rest) for name, *rest in entries("header_fields")}


@cache
def _pattern() -> re.Pattern[str]:
    """A name, a colon or a bracket that closes, and the value up to a wide gap, the next name or the end of the line."""
    names = "|".join(r"\s*".join(name) for name in sorted(_held(), key=len, reverse=True))
    mark = r"\s*(?:[】\]]\s*[:：]?|[:：])[ \t　]*"
    return re.compile(
        rf"(?<![\u4e00-\u9fff])(?P<name>{names}){mark}(?P<value>[^\s](?:(?![ \t　]{{2,}}|[ \t　]+[【\[]?(?:{names}){mark})[^\n])*)"
    )
