"""A fact about the document as the document prints it: its span as evidence, and the sentence of the reply."""

from __future__ import annotations

import re

from qa.case import Case
from qa.cite import NEVER
from qa.finding.sentences import sentence_around
from qa.reply import Evidence, Reply, Statement, refusal


def first(case: Case, kind: str) -> Evidence | None:
    clause = next(iter(case.view.of_kind(kind)), None)
    return case.span(clause.id, clause.start, clause.end) if clause else None


def at(case: Case, start: int, end: int) -> Evidence | None:
    """A span as evidence; inside what the page prints around the document, the whole field that holds it."""
    clause = case.view.at((start, end))
    if clause.kind not in NEVER:
        return case.span(clause.id, start, end)
    fields = case.view.page_fields
    field = next((f for f in fields if f.start <= start and end <= f.end), None)
    return case.span(clause.id, field.start, field.end) if field else None


def within(case: Case, pattern: re.Pattern[str], *kinds: str) -> Evidence | None:
    """The first match of a pattern inside clauses of some kinds."""
    for clause in case.view.of_kind(*kinds):
        match = pattern.search(case.view.document.text, clause.start, clause.end)
        if match:
            return case.span(clause.id, *match.span())
    return None


def _sentence_with(case: Case, pattern: re.Pattern[str]) -> Evidence | None:
    """The first sentence that holds the phrase; the phrase is looked for first, sentences are many."""
    text = case.view.document.text
    kinds = sorted({c.kind for c in case.view.document.clauses} - {"boilerplate"})
    for clause in case.view.of_kind(*kinds):
        if match := pattern.search(text, clause.start, clause.end):
            start, end = sentence_around(text, *match.span(), "。；\n", "。；\n")
            return case.span(clause.id, max(start, clause.start), min(end, clause.end))
    return None


def sentence(case: Case, pattern: str, chinese: str, kind: str) -> Reply:
    """The sentence that holds a phrase, quoted."""
    evidence = _sentence_with(case, re.compile(pattern))
    if not evidence:
        return refusal(
            case.say(f"文件没有写明{chinese}。", f"The document does not state this ({chinese})."), kind=kind
        )
    words = " ".join(case.view.document.quote(evidence.start, evidence.end).split())
    evidence = at(case, evidence.start, evidence.end) or evidence
    return said(case, f"文件写明：“{words}”", f"The document says: “{words}”", evidence)


def said(case: Case, chinese: str, english: str, evidence: Evidence) -> Reply:
    return Reply("answered", (Statement(case.say(chinese, english), (evidence,)), Statement(case.say("。", ". "))))
