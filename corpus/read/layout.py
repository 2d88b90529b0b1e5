"""Pages of printed characters become a text: strips, rows, tables in place, furniture out, paragraphs joined."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.read.columns import strips
from corpus.read.furniture import browser_body, text_of, without_furniture
from corpus.read.glyphs import Sheet
from corpus.read.grid import as_lines
from corpus.read.paragraphs import joined, paragraphs
from corpus.read.printed import Line, rows_of
from corpus.read.ruled import Ruled, taken
from corpus.read.torn import together

PAGE = "\f"
"""Stands where a page begins; the door turns it into an offset."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text between tables, or one table."""

    sheet: int
    lines: tuple[Line, ...] = ()
    rows: tuple[str, ...] = ()


def text_of_sheets(sheets: list[Sheet], tables: list[Ruled], web_title: str) -> str:
    """The text of all pages; ``web_title`` is the title of the page if a browser printed it."""
    pages = []
    for number, sheet in enumerate(sheets):
        free = taken(sheet, [table for table in tables if table.sheet == number])
        pages.append([row for strip in strips(free) for row in rows_of(strip, number)])
    pages = without_furniture(pages, [sheet.height for sheet in sheets])
    if web_title:
        pages = browser_body(pages, web_title)
    lines = [_whole(row) for page in pages for row in page]
    return _printed(_blocks(lines, together(tables, lines)), len(sheets))


def _whole(row: list[Line]) -> Line:
    """The pieces of a row as one line."""
    first, last = row[0], row[-1]
    if first is last:
        return first
    return Line(text_of(row), first.left, last.right, first.top, first.bottom, first.sheet, first.size, first.lead)


def _blocks(lines: list[Line], tables: list[Ruled]) -> list[Block]:
    """Lines and tables in the order of print."""
    found: list[Block] = []
    waiting = list(tables)
    run: list[Line] = []
    for line in lines:
        while waiting and (waiting[0].sheet, waiting[0].top) < (line.sheet, line.top):
            found += [Block(run[0].sheet, tuple(run))] if run else []
            found.append(_table(waiting.pop(0)))
            run = []
        run.append(line)
    found += [Block(run[0].sheet, tuple(run))] if run else []
    return found + [_table(table) for table in waiting]


def _table(table: Ruled) -> Block:
    return Block(table.sheet, rows=tuple(as_lines(table.boxes)))


def _printed(blocks: list[Block], pages: int) -> str:
    """The text, with a mark where each page begins, also inside a paragraph."""
    text, at = "", 0
    for block in blocks:
        if block.rows:
            text, at = text + PAGE * (block.sheet - at) + "\n".join(block.rows) + "\n", max(at, block.sheet)
        for paragraph in paragraphs(list(block.lines)):
            words = ""
            for line in paragraph:
                turned = PAGE * (line.sheet - at)
                at = max(at, line.sheet)
                words = (
                    joined(words, line.text)[: -len(line.text)] + turned + line.text if words else turned + line.text
                )
            text += words + "\n"
    return text + PAGE * (pages - 1 - at)
