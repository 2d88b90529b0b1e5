"""Which of two things has the greater figure, and which of all has the greatest: laid beside the figures of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.fold import halfwidth
from corpus.regex import regex
from qa.draft.amount import same_measure
from qa.draft.features import features
from qa.draft.likely import against
from qa.draft.owners import Owned
from qa.draft.spot import Finding, Spot
from qa.draft.topic import before, topics

_THING = r"[^，,。；;：:\n比]{2,24}?"
_OF = r"(?:的)?(?:目标|指标|任务|要求|标准|水平|规模|数值|比例|占比|期限|时间|额度)*(?:值)?(?:定得|设得|要求得|是|要|也|都|还|更)*"
MORE, LESS = "高多大长重快", "低少小短轻慢"
COMPARED = regex(
    rf"(?P<one>{_THING}){_OF}(?:(?P<how>高于|多于|大于|长于|超过|低于|少于|小于|短于|不及|不如)|比)(?P<other>{_THING})(?:的)?(?:{_OF})(?P<adjective>[{MORE}{LESS}])?(?:出|得多|一些|不少|许多)*$"
)
GREATEST = regex(
    rf"(?P<one>{_THING}){_OF}最(?P<side>[{MORE}{LESS}])(?:$|[，,的])|最(?P<edge>[{MORE}{LESS}])的(?:是|为|当属|要数)(?P<which>{_THING})$"
)
LOWER = ("低于", "少于", "小于", "短于", "不及", "不如")
AMONG = regex(r"^.*?(?:中|里|其中|当中|之中)(?=[\u4e00-\u9fff]{2})")
"""Of what it is one: 各类指标中甲最高."""


def compared(spot: Spot) -> Iterator[Finding | None]:
    """甲高于乙, 甲最高: the figures of the two, or of all, in the sentence that names them say otherwise."""
    words = halfwidth(spot.words)
    match, edge = COMPARED.search(words), GREATEST.search(words)
    if not (match or edge) or any(True for _ in spot.amounts()):
        return
    for topic in topics(spot, f"{before(spot)[-40:]}\n{spot.words}")[:1]:
        told = spot.told[topic.view.document.id]
        for meant in topic.meant:
            known = told.owned_around(meant.sentence.start, meant.sentence.end)
            pair = _both(match, known) if match else _edge(edge, known) if edge else None
            if pair:
                what = f"稿件写“{spot.words}”，文件里一个是{pair[0].quantity.amount.printed}，一个是{pair[1].quantity.amount.printed}"
                yield against(spot, topic, meant.sentence, what, "rank")
                return


def _both(match: re.Match[str], known: tuple[Owned, ...]) -> tuple[Owned, Owned] | None:
    """The figures of the two things, where they stand the other way round."""
    how, adjective = match["how"], match["adjective"]
    if not (how or adjective):
        return None
    less = how in LOWER if how else adjective in LESS
    one, other = _whose(match["one"], known), _whose(match["other"], known)
    if one is None or other is None or one is other or not _alike(one, other):
        return None
    low, high = (one, other) if less else (other, one)
    return (one, other) if low.quantity.amount.value > high.quantity.amount.value else None


def _edge(match: re.Match[str], known: tuple[Owned, ...]) -> tuple[Owned, Owned] | None:
    """The figure of the thing and a greater (or a smaller) one of the same measure."""
    thing, side = match["one"] or match["which"], match["side"] or match["edge"]
    own = _whose(AMONG.sub("", thing), known)
    rest = [o for o in known if own and o is not own and _alike(own, o)]
    if own is None or len(rest) < 2:
        return None
    sign = 1 if side in MORE else -1
    best = max(rest, key=lambda o: sign * o.quantity.amount.value)
    return (own, best) if sign * best.quantity.amount.value > sign * own.quantity.amount.value else None


def _alike(one: Owned, other: Owned) -> bool:
    return same_measure(one.quantity.amount.measure, other.quantity.amount.measure)


def _whose(thing: str, known: tuple[Owned, ...]) -> Owned | None:
    """The one figure that is of the thing more than any other; what all have says nothing."""
    said = features(thing)
    shared = sorted(((len(said & o.near), i) for i, o in enumerate(known)), reverse=True)
    if not shared or not shared[0][0] or (len(shared) > 1 and shared[0][0] == shared[1][0]):
        return None
    return known[shared[0][1]]
