"""What an annex holds, where it is a list of names and no table: 附件2的名单里有哪些单位."""

from __future__ import annotations

from corpus.model import Clause
from qa.case import Case
from qa.kinds.paper.annex_names import CALLED
from qa.reply import Reply, Statement

LONGEST = 600
"""Characters of an annex that are quoted; of a longer one single sentences answer."""
ASKS = ("list", "contain", "involved", "unitword", "all")


def answer(case: Case) -> Reply | None:
    """All that a named or numbered annex says; None where it is long, a table, or asked for something in it."""
    question = case.question
    if (
        not question.has(*ASKS)
        or CALLED.search(question.text)
        or question.units
        or question.years
        or question.named("indicator", "task")
    ):
        return None
    annex = _annex(case)
    if annex is None or any(table.clause.startswith(annex.id) for table in case.view.document.tables):
        return None
    text = case.view.document.text
    start, end = _body(text, annex), annex.end
    if not text[start:end].strip() or end - start > LONGEST:
        return None
    proof = case.span(annex.id, start, end)
    words = " ".join(text[start:end].split())
    lead = case.say(f"{annex.label}“{annex.heading}”写明：", f"{annex.label} “{annex.heading}” says: ")
    statements = (Statement(lead), Statement(f"“{words}”", (proof,)))
    return Reply("answered", statements, understood=(("kind", "annex"), ("clause", annex.label)), listed=(annex.id,))


def _annex(case: Case) -> Clause | None:
    """The annex that the question names; 附件2 is the one that is printed so."""
    if named := case.named_clauses("annex"):
        return named[0]
    numbers = [tag.value for tag in case.question.tags if tag.kind == "annexnumber"]
    annexes = case.view.of_kind("annex")
    return next((annex for annex in annexes if numbers and annex.label.endswith(f"附件{numbers[0]}")), None)


def _body(text: str, annex: Clause) -> int:
    """Where the words behind its heading begin."""
    at = text.find(annex.heading, annex.start, annex.end) if annex.heading else -1
    return at + len(annex.heading) if at >= 0 else annex.start
