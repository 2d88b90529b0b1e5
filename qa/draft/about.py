"""Whether a draft speaks of a document: it names it, its area or its matter, and sets out as no other one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus.regex import regex
from index.vocabulary import key_of
from qa.draft.features import features
from qa.draft.mentions import Read
from qa.view import View

MAIN = 0.5
"""Share of the best document's names below which another is not meant."""
TITLE = regex(r"《([^》]{4,80})》")
SHORT = 6
"""Characters of a title in 《》 that may be a part of a longer one."""
NAMED = 0.6
"""Share of the title of a document that a sentence must hold to name it."""
FRONT = regex(r"^(?:中华人民共和国|[\u4e00-\u9fff]{2,12}?(?:关于|印发))")
HEAD = 12
"""Lines within which a document has its title."""
ITSELF = regex(r"(?:方案|计划|办法|措施|意见|通知|规定|条例|细则|法)(?:（[^（）]*）)?$")
"""A line that ends so is the title of a document, and no report on one."""
SORT = regex(
    r"中华人民共和国|(?:关于)?(?:重新|联合)?(?:印发|发布|公布)|(?:暂行|试行|若干|实施|管理|工作|行动|推进|三年|五年)*"
    r"(?:方案|计划|办法|措施|意见|通知|规定|条例|细则|规划|规则)(?:的|[（(][^）)]*[）)])*"
)
"""Words of a title that say what sort of document it is."""
FEWEST = 3
"""Features of the matter of a title by which it can be told."""
OFTEN, RIVAL = 12, 0.3
"""Weight of the names by which a draft speaks of a document that it does not name; and share of it that another has."""
AREA = regex(r"[\u4e00-\u9fff]{2,6}?(?:省|市|区|县|州|盟|旗)")


def is_about(view: View, text: str, reads: Sequence[Read]) -> bool:
    """It is named; or its area is, and the draft does not set out as another document of that area."""
    if any(n.document == view.document.id for r in reads for m in r.mentions if m.kind == "document" for n in m.names):
        return True
    if _is_another(view, text):
        return False
    metadata = view.document.metadata
    titles = (features(FRONT.sub("", title)) for title in (metadata.title, metadata.inner) if title)
    said = [features(text[r.piece.start : r.piece.end]) for r in reads]
    if any(title and len(title & words) >= NAMED * len(title) for title in titles for words in said):
        return True
    if any(is_titled(title, text) for title in (metadata.title, metadata.inner) if title):
        return True
    return speaks_of(metadata.place, text)


def is_titled(title: str, words: str) -> bool:
    """A title in 《》 is this one, or a part of it that says as much: without its area, without 通知."""
    key = key_of(title)
    names = (key_of(name) for name in TITLE.findall(words))
    return any(len(name) >= SHORT and name in key for name in names)


def _is_another(view: View, text: str) -> bool:
    """The draft sets out with the title of another document."""
    own = features(view.document.metadata.title + view.document.metadata.inner)
    lines = [line.strip() for line in text.splitlines()[:HEAD]]
    for line in filter(ITSELF.search, lines):
        said, area = features(line), AREA.match(line)
        if len(said) > 2 and len(said & own) < MAIN * len(said):
            return True
        if area and area.group() not in view.document.text + view.document.metadata.place:
            return True
    return False


def by_core(views: Sequence[View], text: str, reads: Sequence[Read]) -> frozenset[str]:
    """The one document of whose matter the draft speaks by the words of its title: 积分制入户政策解答."""
    found = []
    for view in views:
        metadata = view.document.metadata
        core = features(matter(metadata.inner or metadata.title, {metadata.place} - {""}))
        said = (features(text[r.piece.start : r.piece.end]) for r in reads)
        if len(core) >= FEWEST and any(core <= words for words in said) and not _is_another(view, text):
            found.append(view.document.id)
    return frozenset(found) if len(found) == 1 else frozenset()


def by_names(views: Sequence[View], text: str, weights: Counter[str]) -> frozenset[str]:
    """The one document whose tasks, indicators and terms the draft names over and over, and hardly those of another."""
    first, *others = views or (None,)
    if first is None or _is_another(first, text) or weights[first.document.id] < OFTEN:
        return frozenset()
    rival = max((weights[v.document.id] for v in others if v), default=0)
    return frozenset({first.document.id}) if rival <= RIVAL * weights[first.document.id] else frozenset()


def matter(title: str, places: set[str]) -> str:
    """What a title is about, without the area and the sort of the document."""
    title = FRONT.sub("", title)
    for place in places:
        title = title.replace(place, "\n")
    return SORT.sub("\n", title)


def speaks_of(place: str, words: str) -> bool:
    """With or without the word for its level; 永安镇 is not 永安市."""
    bare = place.rstrip("省市区县")
    short = len(place) > 2 and bool(re.search(rf"{re.escape(bare)}(?![镇乡村])", words))
    return bool(place) and (place in words or short)
