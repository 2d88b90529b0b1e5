"""Terms that the text itself defines: 本办法所称X，是指…; X，是指…; …（以下简称X）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.definition import Definition
from corpus.leaves import Leaves
from corpus.model import Clause
from corpus.regex import regex

_TERM = r"[“”\"‘’《》〈〉（）()·\w\u4e00-\u9fff、/+—-]{2,40}?"
MEANS = regex(
    rf"(?:^|[。；;：:，,\n　 ])(?P<whole>(?:[（(][一二三四五六七八九十\d]+[)）]\s*)?(?:(?:本|前)[\u4e00-\u9fff]{{1,8}}?所[称指]的?)?"
    rf"(?P<term>{_TERM})[，,]?(?:是指|指的是|(?<=[，,])指(?![导定挥派标明出]))(?P<meaning>[^。\n]{{2,600}}(?:。|$)?))",
    re.M,
)
CALLED = regex(r"[（(]\s*(?:以下|下文)")
LONGEST_WHOLE = 60
SHORT = regex(
    rf"(?P<whole>(?P<long>[\u4e00-\u9fff\w“”《》·、（）()]{{2,{LONGEST_WHOLE}}}?){CALLED.pattern}(?:统一)?(?:简称|统称|称)(?:为)?[：:]?\s*[“\"‘]?(?P<term>[^”\"’（()）。]{{1,30}})[”\"’]?\s*[)）])"
)
SUBJECT = regex(
    r"^(?:第[一二三四五六七八九十百]+条)?(?:本[\u4e00-\u9fff]{1,8}?所[称指]的?|所称的?|其中的?|这里的|上述|前款所[称指]的?|其)"
)
UNREAD = {"boilerplate", "title", "number", "footnote", "contents", "cell", "tablehead", "imprint"}
"""Kinds of clauses that define nothing, or that are read as notes."""
VAGUE = regex(r"(?:这|那|该|此|也|即|就|一般|主要|所|不|应|可以|其中)$|^(?:这|那|即|就是|主要|一般)")
"""What stands before 是指 and names nothing."""


def read_definitions(text: str, clauses: tuple[Clause, ...]) -> tuple[Definition, ...]:
    """Every definition in the order of the text, each in the innermost clause that holds it."""
    leaves = Leaves(clauses)
    found = [*_meanings(text, leaves), *_short_forms(text, leaves)]
    return tuple(sorted(found, key=lambda definition: (definition.start, definition.end)))


def _meanings(text: str, leaves: Leaves) -> Iterator[Definition]:
    for match in MEANS.finditer(text):
        leaf = leaves.around(match.start("term"))
        term = _bare(match["term"])
        if leaf and leaf.kind not in UNREAD and term and not VAGUE.search(term):
            yield Definition(leaf.id, term, "meaning", match.start("whole"), min(match.end("whole"), leaf.end))


def _short_forms(text: str, leaves: Leaves) -> Iterator[Definition]:
    for match in shortened(text):
        leaf = leaves.around(match.start("term"))
        if leaf and leaf.kind not in UNREAD:
            yield Definition(leaf.id, _bare(match["term"]), "short", max(match.start("whole"), leaf.start), match.end())


def shortened(text: str) -> Iterator[re.Match[str]]:
    """The matches of ``SHORT``, looked for in front of what only they hold: from every letter it takes far longer."""
    end = 0
    for bracket in CALLED.finditer(text):
        starts = range(max(end, bracket.start() - LONGEST_WHOLE), bracket.start())
        if match := next(filter(None, (SHORT.match(text, at) for at in starts)), None):
            yield match
            end = match.end()


def _bare(term: str) -> str:
    """The term without 本办法所称 and quotation marks."""
    return SUBJECT.sub("", "".join(term.split())).strip('“”"‘’《》，,：: ')
