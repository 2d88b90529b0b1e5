"""What ``import`` was given, as documents: files, the files of a folder or a zip, the lines of a .jsonl file.

First the jobs, one per document, each known by the digest of its bytes, so that what the store holds already need not be
read again; then the reading of one job, which any process can do. A file that cannot be read is named with the remedy;
the others go on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from corpus.errors import PolicyError, UnreadableSource
from corpus.parse import parse
from corpus.read.archive import is_archive, members
from corpus.read.file import LARGEST, read_bytes, read_file
from corpus.read.jsonl import SHAPE, record
from corpus.source import Source
from index.prepare import Prepared, prepare
from index.segment import Segmenter
from ui.program import trouble

Opener = Callable[[], Source]


@dataclass(frozen=True, slots=True)
class Job:
    """One document to come in."""

    name: str
    sha256: str = ""
    """Digest under which the store would know it."""
    identity: str = ""
    """The id that its list gives it; empty when its own text does."""
    source: Opener | None = None
    """Reads it; made of values, so that it can go to another process."""
    refusal: str = ""
    """Why there is nothing to read."""
    url: str = ""
    """Where it was got, by the word of who imports it."""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One document that came in, or why it could not."""

    name: str
    prepared: Prepared | None = None
    refusal: str = ""


def read_in_bulk(folder: Path, job: Job) -> Incoming:
    """``read`` with words made the fast way; ``folder`` is where the slow one keeps its dictionary's cache."""
    return read(job, _bulk(folder))


@cache
def _bulk(folder: Path) -> Segmenter:
    return Segmenter(folder, bulk=True)


def lost(job: Job) -> Incoming:
    """What is said of a document that took its process with it."""
    return Incoming(job.name, refusal="解析时进程异常退出（可能内存不足），请拆分文件或增加内存后再导入。")


def expected(paths: Iterable[Path]) -> int:
    """About how many documents there are, for the bar: files and lines are counted, archives are one."""
    found = 0
    for path in paths:
        for file in files_of(path) if path.is_dir() else [path]:
            found += _lines(file) if file.suffix.lower() == ".jsonl" else 1
    return found


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            return sum(1 for line in stream if line.strip())
    except OSError:
        return 1


def read(job: Job, segmenter: Segmenter) -> Incoming:
    """The document of a job, made ready for the store."""
    if job.source is None:
        return Incoming(job.name, refusal=job.refusal)
    try:
        return Incoming(job.name, prepare(parse(_stated(job.source(), job), identity=job.identity), segmenter))
    except PolicyError as error:
        return Incoming(job.name, refusal=str(error))
    except Exception as error:  # a fault in parsing one file must not keep the other files out
        return Incoming(
            job.name, refusal=f"解析时程序出错（{type(error).__name__}: {error}），请把此文件报告给维护人员。"
        )


def _stated(source: Source, job: Job) -> Source:
    """The source with the address and licence that were stated for it."""
    origin = source.origin
    return replace(source, origin=replace(origin, url=job.url or origin.url, licence=job.licence or origin.licence))


def jobs(paths: Iterable[Path]) -> Iterator[Job]:
    """Every document of the given files and folders, in order; hidden files of a folder are left alone."""
    for path in paths:
        if not path.is_dir():
            yield from _of_file(path)
            continue
        files = files_of(path)
        if not files:
            yield Job(path.name, refusal=f"文件夹“{path}”里没有文件，请检查路径。")
        for file in files:
            yield from _of_file(file)


def files_of(folder: Path) -> list[Path]:
    """The files in a folder and its folders, in order, those that are hidden left out."""
    inside = sorted(folder.rglob("*"))
    return [path for path in inside if path.is_file() and not _hidden(path.relative_to(folder))]


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts)


def _of_file(path: Path) -> Iterator[Job]:
    if path.suffix.lower() == ".jsonl":
        yield from _of_lines(path)
    elif path.suffix.lower() == ".zip":
        yield from _of_archive(path)
    else:
        yield Job(path.name, _digest(path), source=partial(read_file, path))


def _digest(path: Path) -> str:
    """The digest of a file's bytes; empty when it cannot be read, which its reader will say in its own words."""
    try:
        return "" if path.stat().st_size > LARGEST else hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _of_archive(path: Path) -> Iterator[Job]:
    """Every file of a zip; refused as a whole when it is unsafe or broken."""
    try:
        if not is_archive(path.read_bytes()):  # a docx that is called zip
            yield Job(path.name, _digest(path), source=partial(read_file, path))
            return
        for name, data in members(path):
            opener = partial(read_bytes, data, Path(name).name)
            yield Job(f"{path.name}/{name}", hashlib.sha256(data).hexdigest(), source=opener)
    except UnreadableSource as error:
        yield Job(path.name, refusal=str(error))
    except OSError as error:
        yield Job(path.name, refusal=f"{trouble(error)}，请检查后重试。")


def _of_lines(path: Path) -> Iterator[Job]:
    try:
        with path.open("rb") as stream:
            for number, raw in enumerate(stream, 1):
                if number == 1 and b'"docid"' not in raw:
                    yield Job(path.name, refusal=f"不是文件清单，每行{SHAPE}")
                    return
                line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
                if line.strip():
                    yield _of_line(line, f"{path.name} 第 {number} 行", path.name)
    except OSError as error:
        yield Job(path.name, refusal=f"{trouble(error)}，请检查后重试。")


def _of_line(line: bytes, place: str, name: str) -> Job:
    try:
        identity, source = record(line, place, name)
    except PolicyError as error:
        return Job(place, refusal=str(error))
    return Job(place, source.sha256, identity, partial(_given, source))


def _given(source: Source) -> Source:
    return source
