"""The principles of a document that does not number them: under 基本原则 each paragraph, or sentence, begins with 坚持."""

from __future__ import annotations

import re

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.reply import Reply, Statement

_WORDS = r"[\s　—–\-·•●]*(?P<words>坚持[^。；;\n]{2,60})[。；;]?"
LINE = regex(rf"^{_WORDS}", re.MULTILINE)
HELD = regex(rf"(?:^|(?<=[。；;\n])){_WORDS}")
FEWEST = 2
LONGEST_REST = 8
"""Characters of the question that nothing explains."""


def answer(case: Case) -> Reply | None:
    """Every sentence that begins with 坚持 in the clause that is headed 原则."""
    question = case.question
    asks = question.has("principle") or bool(question.named("section")) and "原则" in question.text
    if not asks or case.view.of_kind("principle") or len("".join(question.content)) > LONGEST_REST:
        return None
    if question.has("lead", "participant", "responsible", "target", "deadline"):
        return None
    for clause in _headed(case):
        found = list(LINE.finditer(case.view.document.text, clause.start, clause.end))
        if len(found) < FEWEST:
            found = list(HELD.finditer(case.view.document.text, clause.start, clause.end))
        if len(found) >= FEWEST:
            statements = [Statement(case.say(f"基本原则共{len(found)}项：", f"{len(found)} principles: "))]
            for i, match in enumerate(found):
                statements += [Statement(case.say("；", "; "))] if i else []
                clause = case.view.at(match.span("words"))
                start = max(clause.start, match.start())  # with the dash before it, where the clause has one
                proof = case.span(clause.id, start, match.end())
                statements.append(Statement(match["words"], (proof,)))
            statements.append(Statement(case.say("。", ".")))
            return Reply("answered", tuple(statements), understood=(("kind", "principles"),))
    return None


def _headed(case: Case) -> list[Clause]:
    """Clauses that are headed 基本原则, 工作原则; those without a heading that begin so."""
    text = case.view.document.text
    begins = re.compile(r"[^。；;\n]{0,40}原则(?:[：:]|。(?=\s*坚持))")
    headed = [c for c in case.view.document.clauses if c.kind != "heading" and c.heading.endswith("原则")]
    return headed or [c for c in case.view.document.clauses if begins.match(text, c.start, c.end)]
