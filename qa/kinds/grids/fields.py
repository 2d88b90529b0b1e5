"""What a clause prints under a name of its own: 责任领导：王某, a column 资金来源 of a table of tasks.

Roles and time limits have kinds of their own; this one reads any other name with a colon, or head of a column, that the
question says word for word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.model import Clause
from corpus.regex import regex
from corpus.roles import ROLE_NAME
from qa.case import Case
from qa.finding.subject import subject
from qa.reply import Evidence, Reply, Statement

LINE = regex(
    r"(?:^|(?<=[\s；;｜|【（(]))(?P<name>[\u4e00-\u9fff]{2,8})\s*[:：]\s*(?P<value>[^\n；;｜|】）)]{1,80})",
    re.MULTILINE,
)
SHORTEST = 3
"""Characters of a name that a question cannot hold by chance."""
ROLE = regex(ROLE_NAME)
MOST = 5


def answer(case: Case) -> Reply | None:
    """The value of each named field, of each clause that the question is about."""
    if case.question.years and case.question.has("list", "howmany"):
        return None  # 哪几项的完成时限在2024年 asks for tasks
    names = _asked(case)
    found = subject(case) if names else None
    if not found or not found.clauses or len(found.clauses) > MOST:
        return None
    statements: list[Statement] = []
    for clause in found.clauses:
        for name, value, evidence in fields_of(case, clause):
            if name in names:
                text = case.say(f"{case.name(clause)}的{name}是{value}。", f"{name} of {case.name(clause)}: {value}.")
                statements.append(Statement(text, (evidence,)))
    if not statements:
        return None
    understood = (("kind", "field"), ("field", "、".join(names)), ("clause", found.clauses[0].label))
    return Reply("answered", tuple(statements), understood=understood, listed=tuple(c.id for c in found.clauses))


def _asked(case: Case) -> tuple[str, ...]:
    """Names of fields of the document that stand in the question and are no roles; a part of a longer one is none."""
    text = case.question.text
    lines = _line_names(case.view.document.text)
    heads = {"".join(head.split()) for table in case.view.document.tables for head in table.heads}
    known = {name for name in lines | heads if len(name) >= SHORTEST and name in text and not ROLE.fullmatch(name)}
    own = (n for n in known if not any(n != other and n in other for other in known))
    return tuple(sorted(own, key=text.find))


@lru_cache(maxsize=64)
def _line_names(text: str) -> frozenset[str]:
    """Names of fields that lines of a text begin with; a text is read once, not at every question."""
    return frozenset(match["name"] for match in LINE.finditer(text))


def fields_of(case: Case, clause: Clause) -> Iterator[tuple[str, str, Evidence]]:
    """Name, value and proof of each field of a clause or a row."""
    text = case.view.document.text
    if clause.id in case.view.rows:
        table, row = case.view.rows[clause.id]
        for cell in row.cells:
            if cell.column < len(table.heads) and cell.end > cell.start:
                value = cell.words(text)
                head = "".join(table.heads[cell.column].split())
                yield head, value, case.span(clause.id, row.cells[0].start, cell.end, head)
        return
    for match in LINE.finditer(text, clause.start, clause.end):
        value = match["value"].strip(" 　。，,")
        yield (
            match["name"],
            value,
            case.span(clause.id, match.start(), match.start("value") + len(match["value"].rstrip())),
        )
