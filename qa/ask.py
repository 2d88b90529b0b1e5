"""THE door: a question in, a complete Answer out. Every face comes through here.

``KINDS`` is the table of what a question can be, in the order in which it is tried.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from index.store import Store
from qa.across.across import across
from qa.answer import Answer, Status
from qa.case import Case
from qa.choosing.choose import MOST, choose, focused, names_one
from qa.compose import compose
from qa.day import given_day, said
from qa.finding.settled import settled
from qa.kinds import (
    arithmetic,
    attributes,
    bodies,
    brackets,
    compare,
    deadlines,
    definitions,
    each,
    enumerated,
    facts,
    fields,
    frequency,
    longest,
    page,
    peers,
    persons,
    points,
    principles,
    projects,
    rankings,
    records,
    refusals,
    roles,
    rows,
    sizes,
    structure,
    tables,
    targets,
    tasks,
    times,
    units,
)
from qa.open import answer as content
from qa.question import Message, Question
from qa.reading.corrected import read
from qa.reading.followup import carried
from qa.reading.homophones import sounded
from qa.reading.normalise import LONGEST, normalise
from qa.reading.several import split
from qa.reading.understand import understand
from qa.reply import Reply, Statement, refusal
from qa.standing import timely
from qa.view import view_of

__all__ = ["KINDS", "Message", "ask"]

KINDS: tuple[tuple[str, Callable[[Case], Reply | None]], ...] = (
    ("record", records.answer),
    ("attribute", attributes.answer),
    ("field", fields.answer),
    ("page_field", page.answer),
    ("person", persons.answer),
    ("points", points.answer),
    ("contact", refusals.private),
    ("missing_number", refusals.missing_number),
    ("unknown_unit", refusals.stranger),
    ("frequency", frequency.answer),
    ("interpreter", facts.interpreter),
    ("document_named", facts.of_title),
    ("time", times.answer),
    ("longest", longest.answer),
    ("deadline", deadlines.answer),
    ("compare", compare.answer),
    ("role_check", roles.answer),
    ("projects", projects.projects),
    ("peers", peers.peers),
    ("tasks_by_size", sizes.sized),
    ("ranking", rankings.ranking),
    ("each", each.each),
    ("units", bodies.bodies),
    ("tasks_of_sort", each.of_sort),
    ("tasks_of_units", tasks.answer),
    ("units_of_clause", units.answer),
    ("definition", definitions.answer),
    ("inside", structure.of_home),
    ("bracket", brackets.answer),
    ("enumerated", enumerated.answer),
    ("arithmetic", arithmetic.answer),
    ("table", tables.answer),
    ("target", targets.answer),
    ("row", rows.answer),
    ("principles", principles.answer),
    ("document_fact", facts.answer),
    ("structure", structure.answer),
    ("content", content.answer),
)
"""Name and maker of each kind of answer; a kind that does not fit gives None."""
YIELDING = ("document_fact",)
"""Kinds whose refusal says only that the document has no such fact; a sentence that answers goes before it."""
NAMED = 3
"""Documents that a refusal names, and nearest clauses that it offers."""
NEAR = 0.85
"""A document's sentences count when they answer this well beside the best."""
EARLIER = 3
"""Earlier turns that a follow-up may lean on."""


def ask(  # noqa: PLR0913 (each is a field of the contract)
    store: Store,
    question: str,
    *,
    history: Sequence[Message] = (),
    document: str = "",
    identity: str | None = None,
    as_of: str = "",
) -> Answer:
    """The answer to one question; ``document`` narrows it to one document id, ``as_of`` is a day in the past.

    Raises BadDay when ``as_of`` is no day.
    """
    began = time.perf_counter()
    day = given_day(as_of)
    with store.snapshot():
        answer = _answer(store.at(day) if day else store, question, history, document)
    return replace(answer, id=identity, question=question, elapsed_ms=round((time.perf_counter() - began) * 1000, 2))


def _answer(store: Store, asked: str, history: Sequence[Message], document: str) -> Answer:
    if unfit := _unfit(asked):
        return compose(store, Question(asked, "", False, frozenset()), unfit)
    documents = [document] if document else None
    earlier = _earlier(store, history, documents)
    if several := across(store, asked, documents, lambda text, ids: _of_each(store, text, earlier, ids)):
        return compose(store, Question(asked, asked, False, frozenset()), several)
    understood = read(store, asked, documents)
    parts = split(understood)
    answered = _in_parts(store, parts, earlier, documents) if len(parts) > 1 else []
    good = [pair for pair in answered if pair[1].status != "not_found"]
    if len(good) == len(answered) > 1:
        return _joined(store, asked, answered)
    question, reply = _put(store, carried(understood, earlier), documents)
    if good and (reply.status == "not_found" or len(good) > 1):
        return _joined(store, asked, answered)
    return replace(compose(store, question, reply), trace=_trace(question, reply))


def _of_each(store: Store, text: str, earlier: Question | None, documents: Sequence[str]) -> list[tuple[str, Reply]]:
    """What each document answers, asked alone."""
    found = []
    for identity in documents:
        question = carried(understand(store, text, [identity]), earlier)
        found.append((identity, _in_document(store, question, identity)))
    return found


def _in_parts(
    store: Store, parts: Sequence[str], earlier: Question | None, documents: Sequence[str] | None
) -> list[tuple[Question, Reply]]:
    """Several questions in one line, each understood after the one before it."""
    answered: list[tuple[Question, Reply]] = []
    for part in parts:
        question, reply = _one(store, part, earlier, documents)
        answered.append((question, reply))
        earlier = _with_answer(question, reply)
    return answered


def _unfit(asked: str) -> Reply | None:
    """Nothing to look for, or too much."""
    if len(asked) > LONGEST:
        return refusal(f"问题超过{LONGEST}字，请精简成一两句话再问；核对整篇稿件请使用“核对”功能。", kind="too_long")
    if not re.search(r"\w", normalise(asked)):
        return refusal("请输入问题，例如“第1项任务由哪些单位牵头？”。", kind="empty")
    return None


def _earlier(store: Store, history: Sequence[Message], documents: Sequence[str] | None) -> Question | None:
    """The last question of the conversation as it was understood, with what its answer listed."""
    said = [m.content for m in history if m.role == "user" and m.content.strip() and len(m.content) <= LONGEST][
        -EARLIER:
    ]
    earlier: Question | None = None
    for asked in said:
        question, reply = _one(store, asked, earlier, documents)
        earlier = _with_answer(question, reply)
    return earlier


def _with_answer(question: Question, reply: Reply) -> Question:
    """The question with what its answer listed, and where that was found."""
    sources = dict.fromkeys(e.document for statement in reply.statements for e in statement.evidence)
    return replace(question, within=reply.listed, sources=tuple(sources) or question.sources)


def _one(store: Store, asked: str, earlier: Question | None, documents: Sequence[str] | None) -> tuple[Question, Reply]:
    """One question understood, and answered from each document that it may be about."""
    return _put(store, carried(read(store, asked, documents), earlier), documents)


def _put(store: Store, question: Question, documents: Sequence[str] | None) -> tuple[Question, Reply]:
    """The question put to the documents that it may be about; first to those of the conversation so far."""
    chosen = choose(store, question, documents)
    replies = [(one.identity, _in_document(store, focused(question, one), one.identity)) for one in chosen]
    good = _strongest([(identity, reply) for identity, reply in replies if reply.status != "not_found"])
    if len(good) > 1:
        return question, _side_by_side(store, good)
    if good:
        return question, good[0][1]
    if question.sources and documents is None:
        return _put(store, replace(question, sources=()), documents)
    if replies:
        return question, replies[0][1] if len(replies) == 1 else _in_none(store, question, replies)
    if store.chosen.day and not store.entries():
        missing = f"知识库里没有在{said(store.chosen.day)}之前印发的文件，请换一个日期再问。"
    elif store.chosen.day and documents:
        missing = f"在{said(store.chosen.day)}，文件“{documents[0]}”还没有印发或不在知识库里，请换一个日期再问。"
    elif documents:
        missing = f"没有找到文件“{documents[0]}”，请用 policyqa documents 查看已有文件。"
    elif len(store.entries()) > MOST and not names_one(question):
        missing = (
            f"知识库里有{len(store.entries())}份文件，问题没有写明是哪一份，请加上文件的名称、文号或具体事项再问。"
        )
    elif store.entries():
        missing = "知识库里没有这份文件，请先导入，或换用文件的全称、文号再问。"
    else:
        missing = "知识库里还没有文件，请先导入。"
    return question, refusal(missing, kind="no_document")


def _strongest(good: list[tuple[str, Reply]]) -> list[tuple[str, Reply]]:
    """Sentences that answer far less well than those of another document are left out."""
    best = max((reply.strength for _, reply in good), default=0.0)
    return [(identity, reply) for identity, reply in good if reply.strength >= NEAR * best]


def _in_document(store: Store, question: Question, identity: str) -> Reply:
    """The first kind of answer that fits, and a remark when the document's time is over."""
    document = store.document(identity)
    if document is None:
        return refusal(f"没有找到文件“{identity}”。", kind="no_document")
    view = view_of(document)
    case = Case(store, settled(store, question, view), view)
    reply = _first(case)
    if dict(reply.understood).get("kind") == "not_found" and (heard := sounded(question, document.text)):
        said, note = heard
        again = replace(understand(store, said, [identity]), within=question.within, sources=question.sources)
        other = _first(Case(store, settled(store, again, view), view))
        reply = replace(other, notes=(note, *other.notes)) if other.status == "answered" else reply
    return timely(case, reply)


def _first(case: Case) -> Reply:
    """What the first kind that fits answers."""
    name, reply = next(((name, reply) for name, kind in KINDS if (reply := kind(case))), ("", None))
    reply = reply or refusals.nothing(case)
    if reply.status == "not_found" and name in YIELDING and case.question.content:
        reply = content.answer(case) or reply
    return reply


def _in_none(store: Store, question: Question, refused: list[tuple[str, Reply]]) -> Reply:
    """No document answers: all that were searched are named, and their nearest clauses offered."""
    titles = {entry.id: entry.title or entry.id for entry in store.entries()}
    names = "".join(f"《{titles[identity]}》" for identity, _ in refused[:NAMED])
    more = f"等{len(refused)}份文件" if len(refused) > NAMED else ""
    near = tuple(evidence for _, reply in refused for evidence in reply.near[:1])[:NAMED]
    chinese = f"已在{names}{more}中查找，都没有能回答这个问题的内容。"
    chinese += "下面是最接近的条文，供参考。" if near else ""
    english = f"None of {len(refused)} documents answers this question: {names}{more}."
    return refusal(english if question.english else chinese, near=near, kind="not_found")


def _side_by_side(store: Store, answered: list[tuple[str, Reply]]) -> Reply:
    """Answers of several documents, never mixed: each under its title, with its own proofs."""
    titles = {entry.id: entry.title or entry.id for entry in store.entries()}
    statements: list[Statement] = []
    for identity, reply in answered:
        statements += [Statement("\n")] if statements else []
        statements += [Statement(f"《{titles[identity]}》："), *reply.statements]
    lines = tuple(line for _, reply in answered for line in reply.lines)
    notes = (*dict.fromkeys(note for _, reply in answered for note in reply.notes), "有几份文件都能回答，分别列出")
    return Reply("ambiguous", tuple(statements), lines, understood=answered[0][1].understood, notes=notes)


def _joined(store: Store, asked: str, answered: list[tuple[Question, Reply]]) -> Answer:
    """Several questions in one line: the answers in their order; for one that has none, that is said."""
    statements: list[Statement] = []
    for question, reply in {reply: (question, reply) for question, reply in answered}.values():
        statements += [Statement(" ")] if statements else []
        if reply.status == "not_found":
            statements.append(Statement(f"“{question.asked}”："))
        statements += reply.statements
    good = [reply for _, reply in answered if reply.status != "not_found"]
    status: Status = "ambiguous" if any(reply.status == "ambiguous" for reply in good) else "answered"
    reply = Reply(
        status,
        tuple(statements),
        tuple(line for reply in good for line in reply.lines),
        understood=(("kind", "several"), ("questions", len(answered)), ("kinds", "、".join(map(_kind, good)))),
        notes=tuple(dict.fromkeys(note for reply in good for note in reply.notes)),
    )
    trace = tuple(line for question, reply in answered for line in (f"问：{question.asked}", *_trace(question, reply)))
    return replace(compose(store, replace(answered[0][0], asked=asked), reply), trace=trace)


def _kind(reply: Reply) -> str:
    return str(dict(reply.understood).get("kind", ""))


def _trace(question: Question, reply: Reply) -> tuple[str, ...]:
    """The reading of the question, line by line, for ``--explain``."""
    tags = [f"“{question.text[tag.start : tag.end]}” → {tag.kind}: {tag.value}" for tag in question.tags]
    rest = f"其余内容：{'、'.join(question.content) or '无'}"
    kind = "，".join(f"{key}={value}" for key, value in reply.understood)
    return (f"规整后：{question.text}", *tags, rest, f"判定：{kind}")
