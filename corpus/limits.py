"""Time limits of procedures: 自…之日起10个工作日内, 应当在30日内, 不超过六个月."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.fold import halfwidth
from corpus.leaves import Leaves
from corpus.limit import Limit
from corpus.model import Clause
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex

_N = rf"\d{{1,4}}|[{NUMERAL}]{{1,5}}"
_UNIT = "个?工作日|个?自然日|个月|个小时|小时|日|天|周|年"
WORDS = regex(rf"(?P<number>{_N})\s*(?P<unit>{_UNIT})\s*(?:以内|之内|内)")
FROM = regex(r"(?:自[^，,。；;\n]{2,40}?之日起|[^，,。；;\n]{2,20}?(?:之日起|后(?:的)?))$")
"""What it counts from, right before it."""
REACH = 46
"""Characters that this may take."""
MOST = 1000
"""What is more is a year: 2027年内."""
UNREAD = {"boilerplate", "title", "number", "footnote", "contents", "imprint", "tablehead"}
SPAN = regex(r"(?:近|最近|过去|前|连续|每|第|未满|已满)\s*$")
"""Before a number of years that looks back and is no limit: 近5年内."""


def read_limits(text: str, clauses: tuple[Clause, ...]) -> tuple[Limit, ...]:
    """Every limit with what it counts from, in the order of the text."""
    return tuple(_limits(text, Leaves(clauses)))


def _limits(text: str, leaves: Leaves) -> Iterator[Limit]:
    plain = halfwidth(text)
    last = 0
    for match in WORDS.finditer(plain):
        begin, end = match.span()
        before = FROM.search(plain, max(last, begin - REACH), begin)
        last = end
        leaf, number = leaves.around(begin), integer(match["number"])
        if (
            not leaf
            or leaf.kind in UNREAD
            or number is None
            or number > MOST
            or SPAN.search(plain[max(0, begin - 6) : begin])
        ):
            continue
        yield Limit(
            leaf.id,
            "".join(text[begin:end].split()),
            number,
            match["unit"].removeprefix("个"),
            _since(text[before.start() : begin]) if before else "",
            max(leaf.start, before.start() if before else begin),
            min(leaf.end, end),
        )


def _since(words: str) -> str:
    """From the last 自 on; who acts and how stands before it."""
    return words[words.rfind("自") :] if "自" in words else words.strip()
