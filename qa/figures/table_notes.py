"""What is printed under a table (注：…): sentences that define its words, leave things out, or rule how its figures are used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.regex import regex
from corpus.table import Table
from qa.view import View

NOTE = regex(r"[\s（(]*(?:备?注|说明|附注|注释|填[表报]说明)\s*\d*\s*[：:.．、]?")
"""What opens the first of them."""
NUMBERED = regex(r"[（(]?[\d一二三四五六七八九]{1,2}[）).．、]")
LINE = regex(r"[^\n]+")
SENTENCE = regex(r"[^。；;\n]+[。；;]?")
MOST = 12
"""Lines under a table that may be notes."""


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence under a table."""

    table: Table
    start: int
    end: int
    words: str


def table_notes(view: View) -> tuple[Note, ...]:
    """Every sentence under every table of a document."""
    key = ("table_notes",)
    if key not in view.memory:
        view.memory[key] = tuple(note for table in view.document.tables for note in _under(view, table))
    found: tuple[Note, ...] = view.memory[key]
    return found


def _under(view: View, table: Table) -> Iterator[Note]:
    """The line behind the table that opens with 注, and the numbered lines behind it."""
    text = view.document.text
    at = view.clauses[table.clause].end
    lines = list(LINE.finditer(text, at))[:MOST] if at < len(text) else []
    for i, line in enumerate(lines):
        if not (NOTE.match(line.group()) if i == 0 else NUMBERED.match(line.group())):
            return
        opening = NOTE.match(line.group()) if i == 0 else None
        first = line.start() + (opening.end() if opening else 0)
        for sentence in SENTENCE.finditer(text, first, line.end()):
            words = sentence.group().strip()
            if re.search(r"[\u4e00-\u9fff]", words):
                start = sentence.start() + len(sentence.group()) - len(sentence.group().lstrip())
                yield Note(table, start, sentence.end(), words)
