"""Lines become blocks: each line gets one kind. The rules are tried in the order of ``RULES``, the first that knows wins.

A block is a line with its kind; blocks tile the text as lines do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.annexes import mark_annex_notes, mark_annexes, mark_inner, mark_second
from corpus.ending import mark_dates, mark_imprint, mark_notes, mark_remarks
from corpus.front import mark_contents, mark_front, mark_named
from corpus.lines import Kinds, Line
from corpus.numbering import read_marker
from corpus.regex import regex
from corpus.tables import is_spaced_head, is_spaced_row
from corpus.wording import is_date, is_field, is_residue

MOST_TORN = 10
"""Lines of fields whose values are torn."""
LONGEST_TORN = 60


@dataclass(frozen=True, slots=True)
class Block:
    """A line and what it is."""

    kind: str
    line: Line


def classify(lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """Give each line its kind; what no rule knows is text."""
    kinds = [""] * len(lines)
    for rule in RULES:
        rule(lines, kinds)
    return tuple(Block(kind or "text", line) for kind, line in zip(kinds, lines, strict=True))


BRACKETED = regex(r"[【〔（(\[][^】〕）)\]]{0,200}[】〕）)\]]")
"""A bar inside a bracket (【主办：A|协办：B】) divides no cells."""


def mark_tables(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Runs of two or more lines with cell bars or tabs."""
    for first, stop in _runs([_is_cells(line.text) for line in lines]):
        if stop - first >= 2:
            kinds[first:stop] = ["table"] * (stop - first)
    for i, line in enumerate(lines):
        if is_spaced_head(line.text):
            columns, stop = len(line.text.split()), i + 1
            while stop < len(lines) and is_spaced_row(lines[stop].text, columns):
                stop += 1
            if stop - i > 2:
                kinds[i:stop] = ["table"] * (stop - i)


def mark_residue(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Residue of the web page stands in front of the title and behind the last clause, not between."""
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for i in order:
            if not is_residue(lines[i].text):
                break
            kinds[i] = "boilerplate"


def mark_torn_fields(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Fields that a browser prints in columns at the end: their values run over lines before and behind the names."""
    first = len(lines)
    while first and kinds[first - 1] == "boilerplate":
        first -= 1
    run = first
    while run and first - run < MOST_TORN and not kinds[run - 1] and _is_torn(lines[run - 1].text):
        run -= 1
    if first < len(lines) and any(is_field(line.text) for line in lines[run:first]):
        kinds[run:first] = ["boilerplate"] * (first - run)


def _is_torn(line: str) -> bool:
    """A short piece that is no sentence, no numbered line and no date."""
    closed = line.rstrip().endswith(("。", "；", "）", ")")) or is_date(line)
    return len(line) <= LONGEST_TORN and not closed and read_marker(line) is None


def _is_cells(line: str) -> bool:
    return "\t" in line or "|" in line and "|" in BRACKETED.sub("", line)


def _runs(flags: list[bool]) -> list[tuple[int, int]]:
    """Half-open index ranges of consecutive true flags."""
    runs, first = [], None
    for i, flag in enumerate([*flags, False]):
        if flag and first is None:
            first = i
        elif not flag and first is not None:
            runs.append((first, i))
            first = None
    return runs


RULES: tuple[Callable[[tuple[Line, ...], Kinds], None], ...] = (
    mark_tables,
    mark_residue,
    mark_torn_fields,
    mark_front,
    mark_contents,
    mark_named,
    mark_imprint,
    mark_notes,
    mark_annex_notes,
    mark_dates,
    mark_remarks,
    mark_inner,
    mark_annexes,
    mark_second,
)
