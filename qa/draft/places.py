"""Where the draft says that something stands: 这些写在第28项任务里. The clause that says it is looked for, and its number compared."""

from __future__ import annotations

from corpus.model import Clause
from corpus.regex import regex
from qa.draft.mentions import Mention
from qa.draft.sense import Sentence
from qa.draft.spot import ROLES, Finding, Spot, best
from qa.draft.topic import PLAIN, before, sentence_so_far
from qa.view import View

PLACING = regex(
    r"(?:写|列|放|规定|部署|载|出现|安排|体现|明确|讲|归|定)?(?:在|于|进|入|见|出自|来自|属于|对应(?:的是)?|依据(?:是)?)[^，,。]{0,12}$"
)
"""Words right before a number that say that something stands there."""
BASED = regex(r"(?:依据|根据|按照?|依照)[^，,。]{0,12}$")
"""Words before a number behind which the rest of the sentence is what stands there."""
TELLING = regex(
    r"(?:[^，,。；;]{0,4}?|对[^，,。；;]{2,24}?(?:作了|作出了?|进行了?|有)(?:明确)?)(?:要求|规定|明确|提出|写明|讲的是|说的是|部署)(?![的被])"
)
"""Words right behind a number that say what stands there."""
LEAST = 3.0
"""Weight of what the words must share with a sentence for its place to be theirs."""
RULED_ON = regex(r"对(?P<of>[^，,。；;]{2,24}?)(?:作了|作出了?|进行了?|有)(?:明确)?(?:规定|要求)")
FAR = 0.8
"""Share of the best score from which another place may be theirs as well."""


def places(spot: Spot) -> list[Finding]:
    """The place that the phrase gives to what it says, or to what was said right before it."""
    numbered = [m for m in spot.mentions if m.reference]
    if len(numbered) != 1 or spot.having(*ROLES):
        return []
    placing = PLACING.search(spot.text[spot.piece.start : numbered[0].start])
    if not placing and not TELLING.match(spot.text, numbered[0].end, spot.piece.end):
        return []
    if spot.hidden or any(m.kind == "clause" and m.start > numbered[0].start for m in spot.mentions):
        return []
    return best(_placed(spot, view, numbered[0]) for view in spot.views if view.document.id in spot.about)


def _placed(spot: Spot, view: View, mention: Mention) -> Finding | None:
    there = spot.numbered(view, mention)
    kinds = {c.kind for c in there}
    if not there:
        return None

    missing = _missing(spot, view, there)

    def inside(sentence: Sentence) -> bool:
        held = missing in view.document.quote(sentence.start, sentence.end)
        return held and any(c.kind in kinds for c in view.above(sentence.clause))

    sense, words = spot.told[view.document.id].sense, _said(spot, mention)
    meant = sense.meant(words, "", inside)
    if not meant or meant[0].own < (PLAIN if missing else LEAST):
        return None
    near = [m for m in meant if m.score >= FAR * meant[0].score]
    homes = [next(c for c in reversed(view.above(m.sentence.clause)) if c.kind in kinds) for m in near]
    if any(home in there for home in homes):
        return None
    said = spot.text[mention.start : mention.end]
    if any(said in view.document.quote(m.sentence.start, m.sentence.end) for m in near):
        return None  # the sentence itself refers to it: 依照第二十六条规定被确认无效
    text = f"稿件写在{said}，文件里这些话在{_name(spot, view, homes[0])}。"
    evidence = (sense.evidence(near[0].sentence),)
    return Finding("citation", spot.piece.start, spot.piece.end, "contradicted", text, evidence)


def _missing(spot: Spot, view: View, there: tuple[Clause, ...]) -> str:
    """What the place is said to rule on (对……的有效期作了规定) and stands nowhere in it."""
    found = RULED_ON.search(spot.text, spot.piece.start, spot.piece.end)
    noun = found["of"].split("的")[-1] if found else ""
    return "" if len(noun) < 2 or any(noun in view.document.quote(c.start, c.end) for c in there) else noun


def _said(spot: Spot, mention: Mention) -> str:
    """What the place is given for: the sentence so far; with the sentence before where this one only points to it."""
    low = spot.sentence.piece.start
    words = sentence_so_far(spot)
    words = words[: mention.start - low] + "\n" + words[mention.end - low :]
    head = spot.text[spot.piece.start : mention.start]
    telling = TELLING.match(spot.text, mention.end, spot.piece.end)
    if mention.start - low < SHORTEST and telling and telling.end() < spot.piece.end - 1:
        return words
    if telling and RULED_ON.match(spot.text, mention.end, spot.piece.end):
        return words
    if (mention.start - low < SHORTEST or BASED.search(head)) and spot.sentence.piece.end - spot.piece.end > SHORTEST:
        return f"{words}\n{spot.text[spot.piece.end : spot.sentence.piece.end]}"  # 依据第四十六条，……
    alone = spot.piece.start - low < SHORTEST
    return f"{before(spot)}\n{words}" if alone else words


SHORTEST = 8
"""Characters before the phrase in its sentence from which they say what it is about."""


def _name(spot: Spot, view: View, clause: Clause) -> str:
    return spot.case(view).name(clause) if clause.kind != "article" else clause.label
