"""One question put to one document."""

from __future__ import annotations

from dataclasses import replace

from index.store import Store
from qa.case import Case
from qa.finding.coverage import share
from qa.finding.cutting import cut
from qa.finding.settled import settled
from qa.kinds.grids.quotas import of_no_row
from qa.kinds.refusals import nothing
from qa.kinds.table import first
from qa.lacking import PLAIN, lacks
from qa.open.answer import further
from qa.question import Question
from qa.reading.homophones import sounded
from qa.reading.understand import understand
from qa.reply import Evidence, Reply, refusal
from qa.standing import timely
from qa.view import view_of


def in_document(store: Store, question: Question, identity: str) -> Reply:
    """The first kind of answer that fits, and a remark when the document's time is over."""
    document = store.document(identity)
    if document is None:
        return refusal(f"没有找到文件“{identity}”。", kind="no_document")
    view = view_of(document)
    case = of_no_row(Case(store, settled(store, question, view), view))
    reply = first(case)
    if dict(reply.understood).get("kind") == "not_found" and (
        heard := sounded(question, document.text, store.segmenter.cut)
    ):
        said, note = heard
        again = replace(understand(store, said, [identity]), within=question.within, sources=question.sources)
        other = first(Case(store, settled(store, again, view), view))
        reply = replace(other, notes=(note, *other.notes)) if other.status == "answered" else reply
    return timely(case, reply if _holds_case(case, reply) and _of_that_kind(case, reply) else nothing(case))


def beside(store: Store, question: Question, identity: str, cited: tuple[Evidence, ...], before: str) -> Reply | None:
    """What a document says of it right beside what it was cited for already; ``before``: the words of that question."""
    document = store.document(identity)
    view = view_of(document) if document else None
    return further(Case(store, settled(store, question, view), view), cited, before) if view else None


def _holds_case(case: Case, reply: Reply) -> bool:
    """What answers 情节较轻的呢 names that case, whichever kind of answer it is."""
    words = cut(case.store, case.question.must)
    quoted = (case.view.folded(e.start, e.end) for s in reply.statements for e in s.evidence)
    text = " ".join(quoted) if words and reply.status != "not_found" else ""
    return not text or all(share(word, text) for word in words)


def _of_that_kind(case: Case, reply: Reply) -> bool:
    """Asked how many days, a sum of money is no answer, whichever kind of answer it is."""
    if reply.status == "not_found" or dict(reply.understood).get("kind") == "content":
        return True  # sentences have been judged by it already
    quoted = (case.view.document.quote(e.start, e.end) for s in reply.statements for e in s.evidence)
    return not lacks(case.question.text, "\n".join((*(s.text for s in reply.statements), *quoted)), only=PLAIN)
