"""Facts about the document itself: number, date, issuer, period, basis, annex, title. ``FACTS`` is the table of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.kinds.paper.annex_names import annex
from qa.kinds.paper.fact_cues import asks_fact, of_another_thing
from qa.kinds.paper.force import effect, repeal, validity
from qa.kinds.paper.grounds import basis, purpose
from qa.kinds.paper.imprint import addressed, copied, date, issuer, number, period, title
from qa.reply import Reply

FACTS: tuple[tuple[str, Callable[[Case], Reply]], ...] = (
    ("number", number),
    ("issuer", issuer),
    ("repeal", repeal),
    ("effect", effect),
    ("validity", validity),
    ("date", date),
    ("basis", basis),
    ("purpose", purpose),
    ("annex", annex),
    ("copied", copied),
    ("addressed", addressed),
    ("period", period),
    ("title", title),
)
"""The cue of each fact and its maker, in the order in which they are answered."""


ISSUING = regex(
    r"(?:哪|几)[^，,。？?]{0,6}?(?:部门|单位|机关|部委|机构|委办局)[^，,。？?]{0,4}?(?:联合|共同|一起|会同)?(?:印发|发布|下发|发文|出台|制定|发)的?(?:[？?。，, ]|$)"
)
"""是哪九个部门联合印发的."""
DAY = regex(r"哪|几|何|时|日期")
"""A word that asks for a day; 印发 alone does not."""
OF_BASIS = frozenset({"number", "title", "issuer", "date"})
"""What is asked of the document that this one rests on, where that is spoken of: 依据的文件是什么文号."""


def _cues(case: Case) -> frozenset[str]:
    cues = case.question.cues
    if ISSUING.search(case.question.text):
        said = [case.question.text[t.start : t.end] for t in case.question.tags if "date" in t.kind.split("+")]
        days = any(DAY.search(word) for word in said)
        cues = (cues if days else cues - {"date"}) | {"issuer"}
    return cues - OF_BASIS if "basis" in cues else cues


def answer(case: Case) -> Reply | None:
    """The first fact that the question's cues ask for; several when it asks for several."""
    question = case.question
    if _of_units(case) or question.references or question.named("indicator", "task", "project", "term"):
        return None
    if (
        question.has("lead", "participant", "difference", "percent")
        or question.has("target")
        and not question.has("basis")
    ):
        return None
    cues = _cues(case)
    found = [(cue, fact(case)) for cue, fact in FACTS if cue in cues and asks_fact(case, cue)]
    if not found:
        return None
    good = [reply for _, reply in found if reply.status == "answered"]
    if not good:
        return None if found[0][0] in ("validity", "effect") and of_another_thing(case) else found[0][1]
    statements = tuple(s for reply in good for s in reply.statements)
    return Reply("answered", statements, understood=(("kind", "document_fact"), ("fact", found[0][0])))


def _of_units(case: Case) -> bool:
    """The question is about a unit: one of the document's, or one that it does not speak of; the issuer only names the document."""
    document = case.view.document
    issued = f"{document.metadata.title} {document.metadata.issuer}"
    named = [name for name in case.question.named("unit") if name.printed not in issued]
    return any(name.document == document.id or name.printed not in document.text for name in named)


def of_title(case: Case) -> Reply | None:
    """文号 and the like of a document whose title holds the indicator or task that the question seems to name."""
    question = case.question
    named = question.named("indicator", "task", "project", "term")
    title = fold(case.view.document.metadata.title)
    if not named or question.years or not question.has("number", "issuer", "basis", "period"):
        return None
    if not all(name.key in title for name in named):
        return None
    return answer(replace(case, question=replace(question, names=question.named("document"), content=())))
