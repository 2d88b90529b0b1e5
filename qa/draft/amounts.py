"""Figures with their units of measure, in the draft and in the documents, on one scale: 1.2万家 is 12000 家."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.figures import FIGURE, measure_of, measures, value_of
from corpus.fold import halfwidth
from corpus.model import Target
from corpus.numerals import NUMERAL, integer
from qa.draft.lexicon import bound_words, bounds
from qa.figures.measure import writings

SCALES = {"万亿": 1e12, "亿": 1e8, "万": 1e4}
SCALED = re.compile(r"^(万亿|亿|万)(?=\S)")
SPELT = re.compile(
    rf"百分之(?P<percent>[{NUMERAL}点]+|\d+(?:\.\d+)?)"
    rf"|(?P<parts>[{NUMERAL}]{{1,2}})分之(?P<of>[{NUMERAL}]{{1,2}})|(?P<half>一半|半数|过半)"
    rf"|(?P<tenths>[一二两三四五六七八九])成(?P<more>[一二三四五六七八九半])?(?=[，,。；、以左的]|$|(?![功立为果员本长年人熟都交绩效品就型败不套份分色因])[\u4e00-\u9fff])"
    rf"|(?<![{NUMERAL}\d第每])(?P<spelt>[{NUMERAL}]{{1,8}}(?:[万亿][{NUMERAL}]*)?)(?P<unit>亿元|万元|元|家次|平方公里|平方米|平米|公顷|公里|[家个项条件名人位场座所处张户吨亩次])"
    r"|(?P<bare>\d+(?:\.\d+)?)(?:个(?P<scale>[亿万])|(?P<naked>[亿万])(?=[，,。；、！）)以左上]|$))"
)
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


def amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """The figures of a stretch of text, in order."""
    plain = halfwidth(text[start:end])
    found = [_figure(plain, match) for match in FIGURE.finditer(plain)]
    found += [_spelt(plain, match) for match in SPELT.finditer(plain)]
    taken: list[tuple[int, int]] = []
    for amount in sorted(filter(None, found), key=lambda a: (a.start, -a.end)):
        if not any(amount.start < b and a < amount.end for a, b in taken):
            taken.append((amount.start, amount.end))
            yield Amount(
                start + amount.start,
                start + amount.end,
                amount.printed,
                amount.value,
                amount.measure,
                amount.bound,
            )


def is_small(amount: Amount) -> bool:
    """一次, 三项: a way of speaking more often than a figure."""
    if amount.measure == "%" or (amount.measure == "元" and amount.value > 1):
        return False
    return amount.value < 10 and not re.search(r"[\d０-９%％]", amount.printed)


def of_target(target: Target) -> Amount | None:
    """A figure of the document; None for a dash."""
    if target.value is None:
        return None
    value, measure = scaled(target.value, target.unit)
    return Amount(
        target.start, target.end, f"{target.figure}{target.unit}", value, measure, bound_of(target.comparator)
    )


def scaled(value: float, measure: str) -> tuple[float, str]:
    """The value without the 万 or 亿 of its unit, and the unit without it."""
    match = SCALED.match(measure)
    if match and len(measure) > len(match.group(1)):
        return value * SCALES[match.group(1)], writings(measure[match.end() :])[0]
    return value, writings(measure)[0]


def bound_of(comparator: str) -> str:
    """What a comparator bounds: 超过 lower, 以内 upper, 左右 about; the firmest where there are several."""
    found = {
        bounds()[match.group()] for place in ("before", "after") for match in bound_words(place).finditer(comparator)
    }
    found |= {"upper"} if "≤" in comparator else {"lower"} if "≥" in comparator else set()
    return next((bound for bound in ("upper", "under", "lower", "near", "about") if bound in found), "")


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


def _figure(plain: str, match: re.Match[str]) -> Amount | None:
    value = value_of(match)
    if value is None:
        return None
    number, measure = scaled(value, measure_of(match))
    before = plain[max(0, match.start() - REACH) : match.start()]
    behind = bound_words("after").match(plain, match.end())
    bound = bound_beside(before) + (match["after"] or (behind.group() if behind else ""))
    return Amount(*match.span(), match.group(), number, measure, bound_of(bound))


def _spelt(plain: str, match: re.Match[str]) -> Amount | None:
    before = bound_beside(plain[max(0, match.start() - REACH) : match.start()])
    after = plain[match.end() : match.end() + 2]
    bound = bound_of(before + (after if after in ("以上", "以下", "以内", "左右", "之内") else ""))
    if match["bare"]:
        scale = match["scale"] or match["naked"]
        return Amount(*match.span(), match.group(), float(match["bare"]) * SCALES[scale], scale, bound)
    if match["percent"]:
        whole, _, part = match["percent"].replace("点", ".").partition(".")
        number = integer(whole)
        digits = "".join(str(integer(c) or 0) for c in part)
        value = float(f"{number}.{digits or 0}") if number is not None else None
        return None if value is None else Amount(*match.span(), match.group(), value, "%", bound)
    if match["half"]:
        return Amount(*match.span(), match.group(), 50.0, "%", bound or ("lower" if match["half"] == "过半" else ""))
    if match["parts"]:
        whole, part = integer(match["parts"]), integer(match["of"])
        return Amount(*match.span(), match.group(), 100 * part / whole, "%", bound) if whole and part else None
    if match["tenths"]:
        more = 5 if match["more"] == "半" else integer(match["more"] or "零") or 0
        return Amount(*match.span(), match.group(), (integer(match["tenths"]) or 0) * 10.0 + more, "%", bound)
    spelt = _spelt_number(match["spelt"])
    if spelt is None:
        return None
    value, measure = scaled(spelt, match["unit"])
    return Amount(*match.span(), match.group(), value, measure, bound)


def _spelt_number(words: str) -> float | None:
    for mark, scale in (("亿", 1e8), ("万", 1e4)):
        if mark in words:
            head, _, tail = words.partition(mark)
            high, low = integer(head), integer(tail) if tail else 0
            return None if high is None or low is None else high * scale + low
    number = integer(words)
    return None if number is None else float(number)


BEHIND_BOUND = re.compile(r"(?:到|了|为|在|至|补助?|奖励?|给予|人民币)?\s*")
BASE = re.compile(r"[\u4e00-\u9fff]{2,12}的\s*")
"""What may stand between a bound of several characters and its figure: 不小于住宅建筑面积的11%."""
REACH = 16
"""Characters before a figure in which its bound stands."""


def bound_beside(before: str) -> str:
    """The bound that stands right before a figure."""
    for match in bound_words("before").finditer(before):
        behind = before[match.end() :]
        if BEHIND_BOUND.fullmatch(behind) or (len(match.group()) > 1 and BASE.fullmatch(behind)):
            return match.group()
    return ""
