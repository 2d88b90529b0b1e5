"""Characters and rules of PDF pages, through PDFium. The only file that imports it; it is not safe for threads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from corpus.errors import UnreadableSource
from corpus.read.glyphs import Glyph, Sheet

ONE_AT_A_TIME = threading.Lock()
"""PDFium keeps global state: two threads inside of it crash the process."""
MOST_PAGES = 3000
LOOKED_AT = 400
"""Characters of a page among which one without ink is looked for."""
FLAT = 0.01
"""Thickness of the ink of a Chinese character by its length; 一 has more."""
DOT = 0.22
"""Of the height of a line. Ink smaller than this both ways, on the line between two figures, is a decimal point."""
Place = Callable[[float, float], tuple[float, float]]
"""From the coordinates of the file to those of the page as it is seen."""


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """The document; broken and encrypted ones are refused."""
    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise UnreadableSource(f"“{name}”已加密，请去掉密码后再导入。") from error
            raise UnreadableSource(f"“{name}”已损坏，无法作为 PDF 打开，请重新获取完整文件。") from error
        try:
            if len(document) > MOST_PAGES:
                raise UnreadableSource(f"“{name}”超过 {MOST_PAGES} 页，请拆分后再导入。")
            yield document
        finally:
            document.close()


def sheets(document: Any) -> Iterator[Sheet]:
    """Pages in order; one that cannot be loaded is empty."""
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            yield Sheet(0.0, 0.0, ())
            continue
        yield _sheet(page)
        page.close()


def browser_title(document: Any) -> str:
    """The title of the web page that a browser printed; empty for any other PDF."""
    stated = document.get_metadata_dict()
    return (stated.get("Title") or " ") if str(stated.get("Creator") or "").startswith("Mozilla/") else ""


def _sheet(page: Any) -> Sheet:
    left, bottom, right, top = page.get_mediabox()
    sides = (right - left, top - bottom)
    width, height = sides if page.get_rotation() in {0, 180} else sides[::-1]
    textpage = page.get_textpage()
    try:
        glyphs = tuple(_glyphs(textpage, _place(page)))
        fontless = _inkless(textpage) and _lacks_font(page)
    finally:
        textpage.close()
    shapes = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4)
    return Sheet(width, height, glyphs, sum(1 for _ in shapes), fontless)


def _inkless(textpage: Any) -> bool:
    """No Chinese character, or one without any ink, as where PDFium has no font for them."""
    chinese = False
    for i in range(min(textpage.count_chars(), LOOKED_AT)):
        if "\u4e00" <= chr(raw.FPDFText_GetUnicode(textpage, i)) <= "\u9fff":
            chinese = True
            left, bottom, right, top = textpage.get_charbox(i)
            if min(top - bottom, right - left) < FLAT * max(top - bottom, right - left):
                return True
    return not chinese


def _lacks_font(page: Any) -> bool:
    """The file does not hold the font of some words."""
    words = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=4)
    return any(raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(one)) == 0 for one in words)


def _place(page: Any) -> Place:
    """Turn and shift, for a page may be printed sideways or from a corner other than zero."""
    left, bottom, right, top = page.get_mediabox()
    ways: dict[int, Place] = {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }
    return ways[page.get_rotation()]


def _glyphs(textpage: Any, place: Place) -> Iterator[Glyph]:
    """Characters that the file holds; those that PDFium guesses between them are left out."""
    box = raw.FS_RECTF()
    half = ""
    for i in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, i)
        if raw.FPDFText_IsGenerated(textpage, i) == 1 or not code:
            continue
        character = "-" if code == 2 else chr(code)
        if "\ud800" <= character <= "\udbff":
            half = character
            continue
        if "\udc00" <= character <= "\udfff":
            character = (half + character).encode("utf-16", "surrogatepass").decode("utf-16", "ignore") if half else ""
        half = ""
        if character and raw.FPDFText_GetLooseCharBox(textpage, i, box):
            (x0, y0), (x1, y1) = place(box.left, box.bottom), place(box.right, box.top)
            low, high = sorted((y0, y1))
            near, far = sorted((x0, x1))
            yield Glyph(_known(character, textpage, i, high - low), near, low, far, high)


def _known(character: str, textpage: Any, i: int, size: float) -> str:
    """A private character that is printed as a point on the line becomes one; all others stay what they are.

    Founder fonts hold the decimal point at U+E010: without this 1.2万亿 would read 12万亿.
    """
    if not "\ue000" <= character <= "\uf8ff":
        return character
    left, bottom, right, top = textpage.get_charbox(i)
    _, base, _, _ = textpage.get_charbox(i - 1) if i else (0.0, bottom, 0.0, 0.0)
    small = 0 < right - left < DOT * size and 0 < top - bottom < DOT * size
    return "." if small and abs(bottom - base) < DOT * size / 2 else character
