"""A question that corrects itself: 任务12……不对，是任务13 is about task 13. The correction replaces what it corrects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.regex import regex
from index.store import Store
from qa.question import Question, Tag
from qa.reading.normalise import is_english, normalise
from qa.reading.several import ASKING
from qa.reading.understand import understand

STOPS = r"[,，。.…—;；!！?？\s]"
SOUND = r"(?:呃|哦|噢|啊|额|嗯|唉|哎|诶|喔|哎呀)[,，]?"
WRONG = r"不对|[哦噢呃啊]不(?=[，,])|不不不?|(?:打|说|写|问|记|搞|弄|输)?错了|(?:打|说|写|问|记)错|口误|手误|更正(?:一下)?|纠正(?:一下)?"
MEANT = r"(?:(?:应该|应当|应)?(?:是|为)|我?(?:想|要)?问的?是|我?(?:要|说)的?是?|改成|改为|换成)?"
SLIP = regex(rf"{STOPS}+(?:(?:{SOUND})?(?:{WRONG})[了啊哈呀哦]*{STOPS}+|{SOUND}不是[^,，。？?]{{1,8}}[,，]\s*){MEANT}")
"""，哦打错了，要… and ，呃不是项，…: a mark, the word for a mistake, a mark; 不是 alone is part of many questions."""
SUBJECTS = frozenset({"clause", "unit", "indicator"})
REST = 4
"""Characters behind the correction that ask nothing (的数, 那个) and are left out."""


def read(store: Store, asked: str, documents: Sequence[str] | None = None) -> Question:
    """The question understood, as it was corrected by the one who asks."""
    text = normalise(asked)
    slip = SLIP.search(text)
    if not slip or is_english(text):
        return understand(store, asked, documents)
    before, after = (understand(store, t, documents) for t in (text[: slip.start()], text[slip.end() :]))
    said = _as_meant(before, after)
    if not said:
        return understand(store, asked, documents)
    return replace(understand(store, said, documents), asked=asked).with_notes(f"按更正后的“{said}”理解")


def _as_meant(before: Question, after: Question) -> str:
    """The question with the correction in the place of the mistake; empty when it is not clear what is corrected."""
    new = next((t for t in after.tags if t.start <= 1 and _sort(t)), None)
    old = next((t for t in reversed(before.tags) if new and _sort(t) == _sort(new)), None)
    if new is None or old is None:
        return after.text if new and _sort(new) in SUBJECTS and ASKING.search(after.text) else ""
    behind = after.text[new.end :]
    if ASKING.search(before.text) and ASKING.search(behind) and _sort(new) in SUBJECTS:
        return after.text
    put = before.text[: old.start] + after.text[new.start : new.end] + before.text[old.end :]
    further = ASKING.search(behind) and not ASKING.search(before.text) or len(behind) > REST
    return f"{put},{behind.lstrip('的,， ')}" if further else put


def _sort(tag: Tag) -> str:
    """What a piece of the question can be corrected by: a clause by a clause, a year by a year."""
    source, _, kind = tag.kind.partition(":")
    if source == "name":
        return {"unit": "unit", "indicator": "indicator", "term": "indicator"}.get(kind, "clause")
    if source == "ref":
        return "clause"
    roles = {"lead", "participant", "responsible"} & set(source.split("+"))
    return "year" if source == "year" else "role" if roles else ""
