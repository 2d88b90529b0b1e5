"""Words that exclude each other, where the sentence that is meant has the one and the draft has the other in its place.

全部 for 部分, 集中 for 分散, 每季度 for 每月, 合格前 for 合格后, 在中心城区范围内 for 在全市域范围内.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from corpus.fold import fold
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from corpus.wordlist import read_entries
from qa.draft.features import features
from qa.draft.lexicon import FOLDER

AROUND = 8
"""Characters on either side of a word that say what it is said of."""
ALIKE, AHEAD = 3, 2
"""What must be the same around the two words; and how much more than around the draft's own word elsewhere in it."""
OFTEN = regex(
    rf"(?:每隔?|按|逐)(?P<n>[{NUMERAL}\d半]{{1,3}})?个?(?P<unit>年度?|季度?|月度?|周|星期|日|天|学期|学年)(?!度?(?:人|户|均|计划|任务|目标|预算|指标|报告))"
)
DEED = regex(r"[^，,。；;]*")
"""What is done so often: all that is said of it up to the next comma."""
UNITS = {"年": 12.0, "季": 3.0, "月": 1.0, "周": 0.25, "星": 0.25, "日": 0.03, "天": 0.03, "学": 0.0}
"""Months of a period; a term of school is another thing."""
SIDE = regex(r"(?P<what>[\u4e00-\u9fff]{2})(?:之|以)?(?P<side>[前后])(?![款期来置者段续缀勤台沿])")
SINCE = regex(r"自(?P<what>[^，,。；;自]{2,20}?)之日起")
DENIED = regex(r"(?:[不未]|不[得能可应宜要会])$")
ROW = regex(r"[、和与及或]")
BOUND = "bound"
COMMON = frozenset("的之了被")
FIRST = regex(r"先(?P<first>[\u4e00-\u9fff]{1,6}?)[、,，]?后(?P<after>[\u4e00-\u9fff]{1,6})")
WITHIN = regex(r"在(?P<where>[^，,。；;在]{2,16}?)范围[内里中]?")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the list at its place."""

    kind: str
    row: int
    words: str
    start: int
    end: int


@cache
def _rows() -> dict[str, list[tuple[str, int]]]:
    """Word → the kinds that it is of, and its row."""
    found: dict[str, list[tuple[str, int]]] = {}
    for i, row in enumerate(read_entries(FOLDER / "rivals.txt")):
        for word in row[1:]:
            found.setdefault(word, []).append((row[0], i))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_rows(), key=len, reverse=True))))


def rival(said: str, true: str, *, alike: int = ALIKE) -> tuple[str, str]:
    """The word of the draft and the one that the sentence has in its place; two empty ones where they agree."""
    said, true = fold(said), fold(true)
    for found in _words(said, true, alike):
        return found
    for check in (_periods, _sides, _places, _since, _firsts):
        for found in check(said, true):
            return found
    return "", ""


def _words(said: str, true: str, alike: int) -> Iterator[tuple[str, str]]:
    known = [*_read(true)]
    for one in _read(said):
        same = [_likeness(said, one, true, other) for other in known if other.words in _alike(one)]
        if same and one.kind == BOUND:
            continue  # 不低于10%、不高于30%
        rivals = [
            (_likeness(said, one, true, o), o)
            for o in known
            if o.kind == one.kind and o.row != one.row and not _is_beside(true, one, o)
        ]
        most, other = max(rivals, key=lambda pair: pair[0], default=(0, one))
        if most >= (alike if not same else ALIKE) and most >= max(same, default=-AHEAD) + AHEAD:
            yield one.words, other.words


def _is_beside(true: str, one: Word, other: Word) -> bool:
    """The sentence has both in a row: 国家级、省级项目."""
    before = ROW.split(true[max(0, other.start - AROUND) : other.start])
    behind = ROW.split(true[other.end : other.end + AROUND])
    return any(
        (len(before) > 1 and not before[-1] and before[-2].endswith(word))
        or (len(behind) > 1 and not behind[0] and behind[1].startswith(word))
        for word in _alike(one)
    )


def _alike(one: Word) -> set[str]:
    """The words that say the same in its row."""
    return {word for word, rows in _rows().items() if (one.kind, one.row) in rows}


def _read(text: str) -> Iterator[Word]:
    for match in _pattern().finditer(text):
        denied = DENIED.search(text[: match.start()])
        found = (Word(kind, row, match.group(), *match.span()) for kind, row in _rows()[match.group()])
        yield from (word for word in found if not (denied and word.kind == BOUND))


def _likeness(said: str, one: Word, true: str, other: Word) -> int:
    """Characters that are the same right before and behind the words, and pairs that both have there."""
    before = said[max(0, one.start - AROUND) : one.start], true[max(0, other.start - AROUND) : other.start]
    behind = said[one.end : one.end + AROUND], true[other.end : other.end + AROUND]
    run = _run(before[0][::-1], before[1][::-1]) + _run(*behind)
    return max(run, len(features(before[0]) & features(before[1])) + len(features(behind[0]) & features(behind[1])))


def _run(one: str, other: str) -> int:
    return len([*takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))])


def _periods(said: str, true: str) -> Iterator[tuple[str, str]]:
    """How often something is done: 每季度更新 where the sentence has 每周或每月更新."""
    known = [*OFTEN.finditer(true)]
    periods = {_months(match) for match in known}
    for match in OFTEN.finditer(said):
        deed = features(DEED.match(said, match.end()).group())  # type: ignore[union-attr]
        alike = [m for m in known if deed & features(DEED.match(true, m.end()).group())]  # type: ignore[union-attr]
        if alike and _months(match) not in periods:
            yield match.group(), alike[0].group()


def _months(match: re.Match[str]) -> float:
    n = 0.5 if match["n"] == "半" else float(integer(match["n"]) or 1) if match["n"] else 1.0
    return n * UNITS[match["unit"][0]]


def _sides(said: str, true: str) -> Iterator[tuple[str, str]]:
    """Before something or behind it."""
    known = {(m["what"], m["side"]) for m in SIDE.finditer(true)}
    for match in SIDE.finditer(said):
        other = "后" if match["side"] == "前" else "前"
        if (match["what"], other) in known and (match["what"], match["side"]) not in known:
            yield match.group(), match["what"] + other


def _places(said: str, true: str) -> Iterator[tuple[str, str]]:
    """Within which bounds something is done."""
    known = [m["where"] for m in WITHIN.finditer(true)]
    for match in WITHIN.finditer(said):
        if known and not any(features(match["where"]) & features(where) for where in known):
            yield match.group(), known[-1]


def _since(said: str, true: str) -> Iterator[tuple[str, str]]:
    """From when on the same holds: 自企业注册之日起 for 自批准设立之日起."""
    known = [*SINCE.finditer(true)]
    for match in SINCE.finditer(said):
        deed = features(said[match.end() :])
        alike = [m for m in known if len(deed & features(true[m.end() :])) >= ALIKE]
        if alike and not any(set(m["what"]) & set(match["what"]) - COMMON for m in alike):
            yield match.group(), alike[0].group()


def _firsts(said: str, true: str) -> Iterator[tuple[str, str]]:
    """What comes first and what after it: 先发后审 for 先审后发."""
    known = [*FIRST.finditer(true)]
    for match in FIRST.finditer(said):
        for other in known:
            if match["after"].startswith(other["first"]) and other["after"].startswith(match["first"]):
                yield match.group(), other.group()
