"""What stands behind the body: notes, signature and date, remarks, and the imprint (版记: 抄送, 印发)."""

from __future__ import annotations

import re

from corpus.lines import Kinds, Line
from corpus.wording import (
    CLOSING,
    LOOSE_NOTE,
    NOTE,
    NOTES_HEAD,
    REMARK,
    STAND_IN,
    is_date,
    is_imprint,
    is_month,
    is_signature,
)

FARTHEST_IMPRINT = 6
"""Lines that the organs copied to may run over below 抄送."""


def mark_notes(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Notes stand in a run behind the body, or below the words 名词解释; a lone bracketed line inside the body is text."""
    for i, line in enumerate(lines):
        if i > 0 and NOTES_HEAD.fullmatch(line.text.strip()):
            _mark_explained(lines, kinds, i + 1)
        elif i > 0 and re.match(r"注\s*[:：]", line.text) and NOTE.match(line.text):
            _mark_explained(lines, kinds, i)
    last = max((i for i, kind in enumerate(kinds) if kind not in {"boilerplate", "imprint"}), default=-1)
    while last >= 0 and not kinds[last] and NOTE.match(lines[last].text):
        kinds[last] = "note"
        last -= 1


def _mark_explained(lines: tuple[Line, ...], kinds: Kinds, i: int) -> None:
    """The run of notes below the line that announces them, their numbers in brackets or not."""
    while i < len(lines) and not kinds[i] and (NOTE.match(lines[i].text) or LOOSE_NOTE.match(lines[i].text)):
        kinds[i] = "note"
        i += 1


def mark_imprint(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """抄送 with the lines that go on with it, and who printed the document when; never the first lines."""
    for i in range(2, len(lines)):
        if kinds[i] or not is_imprint(lines[i].text):
            continue
        kinds[i] = "imprint"
        if lines[i].text.lstrip().startswith(("抄", "分", "发")):
            _mark_copied(lines, kinds, i)
        elif is_date(lines[i].text) and is_signature(lines[i - 1].text) and not kinds[i - 1]:
            kinds[i - 1] = "imprint"


def _mark_copied(lines: tuple[Line, ...], kinds: Kinds, i: int) -> None:
    """抄送：甲，乙， goes on until a line ends the sentence."""
    for j in range(i + 1, min(i + FARTHEST_IMPRINT, len(lines))):
        if (
            lines[j - 1].text.rstrip().endswith("。")
            or kinds[j]
            or not lines[j - 1].text.rstrip().endswith(("，", "、", ","))
        ):
            return
        kinds[j] = "imprint"


def mark_dates(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """The date of signature and, just above it, the organs or the person that sign."""
    for i in range(1, len(lines)):
        if kinds[i] or not (is_date(lines[i].text) or _is_signed_month(lines, kinds, i)):
            continue
        kinds[i] = "date"
        above = i - 1
        while (
            above > 0
            and not kinds[above]
            and (is_signature(lines[above].text) or STAND_IN.fullmatch(lines[above].text))
        ):
            kinds[above] = "signature"
            above -= 1


def _is_signed_month(lines: tuple[Line, ...], kinds: Kinds, i: int) -> bool:
    """2025年7月 below those who sign."""
    return is_month(lines[i].text) and not kinds[i - 1] and is_signature(lines[i - 1].text)


def mark_remarks(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """附注 (此件公开发布), and the sentence that puts the document into force."""
    for i in range(1, len(lines)):
        if not kinds[i] and REMARK.fullmatch(lines[i].text):
            kinds[i] = "remark"
        elif not kinds[i] and CLOSING.match(lines[i].text):
            kinds[i] = "closing"
