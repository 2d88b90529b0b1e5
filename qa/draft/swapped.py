"""One word put for another inside a name: 小规模纳税人资格 for 一般纳税人资格, in a phrase that else follows the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import product, takewhile

from corpus.fold import fold

BEFORE, BEHIND = 2, 3
"""Characters that must be the same right before and right behind the word."""
LEAD = 5
"""Characters right before it after which one behind it is enough."""
AROUND = 7
"""And together."""
LENGTHS = (2, 6)
"""Characters of the word and of the one that it is put for, from and below."""
TAIL, LEADING, LONGEST = 2, 8, 10
"""Characters behind a name at the end of a phrase, before it, and of it."""
DUE = re.compile(r"必须|须|应当|应|需要?|的")
PIECE = re.compile(r"[^，,。；;：:\n]+")
EMPTY = frozenset("都可以做等的了在和与及将要已把被由对从就也还而并或是有为以其该这那不未无来去给让使用得个")
"""Characters that carry no name: what holds one is another way to say the same."""
HAN = re.compile(r"[\u4e00-\u9fff]+")


def swapped(said: str, true: str, document: str) -> tuple[str, str]:
    """The name as the draft has it and as the sentence has it; two empty ones where none is changed so.

    The changed name must stand nowhere in the (folded) document: a paraphrase uses its other words as well.
    """
    one, other = fold(said), fold(true)
    found = [pair for at in range(BEFORE, len(one) - 1) for pair in _at(one, other, at) if pair[1] not in document]
    _, words, name = max(found, default=(0, "", ""))
    return words, name


def renamed(said: str, true: str, document: str) -> tuple[str, str]:
    """The last name of a phrase for that of the sentence: 低于当前甲标准 for 低于当前乙标准, where the (folded) document
    speaks of both things and nowhere says the former so; two empty ones where it is not."""
    one = fold(DUE.sub("", said))
    for piece in map(fold, PIECE.findall(DUE.sub("", true))):
        end = len([*takewhile(lambda pair: pair[0] == pair[1], zip(reversed(one), reversed(piece), strict=False))])
        mine, theirs = one[: len(one) - end], piece[: len(piece) - end]
        match = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match()
        words, name = mine[match.a + match.size :], theirs[match.b + match.size :]
        if end < TAIL or match.size < LEADING or not (_is_word(words, LONGEST) and _is_word(name, LONGEST)):
            continue
        known = words in document and words + one[len(one) - end :] not in document and words not in fold(true)
        if known and not (set(words) <= set(name) or set(name) <= set(words)):
            return words, name
    return "", ""


def exchanged(said: str, true: str) -> tuple[str, str]:
    """Two words that have each other's place: 全国规划依据地方规划 for 地方规划依据全国规划; two empty ones where none have."""
    one, other = fold(said), fold(true)
    changed = [
        (one[a:b], other[c:d])
        for op, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        if op == "replace" and b - a >= LENGTHS[0]
    ]
    pairs = ((x, y) for i, (x, y) in enumerate(changed) for x2, y2 in changed[i + 1 :] if (x, y) == (y2, x2))
    return next(((x, y) for x, y in pairs if HAN.fullmatch(x) and HAN.fullmatch(y)), ("", ""))


def _at(one: str, other: str, at: int) -> Iterator[tuple[int, str, str]]:
    """Names changed in the word that begins here, with how many characters around it are the same."""
    head = one[at - BEFORE : at]
    place = other.find(head) + BEFORE
    while HAN.fullmatch(head) and place >= BEFORE:
        for said, true in product(range(*LENGTHS), repeat=2):
            words, name = one[at : at + said], other[place : place + true]
            tail = one[at + said : at + said + 1]
            if not tail or tail != other[place + true : place + true + 1] or not HAN.fullmatch(tail):
                continue
            before, behind = _around(one, other, (at, at + said), (place, place + true))
            if before + behind < AROUND or (behind < BEHIND and before < LEAD):
                continue
            if _is_word(words) and _is_word(name) and not set(words) & set(name) and words not in other:
                yield before + behind, head + words + tail, head + name + tail
        place = other.find(head, place) + BEFORE


def _around(one: str, other: str, said: tuple[int, int], true: tuple[int, int]) -> tuple[int, int]:
    """Characters that are the same right before and right behind the two words."""
    before = takewhile(
        lambda pair: pair[0] == pair[1], zip(reversed(one[: said[0]]), reversed(other[: true[0]]), strict=False)
    )
    behind = takewhile(lambda pair: pair[0] == pair[1], zip(one[said[1] :], other[true[1] :], strict=False))
    return len([*before]), len([*behind])


COUNT = re.compile(r"[一二三四五六七八九十两几\d]+[个种项条家些座名位]?")


def _is_word(words: str, longest: int = LENGTHS[1]) -> bool:
    return (
        LENGTHS[0] <= len(words) <= longest
        and bool(HAN.fullmatch(words))
        and not (set(words) & EMPTY or COUNT.fullmatch(words))
    )
