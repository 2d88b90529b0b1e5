"""Saved web pages: the document alone, its title and the fields of its head before it; nothing is fetched."""

from __future__ import annotations

import re

from lxml import etree, html

from corpus.errors import UnreadableSource
from corpus.fold import fold
from corpus.read.flow import collapse, flow, is_skipped, words_of
from corpus.read.mend import mended
from corpus.read.text import decode
from corpus.wording import is_field, is_number, is_residue

CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})|<\?xml[^>]{0,100}encoding=[\"']([\w-]{2,20})", re.I
)
HEAD_BYTES = 8192
"""Where a page names its encoding."""
MOST_BROKEN = 0.001
"""Share of characters that may be unreadable before the page is refused; some sites cut a character in two."""
PUNCTUATION = re.compile(r"[，。；、：]")
KEPT = 0.75
"""Share of the Chinese punctuation outside of links that the element of the document must hold."""
COUNTERS = re.compile(r"(浏览|阅读|访问|点击)(次数|量|数)?|字体大小|打印|关闭|责任编辑|分享")
SITE = re.compile(r"\s*(?:[-_|—–]\s*[^-_|—–]*(?:网|网站|政府|平台)[^-_|—–]*)+$")
"""The name of the site behind the title of the page."""
INNERMOST = frozenset(
    (
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "blockquote",
        "pre",
        "tr",
        "ol",
        "ul",
        "dl",
        "span",
        "a",
        "strong",
        "b",
    )
)
"""Elements that are too small to be the whole document."""


def read(data: bytes, name: str) -> str:
    """The document that a saved page shows."""
    root = parse_html(unicode_of(data, name), name)
    main = main_part(root)
    lines = mended(trimmed(flow(main)))
    outside = flow(root, stop=main) if main is not root else []
    head = [line for line in outside if len(line) <= 150 and is_field(line) and not COUNTERS.search(line)]
    head = [line for line in dict.fromkeys(head) if re.search(r"[:：】\]]\s*\S", line)]
    title = page_title(root)
    opening = fold("".join(lines[:15]))
    if title and fold(title) not in opening:
        head.append(title)
        head += [line for line in dict.fromkeys(outside) if is_number(line) and fold(line) not in opening]
    return "\n".join([*head, *lines])


def trimmed(lines: list[str]) -> list[str]:
    """The lines without what a page prints behind a document: buttons, a scan code."""
    last = len(lines)
    while last and is_residue(lines[last - 1]) and not is_field(lines[last - 1]):
        last -= 1
    return lines[:last]


def plain_lines(data: bytes, name: str) -> list[str]:
    """Lines of markup that is a document as it stands, without a page around it."""
    return flow(parse_html(unicode_of(data, name), name))


def unicode_of(data: bytes, name: str) -> str:
    """Text of a page: as UTF-8 or as it says itself, a few broken characters allowed; else as any plain text."""
    stated = CHARSET.search(data[:HEAD_BYTES])
    label = (stated.group(1) or stated.group(2)).decode().lower() if stated else "utf-8"
    for encoding in ("utf-8-sig", "gb18030" if label.startswith("gb") else label):
        try:
            text = data.decode(encoding, errors="replace")
        except (LookupError, UnicodeError):
            continue
        if text.count("\ufffd") <= MOST_BROKEN * len(text) and "\x00" not in text[:HEAD_BYTES]:
            return text
    return decode(data, name)


def parse_html(text: str, name: str) -> etree._Element:
    """The tree of a page, scripts unrun, references unfetched."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "ignore"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableSource(f"“{name}”里没有可以导入的网页正文，请在浏览器中打开确认后另存。") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableSource(f"“{name}”的网页标记嵌套过深，请用浏览器打开，复制正文另存为文本后再导入。")
    return root


def main_part(root: etree._Element) -> etree._Element:
    """The smallest element that holds nearly all sentences of the page."""
    weights = punctuation(root)
    part = root
    while True:
        heavy = [child for child in part if weights.get(child, 0) >= KEPT * max(1, weights[root])]
        if not heavy or heavy[0].tag in INNERMOST or _is_data(heavy[0]):
            return part
        part = heavy[0]


def punctuation(root: etree._Element) -> dict[etree._Element, int]:
    """Chinese punctuation outside of links in each element, what is not printed left out."""
    weights: dict[etree._Element, int] = {}
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if is_skipped(element) or element.tag == "a":
                walk.skip_subtree()
            continue
        own = 0 if is_skipped(element) or element.tag == "a" else len(PUNCTUATION.findall(element.text or ""))
        for child in element:
            own += weights.get(child, 0) + len(PUNCTUATION.findall(child.tail or ""))
        weights[element] = own
    return weights


def _is_data(element: etree._Element) -> bool:
    """A table whose rows have several filled cells, none of them a page of its own."""
    if element.tag != "table" or element.find(".//table") is not None:
        return False
    rows = [[words_of(cell).strip() for cell in row if cell.tag in {"td", "th"}] for row in element.iter("tr")]
    return sum(sum(map(bool, row)) > 1 for row in rows) > 1 and all(len(cell) < 2000 for row in rows for cell in row)


def page_title(root: etree._Element) -> str:
    """What the page calls the document: its own field, the first heading that the page's title repeats, or that title."""
    for meta in root.iter("meta"):
        if (meta.get("name") or "").lower() == "articletitle" and (meta.get("content") or "").strip():
            return _bare(meta.get("content") or "")
    whole = _bare(words_of(title)) if (title := root.find(".//title")) is not None else ""
    headings = [_bare(words_of(heading)) for tag in ("h1", "h2") for heading in root.iter(tag)]
    return next((heading for heading in headings if len(heading) > 5 and fold(heading) in fold(whole)), whole)


def _bare(title: str) -> str:
    """A title without the names of site and channel, the remark that it is copied, and white space at its ends."""
    whole = collapse(title).strip()
    title = SITE.sub("", whole)
    title = title if title == whole else title.split("_")[0]
    return re.sub(r"^[（(【\[](?:转载|转发|关注|图解|人社|政策)[）)】\]]\s*", "", title).strip()
