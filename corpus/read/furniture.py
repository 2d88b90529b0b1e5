"""What a page carries besides the document: page numbers, running heads, what a browser prints around a web page."""

from __future__ import annotations

import re
from collections import Counter

from corpus.fold import fold
from corpus.read.printed import Line
from corpus.regex import regex
from corpus.wording import is_field

Rows = list[list[Line]]
DASHED = regex(r"[—－–\-·•]+\s*[\d０-９]{1,4}\s*[—－–\-·•]+|第\s*\d+\s*页.{0,10}|\d+\s*/\s*\d+")
BARE = regex(r"[\d０-９]{1,4}")
BROWSER = regex(r"\S*https?://\S+.*|\d{4}/\d{1,2}/\d{1,2}\s*\d{1,2}:\d{2}.*")
EDGE = 3
"""Rows at the head and at the foot of a page that can be furniture."""
MARGIN = 0.09
"""Of the height of a page: running heads stand nearer to its edge than any text of the document."""
SITE = regex(
    r"ICP备|网安备|标识码|版权所有|copyright|主办单位|承办单位|网站地图|联系方式|关于我们|隐私|扫一扫|分享|打印|关闭|返回顶部|相关文章|相关链接|上一篇|下一篇",
    re.I,
)
"""Words at the foot of the pages of web sites."""
LONGEST_SITE_ROW = 90


def without_furniture(pages: list[Rows], heights: list[float]) -> list[Rows]:
    """The rows of each page without page numbers and running heads; ``heights`` are those of the pages."""
    heads: Counter[str] = Counter()
    for page, height in zip(pages, heights, strict=True):
        heads.update({_pattern(row) for row in _edges(page) if _in_margin(row, height)})
    often = {head for head, times in heads.items() if times >= max(2, 0.5 * len(pages))}
    counted = _counted(pages)
    kept = []
    for page, height in zip(pages, heights, strict=True):
        edges = {
            id(row) for row in _edges(page) if _is_furniture(row, often if _in_margin(row, height) else set(), counted)
        }
        kept.append([row for row in page if id(row) not in edges])
    return kept


def browser_body(pages: list[Rows], title: str) -> list[Rows]:
    """The rows of a printed web page that are the document: from its fields or title on, without the site's foot."""
    pages = [_without_asides(page) for page in pages]
    first = next((i for i, row in enumerate(pages[0]) if _begins(text_of(row), title)), 0) if pages else 0
    pages = [page[first:] if i == 0 else page for i, page in enumerate(pages)]
    for page in reversed(pages):
        while page and SITE.search(text_of(page[-1])) and len(text_of(page[-1])) <= LONGEST_SITE_ROW:
            page.pop()
        if page:
            break
    return pages


def text_of(row: list[Line]) -> str:
    """The pieces of a row with a space between them."""
    return " ".join(line.text for line in row)


def _begins(text: str, title: str) -> bool:
    bare = fold(text)
    return is_field(text) or (len(bare) >= 8 and bare in fold(title))


def _edges(page: Rows) -> Rows:
    return page if len(page) <= 2 * EDGE else [*page[:EDGE], *page[-EDGE:]]


def _in_margin(row: list[Line], height: float) -> bool:
    return row[0].bottom < MARGIN * height or row[0].top > (1 - MARGIN) * height


def _pattern(row: list[Line]) -> str:
    """A row with its figures left out and where it stands: what running heads have in common from page to page."""
    return re.sub(r"[\d０-９]+", "#", text_of(row)) + f" {row[0].top / 4:.0f}"


def _is_furniture(row: list[Line], often: set[str], counted: bool) -> bool:
    text = text_of(row)
    if DASHED.fullmatch(text) or BROWSER.fullmatch(text) or (counted and BARE.fullmatch(text)):
        return True
    return _pattern(row) in often and not is_field(text)


def _counted(pages: list[Rows]) -> bool:
    """Bare figures at the foot or head of pages count them."""
    shifts: Counter[int] = Counter()
    for number, page in enumerate(pages):
        for row in (page[:1] + page[-1:]) if page else []:
            if BARE.fullmatch(text := text_of(row)):
                shifts[int(text) - number] += 1
    return bool(shifts) and max(shifts.values()) >= 2


def _without_asides(page: Rows) -> Rows:
    """A page without the pieces that stand beside its text: menus."""
    long = [line for row in page for line in row if line.right - line.left > 20 * line.size]
    if not long:
        return page
    left, right = min(line.left for line in long), max(line.right for line in long)
    kept = [[line for line in row if line.right > left and line.left < right] for row in page]
    return [row for row in kept if row]
