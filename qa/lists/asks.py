"""Whether a question asks for units or for tasks: 哪些主要参与单位 against 哪几项任务."""

from __future__ import annotations

from corpus.regex import regex
from qa.question import Question

UNITS = regex(
    r"(?:哪|几|什么|啥|多少|有谁|列出|请列)\S{0,4}?(?:主要|牵头|参与|配合|责任|负责|协办|主办|考核)*(?:单位|部门|机构|家)|单位(?:是|有)?(?:谁|哪|什么|啥|都有)|由谁|谁(?!的)"
)
TASKS = regex(
    r"(?:哪|几|多少|什么|啥|各)(?:些|几|一)?(?:大|项|个|条)?(?:重点|具体|主要|工作)?(?:任务|事项|措施|举措|指标|工作(?!的))"
    r"|[几多少哪一]+(?:几)?[项条]|任务(?:有|是)?(?:哪|几|多少|什么|啥)|的(?:那些|所有|全部)任务"
)


def asks_units(question: Question) -> bool:
    """The answer is a list of units."""
    return question.has("who") or bool(UNITS.search(question.text))


def asks_tasks(question: Question) -> bool:
    """The answer is a list of tasks, or their number."""
    return bool(TASKS.search(question.text))


WHICH_LACK = regex(r"哪[几些一][项条个](?:任务|工作)?(?:都|是|里)*(?:没有?|未|无)")
"""哪几项没有列出参与单位 asks for tasks."""
