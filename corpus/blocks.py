"""Lines become blocks: each line gets one kind. The rules are tried in the order of ``RULES``, the first that knows wins.

A block is a line with its kind; blocks tile the text as lines do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from corpus.fold import fold
from corpus.heading import LONGEST_LINE
from corpus.lines import Line
from corpus.numbering import read_marker
from corpus.wording import (
    ADOPTED,
    ANNEX_HEAD,
    ANNEX_NOTE,
    CLOSING,
    CODE,
    COMMENT,
    CONTENTS,
    LETTERHEAD,
    NOTE,
    NUMBER,
    ORDER_NAME,
    ORDER_NUMBER,
    REMARK,
    ends_title,
    is_addressee,
    is_date,
    is_number,
    is_residue,
    is_signature,
    is_titular,
)

Kinds = list[str]
"""One kind per line; empty while no rule has spoken."""

MOST_FRONT = 12
"""Lines of title and number; organs that issue together print a line each."""
PAGE = re.compile(r"[.．…·\s]*\d*$")
"""Dots and the number of a page behind an entry of the contents."""
FEWEST_CONTENTS = 3
"""Headings in a run that are printed again; two may be a coincidence."""
LONGEST_ANNEX_TITLE = 4
"""Lines. More short lines than this are the annex itself: a list of names."""


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
    first = _mark_letterhead(lines, kinds, first)
    stop, most = first, min(first + MOST_FRONT, len(lines))
    while stop < most and not kinds[stop] and (is_number(lines[stop].text) or is_titular(lines[stop].text)):
        kinds[stop] = "number" if is_number(lines[stop].text) or _is_order(lines, stop) else "title"
        stop += 1
    titles = [lines[i].text for i in range(first + 1, stop) if kinds[i] == "title"]
    if titles and _repeats(lines[first].text, titles):
        kinds[first] = "boilerplate"
    while stop < len(lines) and not kinds[stop] and (ADOPTED.match(lines[stop].text) or _is_comment(lines[stop])):
        kinds[stop] = "boilerplate" if _is_comment(lines[stop]) else "remark"
        stop += 1
    if stop < len(lines) and not kinds[stop] and is_addressee(lines[stop].text):
        kinds[stop] = "addressee"


def _mark_letterhead(lines: tuple[Line, ...], kinds: Kinds, first: int) -> int:
    """What a printed document has above its number or title: a record code, 某某人民政府文件, 附件1; where they end."""
    while first + 1 < min(len(lines), MOST_FRONT) and not kinds[first]:
        line = lines[first].text.strip()
        if not (
            CODE.fullmatch(line)
            or ANNEX_HEAD.fullmatch(line)
            or LETTERHEAD.fullmatch(line)
            and _number_follows(lines, first)
        ):
            break
        kinds[first] = "remark"
        first += 1
    return first


def _number_follows(lines: tuple[Line, ...], at: int) -> bool:
    return any(is_number(line.text) for line in lines[at + 1 : at + 4])


def mark_contents(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """A table of contents before the body: headings in a run that are all printed again further down."""
    names = [PAGE.sub("", fold(line.text)) if len(line.text) <= LONGEST_LINE else "" for line in lines]
    again = {name: i for i, name in enumerate(names)}
    first = next((i for i, line in enumerate(lines) if not kinds[i] and read_marker(line.text)), len(lines))
    stop, entries = first, 0
    while stop < len(lines) and not kinds[stop] and names[stop] and "。" not in lines[stop].text:
        if read_marker(lines[stop].text):
            if again[names[stop]] == stop or not _is_heading(lines[stop].text):
                break
            entries += 1
        stop += 1
    head = first > 0 and not kinds[first - 1] and bool(CONTENTS.fullmatch(lines[first - 1].text))
    if entries >= FEWEST_CONTENTS:
        kinds[first - head : stop] = ["contents"] * (stop - first + head)


def mark_notes(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Notes stand in a run behind the body; a lone bracketed line inside the body is text."""
    last = max((i for i, kind in enumerate(kinds) if kind != "boilerplate"), default=-1)
    while last >= 0 and not kinds[last] and NOTE.match(lines[last].text):
        kinds[last] = "note"
        last -= 1


def mark_annex_notes(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """附件:1.… with the lines that go on with its list: numbered ones, or the name on the line below."""
    again = {line.text: i for i, line in enumerate(lines)}
    dated = len(lines)
    for i, line in enumerate(lines):
        dated = min(dated, i) if is_date(line.text) else dated
        if kinds[i] or i == 0 or not ANNEX_NOTE.match(line.text):
            continue
        named = not ANNEX_HEAD.fullmatch(line.text)
        below = i + 1 < len(lines) and not kinds[i + 1] and (again[lines[i + 1].text] > i + 1 or i < dated)
        if named or below:
            kinds[i] = "annexnote"
            kinds[i + 1 - named] = "annexnote"
            _mark_listed(lines, kinds, i + 1 - named)


def _mark_listed(lines: tuple[Line, ...], kinds: Kinds, i: int) -> None:
    """附件:1.甲 goes on with lines 2.乙, 3.丙."""
    number = re.search(r"(?:^|[:：])\s*(\d{1,2})\s*[.．、]", lines[i].text)
    last = int(number.group(1)) if number else 0
    while last and i + 1 < len(lines) and re.match(rf"{last + 1}\s*[.．、]", lines[i + 1].text):
        i, last = i + 1, last + 1
        kinds[i] = "annexnote"


def mark_dates(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """The date of signature and, just above it, the organs or the person that sign."""
    for i in range(1, len(lines)):
        if kinds[i] or not is_date(lines[i].text):
            continue
        kinds[i] = "date"
        above = i - 1
        while above > 0 and not kinds[above] and is_signature(lines[above].text):
            kinds[above] = "signature"
            above -= 1


def mark_remarks(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """附注 (此件公开发布), and the sentence that puts the document into force."""
    for i in range(1, len(lines)):
        if not kinds[i] and REMARK.fullmatch(lines[i].text):
            kinds[i] = "remark"
        elif not kinds[i] and CLOSING.match(lines[i].text):
            kinds[i] = "closing"


def mark_annexes(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """The head of an annex, or of the text that a notice issues: 附件 and its title, or a title behind the signature."""
    last = max((i for i, kind in enumerate(kinds) if kind in {"", "table"}), default=-1)
    for i in range(1, last + 1):
        if kinds[i]:
            continue
        marked = bool(ANNEX_HEAD.fullmatch(lines[i].text))
        behind = kinds[i - 1] in {"date", "annexnote"} or kinds[i - 2 : i] == ["date", "remark"]
        if marked or (behind and i < last and is_titular(lines[i].text)):
            _mark_annex(lines, kinds, i, titled=not marked)


def _mark_annex(lines: tuple[Line, ...], kinds: Kinds, i: int, *, titled: bool) -> None:
    """The lines of an annex's head: until a line ends as titles do, brackets on the next line included."""
    kinds[i] = "annex"
    complete = titled and ends_title(lines[i].text)
    for j in range(i + 1, min(i + 1 + LONGEST_ANNEX_TITLE, len(lines))):
        line = lines[j].text
        if kinds[j] or not is_titular(line) or ANNEX_HEAD.fullmatch(line) or (complete and line[0] not in "（("):
            return
        kinds[j] = "annex"
        complete = ends_title(line)


def _is_order(lines: tuple[Line, ...], i: int) -> bool:
    """某市人民政府令 with （第19号） on the next line, and that next line."""
    pairs = ((i, i + 1), (i - 1, i))
    return any(
        low >= 0
        and high < len(lines)
        and bool(ORDER_NAME.fullmatch(lines[low].text))
        and bool(ORDER_NUMBER.fullmatch(lines[high].text))
        for low, high in pairs
    )


def _is_heading(line: str) -> bool:
    """A marker of the outer levels."""
    marker = read_marker(line)
    return marker is not None and marker.level.prefix in {"part", "chp", "sct", "sec", "subsec", "num", "subnum"}


def _is_comment(line: Line) -> bool:
    return bool(COMMENT.fullmatch(line.text))


def _is_cells(line: str) -> bool:
    return "|" in line or "\t" in line


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


def _repeats(line: str, titles: list[str]) -> bool:
    """``line`` says in one what the next title lines say together, number and brackets aside."""
    bare = [re.sub(r"[()]", "", fold(text)) for text in (NUMBER.sub("", line), "".join(titles))]
    return bare[0] == bare[1]


RULES: tuple[Callable[[tuple[Line, ...], Kinds], None], ...] = (
    mark_tables,
    mark_residue,
    mark_front,
    mark_contents,
    mark_notes,
    mark_annex_notes,
    mark_dates,
    mark_remarks,
    mark_annexes,
)
