"""OFD (GB/T 33190-2016), the Chinese layout format: a zip of XML whose text objects state the place of every character."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from corpus.errors import UnreadableSource
from corpus.read.cells import tables_of_edges
from corpus.read.glyphs import Glyph, Sheet
from corpus.read.layout import text_of_sheets
from corpus.read.package import Package
from corpus.read.ruled import Ruled, certain
from corpus.read.rules import Matrix, Segment, path_edges
from corpus.read.xml import attribute, child, local, parse_xml

PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
POINTS = 72 / 25.4
"""Points in a millimetre."""
MOST_PAGES = 3000
A4 = (0.0, 0.0, 210.0, 297.0)
"""Millimetres; the page of a document that states none."""


def read(data: bytes, name: str) -> str:
    """The text of all documents in the file, page breaks as form feeds."""
    package = Package(data, name)
    if any(part.endswith("Encryptions.xml") for part in package.names):
        raise UnreadableSource(f"“{name}”已加密，请在 OFD 阅读器中另存为未加密的文件后再导入。")
    pages = [page for root in _roots(package) for page in _pages(package, root)]
    sheets = [sheet for sheet, _ in pages]
    if not any(sheet.glyphs for sheet in sheets):
        raise UnreadableSource(f"“{name}”没有文字层（可能是扫描件），请先用文字识别（OCR）软件转换后再导入。")
    return text_of_sheets(sheets, _tables(pages), "")


def _tables(pages: list[tuple[Sheet, list[Segment]]]) -> list[Ruled]:
    """The ruled tables of all pages."""
    return certain([table for i, (sheet, edges) in enumerate(pages) for table in tables_of_edges(edges, i, sheet)])


def _roots(package: Package) -> Iterator[str]:
    """Parts of the documents that the file holds."""
    for body in parse_xml(package.read("OFD.xml"), package.name).iter():
        if local(body) == "DocRoot" and body.text:
            yield _resolved("", body.text, package)


def _pages(package: Package, root: str) -> Iterator[tuple[Sheet, list[Segment]]]:
    """Pages of one document in order, each with its drawn lines, in points."""
    document = parse_xml(package.read(root), package.name)
    common = child(document, "CommonData")
    usual = _box(child(common, "PageArea", "PhysicalBox")) or A4
    templates = {
        attribute(element, "ID"): _resolved(root, attribute(element, "BaseLoc"), package)
        for element in (common if common is not None else ())
        if local(element) == "TemplatePage"
    }
    pages = [element for element in document.iter() if local(element) == "Page" and attribute(element, "BaseLoc")]
    if len(pages) > MOST_PAGES:
        raise UnreadableSource(f"“{package.name}”超过 {MOST_PAGES} 页，请拆分后再导入。")
    for page in pages:
        content = parse_xml(package.read(_resolved(root, attribute(page, "BaseLoc"), package)), package.name)
        box = _box(child(content, "Area", "PhysicalBox")) or usual
        glyphs, edges = list(_glyphs(content)), list(_edges(content))
        for template in (element for element in content if local(element) == "Template"):
            if part := templates.get(attribute(template, "TemplateID")):
                below = parse_xml(package.read(part), package.name)
                glyphs += _glyphs(below)
                edges += _edges(below)
        yield _in_points(box, glyphs, edges)


def _in_points(box: tuple[float, ...], glyphs: list[Glyph], edges: list[Segment]) -> tuple[Sheet, list[Segment]]:
    """A page as PDF would state it, so that both are laid out by the same measures."""
    scaled = [Glyph(g.text, g.left * POINTS, g.top * POINTS, g.right * POINTS, g.bottom * POINTS) for g in glyphs]
    lines = [(a * POINTS, b * POINTS, c * POINTS, d * POINTS) for a, b, c, d in edges]
    return Sheet(box[2] * POINTS, box[3] * POINTS, tuple(scaled), len(lines)), lines


def _edges(content: etree._Element) -> Iterator[Segment]:
    """Drawn lines of all path objects of a page."""
    for element in content.iter():
        box = _box(element, "Boundary") if local(element) == "PathObject" else ()
        if box and attribute(element, "Visible") != "false":
            yield from path_edges(element, box, _matrix(attribute(element, "CTM")))


def _resolved(base: str, place: str, package: Package) -> str:
    """The part that a location names: from the root of the file, or from the part that names it."""
    place = place.strip().replace("\\", "/")
    inside = place.lstrip("/") if place.startswith("/") else posixpath.join(posixpath.dirname(base), place)
    part = posixpath.normpath(inside)
    return part if part in package.names or place.startswith("/") else posixpath.normpath(place)


def _glyphs(content: etree._Element) -> Iterator[Glyph]:
    """Characters of all text objects of a page."""
    for element in content.iter():
        if local(element) == "TextObject" and attribute(element, "Visible") != "false":
            box = _box(element, "Boundary")
            size = _numbers(attribute(element, "Size"))
            if box and size:
                yield from _TextObject(box, size[0], _matrix(attribute(element, "CTM"))).glyphs(element)


@dataclass(frozen=True, slots=True)
class _TextObject:
    """A run of characters in its own coordinates."""

    box: tuple[float, ...]
    size: float
    matrix: Matrix

    def glyphs(self, element: etree._Element) -> Iterator[Glyph]:
        x = y = 0.0
        for code in element:
            if local(code) != "TextCode":
                continue
            x, y = _first(attribute(code, "X"), x), _first(attribute(code, "Y"), y)
            across, down = steps(attribute(code, "DeltaX")), steps(attribute(code, "DeltaY"))
            at_x, at_y = x, y
            for i, character in enumerate(str(code.text or "").replace("\n", "").replace("\r", "")):
                yield self._glyph(character, at_x, at_y, across[i] if i < len(across) else 0.0)
                at_x += across[i] if i < len(across) else (0.0 if down else self._width(character))
                at_y += down[i] if i < len(down) else 0.0

    def _width(self, character: str) -> float:
        return self.size if ord(character) > 0x024F else self.size / 2

    def _glyph(self, character: str, x: float, y: float, step: float) -> Glyph:
        """``y`` is the line that characters stand on; nine tenths of them are above it."""
        width = min(self._width(character), step) if 0 < step < 0.9 * self._width(character) else self._width(character)
        a, b, c, d, e, f = self.matrix
        corners = [
            (a * px + c * py + e, b * px + d * py + f)
            for px, py in ((x, y - 0.88 * self.size), (x + width, y + 0.12 * self.size))
        ]
        xs, ys = sorted(corner[0] for corner in corners), sorted(corner[1] for corner in corners)
        left, top = self.box[0], self.box[1]
        return Glyph(character, left + xs[0], top + ys[0], left + xs[1], top + ys[1])


def steps(delta: str) -> list[float]:
    """Distances from character to character; ``g 3 2.5`` stands for three times 2.5 (GB/T 33190, 11.3)."""
    found: list[float] = []
    words = delta.split()
    i = 0
    while i < len(words):
        if words[i] == "g" and i + 2 < len(words):
            times, each = _numbers(words[i + 1]), _numbers(words[i + 2])
            found += [each[0]] * int(min(times[0], 10_000)) if times and each else []
            i += 3
        else:
            found += _numbers(words[i])
            i += 1
    return found


def _numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d{1,9}(?:\.\d{1,20})?|-?\.\d{1,20}", text)]


def _first(text: str, default: float) -> float:
    found = _numbers(text)
    return found[0] if found else default


def _box(element: etree._Element | None, name: str = "") -> tuple[float, ...]:
    """A rectangle: x, y, width, height; empty when it is none."""
    if element is None:
        return ()
    found = tuple(_numbers(attribute(element, name) if name else str(element.text or "")))
    return found if len(found) == 4 else ()


def _matrix(text: str) -> Matrix:
    found = _numbers(text)
    return (found[0], found[1], found[2], found[3], found[4], found[5]) if len(found) == 6 else PLAIN
