"""Makers of small real files, and the way to the collection of real documents beside the repository."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document

from corpus.read.file import read_bytes

DOCUMENTS = Path(__file__).parents[4] / "shared" / "documents"
"""Real documents; they are not part of the repository."""
Text = tuple[float, float, float, str]
"""Left edge, height of the line from below, size, words."""
Rule = tuple[float, float, float, float]
"""A drawn line, from point to point."""


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of real documents, or a reason to skip."""
    if not DOCUMENTS.is_dir():
        pytest.skip(f"no collection of real documents at {DOCUMENTS}")
    return DOCUMENTS


@pytest.fixture(scope="session")
def zipped() -> Callable[[dict[str, str | bytes]], bytes]:
    """A zip of parts by name."""

    def make(parts: dict[str, str | bytes]) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
        return stream.getvalue()

    return make


@pytest.fixture(scope="session")
def saved() -> Callable[[Document], bytes]:
    """A document of python-docx as bytes."""

    def make(document: Document) -> bytes:
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    return make


@pytest.fixture(scope="session")
def word(zipped: Callable[[dict[str, str | bytes]], bytes]) -> Callable[..., bytes]:
    """A Word document from the XML of its body and of its other parts."""
    spaces = " ".join(
        f'xmlns:{prefix}="{space}"'
        for prefix, space in {
            "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
            "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
            "v": "urn:schemas-microsoft-com:vml",
        }.items()
    )

    def make(body: str, **parts: str | bytes) -> bytes:
        """``footnotes="…"`` is the part footnotes.xml; ``chunk_mht=b"…"`` the part chunk.mht with relation chunk."""
        files: dict[str, str | bytes] = {
            "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
        }
        related = ""
        for name, part in parts.items():
            kind, _, suffix = name.partition("_")
            file = f"{kind}.{suffix or 'xml'}"
            related += f'<Relationship Id="{kind}" Type="x/{"aFChunk" if suffix else kind}" Target="{file}"/>'
            root = f"<w:{kind} {spaces}>{part!s}</w:{kind}>" if isinstance(part, str) and not suffix else part
            files[f"word/{file}"] = root
        files["word/_rels/document.xml.rels"] = f"<Relationships>{related}</Relationships>"
        return zipped(files)

    return make


@pytest.fixture(scope="session")
def pdf() -> Callable[..., bytes]:
    """A PDF: of each page the texts and the rules, as they are seen. The font is named, not embedded, as office files do.

    ``turned`` turns the page by so many degrees, as landscape tables are printed; ``corner`` is where the file has its zero.
    """

    def make(
        *pages: list[Text],
        rules: tuple[Rule, ...] = (),
        turned: int = 0,
        corner: tuple[int, int] = (0, 0),
        trailer: str = "",
    ) -> bytes:
        objects = ["<</Type/Catalog/Pages 2 0 R>>", "", *FONT]
        box = f"{corner[0]} {corner[1]} {corner[0] + WIDTH} {corner[1] + HEIGHT}"
        kids = []
        for page in pages:
            objects.append(_stream(page, rules, turned, corner))
            objects.append(
                f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Rotate {turned}/Contents {len(objects)} 0 R"
                "/Resources<</Font<</F1 3 0 R>>>>>>"
            )
            kids.append(f"{len(objects)} 0 R")
        objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
        return _file(objects, trailer)

    return make


WIDTH, HEIGHT = 595, 842
MATRIX = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}
"""How characters are turned on a page that is turned back when it is seen."""
FAMILY = (
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500]/FontDescriptor 5 0 R"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>"
)
SHAPE = (
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
    "/Descent -120/CapHeight 880/StemV 93>>"
)
FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
    FAMILY,
    SHAPE,
)


def _stream(page: list[Text], rules: tuple[Rule, ...], turned: int, corner: tuple[int, int]) -> str:
    def place(x: float, y: float) -> str:
        """From the seen page, heights from below, to the coordinates of the file."""
        ways = {0: (x, y), 90: (WIDTH - y, x), 180: (WIDTH - x, HEIGHT - y), 270: (y, HEIGHT - x)}
        across, up = ways[turned]
        return f"{across + corner[0]} {up + corner[1]}"

    drawn = "".join(f"{place(a, b)} m {place(c, d)} l S\n" for a, b, c, d in rules)
    shown = "".join(
        f"BT /F1 {size} Tf {MATRIX[turned]} {place(x, y)} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"
        for x, y, size, text in page
    )
    return f"<</Length {len(drawn + shown)}>>\nstream\n{drawn}{shown}\nendstream"


def _file(objects: list[str], trailer: str) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode("latin-1")


@pytest.fixture(scope="session")
def ofd(zipped: Callable[[dict[str, str | bytes]], bytes]) -> Callable[..., bytes]:
    """An OFD file: of each page the XML of its text objects."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'

    def make(*pages: str, **parts: str | bytes) -> bytes:
        listed = "".join(f'<ofd:Page ID="{i}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
        area = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        files: dict[str, str | bytes] = {
            "OFD.xml": f"<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {space}><ofd:CommonData>{area}</ofd:CommonData>"
            f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        }
        for i, page in enumerate(pages):
            content = f"<ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content>"
            files[f"Doc_0/Pages/Page_{i}/Content.xml"] = f"<ofd:Page {space}>{content}</ofd:Page>"
        return zipped(files | {name.replace("_", "."): part for name, part in parts.items()})

    return make


@pytest.fixture(scope="session")
def lines() -> Callable[[bytes], list[str]]:
    """The lines of the text that the readers make of a file."""
    return lambda data: read_bytes(data, "文件").text.split("\n")
