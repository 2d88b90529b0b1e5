"""The ways in which documents print who does what, one function each: a place in the text in, groups of units out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.deadlines import spoken_limit
from corpus.regex import regex
from corpus.roles import Group, all_units
from corpus.units import looks_like_unit, split_units
from corpus.wordlist import mapping, words

OPENING = "（(【〔[［"
ROLE_VERB = regex(rf"({'|'.join(words('role_verbs'))})(?=[，,；;。、\s）)]|$)")
PART = regex(r"[^，,；;。｜|\n]+")
WITH = regex(r"会同|会商")
AREAS = ("省", "市", "县", "区", "旗", "镇", "乡", "街道")
"""What places end in; a bracket of places alone says where, and not who."""
UNNAMED = "责任单位"
"""What the units of a list are called that prints no word for it."""


def by_list(text: str, start: int, end: int) -> tuple[Group, ...]:
    """（A、B，2022年底前完成） — a bracket that ends its clause and holds units and, at most, a time limit."""
    if start == 0 or text[start - 1] not in OPENING or text[end + 1 : end + 3].strip(" 　。；;")[:1] not in ("", "\n"):
        return ()
    parts = list(PART.finditer(text, start, end))
    limited = len(parts) > 1 and bool(spoken_limit([parts[-1].group()]))
    stop = parts[-2].end() if limited else end
    names = [text[a:b] for a, b in split_units(text, start, stop).spans]
    bodies = limited or len(names) > 1 and not all(name.endswith(AREAS) for name in names)
    if not bodies or not looks_like_unit(names[0]) or not all_units(text, start, stop):
        return ()
    return (Group("responsible", UNNAMED, start, stop, start, stop),)


def by_verb(text: str, start: int, end: int) -> tuple[Group, ...]:
    """A牵头,B、C配合 — inside a bracket only, and only when every word before the verb is a unit."""
    return _verbs(text, start, end) if start > 0 and text[start - 1] in OPENING else ()


def by_sentence(text: str, start: int, end: int) -> tuple[Group, ...]:
    """由A牵头,B、C配合 — in a sentence, behind 由; or a sentence that says nothing else and speaks of leading."""
    first = ROLE_VERB.search(text, start, end)
    handed = max(text.rfind(word, start, first.start()) for word in ("由", "请")) if first else -1
    if handed >= 0:
        return _verbs(text, handed + 1, end, partly=True)
    groups = _verbs(text, start, end)
    whole = bool(groups) and not text[groups[-1].end : end].strip("。；;，, 　")
    return groups if whole and groups[0].role == "lead" else ()


def _verbs(text: str, start: int, end: int, *, partly: bool = False) -> tuple[Group, ...]:
    """Lists of units with a verb behind each; ``partly``: as far as they go, else all or nothing."""
    groups: list[Group] = []
    at = start
    for mark in ROLE_VERB.finditer(text, start, end):
        first = _past_limit(text, at, mark.start())
        if not all_units(text, first, mark.start()):
            return tuple(groups) if partly else ()
        groups += _with_helpers(text, first, mark)
        at = mark.end()
    return tuple(groups)


def _with_helpers(text: str, first: int, mark: re.Match[str]) -> Iterator[Group]:
    """A会同B、C负责: both sides of 会同 have the role."""
    role = mapping("role_verbs")[mark.group(1)]
    helped = WITH.search(text, first, mark.start())
    if helped and all_units(text, first, helped.start()) and all_units(text, helped.end(), mark.start()):
        yield Group(role, mark.group(1), first, mark.end(), first, helped.start())
        yield Group(role, mark.group(1), first, mark.end(), helped.end(), mark.start())
    else:
        yield Group(role, mark.group(1), first, mark.end(), first, mark.start())


def _past_limit(text: str, start: int, end: int) -> int:
    """Where the units begin: behind separators and behind a time limit that stands first."""
    for part in PART.finditer(text, start, end):
        if not spoken_limit([part.group()]):
            return part.start() + len(part.group()) - len(part.group().lstrip("、 　"))
    return end
