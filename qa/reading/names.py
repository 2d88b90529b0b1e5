"""Names of the store that stand in a question: units, indicators, tasks, titles of documents; the longest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.regex import regex
from index.store import Store
from index.vocabulary import Name, key_of
from qa.lexicon import cues, generic, stops
from qa.reading.normalise import HAN
from qa.reading.unread import Reading

LONGEST_NAME = 48
BARE = 2
"""Characters of the bare name of a place (菊园), which other names begin with as well (菊园路)."""
AFTER_UNIT = frozenset("牵参负是在的和与有也还配主领管作单都共同各、吗呢被没未不及又由办承责当为要这那")
"""Characters that may follow such a name when it means the unit."""


CROSSING = frozenset({"部际", "部门", "部分", "部署", "局面", "局部", "处理", "处罚", "会议", "会展", "办理", "办法"})
"""Words that begin with the last character of a name: 职业教育部际联席会议 names no 教育部."""


Known = dict[str, list[Name]]
"""Names by their key, those of one question."""


def known_names(store: Store, text: str, documents: Sequence[str] | None) -> Known:
    """Every name that some piece of the text spells; the cost grows with the text, not with the knowledge base."""
    folded, _ = fold_with_places(text)
    pieces = {folded[i : i + w] for i in range(len(folded)) for w in range(2, min(LONGEST_NAME, len(folded) - i) + 1)}
    known: Known = {}
    for name in store.names(pieces):
        if name.kind != "place" and (documents is None or name.document in documents):
            known.setdefault(name.key, []).append(name)
    return known


def read_names(known: Known, reading: Reading, *, titles: bool) -> tuple[Name, ...]:
    """The names that stand in what is unread, the longest first; titles of documents in a pass of their own."""
    folded, places = fold_with_places(reading.rest)
    found: list[Name] = []
    for key in sorted(known, key=lambda key: (-len(key), key)):
        names = [name for name in known[key] if not titles or name.kind == "document"]
        for match in re.finditer(re.escape(key), folded) if names else ():
            start, end = places[match.start()], places[match.end() - 1] + 1
            if not reading.free(start, end):
                continue
            meant = [name for name in names if not _only_general(reading.text, start, end, name.kind)]
            if meant and _stands_alone(reading.text, start, end, key, meant[0].kind):
                reading.take(start, end, f"name:{meant[0].kind}", meant[0].printed)
                found += [name for name in meant if name not in found]
    return tuple(found)


SHORT_HEADING = 2
"""Characters of a chapter's heading (建设, 文件) that is a word of any question, and a name only as 建设一章 or “建设”."""
AFTER_HEADING = regex(r"[”\"》]?(?:这?一?[章节编]|部分|附件)")


def _only_general(text: str, start: int, end: int, kind: str) -> bool:
    """A word of every question that some document happens to have as a heading or in the place of a unit: 任务, 单位, 名称."""
    word = key_of(text[start:end])
    if kind == "unit":
        return word in cues() or word in stops() or word in generic()
    quoted = text[max(0, start - 1) : start] in {"“", '"', "《"}
    return kind == "chapter" and len(word) <= SHORT_HEADING and not (quoted or AFTER_HEADING.match(text, end))


def still_read(names: tuple[Name, ...], reading: Reading) -> tuple[Name, ...]:
    """Without the units whose only mention turned out to be the tail of a stranger's name (市科委)."""
    tags = reading.tags_in_order()
    gone = {key_of(tag.value) for tag in tags if tag.kind == "stranger"}
    left = {key_of(reading.text[tag.start : tag.end]) for tag in tags if tag.kind == "name:unit"}
    return tuple(n for n in names if n.kind != "unit" or n.key in left or not any(g.endswith(n.key) for g in gone))


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """The text folded as names are (see ``index.vocabulary.key_of``), and for each character the offset it came from."""
    folded, places = "", []
    for i, character in enumerate(text):
        form = character if character == "\x00" else _key(character)
        folded += form
        places += [i] * len(form)
    return folded, places


@lru_cache(maxsize=4096)
def _key(character: str) -> str:
    return key_of(character)


def _stands_alone(text: str, start: int, end: int, key: str, kind: str) -> bool:
    """A Latin name is a whole word; the bare name of a unit is not the end of another level's unit (市科委)."""
    if key.isascii():
        return not re.match(r"[a-z]", text[end : end + 1].lower()) and not re.search(r"[a-z]$", text[:start].lower())
    if kind == "unit" and text[end - 1 : end + 1] in CROSSING:
        return False
    return len(key) > BARE or kind != "unit" or not HAN.match(text[end : end + 1]) or text[end] in AFTER_UNIT
