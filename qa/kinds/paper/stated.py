"""What a sentence states in so many words, asked in few: 房源在哪个小区 (房源点为…), 一共多少套 (总套数554套).

Tried last, where no sentence holds enough of the question's other words; the document must say it in one place only.
"""

from __future__ import annotations

import re

from corpus.figures import MEASURES
from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.cutting import cut
from qa.finding.leaves import leaves
from qa.finding.sentences import body_spans
from qa.reply import Reply, Statement

PLACED = regex(
    r"(?P<thing>[\u4e00-\u9fff]{2,12}?)(?:都|具体|主要|分别|是)?(?:在|位于|设在)(?:哪|什么地方|何处)[^，,。？?写提出讲章节条]*[？?]?$"
)
SITES = "(?:(?:点|地点|地址|位置|所在地|场所)(?:为|是|在|：|:)|位于|设在|坐落)"
"""What stands between a thing and its place: 房源点为…, 报名地点：…"""
TOTAL = regex(rf"(?:一共|总共|共计|合计|总计|共)[\u4e00-\u9fff]{{0,4}}?多少(?P<unit>{MEASURES})")
LONGEST = 6
"""Characters of a thing."""
Found = tuple[Clause, tuple[int, int]]


def site(case: Case) -> Reply | None:
    """The sentence that says where a thing of the question is."""
    asked = None if case.question.english or case.question.guessed else PLACED.search(case.question.text)
    if asked is None:
        return None
    thing = asked["thing"]
    for size in range(min(LONGEST, len(thing)), 1, -1):
        if found := _stating(case, re.compile(re.escape(thing[-size:]) + SITES)):
            return _quoted(case, found) if len(found) == 1 else None
    return None


def total(case: Case) -> Reply | None:
    """The sentence that states a total in the unit that is asked for, and names something of the question, as the title may."""
    asked = None if case.question.english or case.question.guessed else TOTAL.search(case.question.text)
    if asked is None:
        return None
    stated = (
        rf"(?:总[\u4e00-\u9fff]{{0,3}}数|共计?|合计|总计)[^，,。；;\d]{{0,4}}\d[\d,.]*\s*{re.escape(asked['unit'])}"
    )
    found = _stating(case, re.compile(stated))
    if len(found) != 1:
        return None
    words = [word for piece in case.question.content for word in cut(case.store, piece)]
    said = fold(case.view.document.quote(*found[0][1]) + case.view.document.metadata.title)
    return _quoted(case, found) if any(word in said for word in words) else None


def _stating(case: Case, pattern: re.Pattern[str]) -> list[Found]:
    """The sentences in which a pattern stands."""
    text = case.view.document.text
    return [
        (clause, span) for clause in leaves(case) for span in body_spans(case, clause) if pattern.search(text, *span)
    ]


def _quoted(case: Case, found: list[Found]) -> Reply:
    clause, span = found[0]
    words = " ".join(case.view.document.quote(*span).split())
    statement = Statement(f"{clause.label or '正文'}写明：“{words}”", (case.span(clause.id, *span),))
    return Reply(
        "answered", (statement,), understood=(("kind", "stated"), ("clause", clause.label)), listed=(clause.id,)
    )
