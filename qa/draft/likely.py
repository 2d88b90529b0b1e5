"""The sentence that a phrase most likely puts in other words, and how a difference from it is told."""

from __future__ import annotations

from corpus.fold import halfwidth
from corpus.model import Clause
from corpus.regex import regex
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
LEAD = regex(r"(?:不得|禁止|严禁)[^。；;\n]{0,12}(?:下列|以下)[^。；;\n]{0,16}[：:]")
"""What forbids each item of the list behind it."""
MARKER = regex(r"^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*")
YEAR = regex(r"(?<!\d)(20\d\d)\s*年(?!月)")


def likely(
    spot: Spot, fits: Fits = anything, *, close: float = CLOSE, apart: tuple[int, int] = (0, 0)
) -> tuple[Topic | None, bool]:
    """The sentence that the phrase means, and whether its own words say so or only those before it in its sentence.

    ``apart``: a stretch of the draft that says nothing of it, as the figure that is to be judged.
    """
    key = ("likely", close, apart)
    if fits is anything and key in spot.memory:
        return spot.memory[key]  # type: ignore[return-value]
    found = _likely(spot, fits, close, apart)
    if fits is anything:
        spot.memory[key] = found
    return found


def _likely(spot: Spot, fits: Fits, close: float, apart: tuple[int, int]) -> tuple[Topic | None, bool]:
    most = spot.told
    here, so_far = (_without(words, start, apart) for words, start in _starts(spot))
    for words, own in ((here, True), (so_far, False)):
        found = topics(spot, words, fits, close=close)
        if found and found[0].plain and found[0].first.share >= LEAST:
            anywhere = max(
                (m.score for m in most[found[0].view.document.id].sense.meant(words, before(spot))), default=0.0
            )
            if found[0].first.score >= CLOSE * anywhere or found[0].first.sentence is spot.anchor:
                return found[0], own
    return None, False


def years_of(view: View, sentence: Sentence) -> set[int]:
    return years_of_span(view, sentence.start, sentence.end)


def _starts(spot: Spot) -> tuple[tuple[str, int], tuple[str, int]]:
    return (spot.words, spot.piece.start), (sentence_so_far(spot), spot.sentence.piece.start)


def _without(words: str, start: int, apart: tuple[int, int]) -> str:
    low, high = (max(0, at - start) for at in apart)
    return f"{words[:low]}\n{words[high:]}" if low < high else words


def years_around(view: View, sentence: Sentence) -> set[int]:
    """Its years; where it has none, those of the sentence of its clause that it goes on behind a semicolon."""
    start = sentence.start
    while not (found := years_of_span(view, start, sentence.end)):
        if start <= sentence.clause.start or view.document.text[start - 1] not in "；;":
            break
        stops = (view.document.text.rfind(mark, sentence.clause.start, start - 1) for mark in "。；;\n")
        start = max(sentence.clause.start, max(stops) + 1)
    return found


def years_of_span(view: View, start: int, end: int) -> set[int]:
    return {int(y) for y in YEAR.findall(halfwidth(view.document.quote(start, end)))}


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
