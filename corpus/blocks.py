"""Lines become blocks: each line gets one kind. The rules are tried in the order of ``RULES``, the first that knows wins.

A block is a line with its kind; blocks tile the text as lines do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from corpus.fold import fold
from corpus.lines import Line
from corpus.wording import (
    ANNEX_HEAD,
    ANNEX_NOTE,
    NOTE,
    NUMBER,
    is_addressee,
    is_date,
    is_number,
    is_residue,
    is_titular,
)

Kinds = list[str]
"""One kind per line; empty while no rule has spoken."""


@dataclass(frozen=True, slots=True)
class Block:
    """A line and what it is."""

    kind: str
    line: Line


def classify(lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """Give each line its kind: boilerplate, title, number, addressee, table, note, annexnote, date, signature, text."""
    kinds = [""] * len(lines)
    for rule in RULES:
        rule(lines, kinds)
    return tuple(Block(kind or "text", line) for kind, line in zip(kinds, lines, strict=True))


def mark_tables(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Runs of two or more lines with cell bars or tabs."""
    for first, stop in _runs([_is_cells(line.text) for line in lines]):
        if stop - first >= 2:
            kinds[first:stop] = ["table"] * (stop - first)


def mark_residue(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Residue of the web page stands in front of the title and behind the last clause, not between."""
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for i in order:
            if not is_residue(lines[i].text):
                break
            kinds[i] = "boilerplate"


def mark_front(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Title lines, number and addressee at the head; a first line that only repeats them is the page's own title."""
    first = next((i for i, kind in enumerate(kinds) if not kind), len(lines))
    stop = first
    while stop < len(lines) and not kinds[stop] and (is_number(lines[stop].text) or is_titular(lines[stop].text)):
        kinds[stop] = "number" if is_number(lines[stop].text) else "title"
        stop += 1
    if stop - first > 1 and _repeats(lines[first].text, [line.text for line in lines[first + 1 : stop]]):
        kinds[first] = "boilerplate"
    if stop < len(lines) and not kinds[stop] and is_addressee(lines[stop].text):
        kinds[stop] = "addressee"


def mark_notes(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Notes stand in a run behind the body; a lone bracketed line inside the body is text."""
    last = max((i for i, kind in enumerate(kinds) if kind not in {"boilerplate"}), default=-1)
    while last >= 0 and not kinds[last] and NOTE.match(lines[last].text):
        kinds[last] = "note"
        last -= 1


def mark_back(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Annex note, signature and date of signature; what follows them as title lines heads an annex."""
    for i, line in enumerate(lines):
        if kinds[i]:
            continue
        if ANNEX_NOTE.match(line.text) and i > 0:
            kinds[i] = "annexnote"
        elif is_date(line.text) and i > 0:
            kinds[i] = "date"
            _mark_signature(lines, kinds, i)
    for i in range(1, len(lines)):
        if (
            not kinds[i]
            and (kinds[i - 1] in {"date", "annexnote", "annex"} and _heads_annex(lines, kinds, i))
            or not kinds[i]
            and ANNEX_HEAD.fullmatch(lines[i].text)
        ):
            kinds[i] = "annex"


def _mark_signature(lines: tuple[Line, ...], kinds: Kinds, date: int) -> None:
    """Short unnumbered lines just above the date are the organs that sign."""
    i = date - 1
    while i > 0 and not kinds[i] and len(lines[i].text) <= 30 and is_titular(lines[i].text):
        kinds[i] = "signature"
        i -= 1


def _heads_annex(lines: tuple[Line, ...], kinds: Kinds, i: int) -> bool:
    return is_titular(lines[i].text) and any(not kind or kind == "table" for kind in kinds[i + 1 :])


def _is_cells(line: str) -> bool:
    return "|" in line or "\t" in line.strip()


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


def _repeats(line: str, rest: list[str]) -> bool:
    """``line`` says in one what the next lines say together, number and brackets aside."""
    bare = [re.sub(r"[()]", "", fold(NUMBER.sub("", text))) for text in (line, "".join(rest))]
    return bare[0] == bare[1]


RULES: tuple[Callable[[tuple[Line, ...], Kinds], None], ...] = (
    mark_tables,
    mark_residue,
    mark_front,
    mark_notes,
    mark_back,
)
