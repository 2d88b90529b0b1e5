"""Tasks by what they are about: 与知识产权有关的任务有哪些; and the number of a task that is named: 第几项任务."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.subject import subject
from qa.lists.shape import shape
from qa.reply import Reply, Statement, joined

ABOUT = regex(r"有关|相关|涉及|关于|方面|领域|提到|提及|出现|类的?任务|哪方面|几项|多少项|哪些|哪几项")
STRIPPED = regex(
    r"^(?:与|和|跟|同|关于|涉及到?|有关|直接|属于|针对|含有?|包含|带有?|围绕|在)+|(?:有关|相关|方面|领域|这块|这方面|类|的|到|那项|这项|是|有)+$"
)
NUMBER = regex(r"第几|编号|序号|排第几|是哪一?项任务(?![里中])")
WHAT = regex(r"是一?个?(?:什么|啥)(?!任务|工程|项目|内容)")
"""GeoGPT是个什么模型 asks what it is, and not where."""
SHORTEST, LONGEST = 2, 8
"""Characters of a topic; a longer piece is a sentence to look for."""


def topics(case: Case) -> tuple[str, ...]:
    """The words of the question that a topic can be: what nothing else explains, and names as they were typed."""
    question = case.question
    named = [
        question.text[t.start : t.end] for t in question.tags if t.kind in ("name:term", "name:indicator", "name:task")
    ]
    pieces = [STRIPPED.sub("", STRIPPED.sub("", piece)) for piece in (*question.content, *named)]
    return tuple(dict.fromkeys(piece for piece in pieces if SHORTEST <= len(piece) <= LONGEST))


def headed(case: Case, words: tuple[str, ...]) -> tuple[Clause, ...]:
    """Tasks whose heading, or whose project's heading, holds every word."""
    found = []
    for task in case.view.of_kind("task"):
        above = fold("".join(c.heading for c in case.view.above(task) if c.kind in ("project", "task")))
        if words and all(fold(word) in above for word in words):
            found.append(task)
    return tuple(found)


def on_topic(case: Case) -> Reply | None:
    """Tasks on a topic: those named for it first, then those that speak of it."""
    question, form = case.question, shape(case.question)
    words = topics(case)
    if form.asked not in ("task", "") or "T" not in form.letters or not words or question.references or question.years:
        return None
    if (
        WHAT.search(question.text)
        or not (ABOUT.search(question.text) or question.has("project"))
        or question.has("target", "how", "why", "yesno", "most", "least")
    ):
        return None
    named = headed(case, words)
    text = case.view.document
    spoken = tuple(
        t
        for t in case.view.of_kind("task")
        if t not in named and all(fold(w) in fold(text.quote(t.start, t.end)) for w in words)
    )
    return _listing(case, words, named, spoken) if named or spoken else None


def _listing(case: Case, words: tuple[str, ...], named: tuple[Clause, ...], spoken: tuple[Clause, ...]) -> Reply:
    said = "、".join(words)
    statements: list[Statement] = []
    if named:
        head = case.say(
            f"标题或所属工程写有“{said}”的任务共{len(named)}项：", f"{len(named)} tasks are named for {said}: "
        )
        statements += [Statement(head), *joined([_item(case, task, words) for task in named], case.comma)]
        statements.append(Statement(case.say("。", ".")))
    if spoken:
        also = case.say("另有", "; besides, ") if named else ""
        head = case.say(
            f"{also}{len(spoken)}项任务在正文中提到“{said}”：", f"{also}{len(spoken)} tasks speak of {said}: "
        )
        statements += [Statement(head), *joined([_item(case, task, words) for task in spoken], case.comma)]
        statements.append(Statement(case.say("。", ".")))
    total = len(case.view.of_kind("task"))
    note = case.say(f"核对了全部 {total} 项任务的标题和正文", f"{total} tasks examined")
    understood = (("kind", "topic"), ("words", said))
    return Reply(
        "answered",
        tuple(statements),
        understood=understood,
        notes=(note,),
        listed=tuple(t.id for t in (*named, *spoken)),
    )


def _item(case: Case, task: Clause, words: tuple[str, ...]) -> Statement:
    """The task, proved by its heading where that holds the words, by its project's, or by the sentence that does."""
    text = case.view.document.text
    above = [task, *(c for c in case.view.above(task) if c.kind == "project")]
    proofs = [case.whole(c) for c in above if any(fold(w) in fold(c.heading) for w in words)]
    if not proofs:
        spans = re.finditer(r"[^。；;\n]+[。；;]?", text[task.start : task.end])
        match = next((m for m in spans if fold(words[0]) in fold(m.group())), None)
        proofs = (
            [case.span(task.id, task.start + match.start(), task.start + match.end())] if match else [case.whole(task)]
        )
    name = case.say(f"{task.ordinal}.{task.heading}", f"{task.ordinal}. {task.heading}")
    return Statement(name, tuple(proofs[:1]))


def ordinal(case: Case) -> Reply | None:
    """The number of a task, or project, that the question names: “双高”人才计划是第几项任务."""
    question, form = case.question, shape(case.question)
    if not NUMBER.search(question.text) or question.references or question.years or question.has("number"):
        return None
    named = case.named_clauses("project") if form.asked == "project" or "G" in form.letters else ()
    clauses = named or case.named_clauses("task", "safeguard", "principle") or subject(case).clauses
    clauses = tuple(c for c in clauses if c.ordinal)
    if not clauses or len(clauses) > LONGEST:
        return None
    statements = [
        Statement(case.say(f"“{c.heading}”是{_number(c)}", f"“{c.heading}” is number {c.ordinal}"), (case.whole(c),))
        for c in clauses
    ]
    end = Statement(case.say("。", "."))
    understood = (("kind", "ordinal"), ("clause", clauses[0].label))
    return Reply(
        "answered",
        (*joined(statements, case.say("，", ", ")), end),
        understood=understood,
        listed=tuple(c.id for c in clauses),
    )


def _number(clause: Clause) -> str:
    noun = {"task": "项任务", "safeguard": "项保障措施", "project": "个工程", "principle": "项基本原则"}.get(
        clause.kind, "项"
    )
    return f"第{clause.ordinal}{noun}（{clause.label}）"
