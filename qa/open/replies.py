"""Questions that a document prints with their answers: 问：…？ 答：…; such a question heads its answer and is no answer itself."""

from __future__ import annotations

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case

ASKS = regex(r"\s*(?:\d{1,2}\s*[.．、]\s*)?(?:问(?:题?\s*\d{1,2})?|Q\s*\d{0,2})\s*[:：.．]\s*")
REPLIES = regex(r"\s*(?:答(?:复)?|A\s*\d{0,2})\s*[:：.．]\s*")


def replied(case: Case, clause: Clause) -> Clause | None:
    """The printed answer to the question that a clause prints; None where it prints none."""
    if not ASKS.match(case.view.document.text, clause.start, clause.end):
        return None
    behind = _beside(case, clause, 1)
    return behind if behind and REPLIES.match(case.view.document.text, behind.start, behind.end) else None


def question_of(case: Case, clause: Clause) -> str:
    """The printed question that a clause answers, folded; empty where it answers none."""
    text = case.view.document.text
    before = _beside(case, clause, -1) if REPLIES.match(text, clause.start, clause.end) else None
    opening = ASKS.match(text, before.start, before.end) if before else None
    return fold(text[opening.end() : before.end]) if before and opening else ""


def _beside(case: Case, clause: Clause, step: int) -> Clause | None:
    siblings = case.view.children.get(clause.parent, ())
    at = siblings.index(clause) + step if clause in siblings else -1
    return siblings[at] if 0 <= at < len(siblings) else None
