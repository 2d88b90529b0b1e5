"""Which chapter a thing has of its own, and from which article to which it goes (扶持措施在第几章，从哪条到哪条)."""

from __future__ import annotations

import re

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.reply import Evidence, Reply, Statement

WHICH = regex(r"第几[章节编]|哪一?[章节编]|几章")
SPAN = regex(
    r"从(?:第?几|哪一?)条(?:开始)?(?:起)?[，,]?到(?:第?几|哪一?)条|第?几条(?:到|至)第?几条|(?:是|包括|有|含)哪[几些]条|哪几条"
)
KINDS = ("chapter", "section", "part")


def answer(case: Case) -> Reply | None:
    """The one chapter that the question names or numbers, its first and last article."""
    question = case.question
    which, span = WHICH.search(question.text), SPAN.search(question.text)
    if question.english or not (which or span):
        return None
    homes = case.named_clauses(*KINDS) or case.numbered("chapter", "section")
    homes = homes or _headed(case)
    homes = tuple(home for home in homes if home.marker)
    if len(homes) != 1 or not case.view.below(homes[0], "article"):
        return None
    home = homes[0]
    articles = case.view.below(home, "article")
    named = f"“{home.heading}”是{home.marker}" if home.heading and which else f"{home.marker}“{home.heading}”"
    statements = [Statement(named, (case.whole(home),))]
    if span or not case.numbered("chapter", "section"):
        first, last = articles[0], articles[-1]
        count = f"，从{first.marker}到{last.marker}，共{len(articles)}条" if first != last else f"，只有{first.marker}"
        proofs = tuple(_opening(case, article) for article in dict.fromkeys((first, last)))
        statements.append(Statement(count, proofs))
    statements.append(Statement("。"))
    return Reply(
        "answered", tuple(statements), understood=(("kind", "chapter_span"), ("clause", home.label)), listed=(home.id,)
    )


def _headed(case: Case) -> tuple[Clause, ...]:
    """The chapters whose headings, too short to be names, the question begins with."""
    begun = [c for c in case.view.of_kind(*KINDS) if c.heading and case.question.text.startswith(c.heading)]
    return tuple(begun)


def _opening(case: Case, article: Clause) -> Evidence:
    text = case.view.document.text
    stop = re.compile(r"[。；;\n]|$").search(text, article.start + len(article.marker), article.end)
    return case.span(article.id, article.start, min(stop.end() if stop else article.end, article.end))
