"""What a question asks of a table of places and years: the places, the years, the thing that is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.figures.quotas import Quota, quotas, said_places, short
from qa.figures.records import Entry
from qa.finding.coverage import wanted

SPOKEN = regex(
    r"那么?|哪一?[个些家]|(?:19|20)\d{2}年?[底末]?|乡镇|[镇街]街?[镇街道]|街道|地方|[区县]{2}|[两一二三四五\d]年|前|后|头|下来|期间|一共|总共|合计|全部|累计|每年|[各逐]年|分别"
    r"|多少|几|最[多少大小高低长短重]|相差|差|比|更|加起来|要|需要?|新?建成?设?|改造|完成|安排|分配|分到|分了|下达|任务数?|指标数?|数量|目标|计划|全[县市区省]|各|每个?|和|与|及|同|至|到|底|达|达到|应该?|得|能|会"
    r"|是|有|的|了|呢|吗|在|中|里|按|照|附件\d*|附表\d*|表\d*|谁|多|少|共|公里|千米|万元|亿元|吨|个|家|处|座|条|户|人|台|辆|所|间|套"
)
"""What is said around the thing that is counted."""
COUNTED = regex(r"(?:多少|几)(?P<unit>公里|千米|万元|亿元|吨|[个家处座条户名人台辆所间套栋幢场批盏亩株])")
UP_TO = regex(r"(?:到|至|截至|截止)(?:19|20)\d{2}年|累计|达到?")
PART = regex(r"(?P<side>前|头|后)(?P<count>[两二三四])年")
COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4}
RATE = regex(r"率|比例|比重|占比|几成|百分")
TASK = regex(r"任务|指标")
OVER_YEARS = regex(r"[两三四五\d]年|任务|计划|目标|要|建(?!档|制|成区)|完成|累计|期间")
ALL = regex(r"[全各][县市区省镇乡]|每个|哪|合计|总|所有")
ENOUGH, LACKING = 0.6, 0.5
"""Share of the words for the thing that the title holds; and of its heaviest word what may be missing."""
SUPERLATIVE = regex(r"最(?P<way>[多少大小长短高低重])")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a table: the places, the years, the unit."""

    quota: Quota
    places: tuple[Entry, ...]
    years: tuple[int, ...]
    unit: str
    thing: str
    """What is counted, in the words of the question."""

    def value(self, entry: Entry) -> float | None:
        """The figure of a place for the years that are asked."""
        return self.quota.value(entry, self.years)

    @property
    def when(self) -> str:
        """The years in words."""
        if len(self.years) == 1:
            return f"{self.years[0]}年"
        return f"{min(self.years)}—{max(self.years)}年"


def asked_of(case: Case, quota: Quota) -> Asked | None:
    text = fold(case.question.text)
    places = said_places(quota, text)
    years = _years(case, quota)
    thing = thing_in(case, text, places)
    measure = COUNTED.search(text)
    if not places and not ALL.search(text) and not SUPERLATIVE.search(text):
        before = {*case.question.before, *case.question.within}
        places = tuple(entry for entry in quota.places if entry.row.clause in before)
    if quota.beside and not case.question.years and not OVER_YEARS.search(text):
        return None  # 一共有多少个行政村 may be the other column
    if years is None or _other_place(text, quota) or not (is_of(case, quota, thing) or _follows(case, quota, thing)):
        return None
    if quota.unit and measure and measure["unit"] not in (quota.unit, "个"):
        return None
    return Asked(quota, places, years, quota.unit or (measure["unit"] if measure else ""), thing)


def _years(case: Case, quota: Quota) -> tuple[int, ...] | None:
    """The years that are meant; None where the table has not all of them."""
    text, known = case.question.text, tuple(sorted(quota.years))
    said = tuple(sorted(case.question.years))
    if any(year not in known for year in said):
        return None
    if part := PART.search(text):
        count = COUNTS[part["count"]]
        return known[-count:] if part["side"] == "后" else known[:count]
    if UP_TO.search(text) and quota.begun:
        return None
    if len(said) == 1 and UP_TO.search(text):
        return tuple(year for year in known if year <= said[0]) if quota.adds else said
    if len(said) == 2 and re.search(rf"{said[0]}年?(?:[-—~～至到]|—+){said[1]}", text):
        return tuple(year for year in known if said[0] <= year <= said[1])
    return said or known


def _follows(case: Case, quota: Quota, thing: str) -> bool:
    """那双河乡呢, after a question that this table answered."""
    rows = {entry.row.clause for entry in quota.places}
    return not thing and bool(rows & {*case.question.within, *case.question.before})


def thing_in(case: Case, text: str, places: tuple[Entry, ...]) -> str:
    for figure in case.question.figures:
        text = text.replace(case.question.text[figure.start : figure.end], " ")
    for label in sorted((e.label for e in places), key=len, reverse=True):
        text = text.replace(fold(label), " ").replace(short(label), " ")
    return " ".join(SPOKEN.sub(" ", re.sub(r"[^\w]", " ", text)).split())


PLACE = regex(r"[\u4e00-\u9fff]{2}[镇乡](?![镇村])")


def _other_place(text: str, quota: Quota) -> bool:
    """南岗镇, which is none of the rows."""
    labels = " ".join(fold(entry.label) for entry in quota.places)
    found = (match.group() for match in PLACE.finditer(text))
    return any(one not in labels and not re.search(r"[哪各个每些]|乡镇", one) for one in found)


def is_of(case: Case, quota: Quota, thing: str) -> bool:
    """The title of the table names the thing."""
    if RATE.search(thing) and not RATE.search(quota.title):
        return False
    alone = len(quotas(case.view)) == 1
    measure = COUNTED.search(case.question.text)
    of_unit = measure is not None and measure["unit"] == quota.unit
    if alone and (
        thing and thing in fold(quota.title + quota.unit) or not thing and (of_unit or TASK.search(case.question.text))
    ):
        return True
    needed = wanted(case.store, thing)
    held, lacking = needed.weighed(fold(quota.title))
    return bool(needed.weights) and held >= ENOUGH and lacking < LACKING
