"""What changes a price: a note under the table that rules a share for a case, a lower price of a group."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.fold import fold
from corpus.numerals import integer
from corpus.regex import regex
from qa.case import Case
from qa.figures.price_tables import Prices, common
from qa.figures.quantities import quantities
from qa.figures.records import Column, Entry
from qa.figures.table_notes import Note, table_notes
from qa.figures.worded import number
from qa.finding.leaves import leaves
from qa.finding.meanings import synonyms
from qa.finding.sentences import body_spans
from qa.open.ranges import ranges_in
from qa.reply import Statement

GROUP = regex(r"学生|老年人|老人|残疾人|军人|儿童|教师|未成年人|低保|退役|医护|志愿者")
LESS = regex(r"半价|免费|免收|减半|减免|优惠|[一二三四五六七八九\d]折")


def of_group(case: Case, prices: Prices, rows: Sequence[Entry]) -> list[Statement]:
    """学生游泳多少钱: the one sentence that gives the group of the question a lower price is shown with it."""
    told = " ".join(word for row in rows for word in row.words.values())
    groups = [word for word in GROUP.findall(case.question.text) if word not in told]
    forms = {form for word in groups for form in (word, *synonyms().get(word, ()))}
    found = []
    for clause in leaves(case) if forms else ():
        for start, end in body_spans(case, clause):
            words = case.view.document.quote(start, end)
            if LESS.search(words) and any(form in words for form in forms):
                found.append((clause, start, end, " ".join(words.split())))
    if len(found) != 1 or any(note.words == found[0][3] for note in table_notes(case.view)):
        return []
    clause, start, end, said = found[0]
    return [Statement(f"；另外，{clause.label}写明：“{said}”", (case.span(clause.id, start, end),))]


SHARE = regex(
    r"(?P<fee>[\u4e00-\u9fff]{2,6}?)(?:按照?|减按)[\u4e00-\u9fff]{0,8}?(?:(?P<tenths>[\d.]+)折|(?P<percent>[\d.]+)[%％])"
)
WHOLLY = regex(r"收费|费用|价格|收费标准|票价")
RANK = regex(r"第([一二三四五两\d])[个名位张辆套户台人次份]")


def share_of(case: Case, prices: Prices, rows: Sequence[Entry], columns: Sequence[Column]) -> list[Statement]:
    """The share of the figure that a note sets for the case of the question, with its working."""
    notes = [note for note in table_notes(case.view) if note.table is prices.over.table]
    ruling = [(note, match) for note in notes if (match := SHARE.search(note.words)) and _in_case(case, note)]
    if len(ruling) != 1 or len(rows) != 1 or len(columns) != 1:
        return []
    note, match = ruling[0]
    value, column = rows[0].value(columns[0]), columns[0]
    proof = case.span(case.view.at((note.start, note.end)).id, note.start, note.end)
    of_row = common(fold(match["fee"].removesuffix("费")), fold(rows[0].label)) or WHOLLY.fullmatch(match["fee"])
    if value is None or not of_row:
        return [Statement("；表下的注写明："), Statement(f"“{note.words}”", (proof,))]
    rate = float(match["tenths"]) / 10 if match["tenths"] else float(match["percent"]) / 100
    unit = column.unit or prices.unit
    tail = f"，即{number(value * rate)}{unit}（{number(value)}×{number(rate)}={number(value * rate)}）"
    return [Statement("；表下的注写明："), Statement(f"“{note.words}”", (proof,)), Statement(tail)]


def _in_case(case: Case, note: Note) -> bool:
    """第2名子女 for 第二个孩子; 不足10日 for 8天."""
    said, ruled = ({_rank(one) for one in RANK.findall(text)} for text in (case.question.text, note.words))
    ranges = ranges_in(note.words)
    given = [q for q in quantities(PER.sub("", case.question.text)) if not q.money]
    months = [(q.value * 12, "月") if q.unit == "年" else (q.value, q.unit) for q in given]
    inside = any(low[0] <= v < high[0] for v, unit in months for low, high in ranges if low[1] == high[1] == unit)
    return bool(said & ruled) or inside


PER = regex(r"(?:[每一]|1)个?[天日月年]")
"""一天最多收多少 gives no number of days."""


def _rank(word: str) -> int:
    return 2 if word == "两" else int(word) if word.isdigit() else integer(word) or 0
