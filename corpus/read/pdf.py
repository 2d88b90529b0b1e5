"""PDF with a text layer: reading order, paragraphs, ruled tables. A scan is refused with the remedy."""

from __future__ import annotations

from corpus.errors import UnreadableSource
from corpus.read.cells import find_tables
from corpus.read.fontless import with_characters
from corpus.read.glyphs import Sheet
from corpus.read.layout import text_of_sheets
from corpus.read.pdfium import browser_title, opened, sheets
from corpus.regex import regex

FEWEST = 10
"""Characters a page, on average. A scan may carry a stray number or a stamp of the scanner."""
MOST_UNKNOWN = 0.2
"""Share of characters without a known meaning; more, and the fonts of the file do not say what their signs mean."""
UNKNOWN = regex(r"[\ufffd\ue000-\uf8ff\x00-\x08]")
HAN = regex(r"[\u4e00-\u9fff]")


def read(data: bytes, name: str) -> str:
    """The text of a PDF, page breaks as form feeds."""
    with opened(data, name) as document:
        pages = list(sheets(document))
        title = browser_title(document)
    pages = with_characters(data, pages)
    check(pages, name)
    return text_of_sheets(pages, find_tables(data, pages), title)


def check(pages: list[Sheet], name: str) -> None:
    """Refuse what has no text layer, or one that cannot be understood."""
    inked = [glyph.text for page in pages for glyph in page.glyphs if glyph.text.strip()]
    empty = sum(len(page.glyphs) < FEWEST for page in pages)
    if len(inked) < FEWEST or (empty > 0.5 * len(pages) and len(inked) < 10 * FEWEST * len(pages)):
        raise UnreadableSource(
            f"“{name}”没有文字层（可能是扫描件），请先用文字识别（OCR）软件转为可检索的 PDF 或文本后再导入。"
        )
    unknown = sum(bool(UNKNOWN.match(text)) for text in inked)
    if unknown > MOST_UNKNOWN * len(inked):
        raise UnreadableSource(f"“{name}”的字体没有文字编码，复制出来是乱码，请用文字识别（OCR）软件转换后再导入。")
