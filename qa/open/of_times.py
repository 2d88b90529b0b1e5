"""Years, days and lengths of time that are asked for or named: what is quoted speaks of just those."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.case import Case
from qa.figures.years import YEAR, own_years
from qa.open.begun import begins
from qa.open.days import named
from qa.open.focus import SPELL
from qa.open.wanted import Asked
from qa.references import FIVE_YEAR_PLAN, FIVE_YEARS

DATED = regex(r"\d{4}年|\d月|[每当次]个?月[^，,。；]{0,8}?(?:[\d一二三四五六七八九十]+\s*[日号]|[底末初]|[上中下]旬)")
LASTING = regex(SPELL)
TITLED = regex(r"《[^》]*》(?:\s*[（(][^（()）]*号[)）])?")


def untitled(quoted: str) -> str:
    """Without the titles and numbers of other documents: the year of one that is repealed is that of no standard."""
    return TITLED.sub("", quoted)


def years(case: Case, _: Asked, quoted: str) -> bool:
    """A year of the question stands in what is quoted, but for the one year that the whole document is of where it names none.

    A five-year plan by its name (十四五) stands there by that name.
    """
    quoted = untitled(quoted)
    dated = YEAR.search(quoted) and not case.view.document.metadata.period
    asked = set(case.question.years) - (frozenset() if dated else own_years(case))
    named = {FIVE_YEARS[m[1]] for m in FIVE_YEAR_PLAN.finditer(case.question.text) if m[1] in quoted}
    told = asked & named or any(str(year) in quoted for year in asked) or asked == _issued(case, quoted)
    return not asked or bool(told) or not YEAR.search(quoted) and _said_before(case, quoted) in asked


def _issued(case: Case, quoted: str) -> set[int]:
    """The year of the document's date, where what is quoted gives no figure that could be of another year: a rule has none."""
    document = case.view.document
    date = document.metadata.date[:4]
    rules = not document.targets and not YEAR.search(quoted)
    return {int(date)} if date.isdigit() and (rules or not re.search(r"\d", quoted)) else set()


LOOKED_FOR = 30
"""Characters by which the place of what is quoted is found."""


def _said_before(case: Case, quoted: str) -> int:
    """The last year that the clause names before what is quoted: 到2030年，甲更加完善。乙达到40%; 0 where it names none."""
    text = case.view.document.text
    at = text.find(quoted[:LOOKED_FOR])
    if at < 0:
        return 0
    before = YEAR.findall(untitled(text[case.view.at((at, at + 1)).start : at]))
    return int(before[-1]) if before else 0


def named_day(case: Case, asked: Asked, quoted: str) -> bool:
    """Whether a thing may be done on a day is told by a sentence with a day, and by no other condition."""
    may = any(focus.name == "may" for focus in asked.foci)
    return not (may and named(case.question.text)) or bool(re.search(r"\d\s*月|\d\s*日", quoted))


SUMS = frozenset({"sum", "money", "percent", "charge"})
DAYS = frozenset({"day", "when", "month", "duration", "clock"})


def day(case: Case, asked: Asked, quoted: str) -> bool:
    """A question for a day has a date; 期限是多久 a length of time."""
    if not case.question.has("first", "deadline", "date"):
        return True
    names = {focus.name for focus in asked.foci}
    if names & SUMS and not names & DAYS:
        return True  # 第一次拿到认证奖多少
    lasting = "duration" in names
    return bool((LASTING if lasting else DATED).search(quoted))


def begun(case: Case, _: Asked, quoted: str) -> bool:
    return begins(case.question.text, quoted)
