"""Characters on a page become printed lines, with the spaces that a reader sees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from corpus.read.glyphs import Glyph, Sheet
from corpus.regex import regex

NARROW = regex(r"[!-~\u00a0-\u024f０-９Ａ-Ｚａ-ｚ．％]")
"""Letters and figures: a word or a number of these is not torn at the end of a line."""
HAN = regex(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
WIDE = regex(r"[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u3000-\u303f“”‘’—…〔〕\U00020000-\U0003ffff]")
SAME_LINE = 0.5
"""Of the lower of two characters: those that overlap more than this in height stand on one line."""
GAP = 0.22
"""Of the size: Chinese characters that are farther apart than this and the others of their line have a space between them."""
MARK_GAP = 0.42
"""The same beside a mark, which may be pressed together or spread out by itself."""
MIXED_GAP = 0.6
"""The same between a Chinese character and a figure: most programs set them a quarter apart by themselves."""
TYPED_GAP = 0.18
"""Of the size: a space in the file that is narrower than this was not meant to be seen."""
WORD_GAP = 0.18
"""Of the size: Latin letters that are farther apart than this are two words."""
APART = 3.5
"""Of the size: pieces that are farther apart than this may belong to different columns."""
LIGATURE = 1.5
"""Of its height: a sign wider than this stands for several characters, which share its place (――)."""
RULE = regex(r"(\D)\1{7,}")
"""The same sign eight times and more: a drawn line made of characters."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line or, where wide gaps divide it, a piece of one."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    sheet: int
    """Number of the page, from 0."""
    size: float
    """Width of a Chinese character of this line."""
    lead: float = 0.0
    """Width of what would not be torn at the head of the line: a word, a character with its closing mark."""


def rows_of(sheet: Sheet, number: int) -> list[list[Line]]:
    """The printed rows of one page from top to bottom; a row is one line, or pieces of one that wide gaps divide."""
    seen = [
        g for g in sheet.glyphs if g.right >= 0 and g.left <= sheet.width and g.bottom >= 0 and g.top <= sheet.height
    ]
    found = [[_line(piece, number) for piece in pieces(row)] for row in rows(seen)]
    return [row for row in found if row and not RULE.fullmatch("".join(line.text for line in row).replace(" ", ""))]


def rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Characters that stand on one line, from left to right."""
    found: list[list[Glyph]] = []
    top = bottom = 0.0
    for glyph in sorted((g for g in glyphs if g.bottom > g.top), key=lambda g: (g.middle, g.left)):
        lower = min(glyph.bottom - glyph.top, bottom - top)
        if found and min(glyph.bottom, bottom) - max(glyph.top, top) > SAME_LINE * lower:
            found[-1].append(glyph)
            near = found[-1][-8:]
            top, bottom = median([g.top for g in near]), median([g.bottom for g in near])
        else:
            found.append([glyph])
            top, bottom = glyph.top, glyph.bottom
    return [_once(sorted(row, key=lambda g: g.left)) for row in found]


def _once(row: list[Glyph]) -> list[Glyph]:
    """A character that is drawn again almost in its place, to look bold, counts once."""
    kept: list[Glyph] = []
    for glyph in row:
        width = glyph.right - glyph.left
        if width < LIGATURE * (glyph.bottom - glyph.top) and any(
            g.text == glyph.text and abs(g.left - glyph.left) < 0.3 * width for g in kept[-3:]
        ):
            continue
        kept.append(glyph)
    return kept


def pieces(row: list[Glyph]) -> list[list[Glyph]]:
    """A row divided at wide gaps; white space at the ends goes."""
    inked = [g for g in row if g.text.strip()]
    if not inked:
        return []
    size = _size(inked)
    found: list[list[Glyph]] = [[]]
    edge = inked[0].left
    for glyph in row:
        if glyph.text.strip():
            if found[-1] and glyph.left - edge > APART * size:
                found.append([])
            edge = glyph.right
        found[-1].append(glyph)
    return [_stripped(piece) for piece in found]


def _stripped(piece: list[Glyph]) -> list[Glyph]:
    inked = [i for i, glyph in enumerate(piece) if glyph.text.strip()]
    return piece[inked[0] : inked[-1] + 1] if inked else []


def _size(inked: list[Glyph]) -> float:
    """The size of the type: the width of its Chinese characters, else half of its height."""
    widths = [g.right - g.left for g in inked if HAN.match(g.text) and g.right > g.left]
    return median(widths) if widths else 0.75 * median(g.bottom - g.top for g in inked)


def _line(piece: list[Glyph], number: int) -> Line:
    inked = [g for g in piece if g.text.strip()]
    measured = [g for g in inked if HAN.match(g.text)] or inked
    top, bottom = median(g.top for g in measured), median(g.bottom for g in measured)
    return Line(text_of(piece), inked[0].left, inked[-1].right, top, bottom, number, _size(inked), _lead(inked))


def _lead(inked: list[Glyph]) -> float:
    """A Latin word or a figure as a whole, else the first character, with the marks that may not be parted from it."""
    end = 1
    while end < len(inked) and inked[end - 1].text in "“‘（《〈「『〔【":
        end += 1
    if NARROW.match(inked[end - 1].text):
        while end < len(inked) and NARROW.match(inked[end].text):
            end += 1
    while end < len(inked) and inked[end].text in "，。；：、！？）》”’」』〕】%％":
        end += 1
    return inked[end - 1].right - inked[0].left


def text_of(piece: list[Glyph]) -> str:
    """The words of a piece, with a space where a reader sees one."""
    inked = [(i, g) for i, g in enumerate(piece) if g.text.strip()]
    if not inked:
        return ""
    size = _size([g for _, g in inked])
    gaps = [_gap(a, b, size) for (_, a), (_, b) in zip(inked, inked[1:], strict=False)]
    even = max(0.0, sorted(gaps)[(len(gaps) - 1) // 2]) if len(gaps) > 1 else 0.0
    words = inked[0][1].text
    for (i, a), (j, b), gap in zip(inked, inked[1:], gaps, strict=False):
        words += (" " if _is_apart(a, b, (gap - even) / size, typed=j - i > 1) else "") + b.text
    return words


def _gap(a: Glyph, b: Glyph, size: float) -> float:
    """White between two characters. Some fonts state the ink only: Chinese characters are measured by their centres."""
    if HAN.match(a.text[-1]) and HAN.match(b.text[0]):
        return (b.left + b.right - a.left - a.right) / 2 - size
    return b.left - a.right


def _is_apart(a: Glyph, b: Glyph, gap: float, *, typed: bool) -> bool:
    """There is a space between two characters whose distance is ``gap`` sizes: ``typed`` says that the file holds one."""
    wide = bool(WIDE.match(a.text[-1])), bool(WIDE.match(b.text[0]))
    if not any(wide):
        return typed or gap > WORD_GAP
    if typed:
        return gap > TYPED_GAP
    if not all(wide):
        return gap > MIXED_GAP
    return gap > (GAP if HAN.match(a.text[-1]) and HAN.match(b.text[0]) else MARK_GAP)
