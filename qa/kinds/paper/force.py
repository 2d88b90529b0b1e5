"""From when to when the document is in force, and what it repeals."""

from __future__ import annotations

from dataclasses import replace

from corpus.numerals import NUMERAL
from corpus.regex import regex
from qa.case import Case
from qa.day import said as day
from qa.finding.coverage import wanted
from qa.kinds.paper import repeals
from qa.kinds.paper.fact_cues import of_another_thing
from qa.kinds.paper.imprint import period
from qa.kinds.paper.printed import said, sentence
from qa.reply import Reply, refusal
from qa.standing import evidence

OWN = regex(r"本[\u4e00-\u9fff]{1,14}|起(?:施行|实施|执行|生效)")
ABOUT = 0.8
"""Share of the question's other words that a sentence on a validity must hold: 注册商标的有效期为十年."""
LASTING = rf"有效期限?(?:为|是|至|到|自|暂定|[\d{NUMERAL}]|长期)"
"""有效期三年, 有效期至…; 在有效期内的证件 says nothing of how long."""


ENDING = r"失效|到期|过期|届满|作废|废止"
ENDS = regex(
    rf"(?:哪一?[天日年]|什么时[候间]|何时|几月几[号日]|多会儿)[^，,。？?]{{0,4}}?(?:{ENDING})|(?:{ENDING})(?:的?(?:日期|时间|日子))?是?(?:在|于)?(?:哪|什么时|何时)"
)


def ceases(case: Case) -> Reply | None:
    """哪天失效 asks when the document itself ceases, not what it repeals and not when it was made."""
    question = case.question
    if question.references or question.named("indicator", "task", "project", "term") or not ENDS.search(question.text):
        return None
    if of_another_thing(case):
        return None
    reply = validity(case)
    of_it = (("kind", "document_fact"), ("fact", "validity"))
    return replace(reply, understood=of_it) if reply.status == "answered" else reply


def repeal(case: Case) -> Reply:
    """What the document repeals."""
    return repeals.answer(case) or sentence(case, "废止|失效", "废止情况", "repeal")


def validity(case: Case) -> Reply:
    """How long the document is valid; a plan that does not say it holds for the years of its title."""
    until, proof = case.view.document.validity.until, evidence(case.view.document, "until")
    if until and proof and not of_another_thing(case):
        words = case.view.document.quote(proof.start, proof.end).strip("，, ")
        return said(case, f"有效期至{day(until)}（“{words}”）", f"It is valid until {until}", proof)
    stated = sentence(case, LASTING, "有效期", "validity")
    if stated.status == "answered" and not _is_own(case, stated):
        stated = refusal(
            case.say("文件没有写明有效期。", "The document does not state how long it holds."), kind="validity"
        )
    if (
        stated.status == "not_found"
        and (by := case.view.document.validity.repealed)
        and (proof := evidence(case.view.document, "status"))
    ):
        return said(case, f"自{day(by.day)}起废止", f"It is repealed from {by.day}", proof)
    over = (case.question.has("period") or EXPIRES.search(case.question.text)) and not of_another_thing(case)
    return _until_end(case, stated) if stated.status == "not_found" and over else stated


EXPIRES = regex(r"到期|过期|截止|期满|结束|为止|管[几多到]")


def _until_end(case: Case, unstated: Reply) -> Reply:
    """A plan that states no validity holds for the years that it names; that it states none is said."""
    years = period(case)
    if years.status != "answered" or case.question.has("period"):
        return years if years.status == "answered" else unstated
    return replace(years, statements=(*unstated.statements, *years.statements))


def _is_own(case: Case, stated: Reply) -> bool:
    """The sentence is about the document, or about the thing that the question names besides."""
    proof = stated.statements[0].evidence[0]
    words = case.view.document.quote(proof.start, proof.end)
    title = case.view.document.metadata.title
    content = " ".join(piece for piece in case.question.content if not piece.isascii() and piece not in title)
    about = wanted(case.store, content)
    return about.coverage(words) >= ABOUT if about.weights else bool(OWN.search(words))


def effect(case: Case) -> Reply:
    """From when the document is in force."""
    begins, proof = case.view.document.validity.effective, evidence(case.view.document, "effective")
    if begins and proof:
        words = case.view.document.quote(proof.start, proof.end).strip("，, ")
        return said(case, f"自{day(begins)}起施行（“{words}”）", f"It is in force from {begins}", proof)
    return sentence(case, r"起(?:施行|实施|生效)|之日起", "施行日期", "effect")
