"""How many points (分值) a part of a scheme counts: the figure in brackets behind its heading or behind its sentence."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.link import link, meant
from qa.finding.topic import topic
from qa.reply import Evidence, Reply, Statement

ASKED = regex(r"几分|多少分|分值(?:是|有|为|占)?(?:几|多少)|占分|how many points")
POINTS = regex(r"[（(]\s*(?P<points>\d+(?:\.\d+)?)\s*分\s*[）)]")
SHORTEST = 4
"""Characters of a heading that a question cannot hold by chance."""


def answer(case: Case) -> Reply | None:
    """The points of each part that the question names by its heading; else of the task that it describes."""
    if not ASKED.search(case.question.text) or not POINTS.search(case.view.document.text):
        return None
    statements = [_of_heading(case, clause) for clause in _headed(case)]
    statements = statements or [_of_task(case, clause) for clause in _described(case)]
    if not statements:
        return None
    return Reply("answered", tuple(statements), understood=(("kind", "points"),))


def _bare(heading: str) -> str:
    """筑牢安全防护体系（5分） without its points."""
    return POINTS.sub("", heading).strip()


def _headed(case: Case) -> list[Clause]:
    """Parts with points in their headings: those whose heading stands in the question, else those that hold its words."""
    parts = [c for c in case.view.document.clauses if c.kind != "heading" and POINTS.search(c.heading)]
    said = fold(case.question.text)
    whole = [c for c in parts if len(bare := fold(_bare(c.heading))) >= SHORTEST and bare in said]
    if whole:
        return whole
    pieces = [fold(piece) for piece in case.question.content if len(piece) >= SHORTEST]
    found = [c for c in parts if any(piece in fold(c.heading) for piece in pieces)]
    return found if len(found) == 1 else []


def _described(case: Case) -> tuple[Clause, ...]:
    """The one task that the question describes, where its text prints its points."""
    tasks = [c for c in case.view.of_kind("task", "item") if len(_printed(case, c)) == 1]
    words = re.sub(r"\S*(?:几分|多少分|分值|占分)\S*", " ", topic(case.question))
    found = meant(link(case, words, tuple(tasks)), case.question.text) if words.strip() else ()
    return found[:1] if len(found) == 1 else ()


def _printed(case: Case, clause: Clause) -> list[re.Match[str]]:
    return list(POINTS.finditer(case.view.document.text, clause.start, clause.end))


def _of_heading(case: Case, clause: Clause) -> Statement:
    match = POINTS.search(clause.heading)
    return _said(case, clause, match["points"] if match else "", case.whole(clause))


def _of_task(case: Case, clause: Clause) -> Statement:
    match = _printed(case, clause)[0]
    begin = max(case.view.document.text.rfind(mark, clause.start, match.start() - 1) + 1 for mark in "。；;\n")
    return _said(case, clause, match["points"], case.span(clause.id, max(clause.start, begin), match.end()))


def _said(case: Case, clause: Clause, points: str, evidence: Evidence) -> Statement:
    name = case.name(clause) if clause.kind == "task" else f"{clause.marker}{_bare(clause.heading)}"
    return Statement(case.say(f"{name}是{points}分。", f"{name}: {points} points. "), (evidence,))
