"""What a body does, in a document that lists no units behind its tasks: the sentences of which it is the subject (财政部负责…)."""

from __future__ import annotations

import re

from corpus.regex import regex
from corpus.units import looks_like_unit
from qa.case import Case
from qa.finding.leaves import leaves
from qa.finding.sentences import body_spans
from qa.open.quoting import lead, quoted
from qa.reply import Reply, Statement

ASKED = regex(
    r"(?:管|负责|承担|履行|做|干)(?:的(?:是|有)?)?(?:些|哪些|什么|啥|哪几)|(?:什么|哪些|啥|哪几[项条])(?:职责|责任|分工|工作|事)"
    r"|(?:职责|分工)(?:是|有|分别)*(?:什么|哪些|啥)"
)
DOING = r"(?:负责|承担|牵头|主管|组织|应当?|要|会同|根据|按照?|依法|统筹|指导|协调|做好|加强)"
OPENING = r"(?:[（(]?[\d一二三四五六七八九十.]+[）)、．.]?\s*)?(?:由)?"
GENERAL = frozenset({"职责", "分工", "工作", "责任", "任务", "事"})
MOST = 6
"""Sentences that are quoted; more are a list that some other kind should give."""


def answer(case: Case) -> Reply | None:
    """The sentences that say what the body does, in the order of the document."""
    question, units = case.question, _bodies(case)
    if len(units) != 1 or not ASKED.search(question.text) or question.has("who", "yesno", "howmany", "task"):
        return None
    if any(a.unit == units[0] for a in case.view.document.assignments):
        return None
    does = re.compile(rf"{OPENING}{re.escape(units[0])}(?:等[^，,。；;]{{0,8}}|[、和][^，,。；;]{{2,30}}?)?{DOING}")
    quote = case.view.document.quote
    spans = [(c, span) for c in leaves(case) for span in body_spans(case, c) if does.match(quote(*span).lstrip())]
    if not 0 < len(spans) <= MOST:
        return None
    statements: list[Statement] = []
    for clause, span in spans:
        statements += [Statement(case.say("；", "; "))] if statements else []
        statements += [Statement(lead(case, clause)), quoted(case, case.span(clause.id, *span))]
    understood = (("kind", "does"), ("unit", units[0]))
    return Reply("answered", tuple(statements), understood=understood, listed=tuple(c.id for c, _ in spans))


def _bodies(case: Case) -> tuple[str, ...]:
    """The one body that is named, whether it is known from lists of units or only ends like one (铁道部)."""
    question, text = case.question, case.view.document.text
    rest = [piece for piece in question.content if piece not in GENERAL]
    named = [unit for unit in question.units if unit in text]
    bodies = named or [piece for piece in rest if piece in text and looks_like_unit(piece)]
    return tuple(dict.fromkeys(bodies)) if set(rest) <= set(bodies) else ()
