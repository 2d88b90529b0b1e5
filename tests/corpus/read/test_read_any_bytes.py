"""No bytes crash a reader: there is a text, or a refusal in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableSource
from corpus.read.file import read_bytes
from corpus.read.kinds import OLE

Maker = Callable[..., bytes]
SEVERAL = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
MARKS = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    OLE,
    b"{\\rtf1",
    b"<html><body>",
    b"MIME-Version: 1.0\nContent-Type: text/html\n\n",
]
TAGS = ("p", "div", "table", "tr", "td", "th", "ol", "ul", "li", "br", "sup", "sub", "b", "pre", "span", "h1", "font")
WORDS = [
    "一、",
    "（二）",
    "第三条 ",
    "甲，",
    "乙。",
    "|",
    "\n",
    "&nbsp;",
    "&#x1e;",
    "2",
    "：",
    "<!-- x -->",
    "\x0b",
    "\ud7ff",
]


def read(data: bytes) -> None:
    """Read, or be refused; a text keeps its promises."""
    with suppress(UnreadableSource):
        source = read_bytes(data, "甲")
        assert source.text == source.text.strip() != ""
        assert not set("\f\r\x00\x1e\ufeff") & set(source.text)
        assert list(source.pages) == sorted(source.pages)
        assert all(0 <= start <= len(source.text) for start in source.pages)


@SEVERAL
@given(st.sampled_from(MARKS), st.binary(max_size=300))
@example(b"%PDF-1.7\n", b"1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>")
def test_bytes_behind_any_mark(mark: bytes, data: bytes) -> None:
    read(mark + data)


@SEVERAL
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(TAGS).map("<{}>".format), st.sampled_from(TAGS).map("</{}>".format)), max_size=40))  # fmt: skip
def test_any_nesting_of_tags(pieces: list[str]) -> None:
    read(("<html><body>" + "".join(pieces)).encode())


@SEVERAL
@given(data=st.data())
def test_any_damage_to_a_pdf(pdf: Maker, data: st.DataObject) -> None:
    sound = pdf(
        [(90.0, 700.0, 16.0, "各部门要认真落实养老服务任务"), (90.0, 600.0, 12.0, "指标"), (200.0, 600.0, 12.0, "单位")]
        * 3,
        rules=(
            (80, 620, 300, 620),
            (80, 590, 300, 590),
            (80, 620, 80, 590),
            (190, 620, 190, 590),
            (300, 620, 300, 590),
        ),
    )
    at = data.draw(st.integers(0, len(sound)))
    read(sound[:at] + data.draw(st.binary(max_size=20)) + sound[at + data.draw(st.integers(0, 30)) :])


@SEVERAL
@given(data=st.data())
def test_any_damage_to_the_body_of_a_word_document(word: Maker, data: st.DataObject) -> None:
    parts = [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>甲</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
        '<w:numPr><w:numId w:val="1"/><w:ilvl w:val="99999"/></w:numPr>', '<w:gridSpan w:val="-3"/>', "<w:br/>", "<w:vMerge/>",
        '<w:footnoteReference w:id="1"/>', "<mc:AlternateContent/>", '<w:sym w:char="D800"/>', "<w:ins>", "</w:ins>", "&amp;",
    ]  # fmt: skip
    body = "".join(data.draw(st.lists(st.sampled_from(parts), max_size=30)))
    read(word(f"<w:p><w:r><w:t>头</w:t></w:r></w:p>{body}", numbering='<w:num w:numId="1"/>'))


@SEVERAL
@given(data=st.data())
def test_any_numbers_in_an_ofd(ofd: Maker, data: st.DataObject) -> None:
    number = st.sampled_from(
        ["0", "1", "-5", "99999999999999999999", "", "x", "NaN", ".5", "1e9", "5 5", "g 9999999 1"]
    )
    draw = lambda: data.draw(number)  # noqa: E731
    read(
        ofd(
            f'<ofd:TextObject Boundary="{draw()} {draw()} 10 {draw()}" Size="{draw()}" CTM="{draw()} 0 0 {draw()} 0 0">'
            f'<ofd:TextCode X="{draw()}" Y="{draw()}" DeltaX="{draw()}" DeltaY="{draw()}">甲乙丙</ofd:TextCode></ofd:TextObject>'
        )
    )


def test_a_line_without_width_is_read(ofd: Maker) -> None:
    """Found by the test above: a matrix of zeros lays all characters on one point."""
    read(
        ofd(
            '<ofd:TextObject Boundary="0 0 10 1" Size="1" CTM="0 0 0 1 0 0">'
            '<ofd:TextCode X="0" Y="0">甲乙丙</ofd:TextCode></ofd:TextObject>'
        )
    )
