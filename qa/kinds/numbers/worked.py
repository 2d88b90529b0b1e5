"""A computed figure as a sentence: both operands with their places, then the result with its working."""

from __future__ import annotations

from corpus.model import Target
from qa.case import Case
from qa.figures.worded import printed
from qa.reply import Reply, Statement


def worked(case: Case, head: tuple[str, str], operands: tuple[Target, Target], tail: tuple[str, str]) -> Reply:
    """The first operand ends the head, the last one begins the tail; head and tail in Chinese and English."""
    first, last = operands
    statements = (
        Statement(case.say(*head), (case.of_target(first),)),
        Statement(
            case.say(f"到{last.year}年的{printed(last)}", f" to {printed(last)} in {last.year}"),
            (case.of_target(last),),
        ),
        Statement(case.say(*tail)),
    )
    return Reply("answered", statements, understood=(("kind", "arithmetic"), ("indicator", last.indicator)))


def change_unit(target: Target) -> tuple[str, str]:
    """The unit of a difference, in Chinese and English: shares differ by percentage points."""
    return ("个百分点", "percentage points") if target.unit in ("%", "％") else (target.unit, target.unit)
