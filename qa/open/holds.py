"""What a question is particular about, its place, year, day, figure, count: what is quoted must have it, else it is no answer."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.case import Case
from qa.figures.pick import ASKED_UNIT, only_compared
from qa.finding.coverage import wanted
from qa.finding.topic import ORDINAL
from qa.open.asked import of_place
from qa.open.focus import SPELL, foci

DATED = re.compile(r"\d{4}年|\d月")
LASTING = re.compile(SPELL)
NUMBERED = re.compile(r"\d|[一二三四五六七八九十百千万]+[个项家条名件座所]")
COUNTED = re.compile(r"多少(?![钱元])(?:名|个|家|位|项|件)?([\u4e00-\u9fff]{2,6})(?=[？?。，]|$)")
"""多少研发人员: what is counted must stand in the sentence."""


LIMIT_ASKED = re.compile(r"(?:最多|最高|上限|至多)[^，。？?]{0,6}(?:多少|几)")
LIMIT = re.compile(r"最多|最高|上限|至多|不超过|不得超过|以内|以下|封顶|为限|不高于|不多于")


def holds(case: Case, quoted: str) -> bool:
    """What is quoted passes every check."""
    return all(check(case, quoted) for check in CHECKS)


def _ordinals(case: Case, quoted: str) -> bool:
    return all(ordinal in quoted for ordinal in ORDINAL.findall(case.question.text))


def _focus(case: Case, quoted: str) -> bool:
    """A question for money, days, an age has some in its answer."""
    return all(focus.met.search(quoted) for focus in foci(case.question.text) if focus.strict)


def _years(case: Case, quoted: str) -> bool:
    """A year of the question stands in what is quoted, but for the one year that the whole document is of."""
    period = case.view.document.metadata.period
    own = {period[0]} if period and period[0] == period[1] else set()
    asked = set(case.question.years) - own
    return not asked or any(str(year) in quoted for year in asked)


def _day(case: Case, quoted: str) -> bool:
    """A question for a day has a date; 期限是多久 a length of time."""
    if not case.question.has("first", "deadline", "date"):
        return True
    lasting = any(focus.name == "duration" for focus in foci(case.question.text))
    return bool((LASTING if lasting else DATED).search(quoted))


def _number(case: Case, quoted: str) -> bool:
    return not case.question.has("howmany") or bool(NUMBERED.search(quoted))


def _limit(case: Case, quoted: str) -> bool:
    """最多能领多少 asks for a limit, and a sentence that states one says so."""
    asks = case.question.has("howmany") and LIMIT_ASKED.search(case.question.text)
    return not asks or bool(LIMIT.search(quoted))


MONEY_ASKED = re.compile(r"多少[万亿]?(?:元|钱|万|亿)")
MONEY = re.compile(r"\d[\d.]*\s*[万亿]?元|\d[\d.]*\s*[万亿]|[一二三四五六七八九十百千]+[万亿]?元|免费|全额|不收")


def _money(case: Case, quoted: str) -> bool:
    """多少亿 asks for a sum."""
    return not MONEY_ASKED.search(case.question.text) or bool(MONEY.search(quoted))


def _measured(case: Case, quoted: str) -> bool:
    return not only_compared(case, " ".join(case.question.content), quoted)


def _figures(case: Case, quoted: str) -> bool:
    return not case.question.figures or any(f"{f.value:g}" in quoted for f in case.question.figures)


def _counted(case: Case, quoted: str) -> bool:
    counted = COUNTED.search(case.question.text)
    return not counted or wanted(case.store, counted.group(1)).coverage(quoted) >= 1


def _unit(case: Case, quoted: str) -> bool:
    asked = ASKED_UNIT.search(case.question.text) if case.question.has("howmany") else None
    return not asked or asked.group(1).strip("万亿") in quoted


CHECKS: tuple[Callable[[Case, str], bool], ...] = (
    of_place,
    _focus,
    _ordinals,
    _years,
    _day,
    _number,
    _limit,
    _money,
    _measured,
    _figures,
    _counted,
    _unit,
)
