"""A clause that a query found across the knowledge base (命中)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A clause that a query found."""

    document: str
    clause: str
    score: float
