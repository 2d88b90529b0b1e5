"""Projects of a table: their sum, those whose cells fit, the largest, what one of them has in a column. Every row is cited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.align import measure
from corpus.regex import regex
from qa.case import Case
from qa.figures.bounds import range_of
from qa.figures.records import Column, Entry, records
from qa.figures.rows import ROWS, Wanted, chosen_rows, mentioned, within
from qa.figures.worded import number
from qa.reply import Evidence, Line, Reply, Statement, joined, refusal

YEARLY = regex(r"每年|年均|每一年|各年")
"""A mean over years is no mean of rows."""


def answer(case: Case) -> Reply | None:
    """The first table of records for whose rows and columns the question asks."""
    question = case.question
    if question.has("lead", "participant", "define", "why", "how", "frequency", "difference", "percent", "ratio"):
        return None
    if question.strangers or re.search(r"占(?!地|用)", question.text):
        return None
    asked = (wanted for over in records(case.view) if (wanted := chosen_rows(case, over)))
    return next((reply for wanted in asked if (reply := _reply(case, wanted))), None)


def _reply(case: Case, wanted: Wanted) -> Reply | None:
    question, counted = case.question, [column for column in wanted.columns if column.counts]
    if len(counted) == 1 and question.has("sum", "most", "least") and not (wanted.named and len(wanted.chosen) < 2):
        return _sum(case, wanted, counted[0]) if question.has("sum") else _extreme(case, wanted, counted[0])
    if question.has("mean"):
        plain = len(counted) == 1 and not wanted.named and not YEARLY.search(question.text)
        return _mean(case, wanted, counted[0]) if plain else None
    if wanted.named:
        return _cells(case, wanted)
    each = rf"{counted[0].name}\S{{0,4}}(?:多少|几)" if len(counted) == 1 else "$^"
    if len(wanted.chosen) > 1 and wanted.said and re.search(each, question.text):
        return _sum(case, wanted, counted[0])
    about = wanted.said or ROWS.search(question.text) and mentioned(case, wanted.over)
    return _list(case, wanted) if about and question.has("howmany", "list", "all", "who") else None


def _sum(case: Case, wanted: Wanted, column: Column) -> Reply | None:
    """The figures of a column added up, row by row."""
    if not wanted.chosen:
        return _none(case, wanted)
    values = [entry.value(column) for entry in wanted.chosen]
    total = sum(value or 0 for value in values)
    if None in values:
        return None
    if len(wanted.chosen) == 1:
        return _list(case, wanted)
    working = "+".join(number(value or 0) for value in values)
    tail = case.say(
        f"，{column.name}合计{number(total)}{column.unit}（{working}={number(total)}）。",
        f"; total {number(total)}{column.unit} ({working}={number(total)}).",
    )
    head = case.say(f"{_who(wanted)}共{len(wanted.chosen)}个：", f"{len(wanted.chosen)} rows: ")
    items = joined((_item(case, wanted, entry, column) for entry in wanted.chosen), case.comma)
    return _made(case, wanted, [Statement(head), *items, Statement(tail, _printed_total(case, wanted, column))], "sum")


def _printed_total(case: Case, wanted: Wanted, column: Column) -> tuple[Evidence, ...]:
    """The row of totals that prints the same sum, where all rows are added up."""
    whole = wanted.over.whole
    summed = sum(entry.value(column) or 0 for entry in wanted.chosen)
    same = whole and len(wanted.chosen) == len(wanted.over.entries) and whole.value(column) == summed
    return (wanted.over.evidence(case, whole, column),) if whole and same else ()


def _mean(case: Case, wanted: Wanted, column: Column) -> Reply | None:
    """The figures of a column added up and divided, row by row."""
    values = [value for entry in wanted.chosen if (value := entry.value(column)) is not None]
    if len(values) < 2 or len(values) < len(wanted.chosen):
        return None
    average = number(sum(values) / len(values))
    working = f"({'+'.join(map(number, values))})÷{len(values)}={average}"
    head = case.say(f"{_who(wanted)}共{len(values)}个：", f"{len(values)} rows: ")
    items = joined((_item(case, wanted, entry, column) for entry in wanted.chosen), case.comma)
    tail = case.say(
        f"，{column.name}平均{average}{column.unit}（{working}）。", f"; mean {average}{column.unit} ({working})."
    )
    return _made(case, wanted, [Statement(head), *items, Statement(tail)], "mean")


def _extreme(case: Case, wanted: Wanted, column: Column) -> Reply | None:
    """The row with the largest or smallest figure; all that have it."""
    values = {entry.label: value for entry in wanted.chosen if (value := entry.value(column)) is not None}
    if len(values) < 2:
        return None
    largest = case.question.has("most")
    best = (max if largest else min)(values.values())
    items = joined((_item(case, wanted, e, column) for e in wanted.chosen if values.get(e.label) == best), case.comma)
    size = ("最多", "最少") if column.unit and not measure(column.unit).endswith("元") else ("最大", "最小")
    word = case.say(size[not largest], "largest" if largest else "smallest")
    head = case.say(f"{_who(wanted)}中，{column.name}{word}的是", f"The {word} {column.name}: ")
    return _made(case, wanted, [Statement(head), *items, Statement(case.say("。", "."))], "extreme")


def _cells(case: Case, wanted: Wanted) -> Reply | None:
    """What the named rows print in the columns asked."""
    statements: list[Statement] = []
    for entry in wanted.chosen:
        known = [column for column in wanted.columns if column.place in entry.cells]  # what its own row proves
        if not known:
            return None
        said = "，".join(f"{c.name}是{entry.words[c.place]}{c.unit}" for c in known)
        english = ", ".join(f"{c.name} {entry.words[c.place]}{c.unit}" for c in known)
        proofs = (wanted.over.evidence(case, entry, *known),)
        statements += [Statement(case.say("；", "; "))] if statements else []
        said = f"{_verdict(case, entry, known)}{entry.label}的{said}"
        statements.append(Statement(case.say(said, f"{_verdict(case, entry, known)}{entry.label}: {english}"), proofs))
    return _made(case, wanted, [*statements, Statement(case.say("。", "."))], "cells")


def _verdict(case: Case, entry: Entry, columns: Sequence[Column]) -> str:
    """是 or 不是 where the question states the figure of a cell."""
    figures, counted = case.question.figures, [column for column in columns if column.counts]
    if not case.question.has("yesno") or len(figures) != 1 or len(counted) != 1:
        return ""
    value = entry.value(counted[0])
    holds = value is not None and within(value, range_of(figures[0].comparator, figures[0].value))
    return case.say("是。" if holds else "不是。", "Yes. " if holds else "No. ")


def _list(case: Case, wanted: Wanted) -> Reply | None:
    """How many rows fit, and which."""
    if not wanted.chosen:
        return _none(case, wanted)
    shown = next((c for c in wanted.columns if c.counts), None)
    head = case.say(f"{_who(wanted)}共{len(wanted.chosen)}个：", f"{len(wanted.chosen)} rows: ")
    items = joined((_item(case, wanted, entry, shown) for entry in wanted.chosen), case.comma)
    return _made(case, wanted, [Statement(head), *items, Statement(case.say("。", "."))], "list")


def _item(case: Case, wanted: Wanted, entry: Entry, column: Column | None) -> Statement:
    value = f"{entry.words[column.place]}{column.unit}" if column and column.place in entry.words else ""
    text = f"{entry.label}{case.say(f'（{value}）', f' ({value})') if value else ''}"
    return Statement(text, (wanted.over.evidence(case, entry),))


def _who(wanted: Wanted) -> str:
    place = wanted.over.annex or "附表"
    return f"{place}{'、'.join(wanted.said)}的{wanted.over.noun}"


def _none(case: Case, wanted: Wanted) -> Reply:
    examined = len(wanted.over.entries)
    chinese = f"核对了{wanted.over.annex or '附表'}的全部{examined}行，没有{'、'.join(wanted.said)}的。"
    return refusal(case.say(chinese, f"{examined} rows examined; none fits."), kind="record")


def _made(case: Case, wanted: Wanted, statements: list[Statement], operation: str) -> Reply:
    over = wanted.over
    lines = tuple(
        Line(
            (("name", entry.label), *((c.name, entry.words.get(c.place)) for c in over.columns)),
            (over.evidence(case, entry),),
        )
        for entry in wanted.chosen
    )
    note = case.say(f"核对了{over.annex or '附表'}的全部 {len(over.entries)} 行", f"{len(over.entries)} rows examined")
    return Reply(
        "answered",
        tuple(statements),
        lines,
        understood=(("kind", "record"), ("operation", operation)),
        notes=(note,),
        listed=tuple(entry.row.clause for entry in wanted.chosen),
    )
