"""Figures that are two ends of one range: of 1万元以上10万元以下 neither end proves a range that has another second end."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.regex import regex
from qa.draft.amount import same_measure, same_value
from qa.draft.owners import Owned
from qa.draft.told import Told

BETWEEN = regex(r"\s*(?:以上|至|到|[-—–~～])*\s*")
UPPER = frozenset({"upper", "under"})

Range = tuple[Owned, Owned]


def ranges(text: str, known: Iterable[Owned]) -> list[Range]:
    """Neighbours of one measure of which the first bounds below and the second above: 五日以上十日以下, 五日至十日."""
    row = [*known]
    return [
        (low, high)
        for low, high in zip(row, row[1:], strict=False)
        if same_measure(low.quantity.amount.measure, high.quantity.amount.measure)
        and (high.quantity.end == "high" or (_bounds_below(low) and high.quantity.amount.bound in UPPER))
        and BETWEEN.fullmatch(text, low.quantity.amount.end, high.quantity.amount.start)
    ]


def _bounds_below(low: Owned) -> bool:
    return low.quantity.amount.bound == "lower"


def same_range(one: Range, other: Range) -> bool:
    """Both ends are the same."""
    return all(
        same_value(a.quantity.amount, b.quantity.amount)
        and same_measure(a.quantity.amount.measure, b.quantity.amount.measure)
        for a, b in zip(one, other, strict=True)
    )


def printed(one: Range) -> str:
    """1万元以上10万元以下."""
    ends = (o.quantity.amount.printed for o in one)
    return "以上".join(end.removesuffix("以上").removesuffix("以下") for end in ends) + "以下"


def stated_anywhere(told: Told, said: Range) -> bool:
    """Some sentence of the document has both ends as a range."""
    text = told.document.text
    sentences = ((s.start, s.end) for s in told.sense.sentences)
    return any(same_range(said, r) for span in sentences for r in ranges(text, told.owned_around(*span)))
