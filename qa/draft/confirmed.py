"""Phrases that say what a sentence of the document says, in its words or with empty words put in or left out."""

from __future__ import annotations

import re
from functools import cache

from corpus.fold import fold, halfwidth
from corpus.regex import regex
from qa.draft.features import features
from qa.draft.lexicon import any_of
from qa.draft.modality import doubtful, turned
from qa.draft.quotations import is_harmless, proved
from qa.draft.rivals import rival
from qa.draft.spot import ROLES, Finding, Spot
from qa.draft.swapped import exchanged
from qa.draft.terms import TERM
from qa.draft.topic import Topic, topics
from qa.kinds.terms.definitions import DEFINING
from qa.verify.lexicon import polarity
from qa.verify.result import ACCEPTED
from qa.verify.verify import verify

LEAST = 8
"""Characters of a phrase that says enough to be confirmed."""
WEIGHT, FIGURED = 2.4, 3.0
"""Weight of what it shares with a sentence; and of a phrase with a figure, which is the same of many things."""
HALF = regex(
    r"^\W*(?:而|也|则|就)?(?:就?是|为|属于|叫|即|不是|按照?|根据|依据|围绕|对照|关于)"
    r"|(?:[上中里时后前]|方面|部分|工作|任务|建设|情况|这件事|这项|规定)\W*$"
)
"""A phrase without its subject, or that only says what the next one speaks of."""
CLOCK = regex(r"第\d+|\d{1,2}:\d\d")
"""Numbers that no figure is read from."""
SHARE = 0.8
"""Share of its words that the sentence must hold before it is compared character by character."""


def confirmed(spot: Spot) -> list[Finding]:
    """The phrase, where the document says the very same."""
    if len(fold(spot.words)) < LEAST or spot.hidden or spot.having(*ROLES):
        return []
    if DEFINING.search(spot.words) or HALF.search(spot.words) or any(m.kind == "document" for m in spot.mentions):
        return []  # a definition is true as a whole or not at all; a half of a sentence says nothing alone
    least = FIGURED if any(True for _ in spot.amounts()) else WEIGHT
    found = [t for t in topics(spot) if t.first.own >= least and t.first.share >= SHARE][:1]
    for topic in found:
        sentence, metadata = topic.first.sentence, topic.view.document.metadata
        said = features(spot.words) <= features(metadata.title + metadata.inner)
        if said or not _timely(spot, topic.view.document.quote(sentence.start, sentence.end)):
            return []  # it only names the document; or it speaks of another year
        true = verify(spot.store, spot.words, document=topic.view.document.id)
        if true.verdict in ACCEPTED or (true.verdict == "differs" and is_harmless(true)):
            return [proved("statement", (spot.piece.start, spot.piece.end), true, "supported", true.text)]
    return [_told(spot, topic) for topic in found if _holds_all(spot, topic)]


def _holds_all(spot: Spot, topic: Topic) -> bool:
    """One sentence holds every word of the phrase that says something."""
    if topic.first.own < FIGURED or any(True for _ in spot.amounts()):
        return False
    said = features(_empty().sub("\n", spot.content(spot.piece.start, spot.piece.end)))
    true = topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end)
    heading = topic.first.sentence.clause.heading
    if heading and fold(true.strip()).endswith(fold(heading)):
        return False  # a heading claims nothing
    return bool(said) and said <= topic.first.sentence.features and says_as_much(spot, true)


@cache
def _empty() -> re.Pattern[str]:
    return re.compile(any_of("harmless"))


def _told(spot: Spot, topic: Topic) -> Finding:
    """The sentence that says it."""
    sentence = topic.first.sentence
    true = "".join(topic.view.document.quote(sentence.start, sentence.end).split())
    evidence = spot.told[topic.view.document.id].sense.evidence(sentence)
    return Finding("statement", spot.piece.start, spot.piece.end, "supported", f"文件写的是“{true}”。", (evidence,))


def says_as_much(spot: Spot, true: str) -> bool:
    """No verb is turned round, none is denied on one side only; every name and every year stands in the document's words."""
    if any(rival(spot.words, true)) or any(exchanged(spot.words, true)):
        return False
    if not {*CLOCK.findall(halfwidth(spot.words))} <= {*CLOCK.findall(halfwidth(true))}:
        return False
    if (
        turned(spot.words, true)
        or doubtful(spot.words, true)
        or polarity(spot.words) != polarity(true)
        or not _timely(spot, true)
    ):
        return False
    names = [spot.text[m.start : m.end] for m in spot.mentions if m.kind in ("unit", "stranger", "term")]
    names += [match["term"] for match in TERM.finditer(spot.words)]
    return all(fold(name) in fold(true) for name in names)


def _timely(spot: Spot, true: str) -> bool:
    """No year that the sentence of the draft names is missing in the document's."""
    named = (m.value for m in spot.sentence.mentions if m.kind == "year")
    return all(year in halfwidth(true) for year in named)
