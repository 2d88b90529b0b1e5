"""Scales that a document sets by numbers: 21人至60人为中型, 75分以上不足90分的为B级; and in which grade a figure lies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.fold import halfwidth
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.figures.quantities import Quantity, value_of
from qa.finding.leaves import leaves

_N = r"\d[\d,]*(?:\.\d+)?"
_U = r"立方米|千瓦时|公里|公斤|周岁|岁|个月|分|人|名|户|平方米|亩|万元|亿元|元|个|家|张|台|吨|年|公里|层|米|床|次|%"
BETWEEN = regex(
    rf"(?P<over>超过|大于|高于)?\s*(?P<low>{_N})\s*(?P<lowunit>{_U})?(?P<lowside>[（(]含[）)]|以上)?"
    rf"(?:[、，,]?(?P<below>不满|不足|未满|低于)|[-—~～至到]|(?<=以上)[、，,]?(?={_N}\s*(?:{_U})以下))"
    rf"\s*(?P<high>{_N})\s*(?P<unit>{_U})(?P<highside>以下|[（(]含[）)]|[（(]不含[）)])?"
)
ONE = regex(
    rf"(?P<word>不满|不足|未满|不超过|不少于|不低于|低于|少于|小于|超过|大于|高于|达到)?\s*(?P<bound>{_N})\s*(?P<unit>{_U})(?P<side>及?以[上下内]|[（(]含[）)]以[上下])?"
)
NAME = r"[\u4e00-\u9fffA-Za-z]{1,8}?(?:级|类|型|档|等|等级|等次|星)?"
BEHIND = regex(
    r"(?:的|，|,)*(?:评定?|认定|确定|划定|列|划分|定)?(?:为|属于|是)[“\"]?(?P<name>(?:优秀|良好|合格|不合格|基本合格|优良)(?:等次|等级|[等级档])?|[\u4e00-\u9fffA-Za-z]{1,6}?(?:级|类|型|档|等))[”\"]?(?=[\u4e00-\u9fff（(]{0,6}(?:[，,；;。、]|$))"
)
BEFORE = regex(
    r"(?:^|[。；;，,：:、\s称])[“\"]?(?P<name>[\u4e00-\u9fffA-Za-z]{1,6}?(?:级|类|型|档|等))(?P<of>[\u4e00-\u9fff]{0,8})[”\"]?[，,]?(?:是指|指|为)(?P<what>[^；;。]*)$"
)
PIECE = regex(r"[^；;。\n]+")
LEAST = 2
"""Grades that make a scale."""


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade and its numbers; ``of`` is what it is a grade of, as far as the name says (托管机构)."""

    name: str
    of: str
    unit: str
    low: float
    high: float
    open_low: bool
    open_high: bool
    clause: Clause
    start: int
    end: int

    def holds(self, value: float) -> bool:
        """The figure lies in the grade."""
        low = value > self.low if self.open_low else value >= self.low
        return low and (value < self.high if self.open_high else value <= self.high)


Scale = tuple[Grade, ...]


def scales(case: Case) -> tuple[Scale, ...]:
    """Every scale of a document."""
    key = ("scales",)
    if key not in case.view.memory:
        case.view.memory[key] = tuple(_read(case))
    found: tuple[Scale, ...] = case.view.memory[key]
    return found


def _read(case: Case) -> Iterator[Scale]:
    text = halfwidth(case.view.document.text)
    for clause in leaves(case):
        grades: list[Grade] = []
        for sentence in re.compile(r"[^。\n]+").finditer(text, clause.start, clause.end):
            grades += _in_sentence(clause, text, *sentence.span())
        for unit in dict.fromkeys(grade.unit for grade in grades):
            scale = tuple(grade for grade in grades if grade.unit == unit)
            if len({grade.name for grade in scale}) == len(scale) >= LEAST:
                yield scale


def _in_sentence(clause: Clause, text: str, start: int, end: int) -> Iterator[Grade]:
    """The grades behind their numbers, else before them."""
    last = start
    for match in BEHIND.finditer(text, start, end):
        at = _begun(text, last, match.start())
        last = match.end()
        if bounds := _bounds(text[at : match.start()]):
            yield Grade(match["name"], "", *bounds, clause, at, match.end())
    for piece in PIECE.finditer(text, start, end):
        said = CALLED.match(piece.group())
        first = piece.start() + (said.end() if said else 0)
        named = BEFORE.search(text[first : piece.end()])
        if named and (bounds := _bounds(named["what"])):
            yield Grade(named["name"], named["of"], *bounds, clause, first + named.start("name"), piece.end())


CALLED = regex(r"\s*(?:第[一-龥]+条)?\s*本[\u4e00-\u9fff]{1,8}?所[称指]的?")


def _begun(text: str, first: int, end: int) -> int:
    """Where the words for the numbers of a grade begin: behind the last comma, or the one before in 60分以上，不满75分的."""
    marks = [m.end() for m in re.compile(r"[，,；;：:、]").finditer(text, first, end)]
    last = marks[-1] if marks else first
    before = marks[-2] if len(marks) > 1 else first
    whole = text[before:end].strip("，,、 ")
    both = BETWEEN.search(whole)
    at = before if both and re.search("[，,、]", both.group()) else last
    while at < end and text[at] in "，,；;、：: ":
        at += 1
    return at


Bounds = tuple[str, float, float, bool, bool]


def _bounds(words: str) -> Bounds | None:
    """Unit, low and high, open or not: one range or one bound, and no other figure."""
    if both := BETWEEN.search(words):
        rest = words[: both.start()] + words[both.end() :]
        low, high = value_of(both["low"]), value_of(both["high"])
        if re.search(r"\d", rest) or low is None or high is None or low >= high:
            return None
        from_said = "含" in (both["lowside"] or "") and not both["highside"]  # 80分（含）至90分
        open_high = bool(both["below"]) or from_said or (both["highside"] or "").startswith(("（不", "(不"))
        return (both["unit"], low, high, bool(both["over"]), open_high)
    found = list(ONE.finditer(words))
    if len(found) != 1 or len(re.findall(r"\d[\d,.]*", words)) != 1:
        return None
    one = found[0]
    bound, word, side = value_of(one["bound"]), one["word"] or "", one["side"] or ""
    if bound is None or not (word or side):
        return None
    if "上" in side or word in ("不少于", "不低于", "达到"):
        return (one["unit"], bound, float("inf"), False, False)
    if word in ("超过", "大于", "高于"):
        return (one["unit"], bound, float("inf"), True, False)
    return (one["unit"], float("-inf"), bound, False, word in ("不满", "不足", "未满", "低于", "少于", "小于"))


SAME = {"名": "人", "位": "人", "周岁": "岁", "床": "张", "个月": "月"}


def grade_of(scale: Scale, quantity: Quantity) -> Grade | None:
    """The one grade in which a figure of the scale's measure lies."""
    unit = SAME.get(scale[0].unit, scale[0].unit)
    if SAME.get(quantity.unit, quantity.unit) != unit:
        return None
    found = [grade for grade in scale if grade.holds(quantity.value)]
    return found[0] if len(found) == 1 else None
