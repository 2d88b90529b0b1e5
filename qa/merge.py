"""Several replies become one: of several documents, of several questions in one line, of none that answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corpus.fold import fold
from index.search import search
from index.store import Store
from qa.answer import Answer, Status
from qa.compose import compose
from qa.finding.coverage import Wanted, share, wanted
from qa.finding.topic import topic
from qa.question import Question
from qa.reply import Evidence, Reply, Statement, refusal

NAMED = 3
"""Documents that a refusal names, and nearest clauses that it offers."""
FOUND = 20
"""Clauses among which the nearest of several documents are looked for."""
NEAR = 0.85
"""A document's sentences count when they answer this well beside the best."""
MORE = 0.05
"""Share of the question's words that another document's sentences must hold beyond a document's, for that to be left out."""


def strongest(good: list[tuple[str, Reply]]) -> list[tuple[str, Reply]]:
    """Sentences that answer far less well than those of another document are left out."""
    best = max((reply.strength for _, reply in good), default=0.0)
    return [(identity, reply) for identity, reply in good if reply.strength >= NEAR * best]


def fullest(store: Store, question: Question, good: list[tuple[str, Reply]]) -> list[tuple[str, Reply]]:
    """Without sentences that hold less of the question than another document's, and nothing of it that those lack."""
    needed = wanted(store, topic(question))
    held = [_words_held(store, needed, reply) for _, reply in good]

    def outdone(one: frozenset[str] | None) -> bool:
        return one is not None and any(
            other is not None
            and one < other
            and sum(weight for word, weight in needed.weights if word in other - one) >= MORE * needed.total
            for other in held
        )

    return [pair for pair, one in zip(good, held, strict=True) if not outdone(one)]


def titled_most(store: Store, question: Question, good: list[tuple[str, Reply]]) -> list[tuple[str, Reply]]:
    """Of facts about several documents themselves those of the documents whose titles hold most of the question.

    When a document takes effect is asked of one; that others do so as well is no answer.
    """
    if not all(kind_of(reply) == "document_fact" for _, reply in good) or not question.content:
        return good
    words = wanted(store, " ".join(question.content))
    titles = {entry.id: entry.title for entry in store.entries()}
    held = {identity: words.coverage(titles[identity]) for identity, _ in good}
    most = max(held.values())
    return [pair for pair in good if held[pair[0]] >= NEAR * most]


def _words_held(store: Store, needed: Wanted, reply: Reply) -> frozenset[str] | None:
    """The words of the question that stand in what a reply quotes; None where it is no quotation."""
    if kind_of(reply) != "content":
        return None
    text = fold(" ".join(quoted(store, reply)))
    return frozenset(word for word, _ in needed.weights if share(word, text) == 1)


def quoted(store: Store, reply: Reply) -> Iterator[str]:
    """What a reply quotes, piece by piece."""
    for evidence in (evidence for statement in reply.statements for evidence in statement.evidence):
        if document := store.document(evidence.document):
            yield document.quote(evidence.start, evidence.end)


def in_none(store: Store, question: Question, refused: list[tuple[str, Reply]]) -> Reply:
    """No document answers: all that were searched are named, and their nearest clauses offered."""
    titles = {entry.id: entry.title or entry.id for entry in store.entries()}
    names = "".join(f"《{titles[identity]}》" for identity, _ in refused[:NAMED])
    more = f"等{len(refused)}份文件" if len(refused) > NAMED else ""
    near = tuple(evidence for _, reply in refused for evidence in reply.near[:1])[:NAMED]
    near = near or _nearest(store, question, [identity for identity, _ in refused])
    chinese = f"已在{names}{more}中查找，都没有能回答这个问题的内容。"
    chinese += "下面是最接近的条文，供参考。" if near else ""
    english = f"None of {len(refused)} documents answers this question: {names}{more}."
    return refusal(english if question.english else chinese, near=near, kind="not_found")


def _nearest(store: Store, question: Question, identities: list[str]) -> tuple[Evidence, ...]:
    """The best clause of each document for the words of the question, the best documents first."""
    best: dict[str, Evidence] = {}
    words = topic(question)
    for hit in search(store, words, top=FOUND, documents=identities).found if len(words) > 1 else ():
        document = store.document(hit.document)
        clause = next((c for c in document.clauses if c.id == hit.clause), None) if document else None
        if clause and hit.document not in best:
            best[hit.document] = Evidence(hit.document, clause.id, clause.start, clause.end)
    return tuple(best.values())[:NAMED]


def side_by_side(store: Store, answered: list[tuple[str, Reply]]) -> Reply:
    """Answers of several documents, never mixed: each under its title, with its own proofs."""
    titles = {entry.id: entry.title or entry.id for entry in store.entries()}
    statements: list[Statement] = []
    for identity, reply in answered:
        statements += [Statement("\n")] if statements else []
        statements += [Statement(f"《{titles[identity]}》："), *reply.statements]
    lines = tuple(line for _, reply in answered for line in reply.lines)
    notes = (*dict.fromkeys(note for _, reply in answered for note in reply.notes), "有几份文件都能回答，分别列出")
    return Reply("ambiguous", tuple(statements), lines, understood=answered[0][1].understood, notes=notes)


def joined(store: Store, asked: str, answered: list[tuple[Question, Reply]]) -> Answer:
    """Several questions in one line: the answers in their order; for one that has none, that is said."""
    statements: list[Statement] = []
    for question, reply in _apart(answered):
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
        understood=(("kind", "several"), ("questions", len(answered)), ("kinds", "、".join(map(kind_of, good)))),
        notes=tuple(dict.fromkeys(note for reply in good for note in reply.notes)),
    )
    lines = tuple(line for question, reply in answered for line in (f"问：{question.asked}", *trace(question, reply)))
    return replace(compose(store, replace(answered[0][0], asked=asked), reply), trace=lines)


def _apart(answered: list[tuple[Question, Reply]]) -> list[tuple[Question, Reply]]:
    """Without replies that were given already, and quotations that lie within those of another."""
    distinct = list({reply: (question, reply) for question, reply in answered}.values())
    quotes = [_quotes(reply) for _, reply in distinct]
    kept = []
    for i, pair in enumerate(distinct):
        around = [j for j, other in enumerate(quotes) if j != i and quotes[i] and _within(quotes[i], other)]
        if not any(j < i or not _within(quotes[j], quotes[i]) for j in around):
            kept.append(pair)
    return kept


def _quotes(reply: Reply) -> tuple[Evidence, ...]:
    """What a reply quotes, where it is all that it says."""
    return tuple(e for s in reply.statements for e in s.evidence) if kind_of(reply) == "content" else ()


def _within(inner: tuple[Evidence, ...], outer: tuple[Evidence, ...]) -> bool:
    return all(any(o.document == i.document and o.start <= i.start and i.end <= o.end for o in outer) for i in inner)


def kind_of(reply: Reply) -> str:
    """Which kind of question a reply answers."""
    return str(dict(reply.understood).get("kind", ""))


def trace(question: Question, reply: Reply) -> tuple[str, ...]:
    """The reading of the question, line by line, for ``--explain``."""
    tags = [f"“{question.text[tag.start : tag.end]}” → {tag.kind}: {tag.value}" for tag in question.tags]
    rest = f"其余内容：{'、'.join(question.content) or '无'}"
    kind = "，".join(f"{key}={value}" for key, value in reply.understood)
    return (f"规整后：{question.text}", *tags, rest, f"判定：{kind}")
