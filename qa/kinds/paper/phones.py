"""The telephone number that a document prints, for what it prints it for (举报电话6230110, 拨打12345热线举报)."""

from __future__ import annotations

from corpus.fold import halfwidth
from corpus.regex import regex
from qa.case import Case
from qa.finding.leaves import leaves
from qa.kinds.refusals import NUMBER
from qa.reply import Reply, Statement

ASKED = regex(
    r"(?:电话|热线|号码)(?:号码?)?(?:是|为)?(?:多少|几|什么|哪)|(?:打|拨打?)(?:哪|什么|几|多少)[^，,。？?]{0,3}(?:电话|热线|号)?|(?:哪个|什么)(?:电话|热线|号码)|(?:怎么|如何|哪里|哪儿|向谁)[^，,。？?]{0,3}(?:举报|投诉)"
)
FOR = (
    "举报",
    "投诉",
    "咨询",
    "报名",
    "预约",
    "申报",
    "报修",
    "求助",
    "救助",
    "监督",
    "申请",
    "查询",
    "办理",
    "服务",
    "报警",
    "维权",
)
"""What a number is there for; one that is asked for must be the one that is printed."""
SENTENCE = regex(r"[^。；;\n]+[。；;]?")


def answer(case: Case) -> Reply | None:
    """The sentences with a number for what is asked about."""
    question = case.question
    if question.english or question.strangers or not ASKED.search(question.text):
        return None
    text = halfwidth(case.view.document.text)
    purposes = [word for word in FOR if word in question.text]
    bare = not (question.content or question.names or question.units or question.references)
    found = []
    for clause in leaves(case):
        for sentence in SENTENCE.finditer(text, clause.start, clause.end):
            fits = all(word in sentence.group() for word in purposes) if purposes else bare
            if NUMBER.search(sentence.group()) and fits:
                found.append((clause, sentence))
    if not found or len(found) > MOST:
        return None
    statements: list[Statement] = []
    for clause, sentence in found:
        start = sentence.start() + len(sentence.group()) - len(sentence.group().lstrip())
        end = case.view.document.text.find("\n", start, sentence.end())
        words = " ".join(case.view.document.quote(start, sentence.end()).split())
        proof = case.span(clause.id, start, sentence.end() if end < 0 else end)
        statements.append(Statement(f"{clause.label}写明：“{words}”", (proof,)))
    several = bare and len(found) > 1  # of which it is asked nobody can tell
    return Reply("ambiguous" if several else "answered", tuple(statements), understood=(("kind", "phone"),))


MOST = 3
