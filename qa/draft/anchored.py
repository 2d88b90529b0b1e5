"""The sentence that a phrase follows word for word, and what stands in the place of something else of it.

What the next phrase of the same sentence of the draft says is said of the same thing: after 采用非自主算力的，
“最高补助500万元” is false where that sentence has 800万元, though another sentence has 500万元 in these very words.
"""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from qa.draft.aligned import MARK, replaced
from qa.draft.likely import against
from qa.draft.mistaken import EMPTY, HAN, are_names
from qa.draft.sense import Sentence
from qa.draft.spot import Finding, Spot
from qa.draft.topic import PLAIN, Topic, topics

AROUND = 5
"""Characters around a name that are the same."""
FEWEST, WORDS = 6, 9
"""Characters beside a figure that say what it is of after the sentence was begun, and in a phrase by itself."""
FOLLOWING, APART = 0.9, 0.6
"""Share of a phrase that the sentence which it follows must hold; share of its weight that another one may have."""
DIRECTIONS = frozenset({"增加", "减少", "提高", "降低", "上调", "下调", "增长", "下降", "延长", "缩短"})
"""Words that turn a sentence round."""
NUMBER = regex(rf"\d+(?:\.\d+)?|[{NUMERAL}]+")
YEAR = regex(r"20\d\d")


def anchor_of(spot: Spot) -> Sentence | None:
    """The one sentence that the phrase follows; that of the phrase before it where it says nothing by itself."""
    words = fold(spot.words)
    for topic in topics(spot)[:1] if len(words) >= FEWEST else ():
        holding = [m for m in topic.meant if words in _folded(topic, m.sentence)]
        if len(holding) == 1:
            return holding[0].sentence
        first, *others = topic.meant
        apart = all(m.own <= APART * first.own for m in others)
        if not holding and first.own >= PLAIN and first.share >= FOLLOWING and apart:
            return first.sentence
    return spot.anchor


def unlike_anchor(spot: Spot) -> list[Finding]:
    """The phrase is in the words of the sentence but for one figure or one name."""
    said = fold(spot.words)
    if len(said) < FEWEST:
        return []
    for view in spot.views if spot.anchor else ():
        if spot.anchor and view.clauses.get(spot.anchor.clause.id) is spot.anchor.clause:
            true = view.folded(spot.anchor.start, spot.anchor.end)
            pair = _figure(said, true, FEWEST) or _name(said, true, view.folded(0, len(view.document.text)))
            pair = _denied(said, true) if said in true else pair
            if pair:
                return [_against(spot, Topic(view, (), True), spot.anchor, pair)]
    for topic in topics(spot)[:1]:
        document = topic.view.folded(0, len(topic.view.document.text))
        pair = _figure(said, document, WORDS) if said not in document else ()
        holding = (m.sentence for m in topic.meant if pair and _figure(said, _folded(topic, m.sentence), WORDS) == pair)
        for sentence in holding:
            return [_against(spot, topic, sentence, pair)]
    return []


def _against(spot: Spot, topic: Topic, sentence: Sentence, pair: tuple[str, ...]) -> Finding:
    return against(spot, topic, sentence, f"稿件写“{pair[0]}”，文件里是“{pair[1]}”", "figure")


def _folded(topic: Topic, sentence: Sentence) -> str:
    return topic.view.folded(sentence.start, sentence.end)


def _figure(said: str, true: str, least: int) -> tuple[str, ...]:
    """The figure of the phrase and the one that stands between the same words; empty where they agree or may."""
    numbers = NUMBER.findall(said)
    words = NUMBER.split(said)
    if not numbers or sum(map(len, words)) < least:
        return ()
    frame = re.compile(f"({NUMBER.pattern})".join(map(re.escape, words)))
    found = {match.groups() for match in frame.finditer(true)}
    if len(found) != 1:
        return ()
    differing = [(a, b) for a, b in zip(numbers, found.pop(), strict=True) if _value(a) != _value(b)]
    return differing[0] if len(differing) == 1 and not YEAR.fullmatch(differing[0][1]) else ()


def _denied(said: str, true: str) -> tuple[str, ...]:
    """The sentence has the words only behind a denial: 包括甲 for 不包括甲."""
    before = true.split(said)[:-1]
    return (said, f"不{said}") if all(words.endswith("不") for words in before) else ()


def _value(digits: str) -> float | None:
    if digits[0].isdigit():
        return float(digits)
    number = integer(digits)
    return None if number is None else float(number)


def _name(said: str, true: str, document: str) -> tuple[str, ...]:
    """The one name in which the phrase differs from the sentence, where the document says it of something else."""
    elsewhere = said in document
    for stretch in (true, *MARK.split(true)):
        found = [*replaced(said, stretch)]
        for one in found if len(found) == 1 else ():
            if any(word in one.said and word in true for word in DIRECTIONS):
                continue  # 每多断保1年增加1个月，每多缴纳1年减少1个月: the sentence says both
            whole = len(one.before) + len(one.said) + len(one.behind) == len(said)
            named = are_names(one) and not set(one.said) & set(one.true)
            sure = elsewhere or (named and one.before and len(one.before + one.behind) >= AROUND)
            if whole and sure and (named or all(map(_is_name, (one.said, one.true)))):
                return one.shown
    return ()


def _is_name(words: str) -> bool:
    """A character or more that carry a name: 县 for 镇 before 级."""
    return bool(HAN.fullmatch(words)) and not set(words) & EMPTY
