"""Indicators whose names and clauses hold the words of the question."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.case import Case
from qa.figures.asked_unit import of_unit
from qa.figures.context import context
from qa.figures.likeness import resemblance
from qa.figures.phrasing import short_forms, without_time
from qa.figures.picked import DECIDES, ENOUGH, LEFT_OUT, Picked
from qa.figures.siblings import with_siblings
from qa.finding.topic import topic

CLOSE = 0.12
"""Indicators whose share is this near to the best are as good as the best, unless their own name decides."""
PARTICULAR = 4
"""Characters of a word for money that tells which money: 专项资金."""


def by_words(case: Case) -> Picked:
    """Indicators whose names and clauses hold the words of the question."""
    said = without_time(topic(case.question, without=LEFT_OUT))
    if len(said) < 2:
        money = without_time(topic(case.question, without=LEFT_OUT - {"money"}))
        said = money if len(money) >= PARTICULAR else said
    words = _spelt_out(case, said)
    if len(words.replace(" ", "")) < 2 or not re.search(r"[^\d\s]", words):
        return Picked()
    groups = of_unit(case, list(case.view.groups))
    scores = {g: resemblance(words, context(case, g)) for g in groups}
    best = max(scores.values(), default=0.0)
    if best < ENOUGH:
        return Picked()
    groups = [g for g in groups if not only_compared(case, words, context(case, g)) and graded(case, context(case, g))]
    close = [g for g in groups if scores[g] >= best - CLOSE]
    close = [g for g in close if _in_years(case, g)] or close
    if len(close) > 1:
        close = with_siblings(case, _decided(case, words, close), [g for g in groups if scores[g] >= ENOUGH])
    return Picked(tuple(close), len(close) > 1)


GRADE = regex(r"(?:[特一二三四五六甲乙丙丁]|[初中高][一-龥]?|国家|省|市|[A-Da-d1-5]+)级(?![一-龥]*[会别])")
"""二级, 甲级, 省级: of another grade it is another thing."""


def graded(case: Case, text: str) -> bool:
    """What is said of 一级资质企业 is not said of those of the second grade."""
    text = "".join(text.split())
    return all(grade in text for grade in GRADE.findall(case.question.text))


SHARE = regex(r"占|比重|比例|比率|份额")


def only_compared(case: Case, words: str, text: str) -> bool:
    """GDP in 占GDP的比重 is what a figure is measured by; it is not the figure of GDP."""
    if SHARE.search(case.question.text):
        return False
    pieces = [re.escape(piece) for piece in words.split()]
    return any(
        re.search(rf"占{piece}", text, re.IGNORECASE) and not re.search(rf"(?<!占){piece}", text, re.IGNORECASE)
        for piece in pieces
    )


def _likeness(case: Case, words: str) -> float:
    """How well the best indicator fits the words; a document may print GDP or 地区生产总值."""
    return max((resemblance(words, context(case, g)) for g in case.view.groups), default=0.0)


def _decided(case: Case, words: str, groups: list[int]) -> list[int]:
    """The one whose own name stands in the question most, if it is well ahead; else all of them."""
    own = {g: max(resemblance(t.indicator, words) for t in case.view.groups[g]) for g in groups}
    ranked = sorted(groups, key=lambda g: -own[g])
    if own[ranked[0]] - own[ranked[1]] >= DECIDES:
        return ranked[:1]
    in_name = [g for g in groups if any(resemblance(words, t.indicator) >= ENOUGH for t in case.view.groups[g])]
    return in_name or groups


def _in_years(case: Case, group: int) -> bool:
    years = case.question.years
    return not years or any(t.year in years for t in case.view.groups[group])


def _spelt_out(case: Case, words: str) -> str:
    """Short forms that staff use (战新产业) put in full one by one, each where some indicator then fits better.

    A document may print GDP or 地区生产总值.
    """
    for short, long in short_forms(words):
        fuller = re.sub(re.escape(short), long, words, flags=re.IGNORECASE)
        words = max((words, fuller), key=lambda form: _likeness(case, form))
    return words
