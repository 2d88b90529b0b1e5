"""How often: the sentence of the clause in question that says 每半年, 每季度, 每月."""

from __future__ import annotations

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import wanted
from qa.finding.link import link, meant
from qa.finding.sentences import sentence_spans
from qa.finding.subject import ROLE_WORDS, subject
from qa.finding.topic import topic
from qa.reply import Reply, Statement

OFTEN = regex(
    r"每(?:半年|[两二三]年|年度?|季度?|半?个?月|旬|周|日|天|学期|[\d一二三四五六七八九十]+个?(?:月|年|天|日|周|小时|工作日|季度))|(?:半年|一年|一月|一周)(?:至少)?一次"
)

DURATION = regex(
    r"多长时间(?![^，,。？?]{0,10}(?:一次|一回|一趟))|(?:要|需要?|得|花|用|等|最长|最多)多久(?![^，,。？?]{0,10}(?:一次|一回|一趟))|"
    r"(?:后|以?内|前)(?:要|须|必须|应|得)?(?:多久|多长时间)|(?:多久|多长时间)(?:以?内|之内|能|可以|要|须|到|出|不得|不能|不准|不可)|"
    r"[了过完]多久(?![^，,。？?]{0,10}(?:一次|一回|一趟))|多久(?:才|会|有人|来|就|给|发放?|拨)(?![^，,。？?]{0,10}(?:一次|一回|一趟))"
)
"""预警后多久出动 asks how long, and not how often."""


def answer(case: Case) -> Reply | None:
    """The sentence with a frequency that holds most of the question, of each clause that the question is about."""
    if not case.question.has("frequency") or DURATION.search(case.question.text):
        return None
    found = subject(case, by_words=False).clauses or meant(link(case, topic(case.question, without=ROLE_WORDS)))[:1]
    statements = [statement for clause in found if (statement := _often(case, clause))]
    if not statements:
        return None
    return Reply("answered", tuple(statements), understood=(("kind", "frequency"), ("clause", found[0].label)))


def _often(case: Case, clause: Clause) -> Statement | None:
    text = case.view.document.text
    needed = wanted(case.store, topic(case.question, without=ROLE_WORDS))
    often = [span for span in sentence_spans(text, clause) if OFTEN.search(text, *span)]
    if not often:
        return None
    start, end = max(often, key=lambda span: needed.held(text[span[0] : span[1]]))
    said = text[start:end].strip()
    sentence = case.say(f"{case.name(clause)}写明：“{said}”", f"{case.name(clause)} says: “{said}”")
    return Statement(sentence, (case.span(clause.id, start, end),))
