"""情节较轻的呢, 其他人员呢: what was asked before, asked of another case."""

from __future__ import annotations

from corpus.regex import regex
from qa.question import Question

CASE = regex(
    r"(?:那么?|如果|要是|假如)*(?:是|有)?(?P<case>[\u4e00-\u9fff]{2,10}?的(?=话?呢)|(?:其他|其余)的?[\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff]{1,8}?(?:以后|之后|之前|以前|时候|期间|人员|家庭|者))(?:话|情况|情形)?呢[？?。 ]*"
)
POINTING = {"pronoun", "others", "only"}
"""Cues that such a question may have; any other says what is asked anew."""
OF_PLANS = {"lead", "participant", "responsible", "target", "define", "task", "project"}
"""Cues of questions on tasks and figures, which are carried over in their own way."""


def another_case(question: Question, earlier: Question) -> str:
    """The case that the question puts in words of the text; empty when it names something, or asks anew."""
    match = CASE.fullmatch(question.asked.strip())
    own = question.names or question.references or question.years or question.strangers or not question.content
    if match is None or own or question.cues - POINTING:
        return ""
    named = [name for name in earlier.names if name.kind not in ("document", "section", "annex")]
    if named or earlier.references or earlier.cues & OF_PLANS or not earlier.content or earlier.english:
        return ""
    return match["case"].removesuffix("的")
