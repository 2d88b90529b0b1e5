"""The years and months by which something is to be there, beside those of the sentence that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.fold import halfwidth
from qa.draft.likely import FIRM, HALF, YEAR, against, likely, years_of
from qa.draft.said import ACTUAL
from qa.draft.sense import Sentence
from qa.draft.spot import Finding, Spot
from qa.draft.topic import sentence_so_far

MONTH = re.compile(r"(?<!\d)(\d{1,2})月(?:底|末|初|上旬|中旬|下旬)")
BY = re.compile(
    r"形成|建成|完成|到位|实现|建立|出台|投用|投入使用|竣工|达到|有效期|施行|实施|起算|废止|[到至]\s*20\d\d年|20\d\d年[^，,。]{0,6}[前底止内起]"
)
"""Something is to be there, to begin or to end in a year."""


def years(spot: Spot) -> Iterator[Finding | None]:
    """The year by which something is to be there, where the sentence sets another."""
    said = {int(y) for y in YEAR.findall(spot.words)}
    if len(said) != 1 or ACTUAL.search(sentence_so_far(spot)) or not BY.search(spot.words):
        return

    def fits(sentence: Sentence) -> bool:
        return any(years_of(v, sentence) for v in spot.views if v.clauses.get(sentence.clause.id) is sentence.clause)

    topic, own = likely(spot, fits)
    if topic is None or not (own or topic.first.own >= FIRM):
        return
    true = [years_of(topic.view, m.sentence) for m in topic.meant]
    if true[0] and not any(said & years for years in true):
        yield against(spot, topic, topic.first.sentence, f"稿件写{said.pop()}年", "deadline")


def months(spot: Spot) -> Iterator[Finding | None]:
    """The month by whose end something is to be done, where the clause sets another."""
    said = set(MONTH.findall(spot.words))
    topic, own = likely(spot) if len(said) == 1 else (None, False)
    if topic is None or not own or ACTUAL.search(sentence_so_far(spot)) or topic.first.share < HALF:
        return
    clauses = [m.sentence.clause for m in topic.meant]
    true = [set(MONTH.findall(halfwidth(topic.view.document.quote(c.start, c.end)))) for c in clauses]
    if true[0] and not any(said & months for months in true):
        case, clause = spot.case(topic.view), clauses[0]
        text = f"稿件写{said.pop()}月，{case.name(clause)}里写的是{'、'.join(sorted(true[0]))}月。"
        evidence = (case.span(clause.id, clause.start, clause.end),)
        yield Finding("deadline", spot.piece.start, spot.piece.end, "contradicted", text, evidence)
