"""Until when a task is to be done: 提升污水处理能力任务要在2023年底前完成."""

from __future__ import annotations

import re

from corpus.model import Clause
from corpus.regex import regex
from qa.draft.result import Verdict
from qa.draft.spot import Finding, Spot, best
from qa.draft.topic import tasks
from qa.reply import Evidence
from qa.view import View

DONE = regex(
    r"(?P<year>20\d\d)年(?:年(?=底|末|初))?(?:(?P<month>\d{1,2})月)?(?P<part>底|末|上旬|中旬|下旬|初)?(?:才|就|能|要|全部|全面|正式)*(?:之?前|完成|建成|投入)\S{0,4}"
)
FINISHING = regex(r"完成|建成|竣工|投入使用|投用|时限|到位")
COUNTED = regex(r"(?:全部|要|预计|力争|计划)*(?:完成|建成|投入)[^，,。；;]{0,8}\d")
"""2023年完成4200户 is a figure of that year."""
LIMIT = regex(r"(?P<year>20\d\d)年?(?:(?P<month>\d{1,2})月)?(?P<part>底|末|上旬|中旬|下旬|初)?")


def deadlines(spot: Spot) -> list[Finding]:
    """The time limit of a phrase, where the document gives the task one."""
    match = DONE.search(spot.text, spot.piece.start, spot.piece.end)
    if (
        not match
        or not FINISHING.search(spot.words)
        or COUNTED.match(spot.text, match.end("part") if match["part"] else match.end("year") + 1)
    ):
        return []
    return best(_limited(spot, view, match) for view in spot.views)


def _limited(spot: Spot, view: View, match: re.Match[str]) -> Finding | None:
    named = [c for c in spot.named_clauses(view) if c.id in view.assignments]
    clauses = named or [c for c in spot.subject(view) if c.id in view.assignments] or [*tasks(spot, view)[0][:1]]
    limit = next((a.deadline for c in clauses for a in view.units(c.id) if a.deadline), "")
    true = LIMIT.search(limit)
    if not clauses or not true:
        return None
    case = spot.case(view)
    evidence = _place(view, clauses[0], limit) or case.whole(clauses[0])
    right = _when(match) == _when(true)
    said = f"文件给{case.name(clauses[0])}定的时限是{limit}"
    text = f"{said}。" if right else f"稿件写{match.group()}，{said}。"
    verdict: Verdict = "supported" if right else "contradicted"
    return Finding("deadline", spot.piece.start, spot.piece.end, verdict, text, (evidence,))


def _when(match: re.Match[str]) -> tuple[int, int]:
    """Year and month; the end of the year is its twelfth month."""
    return int(match["year"]), int(match["month"] or 12)


def _place(view: View, clause: Clause, limit: str) -> Evidence | None:
    at = view.document.text.find(limit, clause.start, clause.end)
    return Evidence(view.document.id, clause.id, at, at + len(limit)) if at >= 0 else None
