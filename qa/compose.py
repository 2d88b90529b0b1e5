"""A Reply becomes an Answer: proofs are checked and numbered, and the text gets its 〔n〕.

An answer whose proofs do not hold is not shown: it becomes a refusal that says the text and the index do not fit.
"""

from __future__ import annotations

from index.store import Store
from qa.answer import Answer, Row
from qa.cite import BrokenProof, Views, cite, relate
from qa.question import Question
from qa.reply import Evidence, Reply

MOST_RELATED = 3


def compose(store: Store, question: Question, reply: Reply) -> Answer:
    """The complete answer for a reply."""
    numbers: dict[Evidence, int] = {}
    if reply.status != "not_found":
        for evidence in _all_evidence(reply):
            numbers.setdefault(evidence, len(numbers) + 1)
    try:
        views: Views = {}
        citations = tuple(cite(store, evidence, n, views) for evidence, n in numbers.items())
    except BrokenProof as fault:
        return _withheld(question, fault)
    if reply.status != "not_found" and not citations:
        raise ValueError(f"an answer without proof: {reply.statements}")
    return Answer(
        question=question.asked,
        status=reply.status,
        text=_text(reply, numbers),
        citations=citations,
        rows=tuple(Row(line.values, tuple(numbers[e] for e in line.evidence)) for line in reply.lines if numbers),
        related=tuple(filter(None, (relate(store, e) for e in reply.near[:MOST_RELATED]))),
        understood=reply.understood,
        notes=(*question.notes, *reply.notes),
    )


def _all_evidence(reply: Reply) -> list[Evidence]:
    said = [e for statement in reply.statements for e in statement.evidence]
    return [*said, *(e for line in reply.lines for e in line.evidence)]


def _text(reply: Reply, numbers: dict[Evidence, int]) -> str:
    pieces = []
    for statement in reply.statements:
        marks = "".join(f"〔{n}〕" for n in dict.fromkeys(numbers[e] for e in statement.evidence if e in numbers))
        pieces.append(statement.text + marks)
    return "".join(pieces)


def _withheld(question: Question, fault: BrokenProof) -> Answer:
    text = "找到了答案，但引文与存储的原文核对不上，为免误导不予显示。请重新导入该文件后再问。"
    return Answer(question=question.asked, status="not_found", text=text, notes=(f"核对失败：{fault}",))
