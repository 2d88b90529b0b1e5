"""Sums that a rule sets for one of something (每人每月200元, 每架次20元, 每户补助2万元), with the limit above which nothing is paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.fold import halfwidth
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.leaves import leaves

_SUM = r"(?P<{0}>\d[\d,]*(?:\.\d+)?)\s*(?P<{0}scale>[万千百亿])?元"
KNOWN = "小时|课时|学时|工作日|场次|车次|架次|人次|班次|公斤|千克|平方米|立方米|公里|千米|千瓦时|千瓦|学期|学年|季度|床位|泊位|车位|工位"
"""Measures of two characters or more, which end before the words behind them."""
PER = rf"每(?:新增|新建|建成|增加|完成|满|超过?|引进|培训)?(?:一|1)?(?:{KNOWN}|[^每\d，,；;。、：:（）()]{{1,6}}?)"
RATE = regex(
    rf"(?P<per>(?:{PER}){{1,3}})(?P<said>[^\d，,；;。、：:每]{{0,10}}?){_SUM.format('amount')}(?!\s*[至—~～-]|以[上下内]|[/／]|、\s*\d|左右)"
)
SLASH = regex(rf"{_SUM.format('amount')}[/／·](?P<per>[^\d，,；;。、：:（）()]{{1,6}})")
"""200元/人·月."""
SHARE = regex(
    r"按照?(?P<base>[^\d，,；;。：:%]{2,16}?)的?\s*(?P<percent>\d{1,3}(?:\.\d+)?)%(?:的标准|的比例)?(?!以|[至—~～-])(?=[^，,；;。]{0,8}(?:补|奖|资助|给予|拨付|发放|收取|减免|，|,|；|;|。))"
)
"""按照公众责任险实际保费的60%补助."""
AFTER = regex(
    rf"每[\u4e00-\u9fff]{{0,8}}?(?:一|1)(?P<per>[名个家项台套座处亩吨只头场])[\u4e00-\u9fff]{{0,24}}?[，,](?P<said>(?:再|另|一次性)?(?:给予|奖励|补助|补贴|资助)[^\d，,；;。]{{0,8}}?){_SUM.format('amount')}(?!\s*[至—~～-]|以[上下内]|、\s*\d)"
)
"""每输送1名运动员进入专业队，奖励2万元: the sum stands behind a comma."""
CAP = regex(
    rf"(?P<of>[^，,；;。：:]{{0,16}}?)(?:最高|不得?超过|上限|封顶|限额)(?:[^\d，,；;。每]{{0,8}}?){_SUM.format('cap')}"
)
MONTHS = regex(r"每年按照?(?P<number>\d{1,2})个月计算?")
MET = regex(r"(?:满|达到?|不少于|不低于|超过)\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>[\u4e00-\u9fff㎡]{1,3})")
BOUND = regex(r"最高|最低|不超过|不少于|不低于|至少|上限|封顶|以上|安排|罚")
"""每人最高3000元 is a limit, 每年安排1000万元 a budget."""
OTHER = regex(r"分别(?:为|按|给予)|罚款")
"""分别为每人每月400元、300元: which is whose is told by their order."""
SENTENCE = regex(r"[^。\n]+。?")
SEGMENT = regex(r"[^；;。\n]+[；;。]?")
SCALE = {None: 1.0, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}


@dataclass(frozen=True, slots=True)
class Cap:
    """What is paid at most: of whom or in what time, as printed; and where that stands."""

    value: float
    of: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PerUnit:
    """A sum for one of something, in its sentence."""

    clause: Clause
    start: int
    end: int
    """The segment between semicolons, which is quoted."""
    sentence: str
    segment: str
    label: str
    """What stands before it in the segment: whom, what for."""
    per: tuple[str, ...]
    """人, 月 of 每人每月."""
    amount: float
    cap: Cap | None
    months: int | None
    """Months that the rule counts a year for."""
    months_at: tuple[int, int] | None
    rivals: int
    """Sums for one of something, or shares, that the sentence sets besides."""
    base: str = ""
    """Of what the amount is a share (按照实际租金的50%); empty for a sum for one of something."""


def per_unit(case: Case) -> tuple[PerUnit, ...]:
    """All of a document."""
    key = ("per_unit",)
    if key not in case.view.memory:
        case.view.memory[key] = tuple(_read(case))
    found: tuple[PerUnit, ...] = case.view.memory[key]
    return found


def _read(case: Case) -> Iterator[PerUnit]:
    text = halfwidth(case.view.document.text)
    for clause in leaves(case):
        if clause.kind in ("row", "tablehead", "cell"):
            continue
        for sentence in SENTENCE.finditer(text, clause.start, clause.end):
            if "元" in sentence.group() and re.search("[每/／]", sentence.group()):
                yield from _in_sentence(clause, text, sentence)
            if "%" in sentence.group():
                yield from _shares(clause, text, sentence)


def _in_sentence(clause: Clause, text: str, sentence: re.Match[str]) -> Iterator[PerUnit]:
    found = [m for pattern in (RATE, SLASH, AFTER) for m in pattern.finditer(text, *sentence.span())]
    caps = [_cap(m) for m in CAP.finditer(text, sentence.start(), clause.end)]
    bounded = [m for m in found if BOUND.search(m.groupdict().get("said") or "")]
    rates = [m for m in found if m not in bounded and not any(c.start <= m.start("amount") < c.end for c in caps)]
    rates = [m for m in sorted(rates, key=lambda m: m.start()) if not OTHER.search(text, sentence.start(), m.start())]
    months = MONTHS.search(text, sentence.start(), clause.end)
    for i, match in enumerate(rates):
        segments = [s for s in SEGMENT.finditer(text, *sentence.span()) if s.start() <= match.start() < s.end()]
        segment = segments[0]
        first = max(segment.start(), *(other.end() for other in rates[:i])) if i else segment.start()
        cap = _cap_behind(text, caps, match.end())
        per = tuple(_bare(one) for one in re.split("[每/／·]", match["per"]) if one.strip())
        per = tuple("人" if one == "名" else one for one in per)
        opening = re.findall(r"每(学期|年度?|月|季度|学年|日)", text[segment.start() : match.start()])
        yield PerUnit(
            clause,
            segment.start(),
            segment.end(),
            sentence.group(),
            segment.group(),
            text[first : match.start()].strip("，,；;、：: "),
            tuple(dict.fromkeys((*per, *(one.removesuffix("度") if one == "年度" else one for one in opening[-1:])))),
            _value(match, "amount"),
            cap,
            int(months["number"]) if months else None,
            months.span() if months else None,
            len(rates) - 1,
        )


def _shares(clause: Clause, text: str, sentence: re.Match[str]) -> Iterator[PerUnit]:
    """Shares of a sum; a sentence that has several of one sum one after the other says by order whose is whose."""
    if OTHER.search(sentence.group()):
        return
    found = list(SHARE.finditer(text, *sentence.span()))
    caps = [_cap(m) for m in CAP.finditer(text, sentence.start(), clause.end)]
    for i, match in enumerate(found):
        segment = next(s for s in SEGMENT.finditer(text, *sentence.span()) if s.start() <= match.start() < s.end())
        cap = _cap_behind(text, caps, match.end())
        first = max([segment.start(), *(other.end() for other in found[:i] if other.end() <= match.start())])
        yield PerUnit(
            clause,
            segment.start(),
            segment.end(),
            sentence.group(),
            segment.group(),
            text[first : match.start()].strip("，,；;、：: "),
            (),
            float(match["percent"]) / 100,
            cap,
            None,
            None,
            len(found) - 1,
            match["base"],
        )


def _cap_behind(text: str, caps: list[Cap], at: int) -> Cap | None:
    """The first limit behind a sum that is its own: no other sum of another sort stands between, or it bounds them all."""
    for cap in (cap for cap in caps if cap.start >= at):
        others = any(pattern.search(text, at, cap.start) for pattern in (RATE, SLASH, SHARE))
        apart = text.rfind("。", at, cap.start) >= 0 and not _new_matter(text, at, cap)
        if (not others or _of_all(cap) or apart) and _of_same(text, at, cap):
            return cap
    return None


GIVEN = regex(r"补助|补贴|奖补|奖励|资助|津贴|配套")


def _of_same(text: str, at: int, cap: Cap) -> bool:
    """奖补总额 is no limit of 配套: the sentence before the limit gives what the limit is of."""
    named = GIVEN.search(cap.of)
    start = max(text.rfind(mark, 0, at) for mark in "。\n") + 1
    own = re.split("[；;。]", text[at : cap.start])[0]
    return named is None or named.group() in text[start:at] + own


def _new_matter(text: str, at: int, cap: Cap) -> bool:
    """The sentence of the limit sets a sum of its own before it."""
    start = text.rfind("。", at, cap.start) + 1
    return any(pattern.search(text, start, cap.start) for pattern in (RATE, SLASH, SHARE))


def _of_all(cap: Cap) -> bool:
    """单个机构每年度…总额: it bounds all the sums before it."""
    return bool(re.search(r"单个|总额|合计|累计|同一|每家", cap.of))


def _bare(per: str) -> str:
    """床位 of 新增1个床位."""
    return re.sub(r"^(?:新增|新建|建成|增加|完成|满|超过?|引进|培训)?(?:一|1)?(?:[个张](?=..))?", "", per.strip())


def _cap(match: re.Match[str]) -> Cap:
    return Cap(_value(match, "cap"), match["of"], match.start(), match.end())


def _value(match: re.Match[str], name: str) -> float:
    return float(match[name].replace(",", "")) * SCALE[match[f"{name}scale"]]
