"""Which meeting passed the document: the sentence or note that prints it (经市政府第58次常务会议审议通过)."""

from __future__ import annotations

from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import wanted
from qa.finding.leaves import leaves
from qa.reply import Reply, Statement

MEETING = r"会议|常务会|常委会|全会|例会|办公会"
ASKED = regex(
    rf"(?:哪|什么|啥|第?几)一?[次个届场]?[^，,。？?]{{0,10}}?(?:{MEETING}|会)[^，,。？?]{{0,6}}?(?:审议|通过|讨论|研究|审定|同意)"
    rf"|(?:审议|通过|讨论|研究|审定|同意)[^，,。？?]{{0,8}}?(?:哪|什么|第?几)[^，,。？?]{{0,6}}?会"
)
PASSED = regex(
    rf"[^。；;\n]*?第?[\d一二三四五六七八九十百〇零]+[次届][^。；;，,\n]{{0,24}}?(?:{MEETING})[^。；;，,\n]{{0,10}}?(?:审议|讨论|研究|通过|审定|同意)[^。；;\n]*[。；;]?"
)
OWN = regex(
    r"会议|常务会?|政府|人大|常委会|文件|方案|办法|规定|通知|计划|规划|条例|意见|措施|细则|通过|审议|讨论|研究|审定|同意|[哪几这本该第届次经由是的个]"
)
ABOUT = 0.6
"""Share of what else is said that the title must hold: another thing that a meeting passes is asked of the articles."""


def answer(case: Case) -> Reply | None:
    """The sentence or note; None where none is printed, or another thing is asked about."""
    question = case.question
    if question.english or not ASKED.search(question.text) or question.references or question.units:
        return None
    rest = wanted(case.store, OWN.sub(" ", " ".join(question.content)))
    if rest.weights and rest.coverage(case.view.document.metadata.title) < ABOUT:
        return None
    text = case.view.document.text
    for clause in leaves(case):
        if match := PASSED.search(text, clause.start, clause.end):
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            words = " ".join(text[start : match.end()].split())
            proof = case.span(clause.id, start, match.end())
            found = Statement(f"文件写明：“{words}”", (proof,))
            return Reply("answered", (found,), understood=(("kind", "document_fact"), ("fact", "passed")))
    return None
