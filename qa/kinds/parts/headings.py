"""What a part is called (第17项任务叫什么), and which headings a level has (二级标题)."""

from __future__ import annotations

import re

from corpus.model import Clause
from corpus.numerals import NUMERAL
from corpus.regex import regex
from qa.case import Case
from qa.kinds.parts.listing import NOUNS, listing, no_such
from qa.reply import Reply, Statement, refusal

BODY = regex(
    r"内容|[说讲写]了?啥|规定了?(?:什么|啥)|讲的?什么|讲了|说的?什么|说了|干什么|做什么|要做|要求|详细|全文|展开"
)
"""Words that ask for the text of a clause, not for its name."""


LEVELS = {
    "二": regex(rf"[（(][{NUMERAL}]+[）)]"),
    "三": regex(r"\d{1,2}[.．、]?"),
    "四": regex(r"[（(]\d{1,2}[）)]"),
}
"""How headings of a level are numbered: 一、 → （一） → 1. → （1）."""


def of_level(case: Case) -> Reply | None:
    """The headings of a level, by the way they are numbered."""
    question = case.question
    level = re.search(r"[二三四](?=级标题)", question.text)
    if not level or not question.has("subheading") or question.references or question.content:
        return None
    skipped = ("boilerplate", "row", "footnote", "cell")
    found = tuple(
        c
        for c in case.view.document.clauses
        if c.heading and LEVELS[level[0]].fullmatch(c.marker) and c.kind not in skipped
    )
    if not found:
        return refusal(case.say(f"文件没有{level[0]}级标题。", "There are no such headings."), kind="parts")
    head = case.say(f"{level[0]}级标题共{len(found)}个：", f"{len(found)} headings: ")
    return listing(case, head, found, (("kind", "parts"), ("part", "subheading")))


def heading(case: Case) -> Reply | None:
    """What task 17 is, what section two is called."""
    question = case.question
    kinds = [r.kind for r in question.references]
    if not kinds and CALLED.search(question.text) and not question.content and not question.has("task", "howmany"):
        named = case.named_clauses("task", "safeguard", "principle", "goal", "project")
        return _called_so(case, list(named)) if len(named) == 1 else None
    if question.has("why") or BODY.search(question.text) and "item" not in kinds:
        return None
    if (
        not kinds
        or question.content
        or question.years
        or question.has("target", "howmany", "how", "contain", "task", "sum", "unitword")
    ):
        return None
    items = {n for r in question.referring("item") for n in r.numbers}
    clauses = [c for kind in kinds if kind != "item" for c in case.numbered(kind)]
    printed = case.printed_numbers("item")
    known = case.view.of_kind("task", "safeguard", "article")
    clauses += [c for c in known if c.ordinal in items or c.marker in printed]
    if not clauses:
        return no_such(case)
    if BODY.search(question.text) and all(clause.kind == "article" for clause in clauses):
        return None
    return _called_so(case, clauses)


CALLED = regex(r"叫(?:什么|啥|做|作)|标题是|名称是")


def _called_so(case: Case, clauses: list[Clause]) -> Reply | None:
    """Each clause by its number and its heading."""
    statements = [
        Statement(case.say(f"{_called(c)}是“{c.heading}”。", f"{c.label} is “{c.heading}”. "), (case.whole(c),))
        for c in clauses
        if c.heading
    ]
    if not statements:
        return None
    return Reply("answered", tuple(statements), understood=(("kind", "heading"),), listed=tuple(c.id for c in clauses))


def _called(clause: Clause) -> str:
    """A principle's label is its heading; it is called by its number."""
    return clause.label if clause.heading not in clause.label else f"第{clause.ordinal}项{NOUNS[clause.kind][0]}"
