"""Whether a figure is aimed at, or only describes a thing, sets a condition, tells a frequency or a sum given away."""

from __future__ import annotations

import re

from corpus.figures import is_spelt_small, measure_of, measures
from corpus.nouns import MAKES
from corpus.pieces import Piece
from corpus.regex import regex

ATTRIBUTE = regex(r"(?:且|或|并且|同时)[^的]*的\S")
"""Behind a figure that tells which things are meant: 入住率低于20%且存在安全隐患的敬老院."""
CONDITION = regex(r"[对为给向凡按从由]|每(?!年)|符合|支持|鼓励|满足|不满|年满|禁止|严禁|不得|申请|申领")
"""Words a condition begins with: 对年取水量10万立方米以上的用户."""
GIVING = regex(r"给予|予以|奖励|资助|贴息|奖补|最高|按照?每|补贴标准|补助标准|申领|申请.{0,6}[补奖贷]")
"""Sums that are given away on conditions are rules, not aims."""
_PERIODS = r"半年|季度?|个?月|旬|周|日|天|班|次|晚|[一二两三四五六七八九十\d]+个?(?:月|年|天|周|日)"
FREQUENCY = regex(rf"每(?:{_PERIODS})")
INCLUDED = regex(r"(?:^|[（(])\s*不?含\s*$")
"""（含10万元）: an edge of a range."""
DEMAND = regex(r"[^，,。；;的]{1,12}的[^，,。；;的]{1,10}(?:要求|目标)\s*")
"""20兆进牧户的带宽要求."""
SHARE = regex(r"的\S+?(?:达到|纳入|实现|完成|接入)")
"""90%的重点领域市场主体纳入平台."""


YEARLY = regex(r"(?:^|[\s　，,])每年度?|每年度?(?=[\u4e00-\u9fff]{0,20}$)")
"""每年 before the figure, whatever it is that is done."""
STANDARD = regex(r"费率|收费|缴费|租金|利率|罚款|罚金|保证金|工资|薪酬|押金|数额|面值|票价|单价|定价")
"""What is paid or charged by rule is no aim."""
RATED = regex(r"(?:按照?|依照|每(?:招|新|增|满|超|减|吸|介|引进?)[^年，,]{0,4})\s*$")
"""按10亿元, 每招用1人: a measure for counting something else."""
SELECTED = regex(r"评选|遴选|评定|支持|择优|认定|奖|资金")
"""A cap on what is chosen (每年不超过10个) is a rule, a floor an aim."""


def is_yearly(piece: Piece) -> bool:
    """The figure is to be reached in every year."""
    return bool(YEARLY.search(piece.before))


def is_standard(piece: Piece) -> bool:
    """A rate, a fee or a cap: no aim unless a year is set for it."""
    capped = re.search(r"不(?:得)?超过\s*$", piece.before) and SELECTED.search(piece.before)
    return bool(STANDARD.search(piece.before) or RATED.search(piece.before) or capped)


def is_aimed(piece: Piece, phrase: str, *, bound: bool, hope: bool, opening: bool) -> bool:
    """A year in force, a bound, a hope or a verb that brings it about makes an aim of a figure that is no description.

    ``phrase`` is the whole of what stands between commas; ``bound`` and ``hope`` say that one stands before the figure.
    """
    after = piece.after
    if (is_spelt_small(piece.figure) or measure_of(piece.figure) in measures("time")) and not (bound or hope):
        return False
    if is_yearly(piece) and measure_of(piece.figure) in {"次", "期"}:
        return False
    if FREQUENCY.search(piece.before) or ATTRIBUTE.match(after) or INCLUDED.search(piece.before):
        return False
    if CONDITION.match(phrase) and after.startswith("的"):
        return False
    if RATED.search(piece.before):
        return False
    return piece.year is not None or (not opening and _is_aimed_undated(piece, phrase, compared=bound or hope))


def is_reached(piece: Piece, *, bound: bool) -> bool:
    """A figure of a year gone by counts when it is stated as such (为2.5%, 达到50家), not when it tells a story."""
    return bound or piece.before.rstrip().endswith(("为", "是", "达", "占", "有"))


def _counts(piece: Piece) -> bool:
    return measure_of(piece.figure) in measures("count")


def _is_aimed_undated(piece: Piece, phrase: str, *, compared: bool) -> bool:
    """Without a year only what the words beside the figure say counts."""
    if GIVING.search(phrase) or phrase.rstrip().endswith("的") or is_standard(piece):
        return False
    after = piece.after
    if DEMAND.fullmatch(after):
        return True
    if CONDITION.match(phrase) and not compared:
        return False
    if piece.figure["after"] and not after.startswith(("的", "及", "且")) and _counts(piece):
        return True
    if compared:
        return True
    if piece.after.startswith("的"):
        return measure_of(piece.figure) in {"%", "％"} and bool(SHARE.match(piece.after))
    listed = piece.before.rstrip().endswith("等")
    said = phrase[: max(0, phrase.find(piece.words)) + piece.figure.start()]
    return bool(MAKES.search(said)) and not listed
