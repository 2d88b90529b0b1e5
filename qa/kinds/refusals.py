"""What no document answers: says what was searched and what is covered, offers the nearest clauses, cites nothing."""

from __future__ import annotations

from qa.case import Case
from qa.link import link
from qa.reply import Reply, refusal
from qa.topic import topic


def private(case: Case) -> Reply | None:
    """Telephone numbers, persons, sums of money: the word that is asked for must stand in the document."""
    question = case.question
    text = case.view.document.text
    for cue, chinese, english in PRIVATE:
        said = [question.text[t.start : t.end] for t in question.tags if cue in t.kind.split("+")]
        figures = cue == "money" and any(t.unit.endswith("元") for t in case.view.document.targets)
        if said and not any(word in text for word in said) and not figures:
            return refusal(case.say(chinese, english), kind=cue)
    return None


PRIVATE = (
    ("phone", "文件中没有联系方式。", "The document gives no contact details."),
    ("person", "文件中没有写明相关人员。", "The document names no such person."),
    ("money", "文件中没有写明这项金额。", "The document states no such sum."),
)
"""Cue, and what to say when the document has nothing of the kind."""


def stranger(case: Case) -> Reply | None:
    """A unit or place that the document does not name."""
    names = case.question.strangers
    asks = case.question.has("lead", "participant", "responsible", "task", "target", "howmany", "list")
    if not names or not asks or case.known_units():
        return None
    who = "、".join(names)
    chinese = f"文件中没有出现{who}，无法回答与其有关的问题。"
    return refusal(case.say(chinese, f"The document does not name {who}."), kind="unknown_unit")


def nothing(case: Case) -> Reply:
    """The last resort."""
    words = topic(case.question)
    near = ()
    if len(words.replace(" ", "")) >= 2 and not case.question.unknown:
        near = tuple(
            case.span(f.clause.id, f.clause.start, f.clause.end) for f in link(case, words)[:3] if f.coverage >= 0.3
        )
    title = case.view.document.metadata.title or case.view.document.id
    covered = f"《{title}》" + (f"（{len(case.view.of_kind('task'))}项任务）" if case.view.of_kind("task") else "")
    tail = "下面是最接近的条文，供参考。" if near else ""
    chinese = f"已在{covered}全文中查找，没有找到能回答这个问题的内容。{tail}"
    english = f"Nothing in {covered} answers this question." + (" The nearest clauses are listed." if near else "")
    return refusal(case.say(chinese, english), near=near, kind="not_found")
