"""How staff call an indicator: its printed name without level, modifiers, marks of notes and endings, and in short."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus.fold import fold
from corpus.regex import regex
from index.general import BRACKET, MANY, prefixes, wordlist


@lru_cache(maxsize=MANY)
def indicator_aliases(name: str) -> tuple[str, ...]:
    """``市科技小巨人(培育)企业`` → 市科技小巨人企业, 科技小巨人企业, 科技小巨人, …"""
    names = dict.fromkeys([name, BRACKET.sub("", name), NOTE_MARK.sub("", name)])
    for rule in (_without_level, _without_modifiers, _without_ending, _as_share, _as_staff_say):
        for form in list(names):
            names.update(dict.fromkeys(rule(form)))
    return tuple(names)


def _without_level(name: str) -> list[str]:
    return [name[1:]] if name[:1] in prefixes() else []


def _without_modifiers(name: str) -> list[str]:
    return re.split(r"的(?=[^的]{4,}$)", name)[1:]


NOTE_MARK = regex(r"[①-⑳]|[\[［〔]\d{1,2}[\]］〕]")
"""集团化办学②覆盖率 is called without the mark of its note."""


SHARE = regex(r"(.{2,}?)占.{2,}?的?(?:比例|比重|份额)")


def _as_share(name: str) -> list[str]:
    """装配式建筑占新建建筑面积的比例 → 装配式建筑占比, …比例, …比重."""
    match = SHARE.fullmatch(name)
    return [match[1] + form for form in ("占比", "比例", "比重")] if match else []


def _without_ending(name: str) -> list[str]:
    endings = ("企业", "总数", "总量", "数量", "数")
    return [name[: -len(ending)] for ending in endings if name.endswith(ending) and len(name) - len(ending) >= 3]


def _as_staff_say(name: str) -> list[str]:
    """高新技术企业 → 高企, 战略性新兴产业产值 → 战新产值: short forms in place of the long ones."""
    folded = fold(name)
    return [folded.replace(long, short) for long, short in _short_forms() if long in folded]


@cache
def _short_forms() -> tuple[tuple[str, str], ...]:
    """Each long form, folded, with its short one."""
    return tuple((fold(long), short) for short, *longer in wordlist("indicator_names") for long in longer)
