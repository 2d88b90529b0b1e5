"""The door for files: a path in, a Source out. The content decides the reader, not the name."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Callable
from pathlib import Path

from corpus.clean import clean
from corpus.errors import UnreadableSource
from corpus.read.kinds import Kind, kind_of
from corpus.read.origin import address_of, version
from corpus.read.text import decode
from corpus.source import Origin, Source

LARGEST = 50 * 1024 * 1024
"""Bytes. The longest law is under 1 MB of text; anything above this is not a policy document."""
LONGEST = 20_000_000
"""Characters of the text that comes out; the whole of the civil code has 110 000."""
Reader = Callable[[bytes, str], str]
"""Bytes and a name for messages → text; a form feed stands where a page begins."""


def read_file(path: Path) -> Source:
    """Read one file, or say in one sentence why not."""
    try:
        if path.is_dir():
            raise UnreadableSource(f"“{path.name}”是文件夹，请指定其中的文件。")
        if path.stat().st_size > LARGEST:
            raise _too_large(path.name)
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
    if len(data) > LARGEST:
        raise _too_large(name)
    kind = kind_of(data)
    if kind is not None and not kind.reader:
        raise UnreadableSource(f"“{name}”是{kind.name}，{kind.remedy}")
    try:
        raw = reader_of(kind, name)(data, name) if kind else decode(data, name)
    except RecursionError as error:
        raise UnreadableSource(f"“{name}”的内容嵌套过深，请另存为 .docx 或 UTF-8 文本后再导入。") from error
    text, pages = paged(raw)
    if not text:
        raise UnreadableSource(f"“{name}”是空文件，没有可以导入的文字。")
    if len(text) > LONGEST:
        raise UnreadableSource(f"“{name}”的文字超过 {LONGEST // 10000} 万字，请拆分后再导入。")
    origin = Origin(len(data), kind.reader if kind else "text", version(), address_of(data) if kind else "")
    return Source(name, hashlib.sha256(data).hexdigest(), text, pages, origin)


def reader_of(kind: Kind, name: str) -> Reader:
    """The reader of a kind. Loaded only now: most runs of the program read no file."""
    try:
        read: Reader = importlib.import_module(f"corpus.read.{kind.reader}").read
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "corpus":
            raise
        raise UnreadableSource(
            f"“{name}”是{kind.name}，读取它需要组件 {error.name}，请运行 pip install 'policyqa[read]' 安装后再导入。"
        ) from error
    return read


def paged(raw: str) -> tuple[str, tuple[int, ...]]:
    """The text cleaned, and where in it each page begins; no pages where the format has none."""
    text = clean(raw)
    if "\f" not in raw:
        return text, ()
    whole = _visible(raw)
    lead = len(whole) - len(whole.lstrip())
    starts, at = [0], -lead
    for sheet in raw.split("\f")[:-1]:
        at += len(_visible(sheet))
        starts.append(min(max(0, at), len(text)))
    return text, tuple(starts)


def _visible(raw: str) -> str:
    """What cleaning leaves of a piece, outer white space included."""
    return clean(f"|{raw}|")[1:-1]


def _too_large(name: str) -> UnreadableSource:
    return UnreadableSource(f"“{name}”超过 {LARGEST // 1024 // 1024} MB，请拆分后再导入。")
