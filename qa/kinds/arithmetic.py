"""Figures computed from figures. ``COMPUTATIONS`` is the table of cues and what they compute, in the order tried."""

from __future__ import annotations

from collections.abc import Callable

from qa.case import Case
from qa.kinds.change import between
from qa.kinds.extremes import extreme, first_year
from qa.kinds.totals import gap, mean, ratio, total
from qa.reply import Reply

COMPUTATIONS: tuple[tuple[tuple[str, ...], Callable[[Case], Reply | None]], ...] = (
    (("ratio",), ratio),
    (("first",), first_year),
    (("most", "least"), extreme),
    (("mean",), lambda case: between(case) if case.question.has("difference", "percent") else None),
    (("mean",), mean),
    (("sum",), total),
    (("difference",), gap),
    (("difference", "percent"), between),
)


def answer(case: Case) -> Reply | None:
    """The computation that the cues ask for."""
    question = case.question
    if not case.view.groups or question.has("lead", "participant", "belong", "define", "actual", "why", "money"):
        return None
    if question.units or question.strangers:
        return None
    return next((reply for cues, compute in COMPUTATIONS if question.has(*cues) and (reply := compute(case))), None)
