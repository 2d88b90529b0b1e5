"""How many a place gets in a year, from a table of places and years: one figure, several, their sum, the most, a difference."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.fold import fold
from qa.case import Case
from qa.figures.quotas import Quota, quotas, said_places, short
from qa.figures.records import Entry
from qa.figures.worded import number
from qa.finding.coverage import wanted
from qa.reply import Evidence, Reply, Statement, joined

OTHER = ("lead", "participant", "responsible", "define", "why", "how", "percent", "ratio", "deadline", "mean", "where")
"""Cues of what no cell of such a table says."""
SPOKEN = re.compile(
    r"那么?|哪一?[个些家]|(?:19|20)\d{2}年?[底末]?|乡镇|[镇街]街?[镇街道]|街道|地方|[区县]{2}|[两一二三四五\d]年|前|后|头|下来|期间|一共|总共|合计|全部|累计|每年|[各逐]年|分别"
    r"|多少|几|最[多少大小高低长短重]|相差|差|比|更|加起来|要|需要?|新?建成?设?|改造|完成|安排|分配|分到|分了|下达|任务数?|指标数?|数量|目标|计划|全[县市区省]|各|每个?|和|与|及|同|至|到|底|达|达到|应该?|得|能|会"
    r"|是|有|的|了|呢|吗|在|中|里|按|照|附件\d*|附表\d*|表\d*|谁|多|少|共|公里|千米|万元|亿元|吨|个|家|处|座|条|户|人|台|辆|所|间|套"
)
"""What is said around the thing that is counted."""
COUNTED = re.compile(r"(?:多少|几)(?P<unit>公里|千米|万元|亿元|吨|[个家处座条户名人台辆所间套栋幢场批盏亩株])")
SUPERLATIVE = re.compile(r"最(?P<way>[多少大小长短高低重])")
ONLY = re.compile(r"哪一?个(?P<level>镇|乡|街道|县|区|市|村)(?![镇街道区县])")
"""哪个镇: streets are not among them."""
UP_TO = re.compile(r"(?:到|至|截至|截止)(?:19|20)\d{2}年|累计|达到?")
PART = re.compile(r"(?P<side>前|头|后)(?P<count>[两二三四])年")
COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4}
BY_YEAR = re.compile(r"每年|[各逐分]年|分别")
COMPARED = re.compile(r"哪一?[个边].{0,8}[多少]|谁.{0,8}[多少]|比|相?差")
SUMMED = re.compile(r"一共|总共|合计|加起来|共(?:要|有|建|需|安排)")
EVERY = re.compile(r"各(?:乡镇|镇|街|乡|县|区|市|村|地|单位)|每个(?:乡|镇|街|县|区|村)")
RATE = re.compile(r"率|比例|比重|占比|几成|百分")
TASK = re.compile(r"任务|指标")
OVER_YEARS = re.compile(r"[两三四五\d]年|任务|计划|目标|要|建(?!档|制|成区)|完成|累计|期间")
ALL = re.compile(r"[全各][县市区省镇乡]|每个|哪|合计|总|所有")
ENOUGH, LACKING = 0.6, 0.5
"""Share of the words for the thing that the title holds; and of its heaviest word what may be missing."""


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


def answer(case: Case) -> Reply | None:
    """What the first table of places and years, whose thing the question names, has for its places and years."""
    question = case.question
    if question.english or question.strangers or question.has(*OTHER) or not case.view.document.tables:
        return None
    if beside := next((reply for quota in quotas(case.view) if (reply := _other_column(case, quota))), None):
        return beside
    asked = (one for quota in quotas(case.view) if (one := _asked(case, quota)))
    return next((reply for one in asked if (reply := _reply(case, one))), None)


def _other_column(case: Case, quota: Quota) -> Reply | None:
    """石门乡一共有多少个行政村: a column of no year that the question names, for the places that it names."""
    text = fold(case.question.text)
    named = [
        c for c in quota.beside if len(noun := re.sub(r"(?:总数|总量|数量|面积|数)$", "", c.name)) > 1 and noun in text
    ]
    places, way = said_places(quota, text), SUPERLATIVE.search(text)
    if len(named) != 1 or bool(places) == bool(way) or OVER_YEARS.search(text) or not re.search("多少|几|哪", text):
        return None
    column = named[0]
    values = {entry.label: value for entry in places or quota.places if (value := entry.value(column)) is not None}
    if len(values) < len(places or quota.places):
        return None
    if way:
        best = (max if way["way"] in "多大长高重" else min)(values.values())
        places = tuple(entry for entry in quota.places if values[entry.label] == best)
    cells = joined(
        [Statement(f"{e.label}的{column.name}是{e.words[column.place]}", (quota.evidence(case, e),)) for e in places],
        "；",
    )
    return _made(case, Asked(quota, places, (), "", ""), cells, "cells")


def of_no_row(case: Case) -> Case:
    """望河镇的充电站投资多少: what a table does not count is not asked of its rows, though they are named so."""
    question = case.question
    rows = {fold(e.label): quota for quota in quotas(case.view) for e in quota.places} if question.names else {}
    text = fold(question.text)

    def foreign(key: str) -> bool:
        quota = rows.get(fold(key))
        thing = _thing(case, text, quota.places) if quota else ""
        return bool(thing) and quota is not None and not _is_of(case, quota, thing)

    kept = tuple(n for n in question.names if n.kind != "indicator" or not foreign(n.printed))
    return case if len(kept) == len(question.names) else replace(case, question=replace(question, names=kept))


def _asked(case: Case, quota: Quota) -> Asked | None:
    text = fold(case.question.text)
    places = said_places(quota, text)
    years = _years(case, quota)
    thing = _thing(case, text, places)
    measure = COUNTED.search(text)
    if not places and not ALL.search(text) and not SUPERLATIVE.search(text):
        before = {*case.question.before, *case.question.within}
        places = tuple(entry for entry in quota.places if entry.row.clause in before)
    if quota.beside and not case.question.years and not OVER_YEARS.search(text):
        return None  # 一共有多少个行政村 may be the other column
    if years is None or _other_place(text, quota) or not (_is_of(case, quota, thing) or _follows(case, quota, thing)):
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


def _thing(case: Case, text: str, places: tuple[Entry, ...]) -> str:
    for figure in case.question.figures:
        text = text.replace(case.question.text[figure.start : figure.end], " ")
    for label in sorted((e.label for e in places), key=len, reverse=True):
        text = text.replace(fold(label), " ").replace(short(label), " ")
    return " ".join(SPOKEN.sub(" ", re.sub(r"[^\w]", " ", text)).split())


PLACE = re.compile(r"[\u4e00-\u9fff]{2}[镇乡](?![镇村])")


def _other_place(text: str, quota: Quota) -> bool:
    """南岗镇, which is none of the rows."""
    labels = " ".join(fold(entry.label) for entry in quota.places)
    found = (match.group() for match in PLACE.finditer(text))
    return any(one not in labels and not re.search(r"[哪各个每些]|乡镇", one) for one in found)


def _is_of(case: Case, quota: Quota, thing: str) -> bool:
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


def _reply(case: Case, asked: Asked) -> Reply | None:
    text = case.question.text
    if way := SUPERLATIVE.search(text):
        return _most(case, asked, largest=way["way"] in "多大长高重") if not asked.places else None
    if len(asked.places) > 1 and COMPARED.search(text):
        return _difference(case, asked)
    if len(asked.places) > 1 and SUMMED.search(text):
        return _sum(case, asked)
    if asked.places:
        return _figures(case, asked)
    if case.question.figures and case.question.has("list"):
        return _having(case, asked)
    if not re.search("多少|几", text) or case.question.figures:
        return None
    return _every(case, asked) if EVERY.search(text) and not SUMMED.search(text) else _whole(case, asked)


def _said(asked: Asked, value: float | None) -> str:
    return f"{number(value or 0)}{asked.unit}"


def _cell(case: Case, asked: Asked, entry: Entry, *, named: bool = True) -> Statement:
    """A place with its figure; of several years also each of them."""
    years = f"{asked.when}{'合计' if len(asked.years) > 1 else '为'}"
    each = ""
    if len(asked.years) > 1:
        parts = [f"{y}年{_said(asked, asked.quota.value(entry, (y,)))}" for y in asked.years]
        each = f"（{'、'.join(parts)}）"
    return Statement(
        f"{entry.label if named else ''}{years}{_said(asked, asked.value(entry))}{each}", (_proof(case, asked, entry),)
    )


def _proof(case: Case, asked: Asked, entry: Entry) -> Evidence:
    return asked.quota.evidence(case, entry)


def _made(case: Case, asked: Asked, statements: list[Statement], operation: str) -> Reply:
    note = f"核对了表中全部 {len(asked.quota.places)} 行"
    head = asked.quota.title.split()[0] if asked.quota.title else "附表"
    return Reply(
        "answered",
        (Statement(f"“{head}”写明："), *statements, Statement("。")),
        understood=(("kind", "quota"), ("operation", operation)),
        notes=(note,),
        listed=tuple(entry.row.clause for entry in asked.places),
    )


def _figures(case: Case, asked: Asked) -> Reply | None:
    """The figures of the places that are named."""
    values = [asked.value(entry) for entry in asked.places]
    figures = case.question.figures
    if None in values or len(figures) > 1 or figures and (len(values) > 1 or not case.question.has("yesno")):
        return None
    if not figures and asked.thing and not re.search("多少|几|分别|各", case.question.text):
        return None
    verdict = [Statement("是。" if values[0] == figures[0].value else "不是。")] if figures else []
    cells = joined([_cell(case, asked, entry) for entry in asked.places], "；")
    reply = _made(case, asked, [*verdict, *cells], "cells")
    return _beside(case, asked, reply)


def _beside(case: Case, asked: Asked, reply: Reply) -> Reply:
    """起降点, of which the table counts only one sort: what the text gives the place of another sort is shown too."""
    thing = asked.thing.replace(" ", "")
    title = fold(asked.quota.title)
    at = title.find(thing)
    sort = title[max(0, at - SORT) : at + len(thing)] if at > 0 else ""
    texts = (t for t in case.view.document.targets if t.source == "text" and fold(t.indicator).endswith(thing))
    others = [t for t in texts if sort and sort not in fold(t.indicator) and fold(t.indicator) != thing]
    for target in others:
        clause = case.view.clauses[target.clause]
        if all(e.label in case.view.document.quote(clause.start, clause.end) for e in asked.places):
            proof = case.of_target(target)
            words = case.view.document.quote(proof.start, proof.end)
            more = (Statement("；另外，"), Statement(f"{clause.label}写明“{words}”", (proof,)))
            statements = (*reply.statements[:-1], *more, reply.statements[-1])
            return Reply("ambiguous", statements, understood=reply.understood, notes=reply.notes, listed=reply.listed)
    return reply


SORT = 2
"""Characters before a thing that say which sort of it is meant: 简易起降点."""


def _most(case: Case, asked: Asked, *, largest: bool) -> Reply | None:
    level = ONLY.search(case.question.text)
    kept = [e for e in asked.quota.places if not level or e.label.endswith(level["level"])]
    values = {entry.label: value for entry in kept if (value := asked.value(entry)) is not None}
    if len(values) < len(kept) or len(kept) < 2:
        return None
    best = (max if largest else min)(values.values())
    cells = joined([_cell(case, asked, e) for e in kept if values[e.label] == best], "；")
    word = "最多" if largest else "最少"
    return _made(case, asked, [Statement(f"{word}的是"), *cells], "extreme")


def _difference(case: Case, asked: Asked) -> Reply | None:
    values = [(entry, value) for entry in asked.places if (value := asked.value(entry)) is not None]
    if len(values) != 2 or len(asked.places) != 2:
        return None
    (one, first), (other, second) = values
    cells = joined([_cell(case, asked, entry) for entry in asked.places], "；")
    more, less, largest, least = (one, other, first, second) if first >= second else (other, one, second, first)
    tail = f"，{more.label}比{less.label}多{_said(asked, largest - least)}（{number(largest)}−{number(least)}={number(largest - least)}）"
    return _made(case, asked, [*cells, Statement(tail if largest > least else "，两者一样")], "difference")


def _sum(case: Case, asked: Asked) -> Reply | None:
    values = [asked.value(entry) for entry in asked.places]
    if None in values or not asked.quota.adds:
        return None
    known = [value or 0 for value in values]
    working = "+".join(map(number, known))
    cells = joined([_cell(case, asked, entry) for entry in asked.places], "；")
    total = sum(known)
    return _made(case, asked, [*cells, Statement(f"，合计{_said(asked, total)}（{working}={number(total)}）")], "sum")


def _having(case: Case, asked: Asked) -> Reply | None:
    figures = case.question.figures
    if len(figures) != 1 or figures[0].comparator:
        return None
    fitting = [entry for entry in asked.quota.places if asked.value(entry) == figures[0].value]
    if not fitting:
        return None
    cells = joined([_cell(case, asked, entry) for entry in fitting], "；")
    return _made(case, asked, [Statement(f"共{len(fitting)}个："), *cells], "list")


def _every(case: Case, asked: Asked) -> Reply | None:
    cells = joined([_cell(case, asked, entry) for entry in asked.quota.places], "；")
    return _made(case, asked, cells, "cells")


def _whole(case: Case, asked: Asked) -> Reply | None:
    """The row of totals, or the sum of all rows; what stands in no row is no part of it."""
    whole = asked.quota.whole
    if whole and asked.value(whole) is not None:
        cell = _cell(case, asked, whole, named=False)
        return _made(case, asked, [Statement("各行合计，"), cell], "whole")
    values = [asked.value(entry) for entry in asked.quota.places]
    if None in values or not asked.quota.adds:
        return None
    known = [value or 0 for value in values]
    working = f"{'+'.join(map(number, known))}={number(sum(known))}"
    proof = tuple(_proof(case, asked, entry) for entry in asked.quota.places)
    text = f"{asked.when}各行合计{_said(asked, sum(known))}（{working}）"
    return _made(case, asked, [Statement(text, proof)], "whole")
