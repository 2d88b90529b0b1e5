"""Whose a figure is: the thing named last before it in its own phrase; of 甲和乙分别为1和2 each has its own, in order.

Read alike in drafts and in documents: a figure of the document proves nothing for another thing of the same sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from corpus.regex import regex
from qa.draft.amount import same_measure, same_value
from qa.draft.features import YEAR, features, unmeasured
from qa.draft.measured import Quantity, quantities

BREAK = regex(r"[，,：:；;。\n（）()]")
HOLDING = regex(r"(?:及?以[上下内]|[左右]{2})?的(?:[\u4e00-\u9fff]{0,12})[，,](?![^，,]*(?:其中|另))")
"""Behind a figure that says for what the next one holds: 500万元以上的再担保业务收费，不高于0.5%."""
TOLD = "#"
"""Before what is told of a thing by a number; it weighs as much as what stands once in a document."""
FRESH = regex(r"[：:；;。\n]")
JOINT = regex(r"[、/／]|以及|和|与|及")
PAIRED = regex(r"(?:预期|目标)?(?:分别|依次)")
YEARS = regex(r"(?P<first>20\d\d)\s*年?\s*(?:至|到|[-—–~～])+\s*(?P<last>20\d\d)\s*年|(?P<year>20\d\d)\s*年")
EMPTY = regex(r"[达到至为是在的了要应将须需各均都约超过不得少低高于大小上下可能可以也就则按照有]+|其中")
"""Verbs and bounds before a figure: what else stands there is the thing that it is of."""
PART = regex(r"[^；;]+")
LINK = "的"
"""A pair of characters with it says nothing of what is spoken of."""
FARTHER = 0.5
"""What a feature counts that only the words farther before a figure share."""
AHEAD, MARGIN = 1.5, 0.3
"""How much more the figure of another value must be the draft's thing than the one of the same value."""


@dataclass(frozen=True)
class Owned:
    """A quantity with the words that say whose it is."""

    quantity: Quantity
    head: str
    """The thing before it in its phrase and the noun behind it that it counts."""
    since: str
    """What was said since the figure before it."""
    years: tuple[int, ...]
    before: str = ""
    """And before that in the sentence."""
    conditions: frozenset[str] = frozenset()
    """The figures for which it holds: 500万元以上的."""
    condition: bool = False
    """It says for what another figure behind it in its phrase holds: 1-2级每人每次2元."""
    paired: bool = False
    """One of a row behind 分别: it has the year of its own place in the row, or none."""

    @cached_property
    def near(self) -> frozenset[str]:
        """Features of the thing; the year is one of them."""
        return features(unmeasured(self.head)) | self.conditions | {f"{TOLD}{year}年" for year in self.years}

    @cached_property
    def wide(self) -> frozenset[str]:
        """And of what was said before it."""
        return self.near | features(unmeasured(self.since))


def owned(text: str, start: int, end: int) -> tuple[Owned, ...]:
    """The quantities of a sentence, in order."""
    known = [*quantities(text, start, end)]
    edges = [start, *(q.amount.end for q in known)]
    gaps = [text[a : q.amount.start] for a, q in zip(edges, known, strict=False)] + [text[edges[-1] : end]]
    cuts = [0, *(_cut(gap) for gap in gaps[1:-1])]
    found: list[Owned] = []
    for i, quantity in enumerate(known):
        since = FRESH.split(gaps[i][cuts[i] :])[-1]
        tail = gaps[i + 1][: cuts[i + 1]] if i + 1 < len(known) else BREAK.split(gaps[i + 1])[0]
        tail = tail or (gaps[i + 1] if gaps[i + 1].startswith("的") else "")
        last = found[-1] if found else None
        one = _owned(quantity, since, tail, last)
        if one.since is since:
            one = replace(one, before=text[start : quantity.amount.start - len(since)])
        if last and not cuts[i]:
            one = replace(one, conditions=last.conditions | {_told(last.quantity)})
        found.append(one)
    return tuple(_paired(_conditions(found, cuts)))


def _conditions(found: Sequence[Owned], cuts: Sequence[int]) -> list[Owned]:
    """A figure behind which another follows in its phrase is a condition of that one; the ends of a range are one."""
    marked: list[Owned] = []
    for i in reversed(range(len(found))):
        follows = i + 1 < len(found) and not cuts[i + 1]
        range_low = follows and found[i + 1].quantity.end == "high"
        marked.append(replace(found[i], condition=marked[-1].condition if range_low else follows))
    return marked[::-1]


def _told(quantity: Quantity) -> str:
    """A figure as a feature of its own, with its bound: 500万元以上 is not 500万元以下."""
    amount = quantity.amount
    return f"{TOLD}{amount.value:.12g}{amount.measure}{amount.bound}"


def _cut(gap: str) -> int:
    """Where what is said between two figures stops to belong to the first: at a comma, else at 和 or 、."""
    match = BREAK.search(gap) or JOINT.search(gap)
    return match.end() if match and not HOLDING.match(gap) else 0


def _owned(quantity: Quantity, since: str, tail: str, last: Owned | None) -> Owned:
    named = [words for words in BREAK.split(since) if _says(words)]
    years = tuple(_years(since)) or (last.years if last else ())
    if named or last is None or (_says(tail) and BREAK.search(since)):
        return Owned(quantity, f"{named[-1] if named else ''}\n{tail}", since, years)
    return Owned(quantity, f"{last.head}\n{tail}", last.since, years, last.before)


def _says(words: str) -> bool:
    """It names something."""
    return bool(re.search(r"[\u4e00-\u9fffA-Za-z]{2}", EMPTY.sub("\n", YEAR.sub("\n", words))))


def _years(words: str) -> Iterator[int]:
    for match in YEARS.finditer(words):
        first = int(match["first"] or match["year"])
        yield from range(first, int(match["last"] or first) + 1)


def _paired(found: Sequence[Owned]) -> Iterator[Owned]:
    """Rows behind 分别 with the thing or the year of each."""
    at = 0
    while at < len(found):
        size = next(
            (n for n in range(1, len(found) - at) if found[at + n].since is not found[at].since), len(found) - at
        )
        yield from _row(found[at : at + size])
        at += size


def _row(row: Sequence[Owned]) -> Iterator[Owned]:
    """Each with its own; of years and things that are not named one by one none is known."""
    since, match = row[0].since, PAIRED.search(row[0].since)
    if match is None or len(row) < 2:
        yield from row
        return
    years, names = tuple(_years(since[: match.start()])), _names(row[0], since[: match.start()], len(row))
    for i, one in enumerate(row):
        year = years[i : i + 1] if len(years) == len(row) else () if not names and not years else one.years
        head = f"{names[i]}\n{one.head}" if names and names[i] not in one.head else names[i] if names else one.head
        yield Owned(one.quantity, YEARS.sub("\n", head), "" if names else since, year, one.before, paired=True)


def _names(first: Owned, since: str, size: int) -> list[str]:
    """The list before 分别, or before that in the sentence, that has a name for each figure."""
    own, *before = [JOINT.split(words) for words in reversed(BREAK.split(first.before + since))]
    if len(own) >= size and not any(YEARS.search(name) for name in own[-size:]):
        return _with_tail(own[-size:])
    return next((_with_tail([name.split("的")[0] for name in names]) for names in before if len(names) == size), [])


def _with_tail(names: list[str]) -> list[str]:
    """国家级、省级项目: what stands behind the last of them belongs to all."""
    at = names[-1].find(names[-2][-1:]) + 1 if len(names) > 1 and names[-2] else 0
    tail = names[-1][at:] if 0 < at < len(names[-1]) else ""
    return [*(f"{name}{tail}" for name in names[:-1]), names[-1]]


def kin(said: Owned, true: Iterable[Owned], weights: Mapping[str, float]) -> list[tuple[float, Owned]]:
    """How much each figure of the same measure is of the thing that the draft speaks of; what all share says nothing."""
    pool = [t for t in true if same_measure(said.quantity.amount.measure, t.quantity.amount.measure)]
    ends = [t for t in pool if t.quantity.end == said.quantity.end]
    pool = ends or pool
    crowd = Counter(feature for t in pool for feature in t.wide)

    def weigh(shared: frozenset[str]) -> float:
        telling = (f for f in shared if crowd[f] < len(pool) and LINK not in f)
        return sum(weights.get(f, 1.0 if f.startswith(TOLD) else 0.0) / crowd[f] for f in telling)

    return [(weigh(said.near & t.near) + FARTHER * weigh((said.wide & t.wide) - (said.near & t.near)), t) for t in pool]


def rightful(said: Owned, true: Iterable[Owned], weights: Mapping[str, float]) -> Owned | None:
    """The figure of the same thing, where the draft has that of another thing of the sentence instead; else nothing."""
    scored = kin(said, true, weights)
    same = [(x, t) for x, t in scored if same_value(said.quantity.amount, t.quantity.amount)]
    others = [(x, t) for x, t in scored if not same_value(said.quantity.amount, t.quantity.amount)]
    if not same or not others or said.condition:
        return None
    most, owner = max(others, key=lambda pair: pair[0])
    least = max(x for x, _ in same)
    return owner if most > max(AHEAD * least, least + MARGIN) else None


def holds_more(text: str, words: str, said: Owned, other: Owned) -> bool:
    """Another part of the same sentence, that goes up to a semicolon, has the draft's figure and more of its words."""
    at = other.quantity.amount
    low, high = _part(text, at.start, "。\n"), _part(text, at.end, "。\n", behind=True)
    told, found = features(words), dict[bool, int]()
    for part in PART.finditer(text, low, high):
        here = [o.quantity.amount for o in owned(text, *part.span())]
        same = any(
            same_value(said.quantity.amount, a) and same_measure(said.quantity.amount.measure, a.measure) for a in here
        )
        mine = part.start() <= at.start < part.end()
        for key in [True] * (same and not mine) + [False] * mine:
            found[key] = max(found.get(key, 0), len(told & features(part.group())))
    return found.get(True, 0) >= found.get(False, 0) > 0


def _part(text: str, at: int, marks: str, *, behind: bool = False) -> int:
    if behind:
        return min((i for mark in marks if (i := text.find(mark, at)) >= 0), default=len(text))
    return max(text.rfind(mark, 0, at) for mark in marks) + 1


def proves(said: Owned, true: Iterable[Owned]) -> bool:
    """No figure of this value is of a thing that the draft's differs from by a word of another thing of the sentence."""
    alike = [t for t in true if same_measure(said.quantity.amount.measure, t.quantity.amount.measure)]
    same = [t for t in alike if same_value(said.quantity.amount, t.quantity.amount)]
    others = frozenset[str]().union(*(t.near for t in alike if t not in same))
    return not same or any(not ((said.near & others) - t.wide and t.near - said.wide - others) for t in same)
