"""The bytes say what a file is, whatever its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UnreadableSource
from corpus.read.file import read_bytes, read_file
from corpus.read.kinds import KINDS, OLE, kind_of

OLD = OLE + bytes(600)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n", "PDF 文件"),
        (b"\n\x00rubbish %PDF-1.4 ... %%EOF\n", "PDF 文件"),
        (b"{\\rtf1\\ansi", "RTF 文档"),
        (OLD + "WordDocument".encode("utf-16-le"), "旧版 Word 文档"),
        (OLD + "Workbook".encode("utf-16-le"), "旧版 Excel 表格"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "加密的 Office 文件"),
        (OLD, "旧版 Office 文件"),
        (b"<!DOCTYPE html><html>", "网页"),
        (b"\xef\xbb\xbf<html><body>", "网页"),
        ("<html><body><p>甲</p></body></html>".encode("utf-16"), "网页"),
        (b"<p>one</p>", "网页"),
        (b"<!-- saved -->\n<div>one</div>", "网页"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "网页存档"),
        (b"From: <Saved by Browser>\nMIME-Version: 1.0\nContent-Type: text/html\n", "网页存档"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (b"\xff\xd8\xff\xe0", "图片"),
        (b"Rar!\x1a\x07\x00", "压缩包"),
        (b"PK\x03\x04" + bytes(40), "压缩包"),
        (b"\x7fELF\x02", "程序文件"),
        (b"MZ\x90\x00\x03", "程序文件"),
    ],
)
def test_bytes_name_the_kind(data: bytes, name: str) -> None:
    kind = kind_of(data)
    assert kind is not None
    assert kind.name == name


@pytest.mark.parametrize(
    "text",
    [
        "一、工作思路",
        "# 标题\n正文提到 %PDF-1.7 和 <p> 标记。",
        "<以下简称《规划》>的要求",
        "MZ区政府〔2020〕1号",
        "From: 某市\n正文",
        "",
        "<div 不是网页",
    ],
)
def test_a_text_stays_a_text(text: str) -> None:
    assert kind_of(text.encode()) is None


def test_every_kind_is_read_or_has_a_remedy() -> None:
    assert all(bool(kind.reader) != bool(kind.remedy) for kind in KINDS)


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(80), "文字识别"),
        (b"Rar!\x1a\x07\x00", "解压"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "去掉密码"),
        (OLD + "PowerPoint Document".encode("utf-16-le"), "另存为 PDF"),
        (b"\x7fELF\x02", "选对"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_remedy(data: bytes, remedy: str) -> None:
    with pytest.raises(UnreadableSource, match=remedy) as refusal:
        read_bytes(data, "某文件.doc")
    assert "某文件.doc" in str(refusal.value)


def test_a_word_document_named_wps_is_read(word: Callable[..., bytes], tmp_path: Path) -> None:
    path = tmp_path / "通知.wps"
    path.write_bytes(word("<w:p><w:r><w:t>各部门：</w:t></w:r></w:p>"))
    assert read_file(path).text == "各部门："


def test_a_web_page_named_doc_is_read(tmp_path: Path) -> None:
    path = tmp_path / "通知.doc"
    path.write_text("<html><body><p>各部门：</p><p>请遵照执行。</p></body></html>", encoding="utf-8")
    assert read_file(path).text == "各部门：\n请遵照执行。"


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError("No module named 'lxml'", name="lxml")

    monkeypatch.setattr("corpus.read.file.importlib.import_module", missing)
    with pytest.raises(UnreadableSource, match=r"lxml.*pip install 'policyqa\[read\]'"):
        read_bytes(b"<html><body><p>x</p></body></html>", "页面.html")


def test_form_feeds_become_pages() -> None:
    source = read_bytes("\n首页\n\f第二页\f\f第四页\n".encode(), "甲.txt")
    assert source.text == "首页\n第二页第四页"
    assert [source.text[start:] for start in source.pages] == [source.text, "第二页第四页", "第四页", "第四页"]


def test_a_text_without_pages_has_none() -> None:
    assert read_bytes("甲".encode(), "甲.txt").pages == ()
