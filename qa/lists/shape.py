"""The shape of a question: its text with what was read replaced by letters, so that grammar can be written as patterns.

区科委牵头但区经委不参与的任务 → ``U L但U¬P的T``. U unit, L lead, P participant, R responsible, T task, G project, S safeguard,
N number that points to a clause, Y year, I indicator; ``¬`` a denied role. All other words stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.regex import regex
from qa.question import Question, Tag
from qa.reading.several import REST
from qa.sorts import nouns

NAMES = {"name:unit": "U", "name:indicator": "I", "name:task": "N", "name:project": "N", "name:safeguard": "N"}
ROLES = {"lead": "L", "participant": "P", "responsible": "R"}
NOUNS = {"task": "T", "project": "G", "safeguard": "S"}
ROLE_WORD = regex(
    r"^(?P<denied>没有|没写|不|未|没)?(?P<before>都|共同|联合|单独|一起|担任|合作|一同)?.+?(?P<after>责任单位|单位|部门|方|任务|的)?$"
)
COUNTED = r"(?:[一二两三四五六七八九十\d]{1,3})"
ANY = ("单位", "部门", "机构", "主体")
"""Nouns that any unit answers to."""
UNIT_NOUN = rf"(?:[LPR]?(?:{'|'.join(nouns())}))"
MORE = regex(rf"[,，](?:{REST.pattern})$")
"""…最多的两家是谁，各几项: what is asked for is said before."""
WHICH = rf"(?:哪{COUNTED}?(?:些|几|一)?(?:个|家|项|条|大)?|几(?:个|家|项|条|大)?|多少(?:个|家|项|条)?|什么|列出|报出)"
ASKED = {"project": "G", "task": "T", "safeguard": "S", "unit": UNIT_NOUN}
LINK = r"(?:有|是|为|共|一共|总共|总计|都|分别|合计|各|里|中|合起来|加起来|去掉重复|不重复|[（(][^）)]*[)）]|，)*"
"""What may stand between a noun and its question word."""
EXTREME = "最多|最少|更多|更少"
MEASURES = {"task": r"[项件]", "unit": r"家"}


@dataclass(frozen=True, slots=True)
class Shape:
    """The letters of a question and what its answer is a list, or a number, of."""

    letters: str
    asked: str
    """unit, task, project, safeguard, or empty."""


@lru_cache(maxsize=16)
def shape(question: Question) -> Shape:
    """The shape of a question."""
    pieces, last = [], 0
    for tag in question.tags:
        pieces += [question.text[last : tag.start], _letter(question.text[tag.start : tag.end], tag)]
        last = tag.end
    letters = re.sub(r"[\s，,]+(?=$)|[？?。！!]+$", "", "".join([*pieces, question.text[last:]]))
    if question.english:
        letters = letters.replace(" ", "")
    return Shape(letters, asked(MORE.sub("", letters)))


def _letter(words: str, tag: Tag) -> str:
    kinds = tag.kind.split("+")
    if tag.kind.startswith("ref:"):
        return "N" if tag.kind != "ref:footnote" else words
    if letter := next((NAMES[kind] for kind in kinds if kind in NAMES), ""):
        return letter
    if letter := next((ROLES[kind] for kind in kinds if kind in ROLES), ""):
        match = ROLE_WORD.match(words)
        parts = match.groupdict(default="") if match else {}
        after = {"责任单位": "单位", "方": "单位", "任务": "T"}.get(parts["after"], parts["after"])
        return f"{'¬' if parts['denied'] else ''}{parts['before']}{letter}{after}"
    if letter := next((NOUNS[kind] for kind in kinds if kind in NOUNS), ""):
        return words[: _measure(words)] + letter
    return "Y" if tag.kind == "year" else words


def _measure(words: str) -> int:
    """项任务 keeps its measure word."""
    return 1 if words[:1] in "项条件个大" else 0


SORT = regex(
    rf"(?:哪|几|什么)(?:{COUNTED}|些|几|一)?(?:个|家)?(?P<noun>{'|'.join(n for n in nouns() if n not in ANY)})"
)


def asked_sort(letters: str) -> str:
    """The sort of units behind the question word: 哪几个镇, 哪个局; empty when any unit is asked for."""
    match = SORT.search(letters)
    return match["noun"] if match else ""


GRAMMAR = regex(
    rf"不少于|不低于|至少|起码|超过|多于|大于|不止|不超过|至多|少于|不到|恰好|正好|刚好|多达|仅有|只有|(?:{COUNTED}|两)(?:[家个项条件名位])|及?以[上下]"
    r"|排名|排序|排行|排列|排在?|前[一二三四五六七八九十\d]+|从[多高]到[少低]|由[多高]到[少低]|从[少低]到[多高]|数量|数|全文|整[个份]文件|整[个份]计划|写明|列出|列有|明确|涉及|出现|合起来|加起来|去掉?重复|不重复|汇总|结尾|名字?|名单|统计|频繁|次数|第[二三四五六]"
    rf"|{'|'.join(nouns())}|[每各有过了的由里中在是只仅也又既均都]"
)
"""Words that counting and ranking questions are made of."""


def leftover(question: Question) -> int:
    """Characters of the question that neither its reading nor the grammar of counting explains."""
    return len(GRAMMAR.sub("", "".join(question.content)))


@cache
def _patterns() -> tuple[tuple[tuple[str, re.Pattern[str]], ...], ...]:
    """The noun behind the question word, then the one among which the most is asked for, then the noun before it."""
    behind = [(kind, rf"{WHICH}(?:的|是|有|重点|具体|主要|区级|相关)*?{_whole(noun)}") for kind, noun in ASKED.items()]
    before = [(kind, rf"{_whole(noun)}(?:数量|个数|数|总数|名单|名称)?{LINK}{WHICH}") for kind, noun in ASKED.items()]
    among = [
        (kind, rf"(?:{noun})(?:里面?|之?中|当中|之间|内),?[^,，]*(?:{EXTREME})[^,，]*{WHICH}$")
        for kind, noun in ASKED.items()
    ]
    tables = (behind, among, before)
    return tuple(tuple((kind, re.compile(pattern)) for kind, pattern in table) for table in tables)


AMONG = regex(rf"{COUNTED}[项条]T?(?:里面?|之?中|当中|之内)?[,，]?(?:哪些|哪几[项条]?)(?!{UNIT_NOUN})")
"""14项里哪些: the answer is some of them."""


def asked(letters: str) -> str:
    """What the answer lists or counts: the noun with the question word, else the noun at the end."""
    if AMONG.search(letters):
        return "task"
    for table in _patterns():
        places = {kind: match.start() for kind, pattern in table if (match := pattern.search(letters))}
        if places:
            return min(places, key=lambda kind: places[kind])
    for kind, measure in MEASURES.items():
        if re.search(rf"(?:哪|几|多少){COUNTED}?(?:一|几)?{measure}(?!{UNIT_NOUN})", letters):
            return kind
    if "谁" in letters:
        return "unit"
    ends = (k for k, noun in ASKED.items() if re.search(rf"(?:{noun})(?:数量|个数|数|名单|清单)?$", letters))
    return next(ends, "")


def _whole(noun: str) -> str:
    """The noun, a unit's not as part of 牵头单位最多: the task with most 牵头单位 is no unit."""
    apart = "(?!最|超过|多达|达到|恰|正好|不止|不少|只有|仅)" if noun == UNIT_NOUN else ""
    return f"(?:{noun}){apart}"
