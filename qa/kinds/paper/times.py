"""When something is open, by a field of the text that says so: 申请时间：2025年8月11日至8月22日."""

from __future__ import annotations

from dataclasses import replace

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.cite import NEVER
from qa.figures.years import YEAR, own_years
from qa.finding.coverage import wanted
from qa.finding.topic import topic
from qa.reply import Reply, Statement

FIELD = regex(
    r"(?P<name>[\u4e00-\u9fff]{2,10}?)(?:时间|日期|时段)\s*[:：]\s*(?P<value>[^\n。；;]*\d{1,2}\s*[月点:：时][^\n。；;]*)"
)
ENOUGH = 0.7
"""Share of the question's words that the field's name must hold with the headings above it."""


OPENING = regex(r"开始|截止|结束|[这本该][批次期]")
"""Words that ask for the ends of a time, or point to the document."""


def answer(case: Case) -> Reply | None:
    """The value of the field whose name the question's words call."""
    question = case.question
    asks = question.has("first", "deadline") or "时间" in question.text
    asks = asks or question.has("date") and bool(OPENING.search(question.text))
    if not asks or question.has("effect", "validity", "target", "lead") or question.english:
        return None
    kept = tuple(tag for tag in question.tags if tag.kind != "document")
    words = topic(replace(question, tags=kept), without=frozenset({"first", "deadline", "date"})).replace("时间", " ")
    words = OPENING.sub(" ", words)
    needed = wanted(case.store, words)
    for match in FIELD.finditer(case.view.document.text) if needed.weights else ():
        clause = case.view.at(match.span())
        if clause.kind in NEVER:
            continue  # the time of the page
        if not _of_year(case, match["value"]):
            continue
        above = " ".join((case.view.document.metadata.title, *(c.heading for c in case.view.above(clause))))
        if needed.coverage(match["name"]) and needed.held_in(fold(match["name"] + above)) >= ENOUGH * needed.total:
            text = f"{match['name']}时间是{' '.join(match['value'].split())}。"
            proof = case.span(clause.id, *match.span())
            return Reply("answered", (Statement(text, (proof,)),), understood=(("kind", "time"),))
    return None


def _of_year(case: Case, value: str) -> bool:
    """A year of the question is the one that is printed, or that of the whole document where none is."""
    asked = set(case.question.years)
    printed = {int(year) for year in YEAR.findall(value)}
    return not asked or bool(asked & (printed or own_years(case)))
