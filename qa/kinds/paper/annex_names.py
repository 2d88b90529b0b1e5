"""What the annexes of the document are called, and how many there are."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.case import Case
from qa.kinds.paper.printed import first, said
from qa.reply import Reply, Statement, refusal

LISTED = regex(
    r"(?:^|附件[:：])[ \u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．][ \u3000]*([^\n]+)", re.MULTILINE
)
"""The annexes of a note that numbers them, a line each."""


CALLED = regex(r"叫|名称|名字|标题|题目|是(?:什么|啥|个什么)|什么(?:表|文件|附件)")
"""附件2叫什么; a question on what 附件2 holds is not answered with its title."""


def numbered_annexes(case: Case) -> tuple[int, ...]:
    """附件2: the numbers of the annexes that the question speaks of."""
    return tuple(int(tag.value) for tag in case.question.tags if tag.kind == "annexnumber")


def annex(case: Case) -> Reply:
    """附件."""
    evidence = first(case, "annexnote")
    if not evidence and (inside := [c for c in case.view.of_kind("annex") if c.marker]):
        found = {c.heading: case.whole_heading(c) for c in inside}
        names = case.comma.join(f"《{heading}》" for heading in found)
        head = case.say(f"附件共{len(found)}个：" if len(found) > 1 else "附件是", f"Annexes ({len(found)}): ")
        return Reply("answered", (Statement(head + names, (*found.values(),)), Statement(case.say("。", "."))))
    if not evidence:
        return refusal(case.say("文件没有附件。", "The document has no annex."), kind="annex")
    listed = LISTED.findall(case.view.document.quote(evidence.start, evidence.end))
    if chosen := [(n, listed[n - 1]) for n in numbered_annexes(case) if 0 < n <= len(listed)]:
        names = case.comma.join(
            case.say(f"附件{n}是《{name.strip()}》", f"Annex {n}: 《{name}》") for n, name in chosen
        )
        return said(case, names, names, evidence)
    if len(listed) > 1:
        names = case.comma.join(f"《{name.strip()}》" for name in listed)
        head = case.say(f"附件共{len(listed)}个：", f"There are {len(listed)} annexes: ")
        return Reply("answered", (Statement(head), Statement(names, (evidence,)), Statement(case.say("。", "."))))
    words = re.sub(r"\s+", "", case.view.document.quote(evidence.start, evidence.end))
    words = re.sub(r"^附件\d*[:：]", "", words)
    return said(case, f"附件是《{words}》", f"The annex is 《{words}》", evidence)
