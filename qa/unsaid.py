"""What was asked beside the question that is answered, and is neither told nor quoted in its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.store import Store
from qa.lacking import lacks
from qa.question import Question
from qa.reply import Reply


def with_unsaid(store: Store, answered: Sequence[tuple[Question, Reply]], whole: Reply) -> Reply:
    """The answer to the line as a whole, with a note for each question in it that found nothing and is not said.

    Only questions for a kind of thing (罚多少, 几天内) count: of others nobody can tell whether the quotation answers.
    """
    if whole.status != "answered":
        return whole
    cited = dict.fromkeys(e for statement in whole.statements for e in statement.evidence)
    quoted = [d.text[e.start : e.end] for e in cited if (d := store.document(e.document, e.version))]
    said = "\n".join((*(statement.text for statement in whole.statements), *quoted))
    notes = tuple(
        f"“{question.asked}”：引用的条文里没有写，也没有在别处找到。"
        for question, reply in answered
        if reply.status == "not_found" and lacks(question.asked, said, own=_own(question))
    )
    return replace(whole, notes=(*whole.notes, *notes)) if notes else whole


def _own(question: Question) -> tuple[str, ...]:
    """The words of a further question itself, without what was carried over to it."""
    return tuple(word for word in question.content if word in question.asked)
