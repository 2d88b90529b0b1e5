"""Many documents in one file: zip archives, and lines of JSON."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UnreadableSource
from corpus.read.archive import is_archive, members
from corpus.read.file import read_bytes
from corpus.read.jsonl import records

Maker = Callable[..., bytes]


def test_members_come_in_order_without_what_systems_leave(zipped: Maker, tmp_path: Path) -> None:
    path = tmp_path / "汇编.zip"
    path.write_bytes(
        zipped({"甲/一.txt": "1", "__MACOSX/甲/._一.txt": "x", ".DS_Store": "x", "甲/~$一.docx": "x", "二.txt": "2"})
    )
    assert list(members(path)) == [("甲/一.txt", b"1"), ("二.txt", b"2")]


def test_names_of_chinese_windows_are_read(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("xxxx.txt"), "1")
    path = tmp_path / "甲.zip"
    path.write_bytes(stream.getvalue().replace(b"xxxx.txt", "通知".encode("gbk") + b".txt"))
    assert [name for name, _ in members(path)] == ["通知.txt"]


@pytest.mark.parametrize("name", ["../外.txt", "/etc/passwd", "甲/../../外.txt", "C:\\外.txt", "..\\外.txt"])
def test_paths_that_leave_the_archive_are_refused(zipped: Maker, tmp_path: Path, name: str) -> None:
    path = tmp_path / "坏.zip"
    path.write_bytes(zipped({name: "x"}))
    with pytest.raises(UnreadableSource, match=r"指向外部的路径"):
        list(members(path))


def test_links_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "链.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("通知.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(UnreadableSource, match="指向外部"):
        list(members(path))


def test_a_bomb_is_refused(zipped: Maker, tmp_path: Path) -> None:
    path = tmp_path / "弹.zip"
    path.write_bytes(zipped({"甲.txt": b"0" * 20_000_000}))
    with pytest.raises(UnreadableSource, match="异常庞大"):
        list(members(path))


def test_a_missing_archive_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="请检查路径"):
        list(members(tmp_path / "无.zip"))


def test_an_archive_is_no_document(zipped: Maker, word: Maker, ofd: Maker) -> None:
    assert is_archive(zipped({"甲.txt": "x"}))
    assert not any(map(is_archive, (word("<w:p/>"), ofd(""), b"PK", "甲".encode())))
    with pytest.raises(UnreadableSource, match="解压"):
        read_bytes(zipped({"甲.txt": "x"}), "汇编.zip")


def line(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


def test_lines_give_identity_and_source() -> None:
    stream = io.BytesIO(
        b"\xef\xbb\xbf"
        + line(docid="a1", text="正文\r\n二", title="标题")
        + b"\n"
        + line(docid="a2", text="标题\n正文", title="标题")
    )
    found = list(records(stream, "库.jsonl"))
    assert [(identity, source.text) for identity, source in found] == [("a1", "标题\n正文\n二"), ("a2", "标题\n正文")]
    assert {source.name for _, source in found} == {"库.jsonl"}


@pytest.mark.parametrize(
    ("raw", "remedy"),
    [
        (b"{", "不是 JSON"),
        (b"[" * 100_000, "不是 JSON"),
        (b"[]", "不是 JSON 对象"),
        (line(docid="a"), "缺少 docid 或 text"),
        (line(docid="", text="x"), "缺少 docid 或 text"),
        (line(docid="a#b", text="x"), "不能含 #"),
        (line(docid=5, text="x"), "docid 不是文字"),
        (line(docid="a", text=None), "缺少 docid 或 text"),
    ],
)
def test_a_faulty_line_is_named_with_the_remedy(raw: bytes, remedy: str) -> None:
    with pytest.raises(UnreadableSource, match=rf"第 2 行.*{remedy}"):
        list(records(io.BytesIO(line(docid="a", text="x") + raw), "库.jsonl"))
