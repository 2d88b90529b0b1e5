"""Days as people give and read them."""

from __future__ import annotations

from datetime import date

from corpus.errors import PolicyError
from corpus.fold import halfwidth
from corpus.regex import regex

GIVEN = regex(r"(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?|(\d{4})(\d{2})(\d{2})")


class BadDay(PolicyError):
    """A day that cannot be read."""


def given_day(text: str) -> str:
    """2020-1-31, 2020年1月31日 or 20200131 as 2020-01-31; empty stays empty."""
    if not text.strip():
        return ""
    match = GIVEN.fullmatch(halfwidth(text).strip())
    try:
        return date(*(int(part) for part in match.groups() if part)).isoformat() if match else _refuse(text)
    except ValueError:
        return _refuse(text)


def today() -> str:
    """The day on which it is asked, ISO 8601."""
    return date.today().isoformat()  # noqa: DTZ011 (the day on the reader's wall)


def said(day: str) -> str:
    """2019-03-01 as it is written: 2019年3月1日."""
    year, month, number = (int(part) for part in day.split("-"))
    return f"{year}年{month}月{number}日"


def _refuse(text: str) -> str:
    raise BadDay(f"日期“{text[:30]}”看不懂，请写成 2024-01-31 或 2024年1月31日。")
