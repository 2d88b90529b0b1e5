"""Automatic numbers of Word paragraphs: what numbering.xml says a list prints, counted paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from corpus.read.ordinals import ordinal
from corpus.read.xml import attribute, child, local, value

LEVELS = 9
SYMBOLS = {
    "\uf0b7": "•", "\uf06c": "●", "\uf06e": "■", "\uf075": "◆", "\uf0a7": "■", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0b2": "❖",
    "\uf076": "❖", "\uf0e8": "→", "o": "○",
}  # fmt: skip
"""Signs of bullets in the fonts Symbol and Wingdings, and the characters that look like them."""
SHUT = "、）)．.：:。】］〕》"
"""A marker that ends in one of these needs no space before the text."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list prints its numbers."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int = -1
    """The count begins anew after a paragraph of this level (from 1) or an outer one; -1: of any outer one, 0: never."""
    plain: bool = False
    """All numbers of the marker are Arabic (isLgl)."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The lists of a document: number of the list → its levels, and which lists count together."""

    levels: dict[str, tuple[Level, ...]]
    families: dict[str, str]
    styles: dict[str, tuple[str, int]]
    """Paragraph style → list and level."""


@dataclass(slots=True)
class Counter:
    """Where every family of lists stands."""

    listing: Listing
    counts: dict[str, list[int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def marker(self, number: str, depth: int) -> str:
        """The marker of the next paragraph of list ``number`` at level ``depth``, with what stands between it and the text."""
        levels = self.listing.levels.get(number)
        if not levels or not 0 <= depth < len(levels):
            return ""
        counts = self._counts(number, levels)
        counts[depth] += 1
        for deeper in range(depth + 1, len(levels)):
            if levels[deeper].restart == -1 or depth < levels[deeper].restart:
                counts[deeper] = levels[deeper].start - 1
        return _printed(levels, counts, depth)

    def _counts(self, number: str, levels: tuple[Level, ...]) -> list[int]:
        """The counts of the family; a list that states its own start begins anew when it first appears."""
        family = self.listing.families.get(number, number)
        if family not in self.counts or (number not in self.begun and family == number):
            self.counts[family] = [level.start - 1 for level in levels]
        self.begun.add(number)
        return self.counts[family]


def read_listing(numbering: etree._Element | None, styles: etree._Element | None) -> Listing:
    """What numbering.xml and styles.xml say of lists; nothing where a document has none."""
    if numbering is None:
        return Listing({}, {}, {})
    abstract = {attribute(e, "abstractNumId"): e for e in numbering if local(e) == "abstractNum"}
    levels: dict[str, tuple[Level, ...]] = {}
    families: dict[str, str] = {}
    linked: dict[str, tuple[str, int]] = {}
    for number in (e for e in numbering if local(e) == "num"):
        identity, family = attribute(number, "numId"), value(number, "abstractNumId")
        found = abstract.get(family)
        if found is None:
            continue
        printed = _levels(found)
        own = _overrides(number, printed)
        levels[identity] = tuple(own)
        families[identity] = identity if any(local(e) == "lvlOverride" for e in number) else f"abstract {family}"
        for depth, style in _linked(found):
            linked.setdefault(style, (identity, depth))
    return Listing(levels, families, _styles(styles, linked))


def _levels(abstract: etree._Element) -> list[Level]:
    levels = [Level()] * LEVELS
    for element in abstract:
        depth = _integer(attribute(element, "ilvl"), -1)
        if local(element) == "lvl" and 0 <= depth < LEVELS:
            levels[depth] = _level(element)
    return levels


def _level(element: etree._Element) -> Level:
    form = value(element, "numFmt") or "decimal"
    custom = child(element, "numFmt")
    if form == "custom" and custom is not None:
        form = "decimalZero" if "0" in attribute(custom, "format") else "decimal"
    return Level(
        start=_integer(value(element, "start"), 1),
        form=form,
        text=value(element, "lvlText"),
        suffix=value(element, "suff") or "tab",
        restart=_integer(value(element, "lvlRestart"), -1),
        plain=child(element, "isLgl") is not None,
    )


def _overrides(number: etree._Element, levels: list[Level]) -> list[Level]:
    """Levels of one list: those of its family with what the list changes."""
    own = list(levels)
    for element in number:
        depth = _integer(attribute(element, "ilvl"), -1)
        if local(element) != "lvlOverride" or not 0 <= depth < LEVELS:
            continue
        if (whole := child(element, "lvl")) is not None:
            own[depth] = _level(whole)
        if start := value(element, "startOverride"):
            was = own[depth]
            own[depth] = Level(_integer(start, 1), was.form, was.text, was.suffix, was.restart, was.plain)
    return own


def _linked(abstract: etree._Element) -> Iterator[tuple[int, str]]:
    """Levels that name a paragraph style."""
    for element in abstract:
        if local(element) == "lvl" and (style := value(element, "pStyle")):
            yield _integer(attribute(element, "ilvl"), 0), style


def _styles(styles: etree._Element | None, linked: dict[str, tuple[str, int]]) -> dict[str, tuple[str, int]]:
    """List and level of each paragraph style, its own or inherited."""
    found: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in styles if styles is not None else ():
        if local(style) != "style":
            continue
        identity = attribute(style, "styleId")
        based[identity] = value(style, "basedOn")
        number = value(style, "pPr", "numPr", "numId")
        if number:
            depth = linked[identity][1] if identity in linked else _integer(value(style, "pPr", "numPr", "ilvl"), 0)
            found[identity] = (number, depth)
    for identity in based:
        ancestor, seen = identity, {identity}
        while ancestor and ancestor not in found:
            ancestor = based.get(ancestor, "")
            if ancestor in seen:
                break
            seen.add(ancestor)
        if ancestor in found:
            found[identity] = found[ancestor]
    return found


def _printed(levels: tuple[Level, ...], counts: list[int], depth: int) -> str:
    """The marker: its text with a number for each %1 … %9."""
    level = levels[depth]
    if level.form == "bullet":
        sign = level.text[:1]
        return SYMBOLS.get(sign, "•" if "\ue000" <= sign <= "\uf8ff" else sign)
    if level.form == "none":
        return re.sub(r"%\d", "", level.text)

    def number(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        return ordinal(max(counts[at], levels[at].start), "decimal" if level.plain else levels[at].form)

    marker = re.sub(r"%([1-9])", number, level.text)
    return marker if not marker or level.suffix == "nothing" or marker[-1] in SHUT else marker + " "


def _integer(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,6}", text) else default
