"""A tree of HTML elements becomes lines of text, as a browser would print them: a paragraph a line, a row of a table a line."""

from __future__ import annotations

import re

from lxml import etree

from corpus.read.grid import Box, as_fields, as_lines
from corpus.read.ordinals import ordinal
from corpus.read.raised import lowered, raised
from corpus.regex import regex

BREAK = "\x1e"
"""Stands for <br> while a paragraph is collected; never part of a text."""
SKIPPED = frozenset(
    (
        "script", "style", "noscript", "template", "head", "title", "iframe", "object", "embed", "svg", "canvas", "audio",
        "video", "select", "option", "button", "input", "textarea", "nav", "footer", "aside", "map", "applet", "rt", "rp",
    )
)  # fmt: skip
"""Elements that are never part of the printed document."""
BLOCKS = frozenset(
    (
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
"""Elements that begin and end a line."""
HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
FURNITURE = regex(
    r"share|jiathis|breadcrumb|crumb|qrcode|ewm|toolbar|fontsize|copyright|foot|print-title|sidebar|search|pagination",
    re.I,
)
"""Words in the class or id of parts of a page that are no part of the document."""
LONGEST_FURNITURE = 300
"""Characters of text in a part that is named like furniture; more is the document after all."""
LONGEST_CELL = 2000
"""Characters. More in one cell is a page in a frame."""
MARKED = regex(
    r"\s*(?:\d{1,3}\s*[.．、)）]|[（(]\s*[\d一二三四五六七八九十]{1,3}\s*[)）]|[一二三四五六七八九十]{1,3}、|第\S{1,4}条|[①-⑳])"
)
"""An item of a list that prints its own number."""
LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
LIST_STYLES = {
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
    "trad-chinese-informal": "chineseCounting",
    "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal": "decimal",
}
HAN_EDGE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…"


def flow(root: etree._Element, stop: etree._Element | None = None) -> list[str]:
    """Lines of ``root``; with ``stop``, without the element ``stop`` and all that is in it."""
    page = _Page()
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event in {"comment", "pi"}:
            page.say(element.tail if element is not root else None)
        elif event == "start" and (element is stop or is_skipped(element)):
            walk.skip_subtree()
            page.skipped.add(element)
        elif event == "start" and element.tag == "table" and (rows := table_lines(element)):
            walk.skip_subtree()
            page.skipped.add(element)
            page.end_line()
            page.lines += rows
        elif event == "start":
            page.open(element)
        else:
            page.close(element)
            page.say(element.tail if element is not root else None)
    page.end_line()
    return page.lines


def is_skipped(element: etree._Element) -> bool:
    """No part of the printed document: code, controls, hidden parts, furniture without a sentence."""
    if not isinstance(element.tag, str) or element.tag in SKIPPED:
        return True
    if element.tag in {"body", "html"}:
        return False  # some sites hide the whole page until a script has run
    if element.get("hidden") is not None or HIDDEN.search(element.get("style") or ""):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not FURNITURE.search(named):
        return False
    text = opening_of(element, LONGEST_FURNITURE)
    return "。" not in text and "附件" not in text and len(text) < LONGEST_FURNITURE


def opening_of(element: etree._Element, length: int) -> str:
    """The first ``length`` characters of the text inside an element."""
    text = ""
    for piece in element.itertext():
        text += str(piece)[:length]
        if len(text) >= length:
            return text[:length]
    return text


def words_of(element: etree._Element) -> str:
    """All text inside an element, code included, white space as it is."""
    return "".join(str(text) for text in element.itertext())


def table_lines(table: etree._Element) -> list[str]:
    """Rows of a table of data; nothing for a table that only lays out the page."""
    if table.find(".//table") is not None:
        return []  # asked first: reading the cells of nested tables at every level would take ages
    boxes = table_boxes(table)
    rows: dict[int, int] = {}
    for box in boxes:
        rows[box.row] = rows.get(box.row, 0) + bool(box.text)
    several = sum(count > 1 for count in rows.values())
    if several < 2:
        return as_fields(boxes) if several else []
    return [] if any(len(box.text) > LONGEST_CELL for box in boxes) else as_lines(boxes)


def table_boxes(table: etree._Element) -> list[Box]:
    """Cells with their place on the grid, spans taken into account."""
    boxes: list[Box] = []
    taken: dict[int, int] = {}  # column → first row below the cell that covers it
    for i, row in enumerate(table.iter("tr")):
        column = 0
        for cell in row:
            if cell.tag not in {"td", "th"}:
                continue
            while taken.get(column, 0) > i:
                column += 1
            rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
            taken |= dict.fromkeys(range(column, column + columns), i + rows)
            boxes.append(Box("\n".join(flow(cell)), i, column, rows, columns))
            column += columns
    return boxes


def _span(cell: etree._Element, name: str) -> int:
    number = re.match(r"\s*(\d{1,3})", cell.get(name) or "")
    return max(1, min(200, int(number.group(1)))) if number else 1


class _Page:
    """Where the writer stands: finished lines, and the pieces of the line that is being collected."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.pieces: list[str] = []
        self.lists: list[tuple[str, int]] = []
        self.raised: list[int] = []
        self.skipped: set[etree._Element] = set()

    def say(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)

    def open(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self.end_line()
        if tag == "br":
            self.say(BREAK)
        elif tag in {"ol", "ul"}:
            self.lists.append((_list_format(element), _start(element)))
        elif tag == "li" and self.lists:
            self._number(element)
        elif tag in {"sup", "sub"}:
            self.raised.append(len(self.pieces))
        text = element.text
        self.say(text.replace("\n", BREAK) if text and tag == "pre" else text)

    def close(self, element: etree._Element) -> None:
        tag = element.tag
        if element in self.skipped:
            self.skipped.discard(element)
            return
        if tag in BLOCKS:
            self.end_line()
        if tag in {"ol", "ul"} and self.lists:
            self.lists.pop()
        elif tag in {"sup", "sub"} and self.raised:
            first = self.raised.pop()
            text, before = "".join(self.pieces[first:]), "".join(self.pieces[max(0, first - 3) : first])
            self.pieces[first:] = [raised(text, before) if tag == "sup" else lowered(text)]

    def _number(self, element: etree._Element) -> None:
        """The number that the browser would print before an item, unless the item prints one itself."""
        form, number = self.lists[-1]
        stated = re.match(r"\s*(\d{1,4})", element.get("value") or "")
        number = int(stated.group(1)) if stated else number
        if form and not MARKED.match(opening_of(element, 40)):
            mark = ordinal(number, form)
            self.say(mark + ("、" if form == "chineseCounting" else "."))
        self.lists[-1] = (form, number + 1)

    def end_line(self) -> None:
        """Close the line: white space as a browser prints it, a line for each break."""
        printed = collapse("".join(self.pieces))
        self.pieces.clear()
        self.raised.clear()
        if printed:
            self.lines += [line for line in rejoined(printed.split(BREAK)) if line]


def collapse(text: str) -> str:
    """White space as a browser prints it; a line end of the source between Chinese characters prints nothing here."""
    text = re.sub(rf"(?<=[{HAN_EDGE}])[ \t]*[\r\n][ \t\r\n]*(?=[{HAN_EDGE}])", "", text)
    return re.sub(r"[ \t\r\n\f\xa0]+", " ", text)


def rejoined(lines: list[str]) -> list[str]:
    """Lines of one paragraph, stripped; a break inside brackets that close on the next line is none."""
    joined: list[str] = []
    for line in (line.strip() for line in lines):
        if joined and _open(joined[-1]) and re.match(r"[^（(]*[)）]", line):
            joined[-1] += line
        else:
            joined.append(line)
    return joined


def _open(line: str) -> bool:
    return len(re.findall(r"[（(]", line)) > len(re.findall(r"[)）]", line))


def _list_format(element: etree._Element) -> str:
    """The format of the numbers of a list; empty when it prints none."""
    style = re.search(r"list-style(?:-type)?\s*:\s*([\w-]+)", element.get("style") or "")
    if style:
        return LIST_STYLES.get(style.group(1), "")
    return LIST_TYPES.get(element.get("type") or "1", "decimal") if element.tag == "ol" else ""


def _start(element: etree._Element) -> int:
    number = re.match(r"\s*(\d{1,4})", element.get("start") or "")
    return int(number.group(1)) if number else 1
