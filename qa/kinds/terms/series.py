"""A term that counts its parts: “四化” stands for the four words of a list that all end so (电动化、智能化、网联化、共享化)."""

from __future__ import annotations

import re

from corpus.numerals import integer
from corpus.regex import regex
from qa.case import Case
from qa.reply import Reply, Statement

COUNTED = regex(r"(?P<count>[二两三四五六七八九十])个?(?P<end>[\u4e00-\u9fff])")
PART = r"[\u4e00-\u9fff]{1,8}"


def each_ending_so(case: Case) -> Reply | None:
    """The one list of the document that has as many words with that end as the term counts."""
    for piece in (*re.findall(r"[“\"‘]([^”\"’]{2,4})[”\"’]", case.question.text), *case.question.content):
        match = COUNTED.fullmatch(piece)
        count = {"两": 2}.get(match["count"]) or integer(match["count"]) if match else None
        if not match or not count:
            continue
        part = rf"{PART}{match['end']}"
        found = list(
            re.finditer(rf"(?<![\u4e00-\u9fff、]){part}(?:、{part}){{{count - 1}}}(?!、)", case.view.document.text)
        )
        if len({m.group() for m in found}) == 1:
            words = found[0].group()
            proof = case.span(case.view.at(found[0].span()).id, *found[0].span())
            chinese = f"文件没有专门解释“{piece}”，与它相符的表述是“{words}”"
            english = f"“{piece}” is not defined; the words that fit it are “{words}”"
            statements = (Statement(case.say(chinese, english), (proof,)), Statement(case.say("。", ".")))
            return Reply("answered", statements, understood=(("kind", "definition"), ("term", piece)))
    return None
