"""What an article sets on a breach (罚则)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Penalty:
    """What an article sets on a breach (罚则)."""

    clause: str
    kind: str
    """罚款, 警告, 责令改正, 拘留, …"""
    low: float | None
    """Lowest sum or time; None where none is printed."""
    high: float | None
    unit: str
    """元, 倍, 日, 月, 年; empty where no sum is printed."""
    start: int
    end: int
