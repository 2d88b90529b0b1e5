"""What the page around a document says of it in a field of its own (索引号, 主题分类, 发布日期), asked for by the field's name."""

from __future__ import annotations

from corpus.page_fields import TOLD
from qa.case import Case
from qa.kinds.facts import at, said
from qa.reply import Reply

LONGEST_CONTENT = 20
"""Characters of a question besides what it asks for; a longer one is about something else."""


def answer(case: Case) -> Reply | None:
    """What a field of the page tells of the document, asked for by the field's own name: 索引号是多少."""
    asked = case.question.text
    for field in case.view.page_fields:
        if field.holds == TOLD and field.name in asked and len("".join(case.question.content)) <= LONGEST_CONTENT:
            evidence = at(case, field.start, field.end)
            text = case.say(f"页面写明{field.name}是{field.value}", f"{field.name}: {field.value}")
            return said(case, text, text, evidence) if evidence else None
    return None
