"""By when: the deadline of a clause, or the clauses of a deadline. A bracket's deadline first, then a date in the text."""

from __future__ import annotations

import re

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.figures.worded import clean_quote
from qa.finding.coverage import wanted
from qa.finding.link import link, meant
from qa.finding.sentences import sentence_spans
from qa.finding.subject import ROLE_WORDS, Subject, subject
from qa.finding.topic import topic
from qa.kinds.duties import units
from qa.open.begun import begins
from qa.open.focus import foci
from qa.reply import Evidence, Reply, Statement, refusal

DATE = regex(
    r"(?:(?:19|20)\d{2}年)?(?:\d{1,2}月(?:\d{1,2}日|底|末|上旬|中旬|下旬)?|年[底末])(?:之?前)?|(?:19|20)\d{2}年(?:底|末)?(?:之?前)?|持续推进|长期坚持"
)
ASKED = regex(
    r"((?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)|(?:19|20)\d{2}年\d{1,2}月|(?:19|20)\d{2}年(?=[^\d，,]{0,6}任务))之?前?"
)


RANGE = regex(r"\d\s*[月日]?\s*(?:至|到|—|-|~|～)\s*\d{1,2}\s*[月日]")
"""10月1日至7日 is no date by which something is due; the sentence is quoted."""
ON_DAY, ONLY_YEAR = regex(r"几[号日月]|哪一?[天日月]"), regex(r"\d{4}年")
"""几号前 is not answered with a year, and nothing with the year that an introduction names."""
BEGINS = regex(
    r"(?:从|自)(?:什么时[候间]|何时|哪[天年月]|几月)(?![^，,。？?]{0,3}[到至])|(?:什么时[候间]|何时)(?:起|开始)"
)
"""从什么时候起: when something begins, not by when it is due."""
OF_DOCUMENT = ("validity", "effect", "repeal")
"""什么时候施行, 什么时候到期: the document's own dates."""


def answer(case: Case) -> Reply | None:
    """When a clause is due, or which clauses are due then."""
    question = case.question
    if not question.has("deadline") or question.named("indicator") or question.units or question.has(*OF_DOCUMENT):
        return None
    if BEGINS.search(question.text):
        return None
    asked = ASKED.search(question.asked)
    if asked and question.has("list", "task", "howmany"):
        return _due_then(case, asked.group(1))
    if any(focus.name == "handing" for focus in foci(question.text)):
        return None
    found = subject(case, by_words=False)
    if found.missing:
        return None
    clauses = found.clauses or _numbered_like(case) or _by_words(case)
    replies = [statement for clause in clauses[:3] if (statement := _due(case, clause))]
    if not replies:
        return (
            refusal(case.say("文件没有写明这一项的完成时限。", "No deadline is stated."), kind="deadline")
            if clauses and not question.content
            else None
        )
    who = units.answer(case) if question.has("lead", "participant", "responsible") else None
    more = (Statement(" "), *who.statements) if who and who.status == "answered" else ()
    listed = tuple(clause.id for clause in clauses)
    return Reply("answered", (*replies, *more), understood=(("kind", "deadline"),), listed=listed)


def _numbered_like(case: Case) -> tuple[Clause, ...]:
    return Subject(case.numbered("task", "safeguard") or case.named_clauses("task", "safeguard")).clauses


def _by_words(case: Case) -> tuple[Clause, ...]:
    return meant(link(case, topic(case.question, without=ROLE_WORDS)))[:1]


def _due(case: Case, clause: Clause) -> Statement | None:
    """The date of a clause: of the sentence that the question describes, else of its bracket.

    A sentence with several dates is quoted: which of them is meant is for the reader to see.
    """
    text = case.view.document.text
    needed = wanted(case.store, " ".join(case.question.content))
    dated = [span for span in sentence_spans(text, clause) if DATE.search(text, *span)]
    dated = [span for span in dated if begins(case.question.text, text[slice(*span)])]
    if needed.weights:
        held = {span: needed.coverage(text[span[0] : span[1]]) for span in dated}
        dated = sorted((span for span in dated if held[span] >= 0.5), key=lambda span: -held[span])
    proof: Evidence
    if (assignments := [a for a in case.view.units(clause.id) if a.deadline]) and (not needed.weights or not dated):
        deadline = assignments[0].deadline
        place = text.find(deadline, clause.start, clause.end)
        proof = _around(case, clause, place, len(deadline))
    elif dated:
        dates = [match.group() for match in DATE.finditer(text, *dated[0])]
        vague = clause.kind == "preamble" or ON_DAY.search(case.question.text)
        if vague and all(ONLY_YEAR.fullmatch(date) for date in dates):
            return None
        deadline, proof = dates[0], case.span(clause.id, *dated[0])
        if len(dates) > 1 or RANGE.search(text, *dated[0]):
            words = clean_quote(text[slice(*dated[0])])
            return Statement(
                case.say(f"{case.name(clause)}写明：“{words}”。", f"{case.name(clause)}: “{words}”. "), (proof,)
            )
    else:
        return None
    return Statement(
        case.say(f"{case.name(clause)}的时限是{deadline}。", f"{case.name(clause)} is due {deadline}. "), (proof,)
    )


def _around(case: Case, clause: Clause, place: int, length: int) -> Evidence:
    """The bracket, or the line, that holds a deadline."""
    text = case.view.document.text
    if place < 0:
        return case.whole(clause)
    starts = [text.rfind(c, clause.start, place) for c in "（(\n。"]
    stops = [at for at in (text.find(c, place + length, clause.end) for c in "）)\n。") if at > 0]
    return case.span(clause.id, max(*starts, clause.start), min(stops, default=clause.end) + 1 if stops else clause.end)


def _is_due(deadline: str, when: str) -> bool:
    """2022年底 and 2022年12月底 are one date."""
    return when in deadline or bool(deadline) and _month(when) in _month(deadline)


def _month(date: str) -> str:
    return re.sub(r"12月[底末]|12月31日|年末", lambda m: "年底" if m.group() == "年末" else "底", date)


def _due_then(case: Case, when: str) -> Reply | None:
    """Every clause whose deadline is that date."""
    found = [c for c in case.view.assigned if any(_is_due(a.deadline, when) for a in case.view.units(c.id))]
    if not found:
        return None
    head = case.say(f"要求{when}前完成的共{len(found)}项：", f"{len(found)} due by {when}: ")
    statements = [Statement(head)]
    for i, clause in enumerate(found):
        deadline = next(a.deadline for a in case.view.units(clause.id) if _is_due(a.deadline, when))
        place = case.view.document.text.find(deadline, clause.start, clause.end)
        statements += [Statement(case.say("、", ", "))] if i else []
        statements.append(Statement(case.name(clause), (_around(case, clause, place, len(deadline)),)))
    statements.append(Statement(case.say("。", ".")))
    note = f"核对了 {len(case.view.assigned)} 项有分工的条文"
    return Reply(
        "answered",
        tuple(statements),
        understood=(("kind", "deadline"), ("when", when)),
        notes=(note,),
        listed=tuple(c.id for c in found),
    )
