"""From when to when a document holds, as it says itself (效力): its closing sentence, or the fields of the page's head.

自2019年8月20日起施行，有效期5年 · 自印发之日起30日后施行 · 有效期至2026年12月31日 · 失效日期：2024年10月15日 · 时效性：已废止.
A day that is counted from another (印发之日, 五年) is counted; where the day to count from is not known, nothing is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corpus.fold import fold, halfwidth
from corpus.model import Clause, Metadata, Validity
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from corpus.wordlist import entries, mapping

_N = rf"\d{{1,3}}|[{NUMERAL}]{{1,5}}"
_YEAR = r"(?:19|20)\d{2}|[一二][〇○零Ｏ0一二三四五六七八九]{3}"
_DATE = rf"(?:{_YEAR})\s*(?:年|[-./])\s*(?:{_N})\s*(?:月|[-./])\s*(?:{_N})\s*日?"
_SELF = r"本[\u4e00-\u9fff]{1,14}|(?:予以|现予|现|特此)(?:公布|发布|颁布|印发|公告)[^。；\d]{0,12}|印发给你们[^。；\d]{0,16}"
"""What a closing sentence speaks of: the document itself, 本办法, 现予公布. 原办法 and 房产税 are other things."""
BEGINS = regex(
    rf"(?:{_SELF})[，,、\s]*自\s*(?:(?P<date>{_DATE})|(?P<issued>印发|发布|公布|颁布|下发|发文|通过|批准)\s*之日)\s*起\s*"
    rf"(?:满?\s*(?P<later>{_N})\s*(?P<scale>日|天|个月)(?:之?后)?\s*)?(?:正式|开始)?\s*(?:施行|实施|执行|生效|试行|有效)"
)
NOTED = regex(rf"(?P<date>{_DATE})\s*(?:起\s*)?施行")
"""题注: 2006年5月9日 施行."""
ENDS = regex(
    rf"有效期(?:限)?(?:暂定|延长|调整)?\s*(?:至|到|截至|截止到?)\s*(?P<date>{_DATE})|[,，]\s*至\s*(?P<until>{_DATE})\s*(?:止|失效)"
)
LASTS = regex(
    rf"(?:有效期(?:限)?|试行期(?:限)?)\s*(?:暂定)?\s*(?:为|是)?\s*(?P<count>{_N})\s*(?P<scale>年|个月)|试行\s*(?P<tried>{_N})\s*(?P<of>年|个月)"
)
SENTENCE = regex(r"[^。；\n]*")
PARTS = regex(r"\D+")
OWN = regex(
    rf"本[\u4e00-\u9fff]{{1,14}}(?:自|的?有效期|试行期|试行)|自\s*(?:{_DATE}|[印发布公颁下文通过批准]{{2}}之日)\s*起(?!\s*计?算)|重新发布"
)
"""A sentence about how long the document itself holds, not a licence or a card (许可证有效期五年，自颁发之日起计算)."""
FINAL = frozenset({"已失效", "已废止"})
"""Statuses of documents that hold no longer."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A day and the words that state it."""

    day: date | None
    start: int
    end: int
    counted: bool = False
    """The day is not printed: 印发之日, 五年."""


def read_validity(text: str, clauses: tuple[Clause, ...], metadata: Metadata) -> Validity:
    """What the text says of its own validity; a field that it does not state stays empty."""
    plain = halfwidth(text)
    begins = _chosen([*_begins(plain, clauses, _iso(metadata.date))], _field(plain, clauses, "effective"))
    start = begins.day if begins else None
    ends = _chosen([*_ends(plain, clauses, start)], _field(plain, clauses, "until"))
    status = _status(plain, clauses)
    return Validity(
        effective=start.isoformat() if start else "",
        until=ends.day.isoformat() if ends and ends.day else "",
        status=status[0],
        proofs=(
            *((("effective", begins.start, begins.end),) if begins and start else ()),
            *((("until", ends.start, ends.end),) if ends and ends.day else ()),
            *((("status", status[1], status[2]),) if status[0] else ()),
        ),
    )


def _chosen(said: list[Stated], field: Stated | None) -> Stated | None:
    """The day that a sentence prints; else that of the page's field; else the one that a sentence lets count.

    Of several sentences the last: it is that of the inner document, which a notice only passes on. A counted day is only
    as good as the day it is counted from, so the field's day goes first, with the sentence as its proof.
    """
    last = next((one for one in reversed(said) if one.day), None)
    if last is None or field is None or not last.counted:
        return last or field
    return replace(last, day=field.day)


def _begins(text: str, clauses: tuple[Clause, ...], issued: date | None) -> Iterator[Stated]:
    for clause in _bodies(clauses):
        for match in (NOTED if clause.kind == "remark" else BEGINS).finditer(text, clause.start, clause.end):
            groups = match.groupdict()
            day = _day(match["date"]) if match["date"] else issued
            if day and groups.get("later"):
                day = _after(day, integer(match["later"]) or 0, match["scale"])
            yield Stated(day, *match.span(), counted=not match["date"])


def _ends(text: str, clauses: tuple[Clause, ...], begins: date | None) -> Iterator[Stated]:
    for clause in _bodies(clauses):
        for sentence in SENTENCE.finditer(text, clause.start, clause.end):
            if not OWN.search(sentence.group()):
                continue
            if match := ENDS.search(text, *sentence.span()):
                yield Stated(_day(match["date"] or match["until"]), *match.span())
            elif begins and (match := LASTS.search(text, *sentence.span())):
                count, scale = integer(match["count"] or match["tried"]) or 0, match["scale"] or match["of"]
                yield Stated(
                    _after(begins, count, scale) - timedelta(days=1) if count else None, *match.span(), counted=True
                )


def _bodies(clauses: tuple[Clause, ...]) -> Iterator[Clause]:
    """The leaves that are the document's own words."""
    parents = {clause.parent for clause in clauses}
    return (clause for clause in clauses if clause.id not in parents and clause.kind != "boilerplate")


def _field(text: str, clauses: tuple[Clause, ...], holds: str) -> Stated | None:
    """The day that a field of the page gives."""
    pattern = re.compile(rf"{_names(holds)}\s*[】\]]?\s*[:：]\s*(?P<date>{_DATE})")
    found = (pattern.search(text, c.start, c.end) for c in clauses if c.kind in ("boilerplate", "remark"))
    return next((Stated(_day(match["date"]), *match.span()) for match in found if match), None)


def _status(text: str, clauses: tuple[Clause, ...]) -> tuple[str, int, int]:
    """The status that a field of the page or a mark beside the title gives, and its span."""
    known = mapping("statuses")
    words = "|".join(sorted(known, key=len, reverse=True))
    field = re.compile(rf"{_names('status')}\s*[】\]]?\s*[:：]\s*(?P<status>{words})(?![\u4e00-\u9fff])")
    mark = re.compile(r"[（(【\[〔]\s*(?P<status>已?(?:失效|废止)|已被?修改|现行有效)\s*[）)】\]〕]")
    for clause in clauses:
        pattern = field if clause.kind in ("boilerplate", "remark") else mark if clause.kind == "title" else None
        if pattern and (match := pattern.search(text, clause.start, clause.end)):
            return known[fold(match["status"])], *match.span()
    return "", 0, 0


def _names(holds: str) -> str:
    names = [r"\s*".join(row[0]) for row in entries("header_fields") if row[1:] == (holds,)]
    return rf"(?<![\u4e00-\u9fff])(?:{'|'.join(names)})"


def _iso(day: str) -> date | None:
    return date.fromisoformat(day) if day else None


def _day(printed: str) -> date | None:
    """2019年8月20日, 2019-8-20 or 二〇一九年八月二十日; None when it is no date."""
    numbers = [integer(fold(part)) for part in re.split(r"[年月日\-./\s]+", printed.strip()) if part]
    try:
        return date(*(number or 0 for number in numbers))
    except (ValueError, TypeError):
        return None


def _after(day: date, count: int, scale: str) -> date:
    """So many days, months or years later; the last of a shorter month."""
    if scale in ("日", "天"):
        return day + timedelta(days=count)
    months = day.month - 1 + count * (12 if scale == "年" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return day
