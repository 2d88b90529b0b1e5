"""The head of a document: letterhead, title, number, 题注, 主送机关, and the table of contents."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.heading import LONGEST_LINE
from corpus.lines import Kinds, Line
from corpus.numbering import read_marker
from corpus.regex import regex
from corpus.units import looks_like_unit
from corpus.wording import (
    ANNEX_HEAD,
    CODE,
    COMMENT,
    CONTENTS,
    LETTERHEAD,
    NUMBER,
    ORDER_NAME,
    ORDER_NUMBER,
    ends_title,
    is_addressee,
    is_long_title,
    is_number,
    is_remark,
    is_residue,
    is_titular,
)

MOST_FRONT = 16
"""Lines of title and number; organs that issue together print a line each."""
HEADLINE = regex(r"[^。；;：:|\t]{4,60}[！!？?]")
LONGEST_ORGANS = 60
"""Characters of a line of organs."""
PAGE = regex(r"[.．…·\s]*\d*$")
"""Dots and the number of a page behind an entry of the contents."""
NAMED = regex(r"序\s*言|总\s*则|附\s*则")
FEWEST_CONTENTS = 3
"""Headings in a run that are printed again; two may be a coincidence."""


def mark_front(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Title lines, number and addressee at the head; a first line that only repeats them is the page's own title."""
    first = next((i for i, kind in enumerate(kinds) if not kind), len(lines))
    first = _mark_letterhead(lines, kinds, first)
    if headed := _is_headline(lines, kinds, first):
        kinds[first] = "title"
        first += 1
    stop, most = (
        first,
        first if headed and HEADLINE.fullmatch(lines[first].text) else min(first + MOST_FRONT, len(lines)),
    )
    while stop < most and not kinds[stop] and (is_number(lines[stop].text) or _is_title(lines[stop].text)):
        if stop > first and _is_issuer(lines, stop):
            kinds[stop] = "remark"
        else:
            kinds[stop] = "number" if is_number(lines[stop].text) or _is_order(lines, stop) else "title"
        stop += 1
    titles = [lines[i].text for i in range(first + 1, stop) if kinds[i] == "title"]
    if titles and _repeats(lines[first].text, titles):
        kinds[first] = "boilerplate"
    while stop < len(lines) and not kinds[stop] and (kind := _below_title(lines[stop], titled=stop > first)):
        kinds[stop] = kind
        stop += 1
    if stop < len(lines) and not kinds[stop] and is_addressee(lines[stop].text):
        kinds[stop] = "addressee"


def _is_issuer(lines: tuple[Line, ...], i: int) -> bool:
    """某局 alone below a title that has come to its end, where the day or the text follows: who issues it."""
    line = lines[i].text.strip()
    return ends_title(lines[i - 1].text) and looks_like_unit(line) and not is_number(line)


def _is_headline(lines: tuple[Line, ...], kinds: Kinds, first: int) -> bool:
    """The title of a news page: a call or a question in front of text."""
    return (
        first + 1 < len(lines)
        and not kinds[first]
        and not kinds[first + 1]
        and bool(HEADLINE.fullmatch(lines[first].text))
        and (not is_titular(lines[first + 1].text) or bool(HEADLINE.fullmatch(lines[first + 1].text)))
        and not read_marker(lines[first].text)
    )


def _is_title(line: str) -> bool:
    return is_titular(line) or is_long_title(line)


def _below_title(line: Line, *, titled: bool) -> str:
    """What stands between title and text: when a law was passed, a comment of the mark-up, fields of the page."""
    if is_remark(line.text):
        return "remark"
    return "boilerplate" if COMMENT.fullmatch(line.text) or (titled and is_residue(line.text)) else ""


def _mark_letterhead(lines: tuple[Line, ...], kinds: Kinds, first: int) -> int:
    """What a printed document has above its number or title: a record code, 某某人民政府文件, 附件1; where they end."""
    while first + 1 < min(len(lines), MOST_FRONT) and not kinds[first]:
        line = lines[first].text.strip()
        organs = _letterhead(lines, kinds, first)
        if not (CODE.fullmatch(line) or ANNEX_HEAD.fullmatch(line) or organs):
            break
        kinds[first : first + max(1, organs)] = ["remark"] * max(1, organs)
        first += max(1, organs)
    return first


def _letterhead(lines: tuple[Line, ...], kinds: Kinds, first: int) -> int:
    """How many lines name the organs: one says 文件 and the number follows, or one is repeated by the title below."""
    stop = first
    while stop < min(first + MOST_FRONT, len(lines)) and not kinds[stop] and _is_organs(lines[stop].text):
        stop += 1
    if stop == len(lines) or kinds[stop]:
        return 0
    printed = any(LETTERHEAD.fullmatch(line.text) for line in lines[first:stop])
    if printed and any(is_number(line.text) for line in lines[stop : stop + 3]):
        return stop - first
    again = stop == first + 1 and re.match(rf"{re.escape(lines[first].text)}\s*(?:关于|印发|转发)", lines[stop].text)
    return 1 if again else 0


def _is_organs(line: str) -> bool:
    """A line of names of organs, 文件 or （） behind or among them."""
    bare = line.strip()
    if len(bare) > LONGEST_ORGANS or is_number(bare):
        return False
    names = re.sub(r"文\s*件\s*$|(?<=\s)文\s*件(?=\s)|^文\s*件", "", bare).split()
    return bool(LETTERHEAD.fullmatch(bare)) or (bool(names) and all(looks_like_unit(name) for name in names))


def mark_contents(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """A table of contents before the body: headings in a run that are all printed again further down."""
    names = [PAGE.sub("", fold(line.text)) if len(line.text) <= LONGEST_LINE else "" for line in lines]
    again = {name: i for i, name in enumerate(names)}
    head = next((i for i, line in enumerate(lines) if not kinds[i] and CONTENTS.fullmatch(line.text)), -1)
    first = next((i for i, line in enumerate(lines) if not kinds[i] and read_marker(line.text)), len(lines))
    if 0 <= head < first <= head + 3:
        first = head + 1
    stop, entries = first, 0
    while stop < len(lines) and not kinds[stop] and names[stop] and "。" not in lines[stop].text:
        if read_marker(lines[stop].text):
            if again[names[stop]] == stop or not _is_heading(lines[stop].text):
                break
            entries += 1
        elif entries and _opens_body(lines, stop) and again[names[stop]] == stop:
            break
        stop += 1
    if entries >= FEWEST_CONTENTS:
        first -= first > 0 and head == first - 1
        kinds[first:stop] = ["contents"] * (stop - first)


def _opens_body(lines: tuple[Line, ...], i: int) -> bool:
    """序言 with text below it, no entry of the contents."""
    return bool(NAMED.fullmatch(lines[i].text)) and not any(_is_heading(line.text) for line in lines[i + 1 : i + 2])


def mark_named(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """序言 and 附则 alone on a line, in a text of articles."""
    named = [i for i, line in enumerate(lines) if not kinds[i] and NAMED.fullmatch(line.text)]
    if named and any((marker := read_marker(line.text[:20])) and marker.level.prefix == "art" for line in lines):
        for i in named:
            kinds[i] = "named"


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
    outer = {"part", "subpart", "chp", "sct", "sec", "subsec", "num", "subnum"}
    return marker is not None and marker.level.prefix in outer


def _repeats(line: str, titles: list[str]) -> bool:
    """``line`` says in one what the next title lines say together, number and brackets aside."""
    bare = [re.sub(r"[()]", "", fold(text)) for text in (NUMBER.sub("", line), "".join(titles))]
    return bare[0] == bare[1]
