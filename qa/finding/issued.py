"""A document that a question calls by whoever issued it and the year: 省数据局2024年的数据集方案, 国务院办公厅1996年关于黄金的复函.

There the unit is asked for no task and no figure of its own, and the year is that of no figure.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.fold import fold
from corpus.model import Metadata
from corpus.regex import regex
from qa.question import Question, Tag

SORT = regex(
    r"[^，,。；;：:？?《》]{0,24}?(?:方案|预案|办法|条例|规定|规则|细则|意见|通知|通报|公告|通告|决定|批复|复函|答复|计划|规划|措施)"
)
"""The word for the sort of document, soon behind the issuer or the year."""
ISSUED = regex(r"(?:在|于)?(?:[12]\d{3}年)?(?:的|关于|对|印发|发布|出台|下发|制定)|(?:在|于)?[12]\d{3}年")
DATED = regex(r"年?(?:的|关于|对|印发|发布|出台|下发)")


def issued(question: Question, metadata: Metadata) -> Question:
    """The question whose issuer and year only name the document that it is put to."""
    told = [tag for tag in question.tags if _tells(question.text, tag, metadata)]
    if not told:
        return question
    units = {tag.value for tag in told if tag.kind == "name:unit"}
    years = {int(tag.value) for tag in told if tag.kind == "year"}
    left = {int(tag.value) for tag in question.tags if tag.kind == "year" and tag not in told}
    return replace(
        question,
        names=tuple(n for n in question.names if n.kind != "unit" or n.printed not in units and n.ref not in units),
        years=tuple(year for year in question.years if year not in years or year in left),
        tags=tuple(replace(tag, kind="stop") if tag in told else tag for tag in question.tags),
    )


def _tells(text: str, tag: Tag, metadata: Metadata) -> bool:
    """The tag is the issuer of the document, or the year of its date, and a word for its sort stands behind it."""
    behind = text[tag.end :]
    if not SORT.match(behind):
        return False
    if tag.kind == "name:unit":
        return fold(tag.value) in fold(metadata.issuer + metadata.title) and bool(ISSUED.match(behind))
    return tag.kind == "year" and metadata.date[:4] == tag.value and bool(DATED.match(behind))
