"""When a law got the wording that it has: the last date of the note under its title (题注), passed, amended or published."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.model import Clause
from corpus.regex import regex

BODY = frozenset({"article", "chapter", "part", "section", "contents"})
HEAD = frozenset({"remark", "preamble", "boilerplate"})
"""Kinds of clauses between the title and the body that may hold the note."""
ADOPTED = regex(
    r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日(?=(?:(?!\d{4}\s*年)[^。；\n]){0,90}?(?:通过|修正|修订|修改|公布|发布|批准|印发))(?!\s*(?:起|施行))"
)
LINE = regex(r"^\W*(?:根据)?\d{4}\s*年")
"""A line that is part of the note begins with its date; a date further inside belongs to a sentence."""


def adopted(text: str, clauses: Iterable[Clause]) -> tuple[str, str, str]:
    """Year, month and day as printed; empty where there is no such note."""
    found: list[tuple[int, int, int]] = []
    for clause in clauses:
        if clause.kind in BODY:
            break
        if clause.kind in HEAD:
            lines = text[clause.start : clause.end].splitlines() if clause.kind != "remark" else ()
            noted = [text[clause.start : clause.end]] if clause.kind == "remark" else filter(LINE.match, lines)
            found += [
                (int(m["year"]), int(m["month"]), int(m["day"])) for line in noted for m in ADOPTED.finditer(line)
            ]
    year, month, day = map(str, max(found)) if found else ("", "", "")
    return year, month, day
