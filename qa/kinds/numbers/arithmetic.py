"""Figures computed from figures. ``COMPUTATIONS`` is the table of cues and what they compute, in the order tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.regex import regex
from qa.case import Case
from qa.figures.pick import pick
from qa.finding.areas import other_areas
from qa.kinds.numbers.change import between
from qa.kinds.numbers.extremes import extreme, ordered
from qa.kinds.numbers.pairs import gap, of_whole, ratio, share
from qa.kinds.numbers.reached import first_year
from qa.kinds.numbers.totals import mean, together, total
from qa.kinds.numbers.trend import trend
from qa.reply import Reply

ANY: tuple[str, ...] = ()
"""No cue is needed: the computation looks at the words itself."""
COMPUTATIONS: tuple[tuple[tuple[str, ...], Callable[[Case], Reply | None]], ...] = (
    (("yesno", "without"), trend),
    (("sum",), of_whole),
    (("ratio",), ratio),
    (ANY, share),
    (("first",), first_year),
    (("order",), ordered),
    (("most", "least"), extreme),
    (("mean",), lambda case: between(case) if case.question.has("difference", "percent") else None),
    (("mean",), mean),
    (("sum",), total),
    (ANY, together),
    (("difference",), gap),
    (("difference", "percent"), between),
)


APART = regex(
    r"比[^，,。？?]{2,24}?(?<!最)[多少高低][^，,。？?\d]{1,6}(?:几|多少)(?!年)|(?:每|[一二两三四五]|\d)年[^，,。？?\d]{0,6}(?<![最至])[多少][^，,。？?\d几多]{0,3}(?:几|多少)"
)
"""2024年比2022年多加固几座, 每年多建几家: the verb stands between 多 and 几."""

MORE = regex(r"(?:一共|总共|共|合计|累计)(?:要|能|会|得|需)?(?:再)?(?:多|增|净增|新增|涨|提高)")
"""三年一共要多几家 asks for one difference, and not for a sum."""

QUOTED_EITHER = regex(r"[“\"][^”\"]+[”\"]\s*还是\s*[“\"]")
"""写的是“20%左右”还是“20%以上”: which words are printed."""
SERIES = regex(r"(?:各|每年|分别)(?:都|要|是)?(?:新增|增加|净增|新建)")
"""三年各新增多少、加起来: figures of single years that are added up, and no difference."""


def answer(case: Case) -> Reply | None:
    """The computation that the cues ask for."""
    question = case.question
    if APART.search(question.text) and not question.has("difference"):
        question = replace(question, cues=question.cues | {"difference"})
        case = replace(case, question=question)
    if MORE.search(question.text) and question.has("difference"):
        question = replace(question, cues=question.cues - {"sum"})
        case = replace(case, question=question)
    if SERIES.search(question.text) and question.has("sum") and question.has("difference"):
        question = replace(question, cues=question.cues - {"difference"})
        case = replace(case, question=question)
    if QUOTED_EITHER.search(question.text):
        return None
    if not case.view.groups or question.has("nature", "lead", "participant", "belong", "define", "actual", "why"):
        return None
    if question.units or question.strangers or _of_other_areas(case):
        return None
    fitting = (compute for cues, compute in COMPUTATIONS if not cues or question.has(*cues))
    return next((reply for compute in fitting if (reply := compute(case))), None)


def _of_other_areas(case: Case) -> bool:
    """昆山的高企 in a plan of another area: what it sets is not theirs."""
    return bool(other_areas(case, tuple(t for g in pick(case).groups for t in case.view.groups[g])))
