"""On what the document rests (制定依据), and what it is made for (制定目的)."""

from __future__ import annotations

from corpus.regex import regex
from qa.case import Case
from qa.kinds.paper.printed import said, within
from qa.reply import Reply, refusal

BASIS = regex(
    r"(?:根据|依据|按照|为贯彻落实|贯彻落实|为落实)[^。；\n]{0,60}?(《[^》]+》(?:\s*[（(][^）)]*号[）)])?(?:[、和及与]+《[^》]+》(?:\s*[（(][^）)]*号[）)])?)*)"
)


def basis(case: Case) -> Reply:
    """The document that this one rests on."""
    evidence = within(case, BASIS, "preamble", "paragraph", "section")
    if not evidence:
        return refusal(case.say("文件没有写明制定依据。", "The document does not state its basis."), kind="basis")
    words = case.view.document.quote(evidence.start, evidence.end)
    match = BASIS.search(words)
    return said(
        case,
        f"制定依据是{match.group(1) if match else words}",
        f"It is based on {match.group(1) if match else words}",
        evidence,
    )


PURPOSE = regex(
    r"为(?:了|深入|进一步|全面|加快|贯彻|积极|认真|切实|系统|统筹|推动|落实|规范|加强|促进|做好|[\u4e00-\u9fff])[^。；\n]+?(?=[,，]\s*(?:根据|依据|按照|结合|基于|经|现|特|制定))"
)


def purpose(case: Case) -> Reply:
    """What the document is made for: the first words of its introduction."""
    evidence = within(case, PURPOSE, "preamble", "paragraph", "article")
    if not evidence:
        return refusal(case.say("文件没有写明制定目的。", "The document does not state its purpose."), kind="purpose")
    words = " ".join(case.view.document.quote(evidence.start, evidence.end).split())
    return said(case, f"制定目的是：“{words}”", f"It is made for this: “{words}”", evidence)
