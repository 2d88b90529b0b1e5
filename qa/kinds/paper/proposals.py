"""Who made the proposal that a document replies to, and what it asked for: the addressee and the opening sentence."""

from __future__ import annotations

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.reply import Reply, Statement

REPLY = regex(r"(?:提案|建议|议案)[^，,。]{0,6}(?:答复|复函)")
"""What the title of such a reply says."""
WHO = regex(r"(?:谁|哪[位个些]|什么人)[^，,。？?]{0,8}提|提案人|提出(?:者|人)|提(?:的|出)[^，,。？?]{0,4}是谁|谁写的")
WHAT = regex(
    r"提(?:的|出|了)[^，,。？?]{0,4}(?:什么|啥|哪)|(?:提案|建议|议案)(?:的)?(?:题目|标题|名称|内容|主题|叫什么|讲什么|说什么|是什么|是关于)"
)
NUMBER = regex(r"\d+(?=号)")
RECEIVED = regex(r"[^。\n]*提出的[^。\n]*?(?:提案|建议|议案)[^。\n]*?收悉[^。\n]*。?")


def answer(case: Case) -> Reply | None:
    """The addressee for who, the sentence that names the proposal for what."""
    question = case.question
    who, what = WHO.search(question.text), WHAT.search(question.text)
    if question.english or not (who or what) or not REPLY.search(case.view.document.metadata.title):
        return None
    numbers = NUMBER.findall(question.text)
    if any(number not in NUMBER.findall(case.view.document.metadata.title) for number in numbers):
        return None
    received = RECEIVED.search(case.view.document.text)
    addressed = case.view.of_kind("addressee")
    if not received or who and not addressed:
        return None
    statements = [*_who(case, addressed[0])] if who else []
    clause = case.view.at(received.span())
    words = case.view.document.quote(*received.span()).strip()
    statements.append(Statement(f"答复开头写明：“{words}”", (case.span(clause.id, *received.span()),)))
    return Reply("answered", tuple(statements), understood=(("kind", "proposal"),))


def _who(case: Case, addressed: Clause) -> tuple[Statement, Statement]:
    """The one who is written to is the one who made it."""
    name = case.view.document.quote(addressed.start, addressed.end).strip().rstrip("：:")
    return Statement(f"提出人是{name}", (case.span(addressed.id, addressed.start, addressed.end),)), Statement("。")
