"""Raised and lowered figures in plain text: m² stays m², and a raised number after a word is the mark of a note."""

from __future__ import annotations

import re

from corpus.regex import regex

RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
MEASURE = regex(r"[\dA-Za-zμΩ℃)）]$")
"""What a power stands on: 10⁴, m², km²."""


def raised(text: str, before: str) -> str:
    """``text`` as it reads when printed raised behind ``before``."""
    bare = text.strip()
    if not re.fullmatch(r"[\d+\-n]{1,3}", bare):
        return text
    if MEASURE.search(before.rstrip()):
        return bare.translate(RAISED)
    return f"[{bare}]" if bare.isdigit() and before.strip() else text


def lowered(text: str) -> str:
    """``text`` as it reads when printed lowered: CO₂, PM₂.₅ apart from its point."""
    return text.translate(LOWERED) if re.fullmatch(r"[\d.+\-]{1,4}", text.strip()) else text
