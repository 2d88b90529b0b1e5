"""Whether a figure is aimed at, or only describes a thing, sets a condition, tells a frequency or a sum given away."""

from __future__ import annotations

import re

from corpus.figures import is_spelt_small, measure_of, measures
from corpus.nouns import MAKES
from corpus.pieces import Piece

ATTRIBUTE = re.compile(r"(?:且|或|并且|同时)[^的]*的\S")
"""Behind a figure that tells which things are meant: 入住率低于20%且存在安全隐患的敬老院."""
CONDITION = re.compile(r"[对为给向凡按从由每]|符合|支持|鼓励|满足|不满|年满|禁止|严禁|不得")
"""Words a condition begins with: 对年取水量10万立方米以上的用户."""
GIVING = re.compile(r"给予|予以|奖励|资助|贴息|奖补|最高|按照?每")
"""Sums that are given away on conditions are rules, not aims."""
_PERIODS = r"半年|季度?|个?月|旬|周|日|天|班|次|晚|[一二两三四五六七八九十\d]+个?(?:月|年|天|周|日)"
FREQUENCY = re.compile(rf"每(?:{_PERIODS})")
INCLUDED = re.compile(r"(?:^|[（(])\s*不?含\s*$")
"""（含10万元）: an edge of a range."""
SHARE = re.compile(r"的\S+?(?:达到|纳入|实现|完成|接入)")
"""90%的重点领域市场主体纳入平台."""


def is_aimed(piece: Piece, phrase: str, *, bound: bool, hope: bool, opening: bool) -> bool:
    """A year in force, a bound, a hope or a verb that brings it about makes an aim of a figure that is no description.

    ``phrase`` is the whole of what stands between commas; ``bound`` and ``hope`` say that one stands before the figure.
    """
    after = piece.after
    if (is_spelt_small(piece.figure) or measure_of(piece.figure) in measures("time")) and not (bound or hope):
        return False
    if FREQUENCY.search(piece.before) or ATTRIBUTE.match(after) or INCLUDED.search(piece.before):
        return False
    if CONDITION.match(phrase) and after.startswith("的"):
        return False
    return piece.year is not None or (not opening and _is_aimed_undated(piece, phrase, compared=bound or hope))


def is_reached(piece: Piece, *, bound: bool) -> bool:
    """A figure of a year gone by counts when it is stated as such (为2.5%, 达到50家), not when it tells a story."""
    return bound or piece.before.rstrip().endswith(("为", "是", "达", "占", "有"))


def _is_aimed_undated(piece: Piece, phrase: str, *, compared: bool) -> bool:
    """Without a year only what the words beside the figure say counts."""
    if GIVING.search(phrase) or phrase.rstrip().endswith("的"):
        return False
    if compared:
        return True
    if piece.after.startswith("的"):
        return measure_of(piece.figure) in {"%", "％"} and bool(SHARE.match(piece.after))
    listed = piece.before.rstrip().endswith("等")
    said = phrase[: max(0, phrase.find(piece.words)) + piece.figure.start()]
    return bool(MAKES.search(said)) and not CONDITION.match(phrase) and not listed
