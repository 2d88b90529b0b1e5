"""How many of what a question gives: 80个学生, 1000架次, 两个学期, 6000块, 3万6."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.fold import halfwidth
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex

PERIODS = ("学期", "学年", "季度", "个月", "月", "年", "天", "日", "周", "次")
_N = rf"\d[\d,]*(?:\.\d+)?|[{NUMERAL}两半]{{1,6}}"
_UNIT = "小时|课时|学时|平方米|平米|立方米|立方|公里|千米|架次|人次|班次|个?学期|个?学年|个?季度|个月|公斤|千克|千瓦时|千瓦|月份?|年|天|日|周|元|块|亩|吨|度|[个名位人户套台辆架座张家间所栋幢部只头匹株棵条件项次场米份班组篇件孔穴盏处口艘单桌餐顿斤方]"
GIVEN = regex(
    rf"(?<![\d.第{NUMERAL}])(?P<number>{_N})\s*(?P<scale>[万千百亿])?(?P<rest>\d)?(?P<unit>{_UNIT})?(?!\s*[%％折倍级])(?P<noun>[\u4e00-\u9fff]{{0,4}})"
)
SCALE = {None: 1.0, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
MONEY = ("元", "块")
PERSONS = regex(
    r"^(?:[个名位]?(?:\S{0,2}(?:学生|孩子|小孩|老人|老年人|职工|员工|儿童|幼儿|人|者|师|员|工|生|居民|村民|农民|子女)))|^[名位人]"
)
SAME = {
    "平米": "平方米",
    "立方": "立方米",
    "方": "立方米",
    "千米": "公里",
    "个月": "月",
    "月份": "月",
    "天": "日",
    "个学期": "学期",
    "个学年": "学年",
    "个季度": "季度",
    "块": "元",
    "名": "人",
    "位": "人",
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something."""

    value: float
    unit: str
    noun: str
    said: str

    @property
    def money(self) -> bool:
        """A sum of money."""
        return self.unit == "元"

    @property
    def period(self) -> bool:
        """A length of time."""
        return self.unit in ("学期", "学年", "季度", "月", "年", "日", "周")


def quantities(text: str) -> tuple[Quantity, ...]:
    """All that the text gives, in its order; years of the calendar are none."""
    found = []
    plain = halfwidth(text)
    for match in GIVEN.finditer(plain):
        value = value_of(match["number"])
        scale, unit = match["scale"], match["unit"] or ""
        if value is None or not unit and not scale or unit == "年" and value > YEARS or _is_date(plain, match):
            continue
        value = value * SCALE[scale] + (float(match["rest"]) * SCALE[scale] / 10 if match["rest"] and scale else 0.0)
        noun = match["noun"]
        person = unit in "个名位人" and unit and PERSONS.search(unit + noun)
        unit = "人" if person else "元" if not unit else SAME.get(unit, unit)
        found.append(Quantity(value, unit, noun, match.group()[: len(match.group()) - len(noun)].strip()))
    return tuple(found)


YEARS = 100
"""2025年 is a year and no length of time."""


def _is_date(text: str, match: re.Match[str]) -> bool:
    """3月1日, 10点: no number of anything."""
    unit = match["unit"] or ""
    return unit in ("月", "月份") or unit == "日" and text[: match.start()].endswith("月")


def value_of(number: str) -> float | None:
    """A number as written, in digits or characters."""
    if number == "半":
        return 0.5
    plain = number.replace(",", "")
    if plain[0].isdigit():
        return float(plain)
    value = integer(plain.replace("两", "二"))
    return None if value is None else float(value)
