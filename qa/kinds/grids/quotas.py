"""How many a place gets in a year, from a table of places and years: one figure, several, their sum, the most, a difference."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.figures.quota_asked import OVER_YEARS, SUPERLATIVE, Asked, asked_of, is_of, thing_in
from qa.figures.quotas import Quota, quotas, said_places
from qa.figures.records import Entry
from qa.figures.worded import number
from qa.reply import Evidence, Reply, Statement, joined

OTHER = ("lead", "participant", "responsible", "define", "why", "how", "percent", "ratio", "deadline", "mean", "where")
"""Cues of what no cell of such a table says."""
ONLY = regex(r"哪一?个(?P<level>镇|乡|街道|县|区|市|村)(?![镇街道区县])")
"""哪个镇: streets are not among them."""
COMPARED = regex(r"哪一?[个边].{0,8}[多少]|谁.{0,8}[多少]|比|相?差")
SUMMED = regex(r"一共|总共|合计|加起来|共(?:要|有|建|需|安排)")
EVERY = regex(r"各(?:乡镇|镇|街|乡|县|区|市|村|地|单位)|每个(?:乡|镇|街|县|区|村)")


def answer(case: Case) -> Reply | None:
    """What the first table of places and years, whose thing the question names, has for its places and years."""
    question = case.question
    if question.english or question.strangers or question.has(*OTHER) or not case.view.document.tables:
        return None
    if beside := next((reply for quota in quotas(case.view) if (reply := _other_column(case, quota))), None):
        return beside
    asked = (one for quota in quotas(case.view) if (one := asked_of(case, quota)))
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
        thing = thing_in(case, text, quota.places) if quota else ""
        return bool(thing) and quota is not None and not is_of(case, quota, thing)

    kept = tuple(n for n in question.names if n.kind != "indicator" or not foreign(n.printed))
    return case if len(kept) == len(question.names) else replace(case, question=replace(question, names=kept))


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
