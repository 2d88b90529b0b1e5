"""What stands in a Word document, element by element: runs become words, paragraphs lines, tables rows of cells."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from corpus.read.grid import Box, as_lines
from corpus.read.listing import SYMBOLS, Counter
from corpus.read.notes import Notes
from corpus.read.raised import lowered, raised
from corpus.read.xml import attribute, child, local, value

DELETED = frozenset(
    ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "rt", "proofErr")
)
"""Deleted or moved away by a tracked change, codes of fields, settings, readings above characters."""
BOXES = frozenset(("txbxContent",))
MOST_COLUMNS = 200


@dataclass(slots=True)
class Body:
    """The writer of one document: its lists, its notes, and how to read pieces of another format."""

    counter: Counter
    notes: Notes
    chunk: Callable[[str], list[str]]
    contents: frozenset[str]
    """Styles of the table of contents, which only repeats headings with page numbers."""

    def lines(self, holder: etree._Element) -> list[str]:
        """Lines of all that stands in a body, a cell, a text box, a note."""
        found: list[str] = []
        for element in holder:
            kind = local(element)
            if kind == "p":
                found += self.paragraph(element)
            elif kind == "tbl":
                found += as_lines(self.cells(element))
            elif kind == "altChunk":
                found += self.chunk(attribute(element, "id"))
            elif kind == "AlternateContent":
                found += self.lines(alternative(element))
            elif kind not in DELETED and not is_contents(element):
                found += self.lines(element)
        return found

    def printed(self, holder: etree._Element) -> list[str]:
        """The same as ``lines``: what notes are printed with."""
        return self.lines(holder)

    def paragraph(self, element: etree._Element) -> list[str]:
        """Lines of a paragraph: more than one where it holds breaks or text boxes."""
        style = value(element, "pPr", "pStyle")
        if style in self.contents:
            return []
        pieces: list[str] = []
        boxes: list[etree._Element] = []
        self._runs(element, pieces, boxes)
        words = "".join(pieces)
        if words.strip():
            words = self._marker(element, style) + words.lstrip(" ")
        lines = [re.sub(r"[ \t\xa0]+", " ", line).strip() for line in words.split("\n")]
        return [*filter(None, lines), *(line for box in boxes for line in self.lines(box))]

    def _marker(self, element: etree._Element, style: str) -> str:
        """The automatic number of a paragraph; list 0 means none."""
        number, depth = value(element, "pPr", "numPr", "numId"), value(element, "pPr", "numPr", "ilvl")
        inherited = self.counter.listing.styles.get(style, ("", 0))
        number = number or inherited[0]
        level = int(depth) if depth.isdigit() else inherited[1]
        return self.counter.marker(number, level) if number not in {"", "0"} else ""

    def _runs(self, element: etree._Element, pieces: list[str], boxes: list[etree._Element]) -> None:
        """Words of the runs in an element; text boxes are put aside."""
        for part in element:
            kind = local(part)
            if kind in DELETED or (kind == "r" and is_hidden(part)):
                continue
            if kind in BOXES:
                boxes.append(part)
            elif kind == "AlternateContent":
                self._runs(alternative(part), pieces, boxes)
            elif kind == "r" and (shift := SHIFTS.get(place_of(part))):
                inner: list[str] = []
                self._runs(part, inner, boxes)
                pieces.append(shift("".join(inner), "".join(pieces[-3:])))
            elif words := self._words(part, kind):
                pieces.append(words)
            elif kind not in WORDLESS:
                self._runs(part, pieces, boxes)

    def _words(self, part: etree._Element, kind: str) -> str:
        """What a single element of a run prints."""
        if kind == "t":
            return str(part.text or "")
        if kind in {"footnoteReference", "endnoteReference"}:
            return self.notes.mark(part)
        if kind == "sym":
            return symbol(attribute(part, "char"))
        if kind == "br" and attribute(part, "type") in {"page", "column"}:
            return ""
        return SIGNS.get(kind, "")

    def cells(self, table: etree._Element) -> list[Box]:
        """Cells of a table; vertically merged ones reach over the rows below."""
        boxes: dict[tuple[int, int], Box] = {}
        above: dict[int, tuple[int, int]] = {}
        for i, row in enumerate(each(table, "tr")):
            column = number(value(row, "trPr", "gridBefore"), 0)
            for cell in each(row, "tc"):
                width = number(value(cell, "tcPr", "gridSpan"), 1)
                merge = child(cell, "tcPr", "vMerge")
                going_on = merge is not None and attribute(merge, "val") != "restart" and column in above
                if going_on:
                    first = above[column]
                    was = boxes[first]
                    boxes[first] = Box(was.text, was.row, was.column, i - was.row + 1, was.columns)
                else:
                    boxes[i, column] = Box("\n".join(self.lines(cell)), i, column, 1, width)
                    above.pop(column, None)
                    if merge is not None:
                        above[column] = (i, column)
                column += width
        return list(boxes.values())


SHIFTS: dict[str, Callable[[str, str], str]] = {
    "superscript": raised,
    "subscript": lambda text, before: lowered(text),
}
"""Place of a run and how its words read there, given what stands before."""
SIGNS = {"tab": " ", "ptab": " ", "cr": "\n", "br": "\n", "noBreakHyphen": "-"}
"""Elements that print a sign of their own."""
WORDLESS = frozenset((*SIGNS, "t", "softHyphen", "sym", "footnoteReference", "endnoteReference"))
"""Elements that hold no runs, printing something or nothing."""


def each(element: etree._Element, kind: str) -> list[etree._Element]:
    """Rows of a table, cells of a row; those inserted by tracked changes or wrapped in controls too, deleted ones not."""
    found = []
    for part in element:
        if local(part) == kind:
            if child(part, "trPr", "del") is None and child(part, "tcPr", "cellDel") is None:
                found.append(part)
        elif local(part) in {"sdt", "sdtContent", "customXml", "ins"}:
            found += each(part, kind)
    return found


def alternative(element: etree._Element) -> etree._Element:
    """Of two versions of the same thing the newer one, or the one that holds words."""
    choice, fallback = child(element, "Choice"), child(element, "Fallback")
    if choice is not None and any(local(part) in {"t", "txbxContent"} for part in choice.iter()):
        return choice
    return fallback if fallback is not None else element if choice is None else choice


def place_of(run: etree._Element) -> str:
    """superscript, subscript, or empty: on the line. Some programs raise a run by points instead of naming its place."""
    named, shifted = value(run, "rPr", "vertAlign"), value(run, "rPr", "position")
    if named or not re.fullmatch(r"-?[1-9]\d*", shifted):
        return named
    return "subscript" if shifted.startswith("-") else "superscript"


def is_hidden(run: etree._Element) -> bool:
    """Hidden text is not printed."""
    hidden = child(run, "rPr", "vanish")
    return hidden is not None and attribute(hidden, "val") not in {"0", "false", "off"}


def is_contents(element: etree._Element) -> bool:
    """A table of contents that Word made."""
    gallery = value(element, "sdtPr", "docPartObj", "docPartGallery")
    return gallery.lower() == "table of contents"


def symbol(code: str) -> str:
    """A sign of a symbol font by its code; unknown ones stay the private character that they are."""
    sign = chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) else ""
    private = chr(0xF000 + ord(sign)) if sign and sign < "\u0100" else sign
    return SYMBOLS.get(private, sign)


def number(text: str, default: int) -> int:
    """A small number from an attribute."""
    return min(int(text), MOST_COLUMNS) if text.isdigit() else default
