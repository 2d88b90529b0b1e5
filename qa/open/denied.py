"""Denials: what the question says is not there (没有专门人员), and what a sentence names only to leave it out (不含物业费)."""

from __future__ import annotations

import re

from corpus.regex import regex

LACKS = regex(r"(?:没有?|未|尚未|不曾)(?:专门|任何|明确|设立|配备)?的?(?P<what>(?!有|没|是)[\u4e00-\u9fff]{2,4})")
DENIES = r"(?:未|没有|不|无|尚未|暂未)[^，,。；\n]{0,8}?"
LEFT_OUT = r"(?:不含|不包括|不包含|扣除|除去|未含)[^，,。；\n（）()]{0,6}?"


def lacking(question: str, words: str) -> bool:
    """The words speak of the very lack that the question states."""
    match = LACKS.search(question)
    return bool(match and re.search(DENIES + re.escape(match["what"][:2]), words))


def left_out(word: str, words: str) -> bool:
    """The words name a thing only to say that it is not in: 上述费用不含物业管理费."""
    every = len(re.findall(re.escape(word), words))
    return every > 0 and every == len(re.findall(LEFT_OUT + re.escape(word), words))
