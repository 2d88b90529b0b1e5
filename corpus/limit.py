"""A time limit of a procedure (办理时限)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit of a procedure (办理时限)."""

    clause: str
    words: str
    """As printed: 10个工作日内."""
    number: int
    unit: str
    """工作日, 日, 月, 年, 小时."""
    since: str
    """What it counts from, as printed: 自受理之日起; empty where the sentence does not say."""
    start: int
    end: int
