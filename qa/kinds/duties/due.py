"""Tasks by their deadline: due in a year, or without a date (持续推进)."""

from __future__ import annotations

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.day import today
from qa.lists.naming import short
from qa.reply import Evidence, Reply, Statement, joined, refusal

ENDS = regex(r"完成|到期|办完|做完|干完|收尾|办结|交差")
EARLIER = regex(r"\d{1,2}月|年[底末]|\d日|[之以]前")
"""A closer date than a year is looked for as it stands."""
THIS_YEAR = regex(r"[今本]年")
IN_YEAR = regex(r"年?[之以]?内|年|[今本当]年")
UNDATED = regex(
    r"(?:没有?|未|无|不)(?:给出?|写明?|定|规定|明确|设|标明?|说明?|列出?|注明|有)*(?:的|具体|明确|确切|准确|完成|办理|办结|截止)*(?:日期|时限|期限|时间)"
)
DATED = regex(r"\d{4}年|\d{1,2}月|\d日|年[底末]")


def answer(case: Case) -> Reply | None:
    """The tasks whose deadline is in the year that is asked, or that have none."""
    question = case.question
    if question.english or question.named("indicator") or question.units or question.has("lead", "participant"):
        return None
    of_tasks = question.has("task") or any("任务" in n.printed for n in question.named("section"))
    if not of_tasks or not question.has("list", "howmany"):
        return None
    tasks = [c for c in case.view.assigned if c.kind == "task"]
    if not any(_deadline(case, c) for c in tasks):
        return None
    if UNDATED.search(question.text) and not "".join(question.content):
        chosen = [c for c in tasks if not DATED.search(_deadline(case, c))]
        return _listed(case, tasks, chosen, "没有写明具体完成日期")
    return _in_year(case, tasks)


def _in_year(case: Case, tasks: list[Clause]) -> Reply | None:
    question = case.question
    now = int((case.store.chosen.day or today())[:4]) if THIS_YEAR.search(question.text) else None
    years = question.years or ((now,) if now else ())
    if len(years) != 1 or not ENDS.search(question.text) or EARLIER.search(question.text):
        return None
    if any(not IN_YEAR.fullmatch(piece) for piece in question.content):
        return None
    chosen = [c for c in tasks if f"{years[0]}年" in _deadline(case, c)]
    return _listed(case, tasks, chosen, f"完成时限在{years[0]}年")


def _deadline(case: Case, clause: Clause) -> str:
    return next((a.deadline for a in case.view.units(clause.id) if a.deadline), "")


def _listed(case: Case, tasks: list[Clause], chosen: list[Clause], what: str) -> Reply:
    """The tasks with their deadlines as printed."""
    if not chosen:
        return refusal(f"核对了{len(tasks)}项任务，没有{what.removeprefix('没有')}的。", kind="deadline")
    items = []
    for clause in chosen:
        said = _deadline(case, clause)
        items.append(Statement(short(case, clause) + (f"（{said}）" if said else ""), (_proof(case, clause, said),)))
    head = Statement(f"{what}的任务共{len(chosen)}项：")
    return Reply(
        "answered",
        (head, *joined(items, case.comma), Statement("。")),
        understood=(("kind", "deadline"), ("condition", what)),
        notes=(f"核对了{len(tasks)}项任务的完成时限",),
        listed=tuple(c.id for c in chosen),
    )


def _proof(case: Case, clause: Clause, said: str) -> Evidence:
    """The line or bracket that prints the deadline; the heading of a task without one."""
    text = case.view.document.text
    place = text.find(said, clause.start, clause.end) if said else -1
    if place < 0:
        return case.whole(clause)
    start = max(clause.start, *(text.rfind(c, clause.start, place) + (c == "\n") for c in "（(\n"))
    stops = [at for c in "）)\n" if (at := text.find(c, place + len(said), clause.end)) >= 0]
    stop = min(stops, default=clause.end)
    return case.span(clause.id, start, stop + (text[stop : stop + 1] in "）)") if stop < clause.end else stop)
