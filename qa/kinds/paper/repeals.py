"""What a document repeals, and which document repeals it: 同时废止哪个文件, 被哪份文件废止."""

from __future__ import annotations

from corpus.regex import regex
from qa.case import Case
from qa.reply import Reply, Statement, refusal
from qa.standing import evidence

OF_ITSELF = regex(
    r"被[^，,。？?]{0,12}(?:废止|作废|废了|取代|替代)|(?:是否|是不是|有没有|有无)(?:已经?)?被?(?:废止|作废|失效|废)|还有效|仍然?有效|废止了?[吗没]"
)
"""Asks for the end of the document itself."""


def answer(case: Case) -> Reply | None:
    """The titles that it repeals, each with its place, or what repeals it; None where nothing is known of either."""
    if OF_ITSELF.search(case.question.text):
        return _repealed(case)
    return _repeals(case) if case.view.document.repeals else None


def _repealed(case: Case) -> Reply | None:
    validity, proof = case.view.document.validity, evidence(case.view.document, "status")
    if not proof:
        said = "文件没有写明自己已被废止，知识库里也没有废止它的文件。"
        return refusal(case.say(said, "Nothing in the knowledge base says that it was repealed."), kind="repeal")
    by = validity.repealed
    name = f"《{by.title}》" + (f"（{by.number}）" if by.number else "") if by else ""
    chinese = f"这份文件已被{name}废止" if by else f"这份文件{validity.status}"
    english = f"It has been repealed by {name}" if by else f"It is {validity.status}"
    return Reply("answered", (Statement(case.say(chinese, english), (proof,)), Statement(case.say("。", "."))))


def _repeals(case: Case) -> Reply:
    document = case.view.document
    count = f"{len(document.repeals)}份文件：" if len(document.repeals) > 1 else ""
    statements = [Statement(case.say(f"文件废止了{count}", "It repeals "))]
    for i, one in enumerate(document.repeals):
        words = " ".join(document.quote(one.start, one.end).split())
        statements += [Statement(case.comma)] if i else []
        statements.append(Statement(words, (case.span(one.clause, one.start, one.end),)))
    return Reply("answered", (*statements, Statement(case.say("。", "."))))
