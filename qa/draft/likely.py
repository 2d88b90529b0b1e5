"""The sentence that a phrase most likely puts in other words, and how a difference from it is told."""

from __future__ import annotations

import re

from corpus.fold import halfwidth
from corpus.model import Clause
from qa.draft.modality import modals
from qa.draft.result import Kind
from qa.draft.sense import Fits, Sentence, anything
from qa.draft.spot import Finding, Spot
from qa.draft.topic import CLOSE, Topic, before, sentence_so_far, topics
from qa.view import View

LEAST = 0.3
"""Share of the words of a phrase that a sentence must hold for the phrase to put it differently."""
FIRM, HALF = 3.0, 0.5
"""Weight and share from which the words before a phrase say what its figure is of."""
FORBIDDEN = "不得"
LEAD = re.compile(r"(?:不得|禁止|严禁)[^。；;\n]{0,12}(?:下列|以下)[^。；;\n]{0,16}[：:]")
"""What forbids each item of the list behind it."""
MARKER = re.compile(r"^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*")
YEAR = re.compile(r"(?<!\d)(20\d\d)\s*年(?!月)")


def likely(spot: Spot, fits: Fits = anything, *, close: float = CLOSE) -> tuple[Topic | None, bool]:
    """The sentence that the phrase means, and whether its own words say so or only those before it in its sentence."""
    most = spot.told
    for words, own in ((spot.words, True), (sentence_so_far(spot), False)):
        found = topics(spot, words, fits, close=close)
        if found and found[0].plain and found[0].first.share >= LEAST:
            anywhere = max(
                (m.score for m in most[found[0].view.document.id].sense.meant(words, before(spot))), default=0.0
            )
            if found[0].first.score >= CLOSE * anywhere or found[0].first.sentence is spot.anchor:
                return found[0], own
    return None, False


def years_of(view: View, sentence: Sentence) -> set[int]:
    return {int(y) for y in YEAR.findall(halfwidth(view.document.quote(sentence.start, sentence.end)))}


def ruled(view: View, clause: Clause, start: int, end: int, said: str) -> str:
    """The words of a sentence; an item of a list of what is forbidden says so itself, beside a draft that says what may be done."""
    words, above = view.document.quote(start, end), view.clauses.get(clause.parent)
    items = (child.start for child in view.children.get(clause.parent, ()) if child.kind == clause.kind)
    first = min(items, default=start)
    lead = LEAD.search(view.document.text, above.start, min(first, start)) if above else None
    return f"{FORBIDDEN}{MARKER.sub('', words)}" if lead and any(True for _ in modals(said)) else words


def against(spot: Spot, topic: Topic, sentence: Sentence, said: str, kind: Kind) -> Finding:
    evidence = spot.told[topic.view.document.id].sense.evidence(sentence)
    true = "".join(topic.view.document.quote(sentence.start, sentence.end).split())
    text = f"{said}，文件写的是“{true}”。"
    return Finding(kind, spot.piece.start, spot.piece.end, "contradicted", text, (evidence,))
