"""是 or 不是 before a list of tasks, where the question asks for a yes or no."""

from __future__ import annotations

import re

from corpus.model import Clause
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import wanted
from qa.reply import Statement

HELD = 0.8
"""Share of the question's words that the one clause which fits must hold to be the one that is meant."""
STATED = regex(rf"(?:有|是|共|一共|总共|达到?|了|牵头|参与|负责|只)(\d{{1,3}}|[{NUMERAL}]{{1,3}})[项个件条]")
"""A number of tasks that a yes-or-no question takes for granted."""


ALL = regex(
    r"(?:所有|全部|每一?[项个条]|各项)的?(?:重点|具体)?(?:任务|都|由|是)|任务.{0,4}(?:全部|全都|全是|都是|全)|(?:都|均)(?:有|由|是|归|列)"
)


def verdict(case: Case, n: int, examined: int) -> list[Statement]:
    """是 or 不是 where the question states a number of tasks, 有 where it asks whether there are any."""
    question = case.question
    if not question.has("yesno"):
        return []
    if ALL.search(question.text):
        return [Statement(case.say("是。" if n == examined else "不是。", "Yes. " if n == examined else "No. "))]
    if match := STATED.search(question.text):
        return [
            Statement(
                case.say(
                    "是。" if integer(match.group(1)) == n else "不是。",
                    "Yes. " if integer(match.group(1)) == n else "No. ",
                )
            )
        ]
    return [Statement(case.say("有。", "Yes. "))] if re.search(r"有没有|有.{2,30}吗|是否有", question.text) else []


def right(case: Case, chosen: list[Clause]) -> list[Statement]:
    """区财政局牵头资金投入那条，没错吧: the one clause that fits holds the words of the question."""
    words = wanted(case.store, " ".join(case.question.content))
    if len(chosen) != 1 or not case.question.has("yesno") or not words.weights:
        return []
    holds = words.coverage(case.view.document.quote(chosen[0].start, chosen[0].end)) >= HELD
    return [Statement(case.say("是。", "Yes. "))] if holds else []
