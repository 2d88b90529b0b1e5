"""Penalties and what they are for: an article that punishes 违反本办法第七条规定的 tells the act by the number of another."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.sentences import body_spans
from qa.open.judge import Judge
from qa.open.units import Unit
from qa.reply import Evidence

CITED = regex(r"违反(?:本|前)[\u4e00-\u9fff]{1,6}(?P<article>第[一二三四五六七八九十百千零\d]+条)")
NUMBERS = "一二三四五六七八九十"
ITEMS = regex(rf"违反(?:前款)?第?[（(][{NUMBERS}]+[）)](?:(?:项)?[、和及至到]?第?[（(][{NUMBERS}]+[）)])*项")
"""违反第（二）、（三）项规定的."""
LONGEST = 400
"""Characters of a cited article that count."""
FORMER = regex(r"(?:依照|按照|依据|根据)前[一二两三]?款")


def punishing(case: Case, likely: list[Clause]) -> list[Clause]:
    """The articles that set a penalty on a breach of the articles in which some clauses stand."""
    articles = {c.marker for clause in likely for c in case.view.above(clause) if c.kind == "article"}
    homes = [clause for clause, cited in _citing(case) if cited & articles]
    inside = (c for home in homes for c in case.view.document.clauses if home.start < c.start and c.end <= home.end)
    return [*homes, *(c for c in inside if ITEMS.search(case.view.document.quote(c.start, c.end)))]


def _citing(case: Case) -> tuple[tuple[Clause, frozenset[str]], ...]:
    """The articles with penalties that cite others by number, and what they cite."""
    key = ("citing",)
    if key not in case.view.memory:
        clauses = [case.view.clauses[penalty.clause] for penalty in case.view.document.penalties]
        homes = dict.fromkeys(c for clause in clauses for c in case.view.above(clause) if c.kind == "article")
        cited = [(c, frozenset(m["article"] for m in CITED.finditer(case.view.folded(c.start, c.end)))) for c in homes]
        case.view.memory[key] = tuple((clause, articles) for clause, articles in cited if articles)
    found: tuple[tuple[Clause, frozenset[str]], ...] = case.view.memory[key]
    return found


def with_cited(case: Case, judge: Judge, unit: Unit) -> Unit:
    """The unit with the words of the articles that are broken; as its own where it does not tell the act itself."""
    if broken := _items(case, unit):
        return replace(unit, own=f"{unit.own} {broken}")
    cited = [match["article"] for match in CITED.finditer(unit.own)]
    if not cited:
        return unit
    articles = [clause for clause in case.view.of_kind("article") if clause.marker in cited]
    acts = [case.view.folded(clause.start, min(clause.end, clause.start + LONGEST)) for clause in articles]
    if any(judge.shares(unit.own)):
        return replace(unit, before=" ".join((unit.before, *acts)))
    return replace(unit, own=" ".join((unit.own, *acts)))


def _items(case: Case, unit: Unit) -> str:
    """违反第（二）、（三）项规定的, where the words that open the list name the article: the words of those items."""
    said = ITEMS.search(case.view.document.quote(*unit.spans[-1])) if not unit.listed else None
    articles = [match["article"] for match in CITED.finditer(unit.before)]
    if said is None or len(articles) != 1:
        return ""
    marks = set(re.findall(f"[{NUMBERS}]+", said.group()))
    home = next((clause for clause in case.view.of_kind("article") if clause.marker == articles[0]), None)
    inside = (c for c in case.view.document.clauses if home and home.start < c.start and c.end <= home.end)
    items = [c for c in inside if c.marker.strip("（）()") in marks]
    return " ".join(case.view.folded(c.start, c.end) for c in items)


def with_former(case: Case, proofs: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """依照前款规定处罚 is quoted with the sentence before that sets the penalty."""
    first = proofs[0]
    article = next((c for c in case.view.above(case.view.clauses[first.clause]) if c.kind == "article"), None)
    if article is None or not FORMER.search(case.view.document.quote(first.start, first.end)):
        return proofs
    before = [p for p in case.view.document.penalties if article.start <= p.start and p.end <= first.start]
    spans = body_spans(case, case.view.clauses[before[-1].clause]) if before else []
    inside = [case.span(before[-1].clause, *span) for span in spans if span[0] <= before[-1].start < span[1]]
    return (*inside, *proofs)
