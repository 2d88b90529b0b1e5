"""Mistyped names: homophones of known names, then names with one wrong character. Only for what no other step could read.

A unit is taken by sound only: one wrong character in 区教育局 makes another unit of it, and that must be refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from rapidfuzz.distance import Hamming

from corpus.regex import regex
from corpus.sound import syllable
from index.general import wordlist
from index.store import Store
from index.vocabulary import Name, halves
from qa.reading.unread import Reading

SHORTEST = 3
"""Characters of a name that may be taken by its sound."""
PARTICLES = "中的里和与及在之等各有是"
TELLING = frozenset(
    "一二三四五六七八九十两特甲乙丙丁初中高低上下左右东南西北大小新旧老幼男女国省市县区镇内外前后进出增减正副总分"
)
"""Characters by which names of two things differ: 一级企业 is no slip for 二级企业."""
LONGEST = 30
"""Characters of a name that is looked for misspelled."""
HAN = regex(r"[\u4e00-\u9fff]")


def respell(
    store: Store, reading: Reading, names: tuple[Name, ...], documents: Sequence[str] | None
) -> tuple[tuple[Name, ...], tuple[str, ...]]:
    """The names with mistyped ones added, and a remark for each."""
    if not HAN.search(reading.rest):
        return names, ()
    windows = _windows(reading)
    for find in (_by_sound, _by_one_character):
        found = [hit for hit in find(store, reading, windows) if documents is None or hit[2].document in documents]
        if found:
            start, end, _ = max(found, key=lambda hit: hit[1] - hit[0])
            meant = [name for s, e, name in found if (s, e) == (start, end)]
            typed = reading.text[start:end]
            reading.give_back(start, end)
            reading.take(start, end, f"name:{meant[0].kind}", meant[0].printed)
            return (*names, *meant), (f"按“{meant[0].printed}”理解“{typed}”",)
    return names, ()


Found = list[tuple[int, int, Name]]


def _windows(reading: Reading) -> list[tuple[int, int]]:
    """Spans of the question that hold an unread Chinese character and touch no reference, year, figure or unit."""
    text = reading.text
    unread = list(accumulate((HAN.match(c) is not None for c in reading.rest), initial=0))
    blocked = list(accumulate(_blocked(reading), initial=0))
    return [
        (start, end)
        for start in range(len(text))
        for end in range(start + SHORTEST, min(len(text), start + LONGEST) + 1)
        if unread[end] > unread[start] and blocked[end] == blocked[start]
    ]


def _blocked(reading: Reading) -> list[bool]:
    """Characters that no mistyped name may reach over."""
    marks = [c in " ，。？！、；：“”" for c in reading.text]
    for tag in reading.tags_in_order():
        if tag.kind in {"year", "figure", "name:unit"} or tag.kind.startswith("ref:"):
            marks[tag.start : tag.end] = [True] * (tag.end - tag.start)
    return marks


def _by_sound(store: Store, reading: Reading, spans: list[tuple[int, int]]) -> Found:
    sounds: dict[str, list[tuple[int, int]]] = {}
    syllables = [syllable(c) for c in reading.text.lower()]
    for start, end in spans:
        sounds.setdefault("".join(syllables[start:end]), []).append((start, end))
    found = []
    for name in store.names(sounds, column="sound"):
        for start, end in sounds[name.sound]:
            piece = reading.text[start:end].lower()
            another = name.kind == "unit" and is_body(piece)
            same_length = len(piece) == len(name.key) and piece != name.key
            if (
                same_length
                and not another
                and not _asks_behind(reading.text, end, name)
                and 2 * Hamming.distance(piece, name.key) <= len(piece)
            ):
                found.append((start, end, name))
    return found


ASKS = regex("多少|几")


def _asks_behind(text: str, end: int, name: Name) -> bool:
    """财政补多少 asks what 财政 pays; 财政部 is another word."""
    return text[end - 1] != name.key[-1] and bool(ASKS.match(text, end))


def _by_one_character(store: Store, reading: Reading, spans: list[tuple[int, int]]) -> Found:
    windows: dict[str, list[tuple[int, int]]] = {}
    for start, end in spans:
        for half in filter(None, halves(reading.text[start:end])):
            windows.setdefault(half, []).append((start, end))
    known = {name: None for column in ("head", "tail") for name in store.names(windows, column=column)}
    return [
        (start, end, name)
        for name in known
        for start, end in dict.fromkeys((*windows.get(name.head, ()), *windows.get(name.tail, ())))
        if _one_typo(reading.text[start:end], name.key) and not _only_longer(reading, start, end)
    ]


def _one_typo(typed: str, key: str) -> bool:
    """One character differs, and it is not a particle: 新兴产业中规模 is 新兴产业 with words after it."""
    wrong = [a for a, b in zip(typed, key, strict=False) if a != b]
    meant = [b for a, b in zip(typed, key, strict=False) if a != b]
    told_apart = len(wrong) == 1 and {wrong[0], meant[0]} <= TELLING
    return len(typed) == len(key) and len(wrong) == 1 and wrong[0] not in PARTICLES and not told_apart


def _only_longer(reading: Reading, start: int, end: int) -> bool:
    """A known name with one more character beside it is that name, not a mistyped longer one."""
    inside = [tag for tag in reading.tags_in_order() if start <= tag.start and tag.end <= end]
    return any(tag.end - tag.start >= end - start - 1 for tag in inside)


def is_body(piece: str) -> bool:
    """The words are a kind of government body of their own (水务局), so no misspelling of another (税务局)."""
    whole = piece.replace("分局", "局")
    return any(whole.endswith(form) for row in wordlist("unit_names") for form in row)
