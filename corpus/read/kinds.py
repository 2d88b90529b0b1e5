"""What a file is, by its bytes alone: names lie (.wps that is a docx, .doc that is a web page)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

HEAD = 4096
"""Bytes. Where the marks of a format stand."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|style|div|table|p|h[1-6]|center|span|article|section)[\s>/]",
    re.I | re.S,
)
HTML_END = re.compile(
    rb"</(?:html|body|head|p|div|td|table|span|h[1-6]|title|script|style|center|article|section)\s*>", re.I
)
MIME_START = re.compile(
    rb"\s*(?:MIME-Version:|From:\s*[<\"]|Content-Type:\s*multipart/related|Date:.*\nMIME-Version|Subject:[^\n]*\n)",
    re.I,
)
MIME_TYPE = re.compile(rb"^Content-Type:\s*(?:multipart/|text/html)", re.I | re.M)


class Look:
    """The bytes of a file, and what their marks say; each is looked for once."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.head = data[:HEAD]

    @cached_property
    def parts(self) -> frozenset[str]:
        """Names inside of a zip; empty for anything else."""
        if not self.data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            return frozenset()
        try:
            return frozenset(zipfile.ZipFile(io.BytesIO(self.data)).namelist())
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            return frozenset()

    def stream(self, name: str) -> bool:
        """An OLE container with a stream of this name: its directory holds names in UTF-16."""
        return self.data.startswith(OLE) and name.encode("utf-16-le") in self.data

    @cached_property
    def latin(self) -> bytes:
        """The head in one byte a character, for formats of text that may be saved as UTF-16."""
        if self.data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            return self.head.decode("utf-16", "ignore").encode("ascii", "replace")
        return self.head.removeprefix(b"\xef\xbb\xbf")

    @property
    def is_pdf(self) -> bool:
        """Begins with its mark; behind some rubbish only if it ends as one, for a text may speak of %PDF-."""
        return self.latin.lstrip().startswith(b"%PDF-") or (
            b"%PDF-" in self.head[:1024] and b"%%EOF" in self.data[-2048:]
        )

    @property
    def is_word_xml(self) -> bool:
        """A document in one XML file. LibreOffice reads the lists of these wrongly, so that they are not converted."""
        return b"office/word/2003/wordml" in self.head or b"<pkg:package" in self.head

    @property
    def is_html(self) -> bool:
        """Begins with a tag of HTML and closes one: a Markdown file that starts with a tag is not enough."""
        if not HTML_START.match(self.latin):
            return False
        return bool(re.search(rb"<html|<!doctype", self.latin, re.I) or HTML_END.search(self.data[:200_000]))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what people call it, how it is recognised, and who reads it."""

    name: str
    matches: Callable[[Look], bool]
    reader: str = ""
    """Module of ``corpus.read``; empty for what is refused."""
    remedy: str = ""
    """What to do with a file that is refused."""


OCR = "请先用文字识别（OCR）软件转为文本或可检索的 PDF 后再导入。"
KINDS = (
    Kind("PDF 文件", lambda look: look.is_pdf, "pdf"),
    Kind("OFD 文件", lambda look: "OFD.xml" in look.parts, "ofd"),
    Kind("Word 文档", lambda look: "word/document.xml" in look.parts, "docx"),
    Kind("Excel 表格", lambda look: "xl/workbook.xml" in look.parts, "office"),
    Kind("ODF 文档", lambda look: {"mimetype", "content.xml"} <= look.parts, "office"),
    Kind("演示文稿", lambda look: "ppt/presentation.xml" in look.parts, remedy="请另存为 PDF 后再导入。"),
    Kind("Office 文件", lambda look: "_rels/.rels" in look.parts and "[Content_Types].xml" in look.parts, "docx"),
    Kind("加密的 Office 文件", lambda look: look.stream("EncryptedPackage"), remedy="请去掉密码后再导入。"),
    Kind("旧版 Word 文档", lambda look: look.stream("WordDocument"), "office"),
    Kind("旧版 Excel 表格", lambda look: look.stream("Workbook") or look.stream("Book"), "office"),
    Kind("演示文稿", lambda look: look.stream("PowerPoint Document"), remedy="请另存为 PDF 后再导入。"),
    Kind("旧版 Office 文件", lambda look: look.data.startswith(OLE), "office"),
    Kind("RTF 文档", lambda look: look.head.lstrip().startswith(b"{\\rtf"), "office"),
    Kind("Word XML 文档", lambda look: look.is_word_xml, remedy="请用 Word 或 WPS 打开并另存为 .docx 后再导入。"),
    Kind("网页存档", lambda look: bool(MIME_START.match(look.head) and MIME_TYPE.search(look.head)), "mht"),
    Kind("网页", lambda look: look.is_html, "html"),
    Kind("图片", lambda look: is_picture(look.head), remedy=OCR),
    Kind("压缩包", lambda look: is_archive(look.head), remedy="请解压后导入其中的文件。"),
    Kind(
        "程序文件",
        lambda look: look.head.startswith(b"\x7fELF") or (look.head[:2] == b"MZ" and b"\x00" in look.head[:64]),
        remedy="请确认选对了文件。",
    ),
)
"""In the order they are tried. What none of them knows is read as plain text."""


def kind_of(data: bytes) -> Kind | None:
    """The kind of a file; None for plain text and for what nobody knows."""
    look = Look(data)
    return next((kind for kind in KINDS if kind.matches(look)), None)


def is_picture(head: bytes) -> bool:
    """PNG, JPEG, GIF, TIFF, BMP, WebP."""
    return head.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")) or (
        head[:2] == b"BM" and head[6:10] == bytes(4)
    ) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")  # fmt: skip


def is_archive(head: bytes) -> bool:
    """zip, rar, 7z, gzip, bzip2, xz."""
    return head.startswith(
        (b"PK\x03\x04", b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh91AY&SY", b"\xfd7zXZ")
    )
