"""One word put for another inside a name: 小规模纳税人资格 for 一般纳税人资格, in a phrase that else follows the document."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from corpus.fold import fold
from qa.draft.features import features

BEFORE, BEHIND = 2, 3
"""Characters that must be the same right before and right behind the word."""
AROUND = 7
"""And together."""
LENGTHS = (2, 5)
"""Characters of the word and of the one that it is put for."""
EMPTY = frozenset("都可以做等的了在和与及将要已把被由对从就也还而并或是有为以其该这那不未无来去给让使用得")
"""Characters that carry no name: what holds one is another way to say the same."""
HAN = re.compile(r"[\u4e00-\u9fff]+")


def swapped(said: str, true: str, document: str) -> tuple[str, str]:
    """The name as the draft has it and as the sentence has it; two empty ones where none is changed so.

    The changed name must stand nowhere in the (folded) document: a paraphrase uses its other words as well.
    """
    one, other = fold(said), fold(true)
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    for before, step, behind in zip(steps, steps[1:], steps[2:], strict=False):
        if step[0] != "replace" or before[0] != "equal" or behind[0] != "equal":
            continue
        words, name = one[step[1] : step[2]], other[step[3] : step[4]]
        first, last = before[2] - before[1], behind[2] - behind[1]
        if first < BEFORE or last < BEHIND or first + last < AROUND or not _is_word(words) or not _is_word(name):
            continue
        head, tail = one[before[2] - BEFORE : before[2]], one[behind[1] : behind[1] + BEHIND]
        if set(words) & set(name) or head + words in document or words + tail in document:
            continue
        if HAN.fullmatch(head + tail) and features(head + name + tail):
            return head + words + tail, head + name + tail
    return "", ""


def _is_word(words: str) -> bool:
    return LENGTHS[0] <= len(words) <= LENGTHS[1] and bool(HAN.fullmatch(words)) and not set(words) & EMPTY
