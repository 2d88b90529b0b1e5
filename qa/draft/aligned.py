"""A phrase of a draft laid along a sentence, character by character: what stands in it in the place of something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from os.path import commonprefix

from corpus.regex import regex

FEWEST = 2
"""Characters of a run that is no chance."""
SLOT = 2
"""Characters on either side that are shown with a word."""
MARK = regex(r"[，,。；;：:、()\n]")


@dataclass(frozen=True, slots=True)
class Replaced:
    """A word of the draft, that of the sentence, and the words that are the same around them."""

    said: str
    true: str
    before: str
    behind: str
    begins: bool
    ends: bool
    """Nothing stands before it, or behind it, in the phrase and in that of the sentence."""

    @property
    def shown(self) -> tuple[str, str]:
        """Both words with what stands around them."""
        low, high = self.before[-SLOT:], self.behind[:SLOT]
        return f"{low}{self.said}{high}", f"{low}{self.true}{high}"

    def around(self, width: int) -> str:
        """The word of the draft with some of what is the same around it."""
        return self.before[-width:] + self.said + self.behind[:width]


def replaced(said: str, true: str) -> Iterator[Replaced]:
    """Every word of a (folded) phrase that stands for another one of the sentence."""
    known = runs(said, true)
    for i in range(len(known) + 1) if known else ():
        left, right = known[i - 1] if i else None, known[i] if i < len(known) else None
        low, there = (left.a + left.size, left.b + left.size) if left else (0, 0)
        high, till = (right.a, right.b) if right else (len(said), len(true))
        if left is None:
            there = max((m.end() for m in MARK.finditer(true, 0, till)), default=0)
        if right is None:
            mark = MARK.search(true, there)
            till = mark.start() if mark else len(true)
        if low < high and there < till:
            before = said[left.a : low] if left else ""
            behind = said[high : right.a + right.size] if right else ""
            yield _trimmed(Replaced(said[low:high], true[there:till], before, behind, left is None, right is None))


def runs(said: str, true: str) -> list[Match]:
    """What both have in the same order."""
    found = SequenceMatcher(None, said, true, autojunk=False).get_matching_blocks()
    return [b for b in found if b.size >= FEWEST]


def _trimmed(one: Replaced) -> Replaced:
    """What both words begin or end with stands around them."""
    said, true = one.said, one.true
    head = len(commonprefix([said, true]))
    tail = len(commonprefix([said[head:][::-1], true[head:][::-1]]))
    before, behind = one.before + said[:head], said[len(said) - tail :] + one.behind
    said, true = said[head : len(said) - tail], true[head : len(true) - tail]
    return Replaced(said, true, before, behind, one.begins and not head, one.ends and not tail)


def stretches(said: str, true: str) -> Iterator[str]:
    """The sentence, and its parts that hold by themselves as much of the phrase as the whole does."""
    held = {part: sum(b.size for b in runs(said, part)) for part in MARK.split(true) if part}
    most = sum(b.size for b in runs(said, true))
    yield true
    if len(held) > 1:
        yield from (part for part, size in held.items() if size >= most)
