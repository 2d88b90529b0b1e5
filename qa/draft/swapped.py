"""The last name of a phrase put for another that the document has, and two words that have each other's place."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import takewhile
from os.path import commonprefix

from corpus.fold import fold
from corpus.regex import regex
from qa.draft.lexicon import listed
from qa.draft.mistaken import HAN, is_word

SHORTEST = 2
"""Characters of a word."""
TAIL, LEADING, LONGEST = 2, 8, 10
"""Characters behind a name at the end of a phrase, before it, and of it."""
PART = regex(r"[，,。；;：:]")
DUE = regex(r"必须|须|应当|应|需要?|的")
PIECE = regex(r"[^，,。；;：:\n]+")


def renamed(said: str, true: str, document: str) -> tuple[str, str]:
    """The last name of a phrase for that of the sentence: 低于当前甲标准 for 低于当前乙标准, where the (folded) document
    speaks of both things and nowhere says the former so; two empty ones where it is not."""
    one = fold(DUE.sub("", said))
    for piece in map(fold, PIECE.findall(DUE.sub("", true))):
        end = len([*takewhile(lambda pair: pair[0] == pair[1], zip(reversed(one), reversed(piece), strict=False))])
        mine, theirs = one[: len(one) - end], piece[: len(piece) - end]
        match = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match()
        words, name = mine[match.a + match.size :], theirs[match.b + match.size :]
        if end < TAIL or match.size < LEADING or not (is_word(words, LONGEST) and is_word(name, LONGEST)):
            continue
        if {words, name} <= {*listed("deeds"), *listed("harmless")}:
            continue
        known = words in document and words + one[len(one) - end :] not in document and words not in fold(true)
        if known and not (set(words) <= set(name) or set(name) <= set(words)):
            return words, name
    return "", ""


def exchanged(said: str, true: str) -> tuple[str, str]:
    """Two words that have each other's place: 全国规划依据地方规划 for 地方规划依据全国规划; two empty ones where none have."""
    one, other = fold(said), fold(true)
    for part in PART.split(other):
        if pair := _turned_round(one, part[max(0, part.find(one[:SHORTEST])) :]):
            return pair
    changed = [
        (one[a:b], other[c:d])
        for op, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        if op == "replace" and b - a >= SHORTEST
    ]
    pairs = ((x, y) for i, (x, y) in enumerate(changed) for x2, y2 in changed[i + 1 :] if (x, y) == (y2, x2))
    return next(((x, y) for x, y in pairs if HAN.fullmatch(x) and HAN.fullmatch(y)), ("", ""))


def _turned_round(one: str, other: str) -> tuple[str, str] | None:
    """甲向乙转变 for 乙向甲转变: without what both begin and end with, each begins as the other ends."""
    head = len(commonprefix([one, other]))
    one, other = one[head:], other[head:]
    tail = len(commonprefix([one[::-1], other[::-1]]))
    one, other = one[: len(one) - tail], other[: len(other) - tail]
    if len(one) != len(other) or len(one) < 2 * SHORTEST + 1:
        return None
    for first in range(SHORTEST, len(one) - SHORTEST):
        x = one[:first]
        if not other.endswith(x) or not HAN.fullmatch(x):
            continue
        for last in range(first + 1, len(one) - SHORTEST + 1):
            y = one[last:]
            if HAN.fullmatch(y) and other == y + one[first:last] + x:
                return x, y
    return None
