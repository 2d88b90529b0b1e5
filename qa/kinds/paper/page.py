"""What the page around a document says of it in a field of its own (索引号, 主题分类, 发布日期), asked for by the field's name."""

from __future__ import annotations

from corpus.page_fields import TOLD
from qa.case import Case
from qa.kinds.paper.imprint import date, issuer, number
from qa.kinds.paper.printed import at, said
from qa.reply import Reply, Statement

LONGEST_CONTENT = 20
"""Characters of a question besides what it asks for; a longer one is about something else."""
OWN = {"成文日期": date, "落款日期": date, "发文字号": number, "文号": number, "发文机关": issuer}
"""What the document itself says, asked for in the same breath: 成文日期和发布日期各是哪天."""


def answer(case: Case) -> Reply | None:
    """What fields of the page tell of the document, asked for by their own names: 索引号是多少; with facts asked beside."""
    asked = case.question.text
    if len("".join(case.question.content)) > LONGEST_CONTENT:
        return None
    rest = asked
    statements: list[Statement] = []
    for field in case.view.page_fields:
        if field.holds == TOLD and field.name in rest and (evidence := at(case, field.start, field.end)):
            text = case.say(f"页面写明{field.name}是{field.value}", f"{field.name}: {field.value}")
            statements += said(case, text, text, evidence).statements
            rest = rest.replace(field.name, "")
    if not statements:
        return None
    for name, fact in OWN.items():
        if name in rest and (found := fact(case)).status == "answered":
            statements = [*found.statements, *statements]
    return Reply("answered", tuple(statements), understood=(("kind", "page_field"),))
