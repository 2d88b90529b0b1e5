"""Markers at the head of a line: the levels of GB/T 9704-2012 (一、 （一） 1. （1）), of legislation (编 章 节 条) and decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corpus.numerals import FORMAL, NUMERAL, integer
from corpus.regex import regex
from corpus.roles import ROLE_NAME

_N = f"[{NUMERAL}]+"


@dataclass(frozen=True, slots=True)
class Level:
    """One family of markers. A smaller rank stands further out; ``prefix`` is its word in clause ids."""

    prefix: str
    rank: int
    begins: str
    """First characters of its markers; 0 stands for any digit."""
    pattern: re.Pattern[str]


_CITED = "规定|所|中|的|第|、|和|与|及|至|到|款|项|或|，|,|。"
"""What follows the number of an article that is only referred to: 第三条规定的情形."""
_NAME = r"(?!的|中|规定|所|和|及|与|至|、)[\u4e00-\u9fff、（）()]{2,25}\s*$"
"""The name of a chapter right behind its number fills the line."""
_HAN = r"[\u4e00-\u9fff（(]"
_NOUNS = ("任务", "行动", "工程", "专项", "措施", "举措", "项目", "事项")
_WORD = f"(?:{'|'.join(_NOUNS)})"
"""What a document may print before its numbers: 任务1-2, 行动三："""
_WORDS = "".join(sorted({noun[0] for noun in _NOUNS}))
_FORMAL = "".join(FORMAL)
_CIRCLED = "".join(map(chr, range(0x2460, 0x2474)))
LEVELS = (
    Level("part", 1, "第", regex(rf"第({_N}|\d+)编(?=\s|$)")),
    Level("subpart", 2, "第", regex(rf"第({_N}|\d+)分编(?=\s|$)")),
    Level("chp", 3, "第", regex(rf"第({_N}|\d+)(?:章|部分)(?:(?P<apart>[\s　]|$|(?=[^\w]))|(?={_NAME}))")),
    Level("sct", 4, "第", regex(rf"第({_N}|\d+)节(?:(?P<apart>[\s　]|$|(?=[^\w]))|(?={_NAME}))")),
    Level("art", 5, "第", regex(rf"第({_N}|\d+)条(?:之(?P<between>{_N}))?(?:(?P<apart>[\s　（(【]|$)|(?!{_CITED}))")),
    Level("sec", 6, NUMERAL, regex(rf"({_N})[、．.](?!\d)")),
    Level("sec", 6, _FORMAL, regex(rf"([{_FORMAL}]+)(?:[、．.](?!\d)|[ 　]+(?={_HAN}))")),
    Level("boxed", 7, "【", regex(rf"【(?!{ROLE_NAME}】)[\u4e00-\u9fff、]{{2,20}}】\s*$")),
    Level("subsec", 8, "（(", regex(rf"[（(]\s*({_N})\s*[)）][、.]?")),
    Level("subsec", 8, _WORDS, regex(rf"{_WORD}\s*({_N}|\d{{1,2}})(?:[:：]\s*|[ 　]+)(?={_HAN})")),
    Level("num", 9, "0", regex(r"(\d{1,2})[ 　]+(?=[\u4e00-\u9fff]{2,20}\s*$)")),
    Level(
        "subnum",
        10,
        f"0{_WORDS}",
        regex(rf"(?:{_WORD}\s*\d{{1,2}}[-－.．]|\d{{1,2}}[.．])(\d{{1,2}})(?:[ 　]+|[:：]\s*)(?={_HAN})"),
    ),
    Level("lownum", 11, "0", regex(rf"\d{{1,2}}[.．]\d{{1,2}}[.．](\d{{1,2}})[ 　]*(?={_HAN})")),
    Level("item", 12, "0", regex(r"(\d{1,3})\s*[.．、](?!\d(?!\d{3}年))")),
    Level("subitem", 13, "（(", regex(r"[（(]\s*(\d{1,3})\s*[)）][、.]?")),
    Level("point", 14, _CIRCLED, regex(r"([①-⑳])")),
    Level("bullet", 15, "—-•●◆■", regex(r"(——|--|•|●|◆|■)(?=\S)")),
)
UNCOUNTED = frozenset({"bullet", "boxed"})
"""Levels whose markers hold no number: ——, 【资源保护】."""
RANK = {level.prefix: level.rank for level in LEVELS}


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as found: ``width`` characters of the line, white space after it included."""

    level: Level
    printed: str
    ordinal: int
    width: int
    between: int = 0
    """第十二条之一: 1; 0 for an article of its own number."""
    loose: bool = False
    """The text follows without a space, as it does behind a reference: only the count tells the two apart."""


def read_marker(line: str) -> Marker | None:
    """The marker that ``line`` begins with, if any. Whether it is in sequence is for the outline to say."""
    for level in _beginning(line[:1]):
        match = level.pattern.match(line)
        if match:
            ordinal = 0 if level.prefix in UNCOUNTED else integer(match.group(1))
            if ordinal is None:
                return None
            groups = match.groupdict()
            stop = match.end() - len(groups.get("apart") or "")
            width = len(line) - len(line[stop:].lstrip())
            between = integer(groups.get("between") or "") or 0
            return Marker(level, widen(line[:stop]), ordinal, width, between, groups.get("apart", "") is None)
    return None


@cache
def _beginning(first: str) -> tuple[Level, ...]:
    """The levels of markers with this first character; most lines begin with none of them."""
    return tuple(level for level in LEVELS if first and ("0" if first.isdecimal() else first) in level.begins)


def widen(marker: str) -> str:
    """Brackets full-width, no white space, a full stop after Arabic numerals: one look for every document."""
    marker = re.sub(r"\s+", "", marker).replace("(", "（").replace(")", "）").replace("．", ".")
    return marker
