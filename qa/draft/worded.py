"""What a phrase in other words must, may or must not do, what it names, whose a thing is: beside the sentence that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.fold import fold, halfwidth
from corpus.numerals import NUMERAL as HAN_NUMERAL
from corpus.numerals import integer
from corpus.regex import regex
from qa.draft.asked import denied_by
from qa.draft.crossed import THEN, crossed, misplaced, reordered
from qa.draft.directed import redirected, revalued
from qa.draft.lexicon import any_of
from qa.draft.likely import FIRM, HALF, against, likely, ruled
from qa.draft.mistaken import mistaken
from qa.draft.modality import keeps, turned
from qa.draft.negated import excepts, negated, shares_deed
from qa.draft.officials import otherwise_held
from qa.draft.rivals import ALIKE, rival
from qa.draft.spot import Finding, Spot
from qa.draft.swapped import exchanged, renamed
from qa.draft.told import STOPS
from qa.draft.topic import CLOSE, sentence_so_far

NUMERAL = regex(
    r"(?<![\d.第〔\[(（年月-])(?P<n>\d+(?:\.\d+)?)(?P<of>[A-Za-z\u4e00-\u9fff][A-Za-z\u4e00-\u9fff-])(?<![年月日号条款项章][\u4e00-\u9fff])"
)
"""A number with two characters that say of what."""
HAPPENED = regex(rf"(?!{any_of('attributing')}|规范|规定|取消|印发)[\u4e00-\u9fff]{{2}}了(?![解结])")
"""What was done (开展了抽查) is told by the draft for its own place and time."""
POST = regex(r"担任|兼任|出任|(?<![责信主])任(?![何务意期])")
PLAIN, LOOSE = 0.85, 2
"""Share from which a sentence is so plainly meant that less need be the same around two words that exclude each other."""
COUNTED = regex(rf"(?P<n>[{HAN_NUMERAL}\d]{{1,3}})(?:个|项|类|种|大|条|家)(?P<noun>[\u4e00-\u9fff]{{2}})$")
ORDINAL = regex(r"第\d{1,3}[\u4e00-\u9fff](?<![条款项章节类批次届年期])")
CLOCK = regex(r"(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])")
ASKING = regex(r"吗\W*$|^问[：:]|是否|能否")
DENIED = 0.6
"""The same for one that denies what the sentence says, or says what that denies."""
NEAR = 0.9
"""Share of the weight of the first sentence from which another may be followed as well."""
FOLLOWING = 0.7
"""The same share for a phrase that follows the words of the sentence."""


def modes(spot: Spot) -> Iterator[Finding | None]:
    """What must or may be done."""
    topic, _ = likely(spot, close=CLOSE / 2)
    if topic is None or topic.first.share < HALF:
        return
    meant = (m.sentence for m in topic.meant)
    true = [ruled(topic.view, s.clause, s.start, s.end, spot.words) for s in meant]
    for sentence, words in zip(topic.meant, true, strict=True):
        near = [other for m, other in zip(topic.meant, true, strict=True) if m.own >= CLOSE * sentence.own]
        near = [words] if sentence.sentence is spot.anchor else near
        behind = "" if excepts(spot.words, words) else turned(spot.words, words)
        if behind and not any(keeps(spot.words, other, behind) for other in near):
            yield against(spot, topic, sentence.sentence, f"稿件写“{spot.words}”", "figure")


def rivals(spot: Spot) -> Iterator[Finding | None]:
    """A word that excludes the one of the sentence: 部分 for 全部, 每季度 for 每月."""
    topic, _ = likely(spot, close=CLOSE / 2)
    if topic is None or topic.first.share < HALF or HAPPENED.search(spot.words):
        return
    near = (m.sentence for m in topic.meant if m.own >= CLOSE * topic.first.own)
    first, *others = (topic.view.document.quote(s.start, s.end) for s in near)
    plain = topic.first.share >= PLAIN and topic.first.own >= FIRM
    said, true = rival(spot.words, first, alike=LOOSE if plain else ALIKE)
    if said and not any(said in fold(other) for other in others):
        yield against(spot, topic, topic.first.sentence, f"稿件写“{said}”，文件里是“{true}”", "figure")


def denials(spot: Spot) -> Iterator[Finding | None]:
    """What is denied on one side only."""
    topic, own = likely(spot)
    if topic is None or not own or topic.first.share < DENIED or HAPPENED.search(spot.words):
        return
    near = (m.sentence for m in topic.meant if m.own >= CLOSE * topic.first.own)
    first, *others = (halfwidth(topic.view.document.quote(s.start, s.end)) for s in near)
    said = halfwidth(spot.words)
    if negated(said, first) and all(negated(said, other) or not shares_deed(said, other) for other in others):
        yield against(spot, topic, topic.first.sentence, f"稿件写“{spot.words}”", "figure")


def answers(spot: Spot) -> Iterator[Finding | None]:
    """What a question of the document is answered with, or what a list denies to its items."""
    topic, own = likely(spot) if not ASKING.search(spot.words) else (None, False)
    if topic is None or not own or topic.first.share < DENIED:
        return
    for meant in (m for m in topic.meant if m.own >= NEAR * topic.first.own):
        if words := denied_by(topic.view, meant.sentence, spot.words):
            yield against(
                spot, topic, meant.sentence, f"稿件写“{spot.words}”，文件里是“{''.join(words.split())}”", "figure"
            )


def posts(spot: Spot) -> Iterator[Finding | None]:
    """Who holds a post."""
    topic, _ = likely(spot) if POST.search(spot.words) else (None, False)
    if topic is None or topic.first.share < HALF:
        return
    true = topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end)
    if any(pair := otherwise_held(spot.words, true)):
        yield against(spot, topic, topic.first.sentence, f"稿件写{pair[0]}，文件里是{pair[1]}", "role")


def ways(spot: Spot) -> Iterator[Finding | None]:
    """From what to what something is changed."""
    topic, _ = likely(spot)
    if topic is None or topic.first.share < HALF:
        return
    true = topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end)
    if any(pair := redirected(spot.words, true)) or any(pair := revalued(spot.words, true)):
        what = f"稿件写从“{pair[0]}”到“{pair[1]}”，文件的方向相反"
        yield against(spot, topic, topic.first.sentence, what, "change")


def names(spot: Spot) -> Iterator[Finding | None]:
    """A word that stands for another in a name."""
    topic, own = likely(spot)
    if topic is None or not own or topic.first.share < FOLLOWING:
        return
    whole = topic.view.folded(0, len(topic.view.document.text))
    for meant in (m for m in topic.meant if m is topic.first or m.own >= NEAR * topic.first.own):
        true = topic.view.document.quote(meant.sentence.start, meant.sentence.end)
        said, name = mistaken(spot.words, true, whole)
        if not said and meant is topic.first:
            said, name = renamed(spot.words, true, whole)
        if said:
            yield against(spot, topic, meant.sentence, f"稿件写“{said}”，文件里是“{name}”", "quotation")
    true = topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end)
    if any(exchanged(spot.words, true)):
        what = f"稿件写“{spot.words}”，“{'”和“'.join(exchanged(spot.words, true))}”对调了"
        yield against(spot, topic, topic.first.sentence, what, "figure")


def numerals(spot: Spot) -> Iterator[Finding | None]:
    """A number inside a name or before a unit that no list has: 35千伏, 100G-PON."""
    topic, own = likely(spot)
    if topic is None or not own or topic.first.share < FOLLOWING:
        return
    true = topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end)
    known = [(o.quantity.amount.start, o.quantity.amount.end) for o in spot.sentence.owned]
    said = list(NUMERAL.finditer(spot.text, spot.piece.start, spot.piece.end))
    for match in said:
        named = [m["n"] for m in NUMERAL.finditer(true) if fold(m["of"]) == fold(match["of"])]
        read = any(a < match.end("n") and match.start("n") < b for a, b in known)
        rest = [n for n in named if all(m["n"] != n for m in said)]
        if not read and rest and match["n"] not in named:
            what = f"稿件写{match.group()}，文件里是{rest[0]}{match['of']}"
            yield against(spot, topic, topic.first.sentence, what, "figure")


def numbered(spot: Spot) -> Iterator[Finding | None]:
    """One of a row of numbers (第7窟、第15窟), or a time of the day (22:00), that the sentence has otherwise."""
    for pattern in (ORDINAL, CLOCK):
        said = {m.group() for m in pattern.finditer(halfwidth(spot.words))}
        topic, _ = likely(spot) if said else (None, False)
        if topic is None or topic.first.share < DENIED:
            continue
        true = halfwidth(topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end))
        known = {m.group() for m in pattern.finditer(true)}
        odd = sorted(said - known)
        fits = pattern is CLOCK or bool(said & known)
        if known - said and len(odd) == 1 and len(said) <= len(known) and fits:
            yield against(
                spot, topic, topic.first.sentence, f"稿件写{odd[0]}，文件里是{'、'.join(sorted(known))}", "figure"
            )


def members(spot: Spot) -> Iterator[Finding | None]:
    """What belongs to another member of a row, or to another place in a chain."""
    topic, _ = likely(spot)
    if topic is None:
        return
    true = topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end)
    if member := crossed(spot.words, true) or misplaced(spot.words, true):
        yield against(spot, topic, topic.first.sentence, f"稿件写“{spot.words}”，文件里是“{member}”", "definition")


def lists(spot: Spot) -> Iterator[Finding | None]:
    """四个中心, where the sentence has five in a row."""
    match = COUNTED.search(spot.words)
    topic, own = likely(spot) if match else (None, False)
    if match is None or topic is None or not own or topic.first.share < DENIED:
        return
    true = topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end)
    row = max(re.findall(rf"(?:[^、，,；;。]{{2,16}}{match['noun']}[、和及与]?){{3,}}", true), key=len, default="")
    n, known = integer(match["n"]), len(re.findall(rf"{match['noun']}(?=[、和及与，,；;。]|$)", row))
    if n and known > 2 and n != known:
        yield against(spot, topic, topic.first.sentence, f"稿件写{match.group()}，文件里有{known}个", "count")


def orders(spot: Spot) -> Iterator[Finding | None]:
    """What comes first and what only then (再): the other way round in the sentence, which may go on behind a semicolon."""
    topic, _ = likely(spot) if THEN.search(spot.words) else (None, False)
    if topic is None:
        return
    text, sentence = topic.view.document.text, topic.first.sentence
    low = max(sentence.clause.start, *(text.rfind(mark, 0, sentence.start) + 1 for mark in STOPS))
    high = min(sentence.clause.end, *(at for mark in STOPS if (at := text.find(mark, sentence.end)) >= 0), len(text))
    if any(pair := reordered(sentence_so_far(spot), text[low:high])):
        yield against(spot, topic, sentence, f"稿件写先“{pair[0]}”后“{pair[1]}”，文件的次序相反", "figure")
