"""Numbers and times that must stand beside what they are of: 股东人数是多少, 要有几年户籍."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import wanted
from qa.lexicon import light
from qa.open.wanted import Asked

NUMBER_OF = regex(r"(?P<of>[\u4e00-\u9fff]{2})的?(?:人数|个数|总数)(?:分别|各)?(?:是|为|有)?(?:多少|几)")
_COUNTED = r"[\d一二两三四五六七八九十百千万]+(?:余|多)?[个名人家户位](?:以[上下])?"


def number_of(case: Case, _: Asked, quoted: str) -> bool:
    """股东人数是多少: a number stands beside the persons that are counted."""
    asked = NUMBER_OF.search(case.question.text)
    if asked is None:
        return True
    of = re.escape(asked["of"])
    return bool(re.search(rf"{of}[^，,。；]{{0,10}}?{_COUNTED}|{_COUNTED}[^，,。；]{{0,4}}{of}", quoted))


SPELL_OF = regex(
    r"(?:几年|多少年|几个月|多少个月)的?(?P<of>(?![内前后以可能才就不要])[\u4e00-\u9fff]{2,8})[？?。呢 ]*$"
)
HALF = 0.5
"""Share of the words behind 几年 that must stand with the time."""


def spell_of(case: Case, _: Asked, quoted: str) -> bool:
    """要有几年户籍: the time is one of 户籍, and of nothing else."""
    asked = SPELL_OF.search(case.question.text)
    needed = wanted(case.store, asked["of"]) if asked else None
    return needed is None or not needed.weights or needed.coverage(quoted) >= HALF


ACT_BEHIND = regex(
    r"(?:(?:几|多少)个?(?:工作日|[年月天日周])|多久|多长时间)(?:之?[内后]|以[内后])?"
    r"(?:就|才|可以?|能够?|要|得|需要?|必须|应当?|不能|不得|不可以|不准|再|会|还|去|来|将|可)*(?P<act>(?![是有内后前以之的几多])[\u4e00-\u9fff]{2,6})"
)
GENERAL = frozenset("办弄做搞好完成")
"""First characters of 办下来, 弄好: whatever is to be done."""
RESULT = "结果"
"""出结果 is said of anything."""


def act_then(case: Case, _: Asked, quoted: str) -> bool:
    """住满几年可以买下来: what may be done then is done in the sentence, and nothing else."""
    asked = ACT_BEHIND.search(case.question.text)
    needed = wanted(case.store, asked["act"]) if asked else None
    if needed is None or not needed.weights or needed.coverage(quoted) > 0:
        return True
    words = [word for word, _ in needed.weights if word[0] not in light() and word[0] not in GENERAL and word != RESULT]
    said = case.store.segmenter.cut(quoted)
    whole = any(
        other.startswith(verb) for word in words for verb in (word[0], word[-1]) for other in said
    )  # 退回来, 申请退 are 退还
    return not words or whole or any(word in other for word in words if len(word) == 1 for other in said)
