"""Does an indicator rise, fall or stay? 是 or 不是, with the figures of both years."""

from __future__ import annotations

from corpus.model import Target
from corpus.regex import regex
from qa.case import Case
from qa.figures.operands import value_in
from qa.figures.pick import pick
from qa.figures.shown import name_of
from qa.figures.worded import number, printed
from qa.figures.years import asked_years
from qa.kinds.numbers.change import BEFORE, two_years
from qa.kinds.numbers.worked import worked
from qa.reply import Reply

RISES = regex(r"上升|提高|增加|增长|提升|扩大|涨|上涨|高于|多于|高了|多了")
FALLS = regex(r"下降|降低|减少|下滑|降了|回落|低于|少于|少了|降(?=吗|没)")
STAYS = regex(r"持平|不变|没变|没有变化|保持|一样|相同|维持")
PLACES = regex(r"正文|附表|表里|表中|两处|前后")
"""正文和附表说的一样吗 compares places and no years."""
QUESTION = regex(r"吗|么|是否|是不是|有没有|有无|没有?[？?]?$|对不对")


def trend(case: Case) -> Reply | None:
    """The direction that the question names, held against the figures of two years."""
    text = case.question.text
    if PLACES.search(text):
        return None
    claims = [(RISES, 1, "增加"), (FALLS, -1, "减少"), (STAYS, 0, "不变")]
    claim = next(((sign, word) for pattern, sign, word in claims if pattern.search(text)), None)
    picked = pick(case)
    if not claim or not QUESTION.search(text) or case.question.figures or len(picked.groups) != 1:
        return None
    pair = _pair(case, picked.groups[0])
    if pair is None:
        return None
    first, last = pair
    change = (last.value or 0) - (first.value or 0)
    truth = (change > 0) - (change < 0)
    return _verdict(case, pair, holds=truth == claim[0])


def _pair(case: Case, group: int) -> tuple[Target, Target] | None:
    """The figures of the years compared; of one year alone and the year before it."""
    years = two_years(case, group)
    asked = asked_years(case)
    known = sorted({t.year for t in case.view.groups[group] if t.year and t.value is not None})
    if (
        len(asked) == 1
        and not BEFORE.search(case.question.text)
        and asked[0] in known
        and years
        and years[1] == asked[0]
    ):
        earlier = [year for year in known if year < asked[0]]
        years = (earlier[-1], asked[0]) if earlier else years
    if not years:
        return None
    first, last = (value_in(case, group, year) for year in years)
    return (first, last) if first and last and first.unit == last.unit else None


def _verdict(case: Case, pair: tuple[Target, Target], *, holds: bool) -> Reply:
    first, last = pair
    change = (last.value or 0) - (first.value or 0)
    word = "增加" if change > 0 else "减少" if change < 0 else "没有变化"
    working = f"{number(last.value or 0)}−{number(first.value or 0)}={number(change)}"
    yes = case.say("是。" if holds else "不是。", "Yes. " if holds else "No. ")
    name = name_of(case, first.group)
    head = (f"{yes}{name}从{first.year}年的{printed(first)}", f"{yes}{name}: {printed(first)} in {first.year}")
    return worked(case, head, pair, (f"，{word}（{working}）。", f" ({working})."))
