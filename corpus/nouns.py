"""The name of an indicator: the noun before the figure without its verbs, or the noun behind it."""

from __future__ import annotations

import re

from corpus.footnotes import MARK
from corpus.regex import regex
from corpus.wordlist import entries, words
from corpus.years import AIM, COMPARED, FILLER, SPAN

_VERBS = {
    kind: "|".join(word for word in words("target_verbs") if (word, kind) in entries("target_verbs"))
    for kind in ("makes", "kept")
}
_DROPPED = "|".join(word for word in words("target_verbs") if (word, "kept") not in entries("target_verbs"))
_NOUNS = "率|度|用地|量|水平|强度|面积|规模|比例|比重|合格|达标|(?<=再)生"
DROPPED = regex(rf"(?:{_DROPPED})(?!{_NOUNS})")
"""建设 goes, but 建设用地 stays, and so does 再生水."""
KEPT = regex(rf"^(?:{_VERBS['kept']})")
MAKES = regex(_VERBS["makes"] + "|" + _VERBS["kept"])
VERB = regex("|".join(words("target_verbs")))
ADVERBS = regex(r"(?:进一步|继续|原则上|均|分别|力争|基本|全部|稳定|累计|要|应|将|约|共|达)+$")
COUNTED = regex(r"(?:\x00|[一二三四五六七八九十两\d]+年|全年|每年|年均|期间|其中|总计|合计|共计|均|各|分别|内|来)+")
"""Words that count or tell the time and name nothing."""
SPANNED = regex(rf"^[一二三四五六七八九十两]年内?(?={VERB.pattern}|[^制期级禁规计行以一来]\S{{2}})")
"""三年改造老旧管网: the time that a sum is for is no part of the name."""
ASPECT = regex(r"总数量?|数量|总量|规模|总规模|占比|比例|比重|面积|总面积|产值|总产值|覆盖率")
"""An aspect of the thing named before: 高新技术企业…,总数达到1000家."""
PLACE = regex(rf"^在[^，,]{{1,25}}?(?={VERB.pattern})")
ORDER = regex(r"^[一二三四五六七八九十]+(?:是|要)")
BEHIND = regex(r"^的?([^，,；;。（(:：]{0,60})")
LONGEST_BEHIND = 30
"""Characters of a noun behind a figure."""
LISTED = regex(r".*等[^的]{0,6}的([^的]{4,30})$")
"""符合多模态、多场景等特征的数据集: what is listed describes the noun behind 的."""
CONJUNCTION = regex(r"^(?:并|且|和|及|与|以及|或|用于|以上|以下|实现|左右|、|等|后|时|内|即|就|开展)")
FROM = regex(r"(?:由|从)[^由从，,]{0,8}?\d\S{0,12}$")
"""由61.3%提高到72%: where it starts from is no part of the name."""
SUBJECT = regex(r"([^，,]{2,20}?)(?:数量|总量|规模|水平)?(?:快速|持续|稳步|不断|显著|明显|大幅|逐步|进一步)")
GIVEN = regex(
    r"^对(?:全[区市省县镇国])?(?:\d[\d.]*[万千]?[个处座条家项口户])?([^，,的\d]{2,20}?)(?:实行|实施|开展|进行|采取)"
)
"""对86处积水点实行清单管理: the figures behind it are of 积水点."""
OUTER = " 　，,、;；\n\x00"
TRAILING = OUTER + "的为至在到于"


def noun(before: str, after: str, *, counts: bool, bound: bool) -> str:
    """``before`` ends where the bound or the figure begins, ``after`` begins behind the figure.

    A unit that counts things without a bound before it has its noun behind (集成100项创新服务).
    """
    head = head_noun(before)
    behind = tail_noun(after)
    if not head or (KEPT.match(head) and not VERB.sub("", head)):
        return head + behind
    joins = after.startswith("的") or (counts and not bound and not CONJUNCTION.match(after))
    return head + behind if joins else head


def head_noun(before: str) -> str:
    """What stands before a figure without numbering, places, years and verbs."""
    name = AIM.sub("", SPAN.sub("", COMPARED.sub("", MARK.sub("", before)))).replace(FILLER, "")
    name = re.split(r"[:：]", name)[-1]
    name = ADVERBS.sub("", FROM.sub("", name.rstrip(TRAILING))).rstrip(TRAILING)
    name = PLACE.sub("", ORDER.sub("", SPANNED.sub("", name.lstrip(OUTER))))
    while match := DROPPED.match(name):
        name = name[match.end() :].lstrip(OUTER)
    return "" if COUNTED.fullmatch(name) else name


def is_deed(name: str) -> bool:
    """A bare verb that stays in names (2024年改造240公里): what it is done to was said before."""
    return bool(name and KEPT.match(name)) and not VERB.sub("", name)


def carried(before: str, indicator: str) -> str:
    """The indicator a sentence spoke of before, for a figure without a noun of its own; a sum over the years says so."""
    return (
        "累计" + KEPT.sub("", indicator, count=1)
        if "累计" in before and not indicator.startswith("累计")
        else indicator
    )


def tail_noun(after: str) -> str:
    """What stands behind a figure, as far as it is one noun."""
    match = BEHIND.match(MARK.sub("", after).replace(FILLER, ""))
    behind = match.group(1).strip() if match else ""
    if len(behind) <= 20:
        return behind
    if listed := LISTED.match(behind):
        return listed.group(1)
    return re.split(r"等|、(?!.*的)", behind[:LONGEST_BEHIND])[0]


def object_of(phrase: str) -> str:
    """What a phrase without figures is about: …家庭实施居家适老化改造 → 居家适老化改造; 高新技术企业数量快速增长 → 高新技术企业."""
    if given := GIVEN.match(phrase):
        return given.group(1)
    objects = (phrase[match.end() :].lstrip(OUTER + "的").rstrip(TRAILING) for match in VERB.finditer(phrase))
    found = next((found for found in reversed([*objects]) if 2 <= len(found) <= 25), "")
    subject = SUBJECT.match(phrase)
    return found or (subject.group(1).strip(OUTER) if subject else "")
