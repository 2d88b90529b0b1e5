"""The door for files: a path in, a Source out. The content decides the reader, not the name."""

from __future__ import annotations

import hashlib
from pathlib import Path

from corpus.clean import clean
from corpus.errors import UnreadableSource
from corpus.model import Source
from corpus.read.text import decode

LARGEST = 50 * 1024 * 1024
"""Bytes. The longest law is under 1 MB of text; anything above this is not a policy document."""

SIGNATURES = (
    (b"PK\x03\x04", "压缩包或 Office 文件"),
    (b"%PDF", "PDF 文件"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"\x7fELF", "程序文件"),
)
"""First bytes of the kinds that are recognised and refused by name."""


def read_file(path: Path) -> Source:
    """Read one file, or say in one sentence why not."""
    try:
        if path.is_dir():
            raise UnreadableSource(f"“{path.name}”是文件夹，请指定其中的文件。")
        if path.stat().st_size > LARGEST:
            raise UnreadableSource(f"“{path.name}”超过 {LARGEST // 1024 // 1024} MB，请拆分后再导入。")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableSource(f"找不到文件“{path}”，请检查路径。") from error
    except PermissionError as error:
        raise UnreadableSource(f"没有读取“{path}”的权限，请检查文件权限。") from error
    except OSError as error:
        raise UnreadableSource(f"读取“{path}”失败：{error.strerror or error}，请检查磁盘或路径。") from error
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> Source:
    """Text of ``data`` as a Source; ``name`` is for messages and provenance only."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableSource(f"“{name}”是{kind}，目前只支持文本文件（.txt、.md），请先另存为 UTF-8 文本。")
    text = clean(decode(data, name))
    if not text:
        raise UnreadableSource(f"“{name}”是空文件，没有可以导入的文字。")
    return Source(name=name, sha256=hashlib.sha256(data).hexdigest(), text=text)
