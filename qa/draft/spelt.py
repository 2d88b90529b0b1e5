"""Figures in words: 百分之五, 三分之一, 1/3, 一半, 三成, 一百二十家, 3个亿; and ratios (1∶3)."""

from __future__ import annotations

import re

from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from qa.draft.amount import SCALES, Amount, scaled
from qa.draft.bound import REACH, bound_beside, bound_of

SPELT = regex(
    rf"百分之(?P<percent>[{NUMERAL}点]+|\d+(?:\.\d+)?)"
    rf"|(?P<parts>[{NUMERAL}]{{1,2}})分之(?P<of>[{NUMERAL}]{{1,2}})|(?<![\d./])(?P<upper>\d)/(?P<lower>\d)(?=以[上下]|的)|(?P<half>一半|半数|过半)"
    rf"|(?P<tenths>[一二两三四五六七八九])成(?P<more>[一二三四五六七八九半])?(?=[，,。；、以左的]|$|(?![功立为果员本长年人熟都交绩效品就型败不套份分色因])[\u4e00-\u9fff])"
    rf"|(?<![{NUMERAL}\d第每])(?P<spelt>[{NUMERAL}]{{1,8}}(?:[万亿][{NUMERAL}]*)?)(?P<unit>亿元|万元|元|家次|平方公里|平方米|平米|公顷|公里|层(?=(?:及|（含）)?以[上下])|[家个项条件名人位场座所处张户吨亩次])"
    rf"|(?P<off>[{NUMERAL}\d]{{1,2}})折(?!叠|算|旧|射|中|半|合|扣|磨|腾)"
    r"|(?P<bare>\d+(?:\.\d+)?)(?:个(?P<scale>[亿万])|(?P<naked>[亿万])(?=[，,。；、！）)以左上]|$))"
    r"|(?<![\d.:∶])(?P<one>\d{1,3}(?:\.\d+)?)(?:∶|:(?!\d\d))(?P<other>\d{1,3}(?:\.\d+)?)(?![\d:∶])"
)
RATIO = "∶"
"""What two numbers are measured by of which one is given beside the other: 1∶3; 9:30 is a time."""


def spelt(plain: str, match: re.Match[str]) -> Amount | None:
    """The figure of a match of ``SPELT``; None where the words are no number."""
    before = bound_beside(plain[max(0, match.start() - REACH) : match.start()])
    after = plain[match.end() : match.end() + 2]
    bound = bound_of(before + (after if after in ("以上", "以下", "以内", "左右", "之内") else ""))
    bound = bound or ("lower" if match["half"] == "过半" else "")
    worth = _worth(match)
    return Amount(*match.span(), match.group(), *worth, bound) if worth else None


def _worth(match: re.Match[str]) -> tuple[float, str] | None:
    """Value and measure."""
    if match["one"]:
        return (float(match["one"]) / float(match["other"]), RATIO) if float(match["other"]) else None
    if match["bare"]:
        scale = match["scale"] or match["naked"]
        return float(match["bare"]) * SCALES[scale], scale
    if match["spelt"]:
        number = _spelt_number(match["spelt"])
        return None if number is None else scaled(number, match["unit"])
    share = _share(match)
    return None if share is None else (share, "%")


def _share(match: re.Match[str]) -> float | None:
    """百分之五点五, 三分之一, 三成半, 一半 as a share of a hundred."""
    if match["off"]:
        digits = "".join(str(integer(c) or 0) for c in match["off"])
        return float(digits) * (10 if len(digits) == 1 else 1)
    if match["percent"]:
        whole, _, part = match["percent"].replace("点", ".").partition(".")
        digits = "".join(str(integer(c) or 0) for c in part)
        return None if integer(whole) is None else float(f"{integer(whole)}.{digits or 0}")
    if match["lower"]:
        return 100 * int(match["upper"]) / int(match["lower"]) if int(match["lower"]) else None
    if match["parts"]:
        whole_parts, some = integer(match["parts"]), integer(match["of"])
        return 100 * some / whole_parts if whole_parts and some else None
    if match["tenths"]:
        more = 5 if match["more"] == "半" else integer(match["more"] or "零") or 0
        return (integer(match["tenths"]) or 0) * 10.0 + more
    return 50.0


def _spelt_number(words: str) -> float | None:
    for mark, scale in (("亿", 1e8), ("万", 1e4)):
        if mark in words:
            head, _, tail = words.partition(mark)
            high, low = integer(head), integer(tail) if tail else 0
            return None if high is None or low is None else high * scale + low
    number = integer(words)
    return None if number is None else float(number)
