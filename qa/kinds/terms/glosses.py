"""The term whose meaning is asked, and what stands right around it: “装、树、联”（…）, 改厨、改厕“三改一整”工程."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.case import Case
from qa.finding.sentences import sentence_around
from qa.finding.topic import topic
from qa.kinds.terms.notes import LONG, leaf_at
from qa.reply import Reply, Statement

QUOTED = regex(r"[“\"‘]([^”\"’]{2,20})[”\"’]")
ASKED = regex(
    r"(?:什么叫做?|什么是|何谓|何为|啥叫|啥是|怎样才叫|怎么才叫|所谓的?)(?P<of>[\u4e00-\u9fffA-Za-z0-9+]{2,16}?)"
    r"(?=[，,。？?]|$|是|指|具体|包括|包含|都|呢)"
)
"""什么叫消费扶贫, 所谓创新核心功能区具体包括…"""
LONGEST = 160
"""Characters of a bracket that explains."""
LONGEST_LIST = 300
LISTING = regex(r"[\u4e00-\u9fff]{1,8}(?:、[\u4e00-\u9fff]{1,8})+$")
COUNTS = regex(r"[一二两三四五六七八九十\d]")


def terms(case: Case) -> tuple[str, ...]:
    """Terms whose meaning may be asked: those that the question names as such, those in quotation marks, then its words."""
    named = [match["of"] for match in ASKED.finditer(case.question.text)]
    pieces = [piece for piece in topic(case.question).split() if len(piece) >= 2]
    said = dict.fromkeys((*named, *QUOTED.findall(case.question.text), *([] if named else pieces)))
    return tuple(term for term in said if not term.isdecimal())


def bracketed(case: Case) -> Reply | None:
    """What a bracket right behind the quoted term says of it."""
    for term in (term for term in QUOTED.findall(case.question.text) if not term.isdecimal()):
        said = re.compile(
            rf"[“\"‘]?{re.escape(term)}[”\"’]?[\u4e00-\u9fff]{{0,6}}[（(](?P<gloss>[^（）()\n]{{6,{LONGEST}}})[）)]"
        )
        if match := said.search(case.view.document.text):
            return _quoted(case, term, match.start(), match.end())
    return None


def spelled_out(case: Case) -> Reply | None:
    """形成“四个一”成果：一批…；一个…。: what follows a quoted term behind a colon."""
    for term in (term for term in QUOTED.findall(case.question.text) if not term.isdecimal()):
        said = re.compile(
            rf"[“\"‘]{re.escape(term)}[”\"’][\u4e00-\u9fff]{{0,6}}[：:](?P<gloss>[^：:。\n]{{6,{LONGEST_LIST}}})"
        )
        match = said.search(case.view.document.text)
        if match and re.search("[；;、]", match["gloss"]):
            return _quoted(case, term, match.start(), match.end())
    return None


def counted(case: Case) -> Reply | None:
    """改厨、改厕、改客房、整理院落“三改一整”: the list right before a term that counts its parts."""
    for term in terms(case):
        if not COUNTS.search(term):
            continue
        for match in re.finditer(rf"[“\"‘]?{re.escape(term)}[”\"’]?", case.view.document.text):
            start, end = sentence_around(case.view.document.text, *match.span(), "。；;，,\n", "。；;，,\n")
            if LISTING.search(case.view.document.text[start : match.start()]):
                return _quoted(case, term, start, end)
    return None


def made_of(case: Case) -> Reply | None:
    """一个创新核心功能区为甲园、乙基地以及丙镇: the list that a sentence gives as what the term stands for."""
    for term in terms(case):
        listed = re.compile(rf"{re.escape(term)}[”\"’]?(?:为|主要包括|包括|包含|由|有)[^。；;\n]*?[、及和][^。；;\n]*")
        if len(term) >= LONG and (match := listed.search(case.view.document.text)):
            return _quoted(case, term, *match.span())
    return None


def _quoted(case: Case, term: str, start: int, end: int) -> Reply | None:
    clause = leaf_at(case, start)
    if clause is None:
        return None
    proof = case.span(clause.id, max(start, clause.start), min(end, clause.end))
    words = " ".join(case.view.document.quote(proof.start, proof.end).split())
    statement = Statement(f"{clause.label}：“{words}”", (proof,))
    return Reply("answered", (statement,), understood=(("kind", "definition"), ("term", term)))
