"""The roles that a phrase gives to units: its role words, and the units before or behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.regex import regex
from corpus.roles import REMARK
from qa.draft.lexicon import any_of
from qa.draft.mentions import Mention
from qa.draft.spot import ROLES, Spot

DENYING = regex(any_of("denials"))
ONLY = regex(r"(?:只|仅|单独|独家|唯一)")
LOOSE = ("参与", "参加")
"""Verbs that those who lead may be said to do as well."""
BRACKET = regex(r"[（(][^（()）]*[)）]")
LONGER = regex(r"[人者度权性制书主]")
"""Behind a role word these make a noun of it: 带头人, 负责人, 参与度."""
LISTING = regex(r"(?:分别|依次)?(?:即|为|是|有|包括)")
NOUN = regex(r"(?:主体|单位|部门)$")


@dataclass(frozen=True, slots=True)
class Said:
    """A role that the draft gives to units."""

    role: str
    word: Mention
    units: tuple[Mention, ...]
    denied: bool
    only: bool


def read_roles(spot: Spot) -> list[Said]:
    """Role words of the phrase with their units: those before the word, or behind it where it comes first."""
    remarks = [match.span() for match in REMARK.finditer(spot.text, spot.piece.start, spot.piece.end)]
    words = [w for w in spot.having(*ROLES) if not LONGER.match(spot.text, w.end)]
    words = [w for w in words if not any(a <= w.start < b for a, b in remarks)]
    units = [m for m in spot.mentions if m.kind in ("unit", "stranger") and not _is_cut(spot, m)]
    if not words:
        return _listed(spot, units)
    first = not units or words[0].start < units[0].start
    edges = [*(w.start for w in words), spot.piece.end] if first else [spot.piece.start, *(w.start for w in words)]
    found: list[Said] = []
    for i, word in enumerate(words):
        low, high = _bracket(spot, word)
        own = tuple(u for u in units if low <= u.start < high)
        own = own or tuple(u for u in units if edges[i] <= u.start < edges[i + 1])
        if not own and found:
            own = found[-1].units
        own = own or _carried(spot, word)
        if own:
            role = next(r for r in ROLES if word.has(r))
            start = max((u.end for u in own if u.end <= word.start), default=spot.piece.start)
            between = spot.text[start : word.end]
            found.append(Said(role, word, own, bool(DENYING.search(between)), bool(ONLY.search(spot.words))))
    return found


def _is_cut(spot: Spot, unit: Mention) -> bool:
    """民政部 in 民政部门 is no unit."""
    return spot.text[unit.end - 1 : unit.end + 1] == "部门"


def _bracket(spot: Spot, word: Mention) -> tuple[int, int]:
    """The bracket that a role stands in, for the units in it: （牵头单位：甲、乙） says nothing of those outside of it."""
    around = (m for m in BRACKET.finditer(spot.text, spot.piece.start, spot.piece.end))
    return next((m.span() for m in around if m.start() < word.start and word.end < m.end()), (0, 0))


def _listed(spot: Spot, units: list[Mention]) -> list[Said]:
    """第8项任务的牵头单位有两家，分别是区人才办和区人社局: the role was said in the phrase before."""
    if not units or not spot.context.role or not LISTING.match(spot.words):
        return []
    word = Mention(spot.context.role, spot.piece.start, units[0].start, value=spot.context.role)
    return [Said(spot.context.role, word, tuple(units), denied=False, only=False)]


def _carried(spot: Spot, word: Mention) -> tuple[Mention, ...]:
    """The unit that the phrase before spoke of: 江桥镇……，是……的牵头单位之一."""
    head = spot.text[spot.piece.start : word.start]
    if not head and NOUN.search(spot.text[word.start : word.end]):
        return ()  # 责任主体偏多 speaks of all of them
    return (
        spot.context.units
        if re.match(r"(?:并|也|还|又|且|同时|而)?(?:是|不|为|只|仅|作为|没)", head) or not head
        else ()
    )


def unit_word(said: Said) -> str:
    """The role as the draft words it."""
    return said.word.value
