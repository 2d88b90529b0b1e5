"""Where something stands or is done, who bears it, into how many parts it is divided: beside the sentence without that name."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from qa.draft.likely import against
from qa.draft.sense import Sentence
from qa.draft.spot import Finding, Spot
from qa.draft.topic import sentence_so_far, topics

PLACE = r"(?P<place>[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道|村|园区|新区|开发区))"
SITED = regex(rf"(?:建在|位于|落户|选址|设在|放在|布局在|在){PLACE}")
BEARER = regex(r"由(?P<who>[\u4e00-\u9fff]{2,10}?)(?:自行|自己|全额|全部|共同)?(?P<deed>承担|负担|支付|缴纳)")
DIVIDED = regex(rf"分(?P<n>[{NUMERAL}\d]{{1,2}})(?P<unit>期|步|个?阶段|批|档|次|片|年|级)")
SHARE, WEIGHT = 0.6, 2.0
"""Share and weight of the phrase without the name that the sentence must hold."""


def sited(spot: Spot) -> Iterator[Finding | None]:
    """建在甲镇 for 在乙镇建设."""
    match = SITED.search(spot.words)
    place = match["place"] if match else ""
    if not place:
        return
    words = spot.words.replace(place, "\n")

    def fits(sentence: Sentence) -> bool:
        return bool(SITED.search(_quote(spot, sentence)))

    for topic in topics(spot, words, fits)[:1]:
        true = _quote(spot, topic.first.sentence)
        others = {m["place"] for m in SITED.finditer(true)}
        near = [m for m in topic.meant[1:] if place in _quote(spot, m.sentence)]
        plain = topic.first.share >= SHARE and topic.first.own >= WEIGHT
        if plain and len(others) == 1 and place not in true and not near:
            what = f"稿件写{place}，文件里是{others.pop()}"
            yield against(spot, topic, topic.first.sentence, what, "quotation")


def borne(spot: Spot) -> Iterator[Finding | None]:
    """由甲承担 for 由乙自行承担."""
    match = BEARER.search(spot.words)
    if match is None:
        return
    words = sentence_so_far(spot).replace(match["who"], "\n")
    for topic in topics(spot, words, lambda s: bool(BEARER.search(_quote(spot, s))))[:1]:
        true = _quote(spot, topic.first.sentence)
        others = {m["who"] for m in BEARER.finditer(true) if m["deed"] == match["deed"]}
        apart = all(not set(match["who"]) & set(other) for other in others)
        plain = topic.first.share >= SHARE and topic.first.own >= WEIGHT
        if plain and others and apart and match["who"] not in true:
            what = f"稿件写由{match['who']}{match['deed']}，文件里是{'、'.join(sorted(others))}"
            yield against(spot, topic, topic.first.sentence, what, "role")


def divided(spot: Spot) -> Iterator[Finding | None]:
    """分三期建设 for 分两期建设."""
    match = DIVIDED.search(spot.words)
    if match is None:
        return
    for topic in topics(spot, sentence_so_far(spot), lambda s: bool(DIVIDED.search(_quote(spot, s))))[:1]:
        true = [m for m in DIVIDED.finditer(_quote(spot, topic.first.sentence)) if m["unit"] == match["unit"]]
        plain = topic.first.share >= SHARE and topic.first.own >= WEIGHT
        if plain and true and all(integer(m["n"]) != integer(match["n"]) for m in true):
            what = f"稿件写{match.group()}，文件里是{true[0].group()}"
            yield against(spot, topic, topic.first.sentence, what, "count")


def _quote(spot: Spot, sentence: Sentence) -> str:
    view = next(v for v in spot.views if v.clauses.get(sentence.clause.id) is sentence.clause)
    return view.document.quote(sentence.start, sentence.end)
