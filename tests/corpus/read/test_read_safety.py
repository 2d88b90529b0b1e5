"""What a file of unknown origin may not do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UnreadableSource
from corpus.read import file, package
from corpus.read.file import read_bytes, read_file
from corpus.read.flow import flow
from corpus.read.html import parse_html
from corpus.read.package import Package
from corpus.read.xml import parse_xml

Maker = Callable[..., bytes]
LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha">' + "".join(f'<!ENTITY b{i} "{"&b;" * 10}">' for i in range(9)) + "]>"


@pytest.mark.parametrize(
    "xml",
    [
        LAUGHS + "<a>&b8;</a>",
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd"><a/>',
        "<a>" * 100_000,
        "<a",
        "",
        "<a>\x00</a>",
    ],
)
def test_xml_with_entities_or_faults_is_refused(xml: str) -> None:
    with pytest.raises(UnreadableSource):
        parse_xml(xml.encode(), "坏.docx")


def test_xml_in_utf_16_hides_no_entities() -> None:
    with pytest.raises(UnreadableSource, match="实体"):
        parse_xml((LAUGHS + "<a/>").encode("utf-16"), "坏.docx")


def test_entities_in_a_word_document_are_refused(zipped: Maker) -> None:
    body = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><document><body><p><r><t>&b;</t></r></p></body></document>'
    with pytest.raises(UnreadableSource, match="实体"):
        read_bytes(zipped({"word/document.xml": body}), "坏.docx")


def test_external_relations_are_not_followed(zipped: Maker) -> None:
    relation = '<Relationships><Relationship Id="x" Type="a/aFChunk" Target="http://127.0.0.1:9/x.mht" TargetMode="External"/></Relationships>'
    body = '<document xmlns:r="r"><body><altChunk r:id="x"/><p><r><t>甲</t></r></p></body></document>'
    parts = {"word/document.xml": body, "word/_rels/document.xml.rels": relation}
    assert read_bytes(zipped(parts), "甲.docx").text == "甲"


def test_a_relation_out_of_the_package_finds_nothing(zipped: Maker) -> None:
    relation = '<Relationships><Relationship Id="x" Type="a/aFChunk" Target="../../../../etc/passwd"/></Relationships>'
    body = '<document xmlns:r="r"><body><altChunk r:id="x"/><p><r><t>甲</t></r></p></body></document>'
    parts = {"word/document.xml": body, "word/_rels/document.xml.rels": relation}
    assert read_bytes(zipped(parts), "甲.docx").text == "甲"


def test_a_bomb_in_a_document_is_refused(zipped: Maker) -> None:
    with pytest.raises(UnreadableSource, match="异常庞大"):
        read_bytes(zipped({"word/document.xml": b" " * 20_000_000}), "弹.docx")


def test_too_many_parts_and_too_much_in_all_are_refused(zipped: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({"word/document.xml": "<a/>", "b": "b", "c": "c"})
    monkeypatch.setattr(package, "MOST_PARTS", 2)
    with pytest.raises(UnreadableSource, match="过大"):
        Package(data, "多.docx")
    monkeypatch.setattr(package, "MOST_PARTS", 9)
    monkeypatch.setattr(package, "LARGEST_TOTAL", 5)
    with pytest.raises(UnreadableSource, match="过大"):
        Package(data, "大.docx")


def test_large_files_and_long_texts_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    path.write_bytes(b"0" * 100)
    monkeypatch.setattr(file, "LARGEST", 99)
    with pytest.raises(UnreadableSource, match="拆分"):
        read_file(path)
    with pytest.raises(UnreadableSource, match="拆分"):
        read_bytes(b"0" * 100, "大.txt")
    monkeypatch.setattr(file, "LONGEST", 9)
    with pytest.raises(UnreadableSource, match="拆分"):
        read_bytes(b"0" * 10, "长.txt")


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("page", "last"),
    [
        ("<div>" * 1900 + "底", "底"),
        ("<table><tr><td>" * 300 + "底", "底"),
        ("<ol><li>" * 500 + "底", "1.底"),
        ("<sup>" * 1900 + "2", "2"),
        ('<div class="share">' * 1500 + "底" * 1000, "底" * 1000),
        ("<table><tr>" + "<td colspan=999 rowspan=999>甲" * 2000 + "</table>", "甲"),
        ("<p>" + "（" * 20_000, "（" * 20_000),
    ],
)
def test_odd_pages_are_read_to_their_end(page: str, last: str) -> None:
    assert flow(parse_html(f"<html><body>{page}</body></html>", "x"))[-1] == last


def test_a_page_too_deep_to_be_read_whole_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="嵌套过深"):
        parse_html("<div>" * 3000 + "底", "深.html")


def test_an_encrypted_part_is_refused(zipped: Maker) -> None:
    data = bytearray(zipped({"word/document.xml": "<a/>"}))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(mark) + at] |= 1
    with pytest.raises(UnreadableSource, match="加密"):
        read_bytes(bytes(data), "密.docx")


def test_a_damaged_part_is_refused(zipped: Maker) -> None:
    data = zipped({"word/document.xml": "<w>" + "甲乙丙丁" * 500 + "</w>"})
    with pytest.raises(UnreadableSource, match="损坏"):
        read_bytes(data[:60] + b"\xff\xff\xff" + data[63:], "坏.docx")
