"""The number of a document that this one mentions: 《…实施意见》（某委发〔2015〕20号). Never this document's own in its place."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.wording import NUMBER
from qa.case import Case
from qa.reply import Reply, Statement, joined, refusal

TITLED = re.compile(r"《([^》]{2,})》")
MENTION = re.compile(rf"《(?P<title>[^》]{{2,120}})》\s*[（(]\s*(?P<number>{NUMBER.pattern})\s*[）)]")
MOST = 5
"""Mentions that fit; with more the question is too loose."""


def answer(case: Case) -> Reply | None:
    """The printed number of each mentioned document whose title fits the one that the question puts in 《》."""
    called = [fold(title) for title in TITLED.findall(case.question.asked)]
    own = fold(case.view.document.metadata.title)
    others = [title for title in called if title not in own]
    if not others or not case.question.has("number"):
        return None
    text = case.view.document.text
    found = [m for m in MENTION.finditer(text) if any(title in fold(m["title"]) for title in others)]
    if not found or len(found) > MOST:
        chinese = f"文件中没有写明《{'》《'.join(others)}》的文号。"
        return refusal(case.say(chinese, "The document does not give the number of that document."), kind="number")
    known = {(" ".join(m["title"].split()), " ".join(m["number"].split())): m for m in found}
    items = [
        Statement(
            case.say(f"《{title}》的文号是{number}", f"The number of 《{title}》 is {number}"),
            (case.span(case.view.at(m.span()).id, *m.span()),),
        )
        for (title, number), m in known.items()
    ]
    statements = (*joined(items, case.say("；", "; ")), Statement(case.say("。", ".")))
    return Reply("answered", statements, understood=(("kind", "mentioned_number"),))
