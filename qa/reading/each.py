"""One thing asked of each of several: 初审、审核、审定各要几个工作日 is three questions, that are put one by one.

The things stand in a row before 各 or 分别; what stands before the row, and behind 各, belongs to every one of them.
"""

from __future__ import annotations

from corpus.regex import regex
from qa.reading.several import ASKING

EACH = regex(r"(?:各自|各|分别)(?:都)?(?=[^，,。；;？?]*)")
MARKS = "，,：:。；;"
JOINS = regex(r"[、]|以及|或者|和|与|跟|及|或")
COUNT = regex(
    r"[，,]?(?:这|那)?[两二三四五六七八九十](?:个?方面|个?方向|个?环节|个?地方|[种类项个者样步家])(?:情况|情形)?(?P<tail>的[^，,]*)?[，,]?$"
)
"""…这两个方向的研发平台，分别…: what sums the row up, and what all of them are asked of."""
END = regex(r"[，,；;？?。]")
MOST = 5
LONGEST = 24
"""Characters of one thing of the row."""


Thing = tuple[str, str]
"""A thing of the row, and the question for it alone."""


def each(text: str) -> tuple[Thing, ...]:
    """The things with their questions; empty when it is no such question."""
    for mark in EACH.finditer(text):
        before, behind = text[: mark.start()].rstrip(MARKS), _first(text[mark.end() :])
        if ASKING.search(behind) and (found := _apart(before, behind) or _apart(*_moved(before, behind))):
            return found
    return ()


def _first(behind: str) -> str:
    """What is asked of each, without further questions behind it."""
    cut = next((m.start() for m in END.finditer(behind) if ASKING.search(behind[m.end() :])), len(behind))
    return behind[:cut]


def _moved(before: str, behind: str) -> Thing:
    """新设、变更、终止，审批各多长时间: the piece right before 各 belongs to what is asked."""
    at = max(before.rfind(mark) for mark in MARKS)
    return (before[:at], before[at + 1 :] + behind) if at > 0 else ("", "")


def _apart(before: str, behind: str) -> tuple[Thing, ...]:
    """The row at the end of what stands before, taken apart."""
    summed = COUNT.search(before)
    tail = (summed["tail"] or "") if summed else ""
    row = before[: summed.start()] if summed else before
    start = max((row.rfind(mark) for mark in MARKS), default=-1) + 1
    head, row = row[:start], row[start:]
    things = [thing for thing in JOINS.split(row) if thing]
    if not 1 < len(things) <= MOST or any(len(thing) > LONGEST or thing.isdecimal() for thing in things):
        return ()
    things, tail = _shared_end(things, tail)
    opening, things = _shared_beginning(things)
    return tuple((thing, f"{head}{opening}{thing}{tail}{behind}") for thing in things)


def _shared_end(things: list[str], tail: str) -> tuple[list[str], str]:
    """客运和货运的注册资本: what stands behind 的 in the last one is asked of all of them."""
    last, mark, rest = things[-1].partition("的")
    alone = mark and rest and not tail and not any("的" in thing for thing in things[:-1])
    return ([*things[:-1], last], f"的{rest}") if alone else (things, tail)


def _shared_beginning(things: list[str]) -> tuple[str, list[str]]:
    """入围企业只有2家或者只有1家: what stands before the word that the second begins with is said of all of them."""
    at = things[0].find(things[1][:2]) if len(things[1]) > 1 else -1
    return (things[0][:at], [things[0][at:], *things[1:]]) if at > 0 else ("", things)
