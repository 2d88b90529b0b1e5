"""A day that a question names (2022年8月20号生的), and whether it lies between the days that the sentence quoted gives."""

from __future__ import annotations

import re
from datetime import date

from corpus.fold import halfwidth
from corpus.regex import regex
from qa.case import Case

DAY = regex(r"(?P<year>(?:19|20)\d{2})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]")
TO = regex(r"\s*(?:\([^()]*\))?\s*(?:至|到|-|—|–|~|～)+\s*")
WORDS = regex(r"\d{1,2}月\d{1,2}[日号](?:出?生(?:的)?)?")
"""What of such a day is left among the words when the year has been read."""


def named(text: str) -> date | None:
    """The one day that the question names; none where it names several."""
    found = [day for match in DAY.finditer(halfwidth(text)) if (day := _day(match))]
    return found[0] if len(found) == 1 else None


def without(text: str, words: str) -> str:
    """The words without the day that the question names: no sentence prints it."""
    return WORDS.sub(" ", words) if named(text) else words


def verdict(case: Case, quoted: str) -> str:
    """2022年8月20日不在2022年9月1日至2023年8月31日之间; empty where no such thing is asked, or several spans are quoted."""
    day = named(case.question.text)
    spans = list(_spans(halfwidth(quoted))) if day and not case.question.english else []
    if day is None or len(spans) != 1:
        return ""
    first, last = spans[0]
    inside = "在" if first <= day <= last else "不在"
    return f"{_said(day)}{inside}{_said(first)}至{_said(last)}之间。"


def _spans(quoted: str) -> list[tuple[date, date]]:
    matches = list(DAY.finditer(quoted))
    pairs = [(a, b) for a, b in zip(matches, matches[1:], strict=False) if TO.fullmatch(quoted[a.end() : b.start()])]
    days = [(_day(a), _day(b)) for a, b in pairs]
    return [(a, b) for a, b in days if a and b and a <= b]


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _said(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
