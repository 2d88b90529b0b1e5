"""Where the heading of a numbered line ends: a line of its own, or the first short sentence of the line."""

from __future__ import annotations

from corpus.regex import regex

LONGEST_LINE = 60
"""Characters. A heading on a line of its own; the longest in 50 plans is 46."""
LONGEST_INLINE = 45
"""Characters. A heading that its own text follows on the same line."""
ENDS = regex(r"[。；;：:！？]")
LONGEST_OUTER = 70
"""Characters. The same for an outer level, whose first sentence stands for a heading."""
OUTER = {"sec", "subsec"}
BRACKETED = regex(r"[（(]([^）)】]{2,30})[）)]|【([^】]{2,40})】")
HALVED = regex(r"[^。；;：:，,]{2,14}[：:][^。；;：:]{2,14}(?<![。；;：:，,])")
"""A heading in two halves: 申报条件：找准定位."""
ASKED = regex(r"[^。；;：:！!]{2,60}[？?]\s*$")
"""A question that fills its line is the heading of its answer."""


def heading_length(body: str, level: str) -> int:
    """Characters of ``body`` (a line without its marker) that are heading; 0 when the line is all text."""
    if level == "art":
        match = BRACKETED.match(body)
        return match.end() if match else 0
    if ASKED.fullmatch(body):
        return len(body)
    if level == "sec" and HALVED.fullmatch(body):
        return len(body)
    if not ENDS.search(body):
        return len(body) if len(body) <= LONGEST_LINE else 0
    stop = body.find("。")
    if (
        0 < stop <= (LONGEST_OUTER if level in OUTER else LONGEST_INLINE)
        and not ENDS.search(body[:stop])
        and not _is_sentence(body, stop)
    ):
        return stop
    return 0


def unbracketed(heading: str) -> str:
    """（目的） → 目的; brackets inside of the heading stay."""
    match = BRACKETED.fullmatch(heading)
    return (match.group(1) or match.group(2)).strip() if match else heading


def _is_sentence(body: str, stop: int) -> bool:
    """A single sentence that ends the line is text when it is long or speaks of figures."""
    return stop == len(body) - 1 and (stop > 20 or any(c.isdigit() for c in body))


def is_whole_line(body: str, length: int) -> bool:
    """The heading fills its line, so that its text begins on the next one."""
    return length > 0 and not body[length:].strip("。. 　")
