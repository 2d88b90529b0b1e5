"""The telephone number that a document prints, for what it prints it for (举报电话6230110, 拨打12345热线举报)."""

from __future__ import annotations

from corpus.fold import halfwidth
from corpus.regex import regex
from qa.case import Case
from qa.figures.records import records
from qa.finding.leaves import leaves
from qa.kinds.refusals import NUMBER
from qa.reply import Reply, Statement

ASKED = regex(
    r"(?:电话|热线|邮箱)(?:号码?|地址)?(?:和|及|与|跟|以及|还有|、)|邮箱(?:地址)?[？?。 ]*$|邮箱(?:地址)?(?:是|为)?(?:多少|什么|哪)|(?:电话|热线)(?:号码?)?[？?。 ]*$|(?:电话|热线|号码)(?:号码?)?(?:是|为)?(?:多少|几|什么|哪)|(?:打|拨打?)(?:哪|什么|几|多少)[^，,。？?]{0,3}(?:电话|热线|号)?|(?:哪个|什么)(?:电话|热线|号码)|(?:怎么|如何|哪里|哪儿|向谁)[^，,。？?]{0,3}(?:举报|投诉)"
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
MAIL = regex(r"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
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
            mail = "邮箱" in question.text and MAIL.search(sentence.group())
            if mail or fits and CALLED.search(question.text) and NUMBER.search(sentence.group()):
                found.append((clause, sentence))
    if not found or len(found) > MOST:
        return _of_row(case)
    statements: list[Statement] = []
    for clause, sentence in found:
        start = sentence.start() + len(sentence.group()) - len(sentence.group().lstrip())
        end = case.view.document.text.find("\n", start, sentence.end())
        words = " ".join(case.view.document.quote(start, sentence.end()).split())
        proof = case.span(clause.id, start, sentence.end() if end < 0 else end)
        statements.append(Statement(f"{clause.label}写明：“{words}”", (proof,)))
    several = bare and len(found) > 1  # of which it is asked nobody can tell
    return Reply("ambiguous" if several else "answered", tuple(statements), understood=(("kind", "phone"),))


CALLED = regex(r"电话|热线|号码|[举投][报诉]|拨?打")
MOST = 3
HEAD = regex(r"电话|热线|联系方式|号码")


def _of_row(case: Case) -> Reply | None:
    """北塘镇的窗口电话: the row whose name begins as the question says, in a table with a column of numbers."""
    statements: list[Statement] = []
    for over in records(case.view):
        columns = [column for column in over.columns if HEAD.search(column.name)]
        for entry in over.entries if len(columns) == 1 else ():
            if _is_said(case.question.text, entry.label) and columns[0].place in entry.words:
                said = f"{entry.label}的{columns[0].name}是{entry.words[columns[0].place]}。"
                statements.append(Statement(said, (over.evidence(case, entry, columns[0]),)))
    return (
        Reply("answered", tuple(statements), understood=(("kind", "phone"),)) if 0 < len(statements) <= MOST else None
    )


PLACE = regex(r"[\u4e00-\u9fff]{2,6}?(?:街道|[镇乡区县市村])")


def _is_said(asked: str, label: str) -> bool:
    """The row's whole name, or the place that it begins with."""
    place = PLACE.match(label)
    return label in asked or bool(place and place.group() in asked)
