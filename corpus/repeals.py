"""Which documents a document repeals: 《甲》（甲府发〔2015〕3号）、《乙》同时废止 · 决定废止《丙》.

A title that is only leant on (根据《甲》), or of which single articles are repealed (《甲》第五条同时废止), is not repealed.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.leaves import Leaves
from corpus.model import Clause
from corpus.regex import regex
from corpus.repeal import Repeal

SENTENCE = regex(r"[^。；;\n]+")
TITLE = regex(r"《(?P<title>(?:[^《》]|《[^《》]*》){2,120})》\s*(?:[（(](?P<number>[^（）()]{3,40}号)[）)])?")
ENDED = regex(r"(?:同时|予以|即行|自行|均|现|全部|一并)\s*(?:废止|失效|停止执行)|(?:之日|\d日)起(?:废止|失效|停止执行)")
"""What follows the titles that it speaks of."""
ENDING = regex(
    r"(?:决定|现|予以|同时|一并)\s*(?:废止|停止执行)(?:以下|下列)?[^《》。；，,]{0,16}[:：]?\s*(?=《)|^废止(?=《)"
)
"""What stands before them."""
SPOKEN = regex("废止|失效|停止执行")
LEANT = regex(r"(?:根据|依据|依照|按照|遵照|贯彻|落实|执行|符合|违反)(?:[^，,。]{0,12}、)?\s*$")
PART = regex(r"\s*(?:的?(?:附件|附录)|(?:中的?)?第[^，,。；、]{1,12}[条款项章])")
UNREAD = {"boilerplate", "title", "contents"}


def read_repeals(text: str, clauses: tuple[Clause, ...]) -> tuple[Repeal, ...]:
    """Every title that a sentence says is repealed, in the order of the text."""
    if not SPOKEN.search(text):
        return ()
    leaves = Leaves(clauses)
    found = []
    for clause in leaves.leaves:
        if clause.kind not in UNREAD:
            for sentence in SENTENCE.finditer(text, clause.start, clause.end):
                found += [Repeal(clause.id, *said) for said in _said(text, *sentence.span())]
    return tuple(found)


def _said(text: str, start: int, end: int) -> Iterator[tuple[str, str, int, int]]:
    """Title, number and span of what one sentence repeals."""
    after = ENDING.search(text, start, end)
    before = [match.start() for match in ENDED.finditer(text, start, end)]
    for match in TITLE.finditer(text, after.end() if after else start, end if after else max(before, default=start)):
        leant = LEANT.search(text[max(start, match.start() - 24) : match.start()])
        if not leant and not PART.match(text, match.end(), end):
            yield match["title"], match["number"] or "", *match.span()
