"""Money that has a name (求职补贴): a sentence on another one of the same document answers nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case

NAMED = regex(
    r"(?P<before>(?:(?!多少|几|算进|算入|算到|计入|纳入|进|入)[\u4e00-\u9fff]){2,16}?)(?P<sort>补贴|补助|津贴|补帖|奖励金|救助金|慰问金)"
)
WORDS = 2
"""Words before the sort that make up the name."""

LEAST = 2
"""Characters of such a word."""


DEALT = regex(r"比例|标准|核[拨发定]|[拨发]放|支付|发给|给予|领取|申[请领报]|获得|享受|拿到|能拿|多少|怎么|如何|什么")
"""按什么比例核拨补贴: what is done with the money is no part of its name."""


@dataclass(frozen=True, slots=True)
class Things:
    """What must stand in a sentence or in the headings above it."""

    printed: str = ""
    """The longest end of the name that the document prints."""
    words: tuple[str, ...] = ()
    """The words of the name."""


def _known(case: Case, word: str) -> bool:
    """A word of the dictionary, or one that the document prints: 内要 in 多长时间内要申请 is neither."""
    return bool(case.store.segmenter.part_of_speech(word)) or word in case.view.document.text


def things(case: Case) -> Things:
    """The named money of the question; nothing when it names none, or several."""
    found = list(NAMED.finditer(case.question.text))
    if len(found) != 1:
        return Things()
    before, sort = found[0]["before"], found[0]["sort"].replace("补帖", "补贴")
    title = fold(case.view.document.metadata.title)
    cut = [word for word in case.store.segmenter.cut(fold(before)) if word]
    words: list[str] = []
    for word in reversed(cut):
        if len(word) < LEAST or len(words) == WORDS or not _known(case, word) or DEALT.fullmatch(word):
            break
        words.insert(0, word)
    text = case.view.folded(0, len(case.view.document.text))
    ends = ("".join(words[at:]) + sort for at in range(len(words)))
    printed = next((end for end in ends if end in text), "")
    if printed and re.search(rf"以下[简统合]?称[“\"]?{re.escape(printed)}", text):
        return Things()  # 以下简称残疾人两项补贴: all of the document is of it
    return Things(printed, tuple(word for word in words if word not in title))
