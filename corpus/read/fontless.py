"""Characters of pages whose fonts neither the file nor this machine has, through pdfplumber.

PDFium takes the places of characters from a font; without one it leaves out those that would have no extent.
pdfminer takes them from the widths that the file states, and needs no font.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from dataclasses import replace

import pdfplumber
from pdfplumber.page import Page

from corpus.read.cells import STUMBLES, shifted
from corpus.read.glyphs import Glyph, Sheet


def with_characters(data: bytes, sheets: list[Sheet]) -> list[Sheet]:
    """The same pages; those that lack a font with all their characters. A page that pdfminer cannot read stays as it is."""
    numbers = [i for i, sheet in enumerate(sheets) if sheet.fontless]
    if not numbers:
        return sheets
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every odd font, on the standard error
    found = dict(enumerate(sheets))
    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number + 1 for number in numbers]) as document:
            for number, page in zip(numbers, document.pages, strict=True):
                glyphs = tuple(_glyphs(page))
                if len(glyphs) >= len(found[number].glyphs):
                    found[number] = replace(found[number], glyphs=glyphs)
                page.close()
    except STUMBLES:
        pass
    return list(found.values())


def _glyphs(page: Page) -> Iterator[Glyph]:
    """The characters that have a meaning."""
    for one in page.chars:
        if not one["text"].startswith("(cid:"):
            yield Glyph(one["text"], *shifted((one["x0"], one["top"], one["x1"], one["bottom"]), page))
