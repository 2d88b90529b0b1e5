"""Zip archives of documents, for importing many at once: name and bytes of each, nothing written to disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpus.errors import UnreadableSource
from corpus.read.kinds import Look, kind_of
from corpus.read.package import Package

LARGEST = 500 * 1024 * 1024
"""Bytes of the archive itself."""
HIDDEN = ("__MACOSX/", ".", "~$", "Thumbs.db", "desktop.ini")
"""Beginnings of what operating systems and editors leave in archives."""


def is_archive(data: bytes) -> bool:
    """A zip of files, not a document that happens to be a zip (docx, ofd)."""
    kind = kind_of(data)
    return kind is not None and kind.name == "压缩包" and bool(Look(data).parts)


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every document in a zip, in order; refused as a whole if any part is unsafe."""
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableSource(f"“{path.name}”超过 {LARGEST // 1024 // 1024} MB，请拆分后再导入。")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(f"读取“{path}”失败：{error.strerror or error}，请检查路径和权限。") from error
    package = Package(data, path.name)
    for name in package.names:
        if not any(part.startswith(HIDDEN) for part in (name, *name.replace("\\", "/").split("/"))):
            yield name, package.read(name)
