"""Quantities with what they are measured by: figures, stretches of time (三十日, 半年), and for what each is given (每周, 每万人, 占…)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from corpus.fold import halfwidth
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from corpus.wordlist import read_entries
from qa.draft.amount import Amount
from qa.draft.amounts import amounts
from qa.draft.bound import bound_beside, bound_of
from qa.draft.features import features
from qa.draft.lexicon import FOLDER

TIME = regex(
    rf"(?<![\d{NUMERAL}第年月.∶])(?P<n>\d{{1,3}}(?:\.\d+)?|[{NUMERAL}]{{1,5}}|半)(?P<half>个半)?\s*个?(?P<unit>周岁|岁|分(?![钟之别类级散析享支公段店院担摊成])|工作日|自然日|月|小时|分钟|日|天|周(?!岁)|年)(?P<more>半)?(?!度|初|末|底|中|级|均|产|收|薪|龄|款|行动|计划|规划|方案|预期|目标|期间|来|\d)"
)
RANGE = regex(r"(?P<n>\d+(?:\.\d+)?)\s*[-—–~～至到]\s*(?=\d)")
LOWER = regex(rf"(?:(?<![\d{NUMERAL}.年第])(?P<n>\d{{1,4}}(?:\.\d+)?|[{NUMERAL}]{{1,3}})\s*)?[-—–~～至到]\s*$")
"""The lower end of a range that leaves its measure to the upper one; or the sign between two of one measure."""
UPPER = regex(r"\s*[-—–~～至到]\s*(?P<n>\d+(?:\.\d+)?)\s*(?:[%％]|个?月|周?岁|[万亿]?元|分钟|小时|[天日年倍家名])")
MONTHS = 12
TIMES = frozenset({"周岁", "岁", "分", "月", "日", "工作日", "周", "小时", "分钟"})
"""Measures of time and age: a small number of them is a figure all the same."""
VERY = "十分"
"""十分激烈 counts nothing."""
JOINT = "·"
YEARLY = regex(r"年均|年度?增|每年|逐年")
EACH = regex(r"(?:每|平均每)(?:一)?(?:[个条件])?(?P<per>(?:(?!每)[\u4e00-\u9fff]){1,6})")
BY = regex(r"\s*(?:[/／]|每)\s*(?P<per>[\u4e00-\u9fff]{1,3})")
SHARE = regex(
    r"占(?!比(?![例重率]))(?:到|了|全部)?(?P<of>[^，,。；;占]{2,16}?)(?:的)?(?:比例|比重|比率|份额)?(?:力争|要|应|将)?(?:达到|达|到|为|是|保持在?|提高到|超过|约|近|不低于|的)*$"
)
NEAR = 8
"""Characters before a stretch of time in which its bound stands."""
REACH = 24
"""Characters before a figure in which 每… or 占… may stand, within one phrase."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount with what it is measured by; empty where nothing is said."""

    amount: Amount
    per: str
    """Of what each it is: 户, 万人, 人·次 (每人每次); names of the same thing are one."""
    of: str
    """Of what it is a share: 技能劳动者."""
    end: str = ""
    """low or high, where it is an end of a range: 3至6个月."""


@cache
def _bases() -> tuple[tuple[str, str], ...]:
    """Word → what it stands for, longest first."""
    rows = read_entries(FOLDER / "bases.txt")
    return tuple(sorted(((word, row[0]) for row in rows for word in row), key=lambda pair: -len(pair[0])))


def quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The quantities of a stretch of text, in order."""
    plain = halfwidth(text[start:end])
    times = [*_times(plain)]
    found = [a for a in amounts(plain, 0, len(plain)) if not any(a.start < t.end and t.start < a.end for t in times)]
    for amount, part in _ends(plain, sorted([*times, *found], key=lambda a: a.start)):
        placed = Amount(start + amount.start, start + amount.end, *_rest(amount))
        yield Quantity(placed, *_measured_by(plain, amount), part)


def _ends(plain: str, found: list[Amount]) -> Iterator[tuple[Amount, str]]:
    """Both ends of a range, each with which end it is: 3至6个月, 10-15分钟, 50—100亿元."""
    for i, amount in enumerate(found):
        inside, before = RANGE.match(amount.printed), LOWER.search(plain, found[i - 1].end if i else 0, amount.start)
        if inside:
            at = amount.start + inside.end()
            yield replace(amount, end=amount.start + inside.end("n"), printed=inside["n"]), "low"
            high = _like(amount, inside["n"], plain[at : amount.end])
            yield replace(amount, start=at, printed=plain[at : amount.end], value=high), "high"
        elif before and before["n"]:
            low = _like(amount, _digits(amount.printed), before["n"])
            yield replace(amount, start=before.start(), end=before.end("n"), printed=before["n"], value=low), "low"
            yield amount, "high"
        elif before and i and found[i - 1].measure == amount.measure and before.start() == found[i - 1].end:
            yield amount, "high"
        elif upper := UPPER.match(plain, amount.end):
            yield amount, "low"
            if i + 1 == len(found) or found[i + 1].start >= upper.end():
                high = _like(amount, _digits(amount.printed), upper["n"])
                yield replace(amount, start=upper.start("n"), end=upper.end(), printed=upper["n"], value=high), "high"
        else:
            yield amount, ""


def _like(amount: Amount, digits: str, other: str) -> float:
    """Other digits on the scale of an amount."""
    number = _number(digits)
    return amount.value * (_number(_digits(other)) or 0.0) / number if number else amount.value


def _digits(printed: str) -> str:
    found = re.search(rf"\d+(?:\.\d+)?|[{NUMERAL}]+", printed)
    return found.group() if found else ""


def _rest(amount: Amount) -> tuple[str, float, str, str]:
    return amount.printed, amount.value, amount.measure, amount.bound


def _times(plain: str) -> Iterator[Amount]:
    for match in TIME.finditer(plain):
        value = 0.5 if match["n"] == "半" else _number(match["n"])
        unit = {"天": "日", "自然日": "日", "岁": "周岁"}.get(match["unit"], match["unit"])
        if value is None or (unit == "年" and value > 100) or match.group() == VERY:
            continue
        value += 0.5 * bool(match["half"] or match["more"])
        if unit == "年":
            value, unit = value * MONTHS, "月"
        behind = re.match(r"\s*(以上|以下|以内|之内|内)", plain[match.end() :])
        bound = bound_of(bound_beside(plain[max(0, match.start() - NEAR) : match.start()]))
        bound = bound or (bound_of(behind.group(1)) or "upper" if behind else "")
        yield Amount(*match.span(), match.group(), value, unit, bound)


def _number(digits: str) -> float | None:
    if re.fullmatch(r"[\d.]+", digits):
        return float(digits)
    number = integer(digits)
    return None if number is None else float(number)


def _measured_by(plain: str, amount: Amount) -> tuple[str, str]:
    before = re.split(r"[，,。；;：:\n]", plain[max(0, amount.start - REACH) : amount.start])[-1]
    per, of = of_stretch(before, amount.measure)
    behind = BY.match(plain, amount.end)
    return _base(behind["per"]) if behind else per, of


def of_stretch(words: str, measure: str) -> tuple[str, str]:
    """For each of what, and a share of what, by the words before a figure or by the name of an indicator."""
    share = SHARE.search(words) if measure == "%" else None
    each = [found for m in EACH.finditer(words) if (found := _base(m["per"]))]
    if YEARLY.search(words):
        each.append("年")
    return JOINT.join(dict.fromkeys(each)), share["of"] if share else ""


def _base(words: str) -> str:
    return next((base for word, base in _bases() if words.startswith(word)), "")


def alike_bases(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Neither says anything else than the other."""
    (per, of), (true_per, true_of) = one, other
    if not alike_each(per, true_per):
        return False
    one_of, other_of = features(of), features(true_of)
    return not (one_of and other_of) or bool(one_of & other_of)


def alike_each(per: str, true: str) -> bool:
    """每人次 and 每人每次 are one; 每人每天 is another."""
    one, other = set(per.split(JOINT)), set(true.split(JOINT))
    return not per or not true or one <= other or other <= one


def same_bases(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Both say the same; a share of something that is named is one of the same thing."""
    (per, of), (true_per, true_of) = one, other
    return bool(per) == bool(true_per) and alike_bases(one, other) and (not features(of) or bool(features(true_of)))
