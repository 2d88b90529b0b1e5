"""A term that a clause defines (定义)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """A term that a clause defines (定义)."""

    clause: str
    term: str
    kind: str
    """meaning: …，是指…; short: …（以下简称…）."""
    start: int
    end: int
