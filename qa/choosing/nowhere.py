"""What is said when there is no document to put a question to."""

from __future__ import annotations

from collections.abc import Sequence

from index.store import Store
from qa.choosing.absent import names_one
from qa.choosing.chosen import MOST
from qa.day import said
from qa.question import Question
from qa.reply import Reply, refusal


def nowhere(store: Store, question: Question, documents: Sequence[str] | None) -> Reply:
    """A refusal that says why, and what to do."""
    if store.chosen.day and not store.entries():
        missing = f"知识库里没有在{said(store.chosen.day)}之前印发的文件，请换一个日期再问。"
    elif store.chosen.day and documents:
        missing = f"在{said(store.chosen.day)}，文件“{documents[0]}”还没有印发或不在知识库里，请换一个日期再问。"
    elif documents:
        missing = f"没有找到文件“{documents[0]}”，请用 policyqa documents 查看已有文件。"
    elif len(store.entries()) > MOST and not names_one(question):
        missing = (
            f"知识库里有{len(store.entries())}份文件，问题没有写明是哪一份，请加上文件的名称、文号或具体事项再问。"
        )
    elif store.entries():
        missing = "知识库里没有这份文件，请先导入，或换用文件的全称、文号再问。"
    else:
        missing = "知识库里还没有文件，请先导入。"
    return refusal(missing, kind="no_document")
