"""What ``import`` was given, as documents: files, the files of a folder or a zip, the lines of a .jsonl file.

A file that cannot be read is named with the remedy; the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from corpus.errors import PolicyError, UnreadableSource
from corpus.model import Document
from corpus.parse import parse
from corpus.read.archive import is_archive, members
from corpus.read.file import read_bytes, read_file
from corpus.read.jsonl import SHAPE, record
from ui.program import trouble


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
    elif path.suffix.lower() == ".zip":
        yield from _from_archive(path)
    else:
        yield _attempt(path.name, lambda: parse(read_file(path)))


def _from_archive(path: Path) -> Iterator[Incoming]:
    """Every file of a zip; refused as a whole when it is unsafe or broken."""
    try:
        if not is_archive(path.read_bytes()):  # a docx that is called zip
            yield _attempt(path.name, lambda: parse(read_file(path)))
            return
        for name, data in members(path):
            yield _attempt(f"{path.name}/{name}", partial(_from_bytes, data, Path(name).name))
    except UnreadableSource as error:
        yield Incoming(path.name, refusal=str(error))
    except OSError as error:
        yield Incoming(path.name, refusal=f"{trouble(error)}，请检查后重试。")


def _from_bytes(data: bytes, name: str) -> Document:
    return parse(read_bytes(data, name))


def _from_lines(path: Path) -> Iterator[Incoming]:
    try:
        with path.open("rb") as stream:
            for number, raw in enumerate(stream, 1):
                if number == 1 and b'"docid"' not in raw:
                    yield Incoming(path.name, refusal=f"不是文件清单，每行{SHAPE}")
                    return
                line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
                if line.strip():
                    place = f"{path.name} 第 {number} 行"
                    yield _attempt(place, partial(_from_line, line, place, path.name))
    except OSError as error:
        yield Incoming(path.name, refusal=f"{trouble(error)}，请检查后重试。")


def _from_line(line: bytes, place: str, name: str) -> Document:
    identity, source = record(line, place, name)
    return parse(source, identity=identity)


def _attempt(name: str, read: Callable[[], Document]) -> Incoming:
    try:
        return Incoming(name, read())
    except PolicyError as error:
        return Incoming(name, refusal=str(error))
    except Exception as error:  # a fault in parsing one file must not keep the other files out
        return Incoming(name, refusal=f"解析时程序出错（{type(error).__name__}: {error}），请把此文件报告给维护人员。")
