"""Figures of English questions as Chinese texts write them: 5 million yuan is 500万元, three years 三年."""

from __future__ import annotations

import re

from corpus.regex import regex

WORDS = {
    "one": "一",
    "two": "二",
    "three": "三",
    "four": "四",
    "five": "五",
    "six": "六",
    "seven": "七",
    "eight": "八",
    "nine": "九",
    "ten": "十",
    "eleven": "十一",
    "twelve": "十二",
    "fifteen": "十五",
    "twenty": "二十",
    "thirty": "三十",
    "sixty": "六十",
    "ninety": "九十",
}
UNITS = (
    ("working days?", "个工作日"),
    ("years? old", "周岁"),
    ("years?", "年"),
    ("months?", "个月"),
    ("days?", "日"),
    ("hours?", "小时"),
)
SPELLED = regex(
    rf"\b(?P<number>{'|'.join(WORDS)})[ -](?:\(\d+\) )?(?P<unit>{'|'.join(unit for unit, _ in UNITS)})\b(?![ -](?:action |work )?plan)",
    re.IGNORECASE,
)
FIGURED = regex(
    rf"\b(?P<number>\d+)[ -](?P<unit>{'|'.join(unit for unit, _ in UNITS)})\b(?![ -](?:action |work )?plan)",
    re.IGNORECASE,
)
SUM = regex(
    r"\b(?P<number>\d+(?:\.\d+)?) ?(?P<size>million|billion)(?P<money> (?:yuan|rmb|renminbi))?\b", re.IGNORECASE
)
TEN_THOUSANDS = {"million": (100, "万"), "billion": (10, "亿")}
PLAIN = regex(r"(?<=\d) (?:yuan|rmb|renminbi)\b", re.IGNORECASE)


def in_chinese(text: str) -> str:
    """The sentence with its sums and lengths of time in Chinese."""
    text = SUM.sub(_sum, text)
    text = SPELLED.sub(lambda match: WORDS[match["number"].lower()] + _unit(match["unit"]), text)
    text = FIGURED.sub(lambda match: match["number"] + _unit(match["unit"]), text)
    return PLAIN.sub("元", text)


def _sum(match: re.Match[str]) -> str:
    times, word = TEN_THOUSANDS[match["size"].lower()]
    return f"{float(match['number']) * times:g}{word}{'元' if match['money'] else ''}"


def _unit(said: str) -> str:
    return next(chinese for unit, chinese in UNITS if re.fullmatch(unit, said, re.IGNORECASE))
