"""Who explains the document: 本办法由某局负责解释."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.case import Case
from qa.finding.leaves import leaves
from qa.kinds.paper.printed import said
from qa.reply import Reply, refusal

INTERPRETER = regex(r"由([^。，,；;\n]{2,40}?)(?:负责)?(?:具体)?(?:负责)?解释")


def interpreter(case: Case) -> Reply | None:
    """Who explains the document: 本办法由某局负责解释."""
    question = case.question
    if "解释" not in question.text or not question.has("who", "responsible") or question.has("effect", "validity"):
        return None
    for clause in leaves(case):
        if match := INTERPRETER.search(case.view.document.text, clause.start, clause.end):
            begin = max(clause.start, *(case.view.document.text.rfind(c, 0, match.start()) + 1 for c in "。；;，,\n"))
            return said(
                case,
                f"文件由{match[1]}负责解释",
                f"{match[1]} explains the document",
                case.span(clause.id, begin, match.end()),
            )
    asks = re.search(r"谁.{0,4}解释|解释(?:权|机关|单位|部门)", question.text)
    missing = case.say("文件没有写明由谁解释。", "The document does not say who explains it.")
    return refusal(missing, kind="interpreter") if asks and not question.content else None
