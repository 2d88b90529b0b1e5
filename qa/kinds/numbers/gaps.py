"""By how much one figure of a text is more or less than another: 甲标准比乙标准高多少元, each figure in a phrase of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.figures import MEASURES
from corpus.regex import regex
from qa.case import Case
from qa.figures.worded import number
from qa.finding.meanings import synonyms
from qa.kinds.numbers.added import Part, part_of
from qa.reply import Reply, Statement, joined

_NAME = r"[^，,。；;：:？?、比]{2,24}?"
_UNIT = rf"(?:多少|几)个?(?P<unit>钱|{MEASURES})"
_EACH = r"(?:每(?:人|户|个|年|月|天|套|平方米|平米)*)?"
MORE = regex(
    rf"(?P<one>{_NAME})(?:要)?比(?P<other>{_NAME}){_EACH}(?:要|会|能|每)?(?:高|低|多|少|贵|便宜|长|短|大|小)(?:出|了|交|缴|领|发|拿|补|收)?(?:来|了)?{_UNIT}"
)
APART = regex(
    rf"(?P<one>{_NAME})(?:和|与|跟|同)(?P<other>{_NAME}){_EACH}(?:之间)?(?:的)?(?:相差|差距?|差额)(?:是|为|了)?{_UNIT}"
)
LEADING = regex(r"^.*(?:\d{4}年度?的?|[市省区县]的|[里中])")


def asked(text: str) -> re.Match[str] | None:
    """The two things and the unit of a question for a gap."""
    return MORE.search(text) or APART.search(text)


def answer(case: Case) -> Reply | None:
    """The difference with both figures, each cited; None unless either thing has one phrase with one figure of the unit."""
    match = asked(case.question.text)
    if match is None or case.question.english:
        return None
    unit = {"钱": "元"}.get(match["unit"], match["unit"])
    found = [_figure(case, match[side], unit) for side in ("one", "other")]
    one, other = found
    if one is None or other is None or one.evidence == other.evidence:
        return None
    high, low = max(one.value, other.value), min(one.value, other.value)
    more = "多" if one.value >= other.value else "少"
    given = [Statement(f"{part.name}{number(part.value)}{unit}", (part.evidence,)) for part in (one, other)]
    working = f"{number(high)}-{number(low)}={number(high - low)}"
    said = Statement(f"，前者比后者{more}{number(high - low)}{unit}（{working}）。")
    return Reply("answered", (*joined(given, "，"), said), understood=(("kind", "arithmetic"), ("operation", "gap")))


def _figure(case: Case, said: str, unit: str) -> Part | None:
    """The figure of the thing as the question calls it, or as documents do."""
    place = case.view.document.metadata.place
    bare = LEADING.sub("", said).strip("的 ").removeprefix(place).removeprefix(place[:-1]).removeprefix("的")
    found = (part_of(case, name, unit) for name in _names(case, bare))
    return next((part for part in found if part), None)


def _names(case: Case, name: str) -> Iterator[str]:
    if len(name) < 2:
        return
    yield name
    for word in case.store.segmenter.cut(name):
        for form in synonyms().get(word, ()):
            if form != word:
                yield name.replace(word, form)
