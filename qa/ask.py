"""THE door: a question in, a complete Answer out. Every face comes through here.

unfit → across documents → understood → taken apart → put to the documents → joined → composed.
"""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import replace

from corpus.fold import fold
from index.store import Store
from qa.across.across import across
from qa.across.which import named, titled
from qa.answer import Answer
from qa.choosing.choose import choose, leans_back, leans_within, named_in, of_the_same
from qa.choosing.chosen import MOST, Chosen
from qa.choosing.focused import focused
from qa.choosing.nowhere import nowhere
from qa.compose import compose
from qa.day import given_day
from qa.finding.coverage import share, wanted
from qa.merge import fullest, in_none, joined, kind_of, side_by_side, strongest, titled_most, trace
from qa.question import Message, Question
from qa.reading.another_case import another_case
from qa.reading.corrected import read
from qa.reading.each import each
from qa.reading.followup import carried
from qa.reading.normalise import LONGEST, normalise
from qa.reading.several import split
from qa.reading.swapped import swapped
from qa.reading.understand import understand
from qa.reading.which_document import which_document
from qa.reply import Reply, refusal
from qa.unsaid import with_unsaid
from qa.within import beside, in_document

__all__ = ["Message", "ask"]

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
    several = across(store, asked, documents, lambda text, ids: _of_each(store, text, earlier, ids))
    what = which_document(normalise(asked)) if documents is None else ""
    if what and (several is None or several.status == "not_found"):
        question, reply = _put(store, carried(_read(store, what, None), earlier), None, again=False)
        question = replace(question, asked=asked)
        reply = named(store, question, reply)
        reply = titled(store, question) or reply if reply.status == "not_found" else reply
        if several is None or reply.status != "not_found":
            return compose(store, question, reply)
    if several:
        return compose(store, Question(asked, asked, False, frozenset()), several)
    understood = _after(store, asked, earlier, documents)
    parts = split(understood)
    answered = _in_parts(store, parts, earlier, documents)
    good = [pair for pair in answered if pair[1].status != "not_found"]
    if len(good) == len(answered) > 1:
        return joined(store, asked, answered)
    question, reply = _put(store, carried(understood, earlier), documents)
    if good and (reply.status == "not_found" or len(good) > 1) and kind_of(reply) != "together":
        return joined(store, asked, answered)
    reply = _beside_last(store, question, earlier) or reply if earlier and reply.status == "not_found" else reply
    reply = with_unsaid(store, answered, reply) if good else reply
    return replace(compose(store, question, reply), trace=trace(question, reply))


def _read(store: Store, asked: str, documents: Sequence[str] | None) -> Question:
    """The question understood; in English a second time, with the words of the one document that it means."""
    question = read(store, asked, documents)
    chosen = choose(store, question, documents) if question.english else ()
    document = store.document(chosen[0].identity) if len(chosen) == 1 else None
    return understand(store, asked, documents, scope=document.text) if document else question


def _after(store: Store, asked: str, earlier: Question | None, documents: Sequence[str] | None) -> Question:
    """The question understood, said in full where it only puts another figure, word or case to the one before."""
    text = swapped(asked, earlier)
    question = replace(_read(store, text, documents), same_matter=text != asked)
    case = another_case(question, earlier) if earlier and text == asked else ""
    if not case or earlier is None or _is_fact(_put(store, carried(question, earlier), documents)[1]):
        return question
    again = _read(store, f"{case}，{earlier.text}", documents)
    return replace(again, asked=asked, must=case).with_notes("接着上一个问题理解")


def _is_fact(reply: Reply) -> bool:
    """Answered by a table, a target, a fact: by something surer than the likeness of a sentence."""
    return reply.status == "answered" and dict(reply.understood).get("kind") != "content"


def _of_each(store: Store, text: str, earlier: Question | None, documents: Sequence[str]) -> list[tuple[str, Reply]]:
    """What each document answers, asked alone."""
    found = []
    for identity in documents:
        question = carried(understand(store, text, [identity]), earlier)
        found.append((identity, in_document(store, question, identity)))
    return found


def _in_parts(
    store: Store, parts: Sequence[str], earlier: Question | None, documents: Sequence[str] | None
) -> list[tuple[Question, Reply]]:
    """Several questions in one line, each understood after the one before it; none where there is one."""
    answered: list[tuple[Question, Reply]] = []
    for part in parts:
        if things := _each(store, part, earlier, documents):
            answered += things
            earlier = _with_answer(*things[-1])
            continue
        if len(parts) == 1:
            return []
        question, reply = _part(store, part, earlier, documents)
        if answered and answered[-1][1].status == "not_found" and (leans_within(question.text) or _bare(question)):
            reply = replace(answered[-1][1], near=())  # 其中有多少, 待遇怎么样: of what was not found nothing is known
        elif answered and reply.status == "not_found":
            reply = _beside(store, question, answered[-1]) or reply
        answered.append((question, reply))
        earlier = _with_answer(question, reply)
    return answered


def _each(
    store: Store, part: str, earlier: Question | None, documents: Sequence[str] | None
) -> list[tuple[Question, Reply]]:
    """初审、审核、审定各要几个工作日: the answers for each thing, where only sentences answer and most of them tell of their own."""
    things = each(part)
    whole = _part(store, part, earlier, documents)[1] if things else None
    if whole is None or _is_fact(whole):
        return []
    put = [(thing, *_part(store, said, earlier, documents)) for thing, said in things]
    told = [(q, r if _tells(store, thing, r) else in_none(store, q, [])) for thing, q, r in put]
    lacking = sum(reply.status == "not_found" for _, reply in told)
    if lacking and (2 * lacking > len(told) or all(_tells(store, thing, whole) for thing, _ in things)):
        return []
    return told


def _tells(store: Store, thing: str, reply: Reply) -> bool:
    """Sentences answer, and hold a word of the thing."""
    if reply.status != "answered" or _is_fact(reply):
        return False
    said = fold(" ".join(statement.text for statement in reply.statements))
    return any(share(word, said) > 0 for word, _ in wanted(store, thing).weights)


def _beside(store: Store, question: Question, before: tuple[Question, Reply]) -> Reply | None:
    """What was not found by itself: asked of the subject of the question before it, or right beside its answer."""
    first, told = before
    cited = tuple(dict.fromkeys(e for statement in told.statements for e in statement.evidence))
    sources = list(dict.fromkeys(e.document for e in cited))
    if told.status == "not_found" or len(sources) != 1:
        return None
    short = len("".join(word for word in question.content if word in question.asked)) <= SHORT
    for subject in (*_heading(store, sources[0], told), *first.content[:1]) if short else ():
        whole = _read(store, f"{subject}{question.asked}", sources)
        reply = in_document(store, whole, sources[0])
        if _is_fact(reply):
            return reply
    return beside(store, question, sources[0], cited, " ".join(first.content))


def _beside_last(store: Store, question: Question, earlier: Question) -> Reply | None:
    """哪几天要补班, after 国庆节放几天: a question that names nothing, from right beside the answer given before it."""
    sources = list(dict.fromkeys(e.document for e in earlier.cited))
    names = question.names or question.references or question.strangers or question.elsewhere or question.must
    few = len("".join(word for word in question.content if word in question.asked)) <= BESIDE
    if names or not few or len(sources) != 1:
        return None
    reply = beside(store, question, sources[0], earlier.cited, " ".join(earlier.content))
    return replace(reply, notes=(*reply.notes, "接着上一个问题理解")) if reply else None


def _heading(store: Store, identity: str, told: Reply) -> tuple[str, ...]:
    """The heading of the one clause that was answered about: 那项任务谁牵头，规模多大."""
    document = store.document(identity) if len(told.listed) == 1 else None
    return tuple(c.heading for c in document.clauses if c.id == told.listed[0] and c.heading) if document else ()


BESIDE = 8
"""Characters of a further question that may say too little to be looked for by itself."""
SHORT = 6
"""Characters of a further question that may lack its subject."""
BARE = 4
"""Characters of a further question that names nothing of its own."""


def _bare(question: Question) -> bool:
    """It asks for something of what the question before it named: 待遇怎么样."""
    named = question.names or question.references or question.units or question.strangers
    return not named and len("".join(question.content)) <= BARE


def _part(store: Store, part: str, earlier: Question | None, documents: Sequence[str] | None) -> tuple[Question, Reply]:
    """A further question of a line, first put to the documents that the one before it was answered from."""
    question = carried(_after(store, part, earlier, documents), earlier)
    if documents is None and question.sources and not question.named("document"):
        there = _put(store, question, question.sources)
        elsewhere = {one.identity for one in named_in(store, question)} - {*question.sources}
        if there[1].status != "not_found" or not elsewhere:
            return there  # 是哪家公司建的, after a question on a data set, is not for the law on companies
    return _put(store, question, documents)


def _unfit(asked: str) -> Reply | None:
    """Nothing to look for, or too much."""
    if len(asked) > LONGEST:
        return refusal(f"问题超过{LONGEST}字，请精简成一两句话再问；核对整篇稿件请使用“核对”功能。", kind="too_long")
    if not re.search(r"\w", normalise(asked)):
        return refusal("请输入问题，例如“第1项任务由哪些单位牵头？”。", kind="empty")
    return None


def _earlier(store: Store, history: Sequence[Message], documents: Sequence[str] | None) -> Question | None:
    """The last question of the conversation as it was understood, with what its answer listed."""
    turns = [(at, m.content) for at, m in enumerate(history) if m.role == "user" and m.content.strip()]
    earlier: Question | None = None
    for at, asked in [turn for turn in turns if len(turn[1]) <= LONGEST][-EARLIER:]:
        question, reply = _one(store, asked, earlier, documents)
        earlier = _with_answer(question, reply)
        if reply.status == "not_found" and documents is None:
            earlier = replace(earlier, sources=_named_after(store, history[at + 1 : at + 2]) or earlier.sources)
    return earlier


def _named_after(store: Store, following: Sequence[Message]) -> tuple[str, ...]:
    """The documents that the answer given to a question names, where the question alone does not find them."""
    given = [normalise(m.content[:LONGEST]) for m in following if m.role == "assistant"]
    named = (name.document for text in given for name in understand(store, text).named("document"))
    found = tuple(dict.fromkeys(named))
    return found if len(found) <= MOST else ()


def _with_answer(question: Question, reply: Reply) -> Question:
    """The question with what its answer listed, and where that was found."""
    sources = dict.fromkeys(e.document for statement in reply.statements for e in statement.evidence)
    cited = tuple(dict.fromkeys(e for statement in reply.statements for e in statement.evidence))
    return replace(question, within=reply.listed, sources=tuple(sources) or question.sources, cited=cited)


def _one(store: Store, asked: str, earlier: Question | None, documents: Sequence[str] | None) -> tuple[Question, Reply]:
    """One question understood, and answered from each document that it may be about."""
    return _put(store, carried(_after(store, asked, earlier, documents), earlier), documents)


def _in_one(store: Store, question: Question, one: Chosen, *, again: bool) -> Reply:
    """What one document answers; asked with the words of its title too, where nothing is found without them.

    广州低保一个月多少钱 names the notice on 最低生活保障, and what it asks about is that as well.
    """
    reply = in_document(store, focused(question, one), one.identity)
    if not (again and one.title_words and reply.status == "not_found"):
        return reply
    whole = in_document(store, question, one.identity)
    return whole if _quotes(whole) else reply


def _quotes(reply: Reply) -> bool:
    """A sentence of the document answers."""
    return reply.status == "answered" and dict(reply.understood).get("kind") in ("content", "stated")


def _put(
    store: Store, question: Question, documents: Sequence[str] | None, *, again: bool = True
) -> tuple[Question, Reply]:
    """The question put to the documents that it may be about; first to those of the conversation so far.

    ``again``: where a document has no answer, with the words of its title too.
    """
    chosen = choose(store, question, documents)
    replies = [(one.identity, _in_one(store, question, one, again=again)) for one in chosen]
    good = strongest([(identity, reply) for identity, reply in replies if reply.status != "not_found"])
    good = titled_most(store, question, fullest(store, question, good)) if len(good) > 1 else good
    if len(good) > 1:
        return question, side_by_side(store, good)
    if good:
        return question, good[0][1]
    kept = of_the_same(question) or leans_back(question) and {one.identity for one in chosen} <= {*question.sources}
    if question.sources and documents is None and not kept:
        return _put(store, replace(question, sources=()), documents, again=again)
    if replies:
        return question, replies[0][1] if len(replies) == 1 else in_none(store, question, replies)
    return question, nowhere(store, question, documents)
