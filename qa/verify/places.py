"""Where a folded quotation stands word for word, and where that would cut a figure or a “不” in two."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.bounds import bounds
from corpus.regex import regex
from index.folded import Folded
from qa.verify.reader import Reader

MOST = 50
"""Places of one quotation that are looked at."""
NEGATING = "不未无非勿莫"
BEHIND = regex(rf"\d?[.]?\d|[万亿千百十%‰]|(?:{bounds('after')})")
"""What may not be cut off behind a figure: further digits, its scale, its bound."""
FIGURE_END = regex(r"\d(?:[%‰]|[^\W\d_]{1,4})?$")


def places(reader: Reader, quote: Folded) -> tuple[tuple[int, int], ...]:
    """Spans of the source where the quotation stands, whole; residue of pages left out."""
    found = (reader.folded.span(at, at + len(quote.text)) for at in _found(reader.folded.text, quote.text))
    return tuple(
        (start, end)
        for start, end in found
        if reader.citable(start, end)
        and not cut(reader.folded, start, end)
        and _parts_kept(reader.folded, quote, start)
    )


def cut(text: Folded, start: int, end: int) -> str:
    """Whether a span of the source leaves out what must stay: ``before`` or ``behind``; empty when it is whole."""
    first, last = text.index(start), text.index(end - 1)
    one = text.text
    near = first > 0 and not text.parted(first)
    if near and (one[first - 1] in NEGATING or (one[first].isdecimal() and _runs_on(one[first - 1]))):
        return "before"
    behind = BEHIND.match(one, last + 1)
    if behind and not text.parted(last + 1) and _ends_in_figure(one[max(0, last - 5) : last + 1], behind.group()):
        return "behind"
    return ""


def _runs_on(character: str) -> bool:
    return character.isdecimal() or character == "."


def _ends_in_figure(tail: str, behind: str) -> bool:
    """20|18, 40|万, 35件|以上, but not 10大|10 or 5.5%|10."""
    if behind[0].isdecimal() or behind[0] in ".万亿千百十%‰":
        return tail[-1].isdecimal()
    return FIGURE_END.search(tail) is not None


def _found(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote) if quote else -1
    count = 0
    while at >= 0 and count < MOST:
        yield at
        at, count = text.find(quote, at + 1), count + 1


def _parts_kept(text: Folded, quote: Folded, start: int) -> bool:
    """Two figures side by side in the source (3 | 6 in a table) are not one figure in the quotation."""
    first = text.index(start)
    for at in range(1, len(quote.text)):
        figures = quote.text[at - 1].isdecimal() and quote.text[at].isdecimal()
        if figures and text.parted(first + at) and not quote.parted(at):
            return False
    return True
