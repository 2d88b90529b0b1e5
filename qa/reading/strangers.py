"""Units and places that the question names and no document knows: they are refused by name, never taken for a neighbour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus.regex import regex
from corpus.sound import sound
from corpus.wordlist import read_entries
from index.general import wordlist
from index.store import Store
from index.vocabulary import places
from qa.lexicon import FOLDER
from qa.reading.spelling import is_body
from qa.reading.unread import Reading
from qa.sorts import nouns

LEVELS = "区市省县"
AREAS = "区市省县州旗"
SORT_ONLY = regex(rf"[由是有的让归属于里中和与各每个]{{0,3}}(?:{'|'.join(nouns())})+")
"""由公司, 有几个镇: a sort of units, none by name."""
COLLECTIVE = regex(r"各|有关|相关|所有|全部|每个")
"""各级政务大厅: all of a sort, none by name."""


@cache
def endings() -> re.Pattern[str]:
    """A run of characters that ends like the name of a unit."""
    listed = [row[0] for row in read_entries(FOLDER / "strangers.txt")]
    words = sorted({*listed, *(row[0] for row in wordlist("unit_names"))}, key=len, reverse=True)
    return re.compile(rf"[\u4e00-\u9fff]{{1,10}}(?:{'|'.join(words)})")


def read_strangers(reading: Reading, store: Store, documents: Sequence[str] | None) -> tuple[str, ...]:
    """Units of another level and foreign places, in the order of the question."""
    found = [*_other_levels(reading), *_other_places(reading, store, documents)]
    for match in list(_foreign_places().finditer(reading.rest)):
        if not _is_of_these(store, match.group(), documents):
            reading.take(*match.span(), "stranger", match.group())
            found.append(match.group())
    return tuple(found)


@cache
def _foreign_places() -> re.Pattern[str]:
    return re.compile("|".join(places()))


def read_unknown_units(reading: Reading, store: Store) -> tuple[str, ...]:
    """What is left of the question and ends like the name of a unit; read last, when all that is known has been read."""
    found = _unknown_places(reading, store)
    for run in re.finditer(r"[\u4e00-\u9fff]{3,14}", reading.rest):
        start = run.start() + _led_in(store, run.group())
        name = run.string[start : run.end()]
        if COLLECTIVE.search(name) or _acts(store, name):
            continue
        if endings().fullmatch(name) and not SORT_ONLY.fullmatch(name) and not _sounds_known(store, name):
            reading.take(start, run.end(), "stranger", name)
            found.append(name)
        elif (match := _of_level().match(name)) and not _sounds_known(store, match.group()):
            reading.take(start, start + match.end(), "stranger", match.group())
            found.append(match.group())
    return tuple(found)


def _acts(store: Store, name: str) -> bool:
    """先选定点医院 begins with what is done with one, and names none."""
    first = next(iter(store.segmenter.cut(name)), "")
    tag = store.segmenter.part_of_speech
    return len(first) < len(name) and (tag(first) or tag(first[:1])) in ACTS


ACTS = frozenset({"v", "d", "p", "c", "r", "vi"})
"""Parts of speech that open no name: verbs, adverbs, prepositions, conjunctions, pronouns."""
LEADING = frozenset("后前时里由对向给把被让在")
"""收齐意见后区建设局多久答复: words before the name of a unit that do not belong to it."""


def _led_in(store: Store, run: str) -> int:
    """Where in a run the name may begin: behind the last such word."""
    at = begins = 0
    for word in store.segmenter.cut(run):
        at += len(word)
        begins = at if word in LEADING and at < len(run) else begins
    return begins


def _unknown_places(reading: Reading, store: Store) -> list[str]:
    """清河市: a place of the dictionary with a word for its level, of which no document speaks."""
    found = []
    for run in re.finditer(r"[\u4e00-\u9fff]{3,}", reading.rest):
        at, before = run.start(), ""
        for word in store.segmenter.cut(run.group()):
            place = before + word if word in AREAS and before else word
            level = len(place) > 2 and place[-1] in AREAS
            stem = place[:-1]
            named = level and "ns" in (store.segmenter.part_of_speech(stem), store.segmenter.part_of_speech(place))
            if named and not all(
                store.statistics([stem[i : i + 2]]).frequencies[stem[i : i + 2]] for i in range(len(stem) - 1)
            ):
                reading.take(at + len(word) - len(place), at + len(word), "stranger", place)
                found.append(place)
            at, before = at + len(word), word
    return found


@cache
def _of_level() -> re.Pattern[str]:
    """区档案局 with words behind it that nothing else has read: 区档案局在第…"""
    words = sorted((row[0] for row in read_entries(FOLDER / "strangers.txt")), key=len, reverse=True)
    return re.compile(
        rf"[区县市省][\u4e00-\u9fff]{{1,6}}?(?:{'|'.join(words)})(?=[在是的和与有没未不也都参牵负承管做])"
    )


def _other_levels(reading: Reading) -> list[str]:
    """市科委 where only 区科委 is known: the name of the unit was read, the level before it is another's."""
    found = []
    for tag in reading.tags_in_order():
        state = re.search(r"(?:国家|中央|全国)$", reading.text[: tag.start])
        if tag.kind == "name:unit" and state and not tag.value.startswith(state.group()):
            reading.give_back(tag.start, tag.end)
            reading.take(state.start(), tag.end, "stranger", reading.text[state.start() : tag.end])
            found.append(reading.text[state.start() : tag.end])
            continue
        before = reading.text[: tag.start].rstrip()[-1:]
        if tag.kind == "name:unit" and before in tuple("市省县区") and not tag.value.startswith(before):
            start = len(reading.text[: tag.start].rstrip()) - 1
            piece = reading.text[start : tag.end].replace(" ", "")
            reading.give_back(tag.start, tag.end)
            reading.take(start, tag.end, "stranger", piece)
            found.append(piece)
    return found


def _other_places(reading: Reading, store: Store, documents: Sequence[str] | None) -> list[str]:
    """宝山区科委 where only 区科委 is known: the place before the level makes it another district's."""
    found = []
    for tag in reading.tags_in_order():
        if tag.kind != "name:unit" or reading.text[tag.start] not in LEVELS:
            continue
        for width in range(4, 1, -1):
            start = tag.start - width
            place = reading.text[max(start, 0) : tag.start + 1]
            if start >= 0 and place in places() and not _is_of_these(store, place, documents):
                reading.give_back(start, tag.end)
                reading.take(start, tag.end, "stranger", reading.text[start : tag.end])
                found.append(reading.text[start : tag.end])
                break
    return found


def _is_of_these(store: Store, place: str, documents: Sequence[str] | None) -> bool:
    """A document in question speaks of the place, with or without the word for its level."""
    names = store.names([place, place[:-1]])
    return any(n.kind == "place" and (documents is None or n.document in documents) for n in names)


def _sounds_known(store: Store, piece: str) -> bool:
    """A homophone of a known unit is a typing error, not a stranger."""
    tails = {sound(piece[i:]) for i in range(len(piece) - 2)}
    if is_body(piece):
        return False
    found = store.names(tails, column="sound")
    return any(n.kind == "unit" and not piece.endswith(n.key) for n in found)
