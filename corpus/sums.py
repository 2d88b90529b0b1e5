"""Sums of money and times as laws print them: 五十万元, 1.5万元, 十五日."""

from __future__ import annotations

import re

from corpus.numerals import integer

SCALE = {"万": 1e4, "亿": 1e8}


def amount(number: str, unit: str) -> float | None:
    """``五十`` and ``万元`` → 500000; ``十五`` and ``日`` → 15; None where it is no number."""
    scale = SCALE.get(unit[:1], 1.0)
    bare = number.replace(",", "")
    while bare[-1:] in SCALE:
        scale *= SCALE[bare[-1]]
        bare = bare[:-1]
    if re.fullmatch(r"\d+(?:\.\d+)?", bare):
        return float(bare) * scale
    return _spelt(bare, scale)


def _spelt(bare: str, scale: float) -> float | None:
    """一万五千 has a scale inside."""
    if "万" in bare:
        left, right = bare.split("万", 1)
        high, low = integer(left), integer(right.lstrip("零")) if right else 0
        return None if high is None or low is None else (high * 1e4 + low) * scale
    value = integer(bare) if bare else None
    return None if value is None else value * scale
