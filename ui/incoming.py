"""What ``import`` was given, as documents: files, the files of a folder, the lines of a .jsonl file.

A file that cannot be read is named with the remedy; the others go on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from corpus.clean import clean
from corpus.errors import PolicyError, UnreadableSource
from corpus.model import Document, Source
from corpus.parse import parse
from corpus.read.file import read_file
from ui.lines import Line, read_lines
from ui.program import trouble

SHAPE = '应写成 {"docid": "…", "text": "…", "title": "…"}，其中 docid 和 text 不能为空。'


@dataclass(frozen=True, slots=True)
class Incoming:
    """One document that came in, or why it could not."""

    name: str
    document: Document | None = None
    refusal: str = ""


def incoming(paths: Iterable[Path]) -> Iterator[Incoming]:
    """Every document of the given files and folders, in order; hidden files of a folder are left alone."""
    for path in paths:
        if not path.is_dir():
            yield from _from_file(path)
            continue
        files = _files(path)
        if not files:
            yield Incoming(path.name, refusal=f"文件夹“{path}”里没有文件，请检查路径。")
        for file in files:
            yield from _from_file(file)


def _files(folder: Path) -> list[Path]:
    inside = sorted(folder.rglob("*"))
    return [path for path in inside if path.is_file() and not _hidden(path.relative_to(folder))]


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts)


def _from_file(path: Path) -> Iterator[Incoming]:
    if path.suffix.lower() == ".jsonl":
        yield from _from_lines(path)
    else:
        yield _attempt(path.name, lambda: parse(read_file(path)))


def _from_lines(path: Path) -> Iterator[Incoming]:
    try:
        with path.open("rb") as stream:
            for count, line in enumerate(read_lines(stream)):
                if not count and not line.problem and not {"docid", "text"} <= line.fields.keys():
                    yield Incoming(path.name, refusal=f"不是文件清单，每行{SHAPE}")
                    return
                yield _attempt(f"{path.name} 第 {line.number} 行", partial(_from_line, path.name, line))
    except OSError as error:
        yield Incoming(path.name, refusal=f"{trouble(error)}，请检查后重试。")


def _from_line(name: str, line: Line) -> Document:
    identity, text, title = line.text("docid"), clean(line.text("text")), clean(line.text("title"))
    if not identity or not text:
        raise UnreadableSource(SHAPE)
    if "#" in identity:
        raise UnreadableSource("docid 不能含 #，它用来隔开文件编号和条文编号。")
    # the title becomes the first line, so that it is found again whenever the text is parsed anew
    whole = text if not title or text.startswith(title) else f"{title}\n{text}"
    return parse(Source(name, hashlib.sha256(whole.encode()).hexdigest(), whole), identity=identity)


def _attempt(name: str, read: Callable[[], Document]) -> Incoming:
    try:
        return Incoming(name, read())
    except PolicyError as error:
        return Incoming(name, refusal=str(error))
    except Exception as error:  # a fault in parsing one file must not keep the other files out
        return Incoming(name, refusal=f"解析时程序出错（{type(error).__name__}: {error}），请把此文件报告给维护人员。")
