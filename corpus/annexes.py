"""Annexes and inner documents: where they are named, and where they begin."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.lines import Kinds, Line
from corpus.numbering import read_marker
from corpus.numerals import integer
from corpus.regex import regex
from corpus.wording import (
    ANNEX_FILE,
    ANNEX_HEAD,
    ANNEX_NAMED,
    ANNEX_NOTE,
    ends_title,
    is_date,
    is_titular,
)

LONGEST_ANNEX_TITLE = 4
"""Lines. More short lines than this are the annex itself: a list of names."""
SHORTEST_NAME = 6
"""Characters of a title that is recognised by itself."""
NAMED = regex(
    r"《([^《》\n]{4,100})》(?=[^。；;]{0,30}(?:印发|发布|公布|实施|施行|予以|现))|(?:印发|发布|公布|转发|批转)《?([^《》。\n]{4,100}?)》?的(?:通知|决定|公告|函)"
)
"""Titles that a notice says it issues."""
DASH = regex(r"[-—–―~～]+")
_ORDINAL = r"(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.．、]"
RESTARTS = {"chp", "art", "sec"}
"""Levels whose first number begins a document of its own."""


def mark_annex_notes(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """附件:1.… with the lines that go on with its list: numbered ones, or the name on the line below."""
    again = {line.text: i for i, line in enumerate(lines)}
    dated = len(lines)
    for i, line in enumerate(lines):
        dated = min(dated, i) if is_date(line.text) else dated
        if kinds[i] or i == 0:
            continue
        if ANNEX_FILE.match(line.text):
            kinds[i] = "annexnote"
            _mark_listed(lines, kinds, i)
        elif ANNEX_NOTE.match(line.text) and not _begins(lines, kinds, i, dated):
            _mark_note(lines, kinds, i, below=again[lines[min(i + 1, len(lines) - 1)].text] > i + 1 or i < dated)


def _mark_note(lines: tuple[Line, ...], kinds: Kinds, i: int, *, below: bool) -> None:
    named = not ANNEX_HEAD.fullmatch(lines[i].text)
    if named or (below and i + 1 < len(lines) and not kinds[i + 1]):
        kinds[i] = "annexnote"
        kinds[i + 1 - named] = "annexnote"
        _mark_listed(lines, kinds, i + 1 - named)


def _begins(lines: tuple[Line, ...], kinds: Kinds, i: int, dated: int) -> bool:
    """附件1：任务清单 is the head of the annex where its text follows: behind the signature, or right above a table."""
    if not ANNEX_NAMED.fullmatch(lines[i].text) or i + 1 >= len(lines):
        return False
    follows = kinds[i + 1] == "table" or (i > dated and not ANNEX_NOTE.match(lines[i + 1].text))
    return follows and kinds[i + 1] not in {"boilerplate", "imprint"}


def _mark_listed(lines: tuple[Line, ...], kinds: Kinds, i: int) -> None:
    """附件:1.甲 goes on with lines 2.乙, 3.丙; 附件：一、甲 with 二、乙."""
    number = re.search(rf"(?:^|[:：])\s*{_ORDINAL}", lines[i].text)
    last = integer(number[1]) if number else None
    while last and i + 1 < len(lines) and (match := re.match(rf"\s*{_ORDINAL}", lines[i + 1].text)):
        if integer(match[1]) != last + 1:
            break
        i, last = i + 1, last + 1
        kinds[i] = "annexnote"


def mark_annexes(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """The head of an annex, or of the text that a notice issues: 附件 and its title, or a title behind the signature."""
    last = max((i for i, kind in enumerate(kinds) if kind in {"", "table"}), default=-1)
    for i in range(1, last + 1):
        if kinds[i]:
            continue
        marked = bool(ANNEX_HEAD.fullmatch(lines[i].text))
        behind = kinds[i - 1] in {"date", "annexnote", "imprint"} or kinds[i - 2 : i] == ["date", "remark"]
        if marked or (behind and i < last and is_titular(lines[i].text)):
            _mark_annex(lines, kinds, i, titled=not marked)
        elif ANNEX_NAMED.fullmatch(lines[i].text) and i < last:
            kinds[i] = "annex"


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


def mark_inner(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """The head of the text that a notice issues, where no signature stands before it: its lines say the name again."""
    names = _issued(lines, kinds)
    if not names:
        return
    begun = False
    for i in range(1, len(lines)):
        begun = begun or kinds[i - 1] in {"", "addressee"}
        if not begun or kinds[i]:
            continue
        for count in range(1, LONGEST_ANNEX_TITLE + 1):
            run = range(i, min(i + count, len(lines)))
            if any(kinds[j] or not is_titular(lines[j].text) for j in run):
                break
            if _same("".join(lines[j].text for j in run)) in names:
                kinds[i : i + count] = ["annex"] * count
                break


def _issued(lines: tuple[Line, ...], kinds: Kinds) -> set[str]:
    """Names of the texts that the title and the first paragraphs say are issued."""
    title = "".join(line.text for line, kind in zip(lines, kinds, strict=True) if kind == "title")
    opening = [line.text for line, kind in zip(lines, kinds, strict=True) if not kind][:3]
    found = [a or b for text in (title, *opening) for a, b in NAMED.findall(text)]
    return {_same(name) for name in found if len(name) >= SHORTEST_NAME}


def _same(name: str) -> str:
    return DASH.sub("-", fold(name).replace("《", "").replace("》", ""))


def mark_second(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """The head of a further text in one document: a title alone on its line, behind which the count begins anew."""
    markers = [None if kinds[i] else read_marker(line.text[:20]) for i, line in enumerate(lines)]
    first: list[tuple[str, int] | None] = [None] * (len(lines) + 1)
    for i in range(len(lines) - 1, -1, -1):
        marker = markers[i]
        outer = marker is not None and marker.level.prefix in RESTARTS
        first[i] = (marker.level.prefix, marker.ordinal) if marker and outer else first[i + 1]
    highest: dict[str, int] = {}
    for i, marker in enumerate(markers):
        if marker and marker.level.prefix in RESTARTS:
            highest[marker.level.prefix] = marker.ordinal
        following = first[i + 1]
        anew = following is not None and following[1] == 1 and highest.get(following[0], 0) > 1
        if anew and not kinds[i] and not marker and _is_alone(lines, i):
            _mark_annex(lines, kinds, i, titled=True)
            highest.clear()


def _is_alone(lines: tuple[Line, ...], i: int) -> bool:
    """A title behind the end of a sentence, long enough to be one."""
    line = lines[i].text.strip()
    ended = lines[i - 1].text.rstrip().endswith(("。", "）", ")")) if i else False
    return ended and SHORTEST_NAME <= len(line) <= 40 and is_titular(line) and ends_title(line)
