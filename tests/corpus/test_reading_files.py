"""Bytes become a Source, or are refused in one Chinese sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import UnreadableSource
from corpus.read.file import read_bytes, read_file

TEXT = "某市养老服务计划\n一、工作思路\n坚持以人为本。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings_give_one_text(encoding: str) -> None:
    assert read_bytes(TEXT.encode(encoding), "甲.txt").text == TEXT


def test_line_ends_give_one_text() -> None:
    assert read_bytes(TEXT.replace("\n", "\r\n").encode(), "甲.txt").text == TEXT
    assert read_bytes(TEXT.replace("\n", "\r").encode(), "甲.txt").text == TEXT


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"", "空文件"),
        (" \n\u3000".encode(), "空文件"),
        (TEXT.encode()[:-1], "截断"),
        (b"\xff\xfe\x00", "编码无法识别"),
        (bytes(range(256)), "另存为 UTF-8"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes, remedy: str) -> None:
    with pytest.raises(UnreadableSource, match=remedy):
        read_bytes(data, "甲.bin")


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="找不到"):
        read_file(tmp_path / "无.txt")
    with pytest.raises(UnreadableSource, match="文件夹"):
        read_file(tmp_path)


def test_source_has_name_and_digest(tmp_path: Path) -> None:
    path = tmp_path / "甲.txt"
    path.write_text(TEXT, encoding="utf-8")
    source = read_file(path)
    assert (source.name, len(source.sha256)) == ("甲.txt", 64)
