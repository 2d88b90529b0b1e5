"""Word documents (.docx, and .wps that are such inside): paragraphs, tables, notes and text boxes in the order of print."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from lxml import etree

from corpus.errors import UnreadableSource
from corpus.read import html, mht
from corpus.read.body import Body
from corpus.read.listing import Counter, read_listing
from corpus.read.mend import mended
from corpus.read.notes import Notes
from corpus.read.package import Package
from corpus.read.text import decode
from corpus.read.xml import attribute, child, parse_xml

DEEPEST = 3
"""Documents inside documents; more is an attempt to exhaust the reader."""


def read(data: bytes, name: str) -> str:
    """The text of a document, its notes at the end."""
    return "\n".join(mended(lines_of(data, name, 0)))


def lines_of(data: bytes, name: str, depth: int) -> list[str]:
    """Lines of a document; ``depth`` counts the documents around it."""
    package = Package(data, name)
    main = main_part(package)
    parts = Parts(package, name, main, depth)
    root = parse_xml(package.read(main), name)
    holder = child(root, "body")
    if holder is None:
        raise UnreadableSource(f"“{name}”里没有正文，请用 Word 或 WPS 打开确认后另存为 .docx。")
    notes = Notes(parts.optional("footnotes"), parts.optional("endnotes"))
    listing = read_listing(parts.optional("numbering"), parts.optional("styles"))
    body = Body(Counter(listing), notes, parts.chunk, parts.contents_styles)
    lines = body.lines(holder)
    return [*lines, *notes.lines(body.printed)]


def main_part(package: Package) -> str:
    """The part that holds the document, by the relationships of the package."""
    for target, kind in relations(package, "_rels/.rels").values():
        if kind == "officeDocument":
            return target
    return "word/document.xml"


def relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Relationship → part and kind. What points outside of the file is left out: nothing is ever fetched."""
    if part not in package.names:
        return {}
    folder = posixpath.dirname(posixpath.dirname(part))
    found = {}
    for relation in parse_xml(package.read(part), package.name):
        target = attribute(relation, "Target")
        if attribute(relation, "TargetMode") != "External" and target:
            inside = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
            found[attribute(relation, "Id")] = (inside, attribute(relation, "Type").rpartition("/")[2])
    return found


@dataclass(slots=True)
class Parts:
    """The other parts of the package, found from the main one."""

    package: Package
    name: str
    main: str
    depth: int
    related: dict[str, tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        folder, file = posixpath.split(self.main)
        self.related = relations(self.package, f"{folder}/_rels/{file}.rels".lstrip("/"))

    def optional(self, kind: str) -> etree._Element | None:
        """A part of a kind, where there is one."""
        part = next((target for target, found in self.related.values() if found == kind), "")
        return parse_xml(self.package.read(part), self.name) if part in self.package.names else None

    @property
    def contents_styles(self) -> frozenset[str]:
        """Paragraph styles of a table of contents, whatever their ids: Word numbers them in translated versions."""
        styles = self.optional("styles")
        found = set()
        for style in styles if styles is not None else ():
            called = child(style, "name")
            if called is not None and attribute(called, "val").lower().startswith("toc "):
                found.add(attribute(style, "styleId"))
        return frozenset(found)

    def chunk(self, identity: str) -> list[str]:
        """Lines of a piece of another format that stands in the document (altChunk)."""
        part = self.related.get(identity, ("", ""))[0]
        if part not in self.package.names:
            return []
        data = self.package.read(part)
        head = data[:512].lstrip().lower()
        if data.startswith(b"PK\x03\x04"):
            if self.depth >= DEEPEST:
                raise UnreadableSource(f"“{self.name}”里的文档嵌套过深，请拆开后再导入。")
            return lines_of(data, self.name, self.depth + 1)
        if head.startswith((b"mime-version", b"content-type", b"from:")):
            return html.plain_lines(mht.markup_of(data, self.name), self.name)
        if head.startswith(b"<") or part.endswith((".htm", ".html", ".xhtml")):
            return html.plain_lines(data, self.name)
        if head.startswith(b"{\\rtf"):
            raise UnreadableSource(f"“{self.name}”里嵌有 RTF 内容，请用 Word 或 WPS 打开并另存为 .docx 后再导入。")
        return decode(data, self.name).split("\n")
