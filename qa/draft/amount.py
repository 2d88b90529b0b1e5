"""A figure with its unit of measure on one scale (1.2万家 is 12000 家), and when two of them are the same or opposed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.figures import measures
from corpus.regex import regex
from qa.figures.measure import writings

SCALES = {"万亿": 1e12, "亿": 1e8, "万": 1e4}
SCALED = regex(r"^(万亿|亿|万)(?=\S)")
NEUTRAL_COUNTS = frozenset("个家项条户处所座件")
PERSONS = frozenset("人名位")
LOOSE = frozenset({"about", "near"})
CLOSE = 0.05
"""A figure with 约 or 近 may be this much off."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure: its place, what it is worth, what it counts, how it is bounded."""

    start: int
    end: int
    printed: str
    value: float
    measure: str
    """Unit of measure without 万 and 亿."""
    bound: str
    """lower, upper, under (below it), near (just below it), about, or empty."""


def is_small(amount: Amount) -> bool:
    """一次, 三项: a way of speaking more often than a figure."""
    if amount.measure == "%" or (amount.measure == "元" and amount.value > 1):
        return False
    return amount.value < 10 and not re.search(r"[\d０-９%％]", amount.printed)


def scaled(value: float, measure: str) -> tuple[float, str]:
    """The value without the 万 or 亿 of its unit, and the unit without it."""
    match = SCALED.match(measure)
    if match and len(measure) > len(match.group(1)):
        return value * SCALES[match.group(1)], writings(measure[match.end() :])[0]
    return value, writings(measure)[0]


def same_value(claimed: Amount, true: Amount) -> bool:
    """The same figure; 约 and 近 allow for rounding."""
    if abs(claimed.value - true.value) <= 1e-9 * max(1.0, abs(true.value)):
        return True
    return (
        claimed.bound in LOOSE
        and abs(claimed.value - true.value) <= CLOSE * abs(true.value)
        and true.bound not in LOOSE
    )


def same_measure(one: str, other: str) -> bool:
    """The same thing is counted; counting words that are used for one another are one."""
    if one == other or {one, other} <= PERSONS:
        return True
    if {one, other} & SCALES.keys():
        return not {one, other} & {"%", "‰", "倍"}  # 1100亿 leaves out what is counted
    return {one[:1], other[:1]} <= NEUTRAL_COUNTS and max(len(one), len(other)) <= 2


def alike(one: str, other: str) -> bool:
    """Units that may be mixed up for the same thing: all that count, or the very same."""
    counts = measures("count")
    return same_measure(one, other) or (one in counts and other in counts)


def opposed(claimed: str, true: str) -> bool:
    """One bounds above and the other below; or what is to be reached was said not to be exceeded, or not to be reached."""
    above = {"upper", "under", "near"}
    if "about" in (claimed, true) and {claimed, true} & {"lower", "upper", "under"}:
        return True
    if "lower" in (claimed, true):
        return bool({claimed, true} & above)
    return (claimed, true) in {("upper", ""), ("under", "")}


def bounded_alike(claimed: Amount, true: Amount) -> bool:
    """The very same bound; or a figure rounded (近550亿元 for 549亿元) that the document gives without one."""
    return claimed.bound == true.bound or (
        claimed.bound in LOOSE and not true.bound and len(_digits(claimed)) < len(_digits(true))
    )


def _digits(amount: Amount) -> str:
    """The digits that say something: 55 of 550, 549 of 549."""
    return f"{amount.value:.12g}".replace(".", "").strip("0")
