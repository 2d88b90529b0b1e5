"""A file that is a zip of parts (docx, ofd): its parts by name, with a guard against bombs and escapes."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from pathlib import PurePosixPath

from corpus.errors import UnreadableSource

MOST_PARTS = 20_000
LARGEST_TOTAL = 400 * 1024 * 1024
"""Bytes unpacked, all parts together; a long plan with its pictures stays under 100 MB."""
LARGEST_PART = 64 * 1024 * 1024
"""Bytes of one part unpacked."""
HIGHEST_RATIO = 300
"""Unpacked size to packed size of one part; XML reaches 50, deflate can reach 1032 only with endless repetition."""
RATIO_FROM = 5 * 1024 * 1024
"""Bytes. Small parts may be as repetitive as they like."""


class Package:
    """An open zip. Reading is bounded by what the guard allowed at the door."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise broken(name) from error
        self._infos = {
            part_name(info): info for info in self._zip.infolist() if info.filename.strip("/") and not info.is_dir()
        }
        check(list(self._infos.items()), name)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the parts, in the order of the archive."""
        return tuple(self._infos)

    def read(self, part: str) -> bytes:
        """Bytes of one part; missing, broken and encrypted parts are refused."""
        info = self._infos.get(part)
        if info is None:
            raise UnreadableSource(f"“{self.name}”缺少必要的部分（{part}），文件可能不完整，请重新获取。")
        if info.flag_bits & 0x1:
            raise UnreadableSource(f"“{self.name}”已加密，请去掉密码后再导入。")
        try:
            with self._zip.open(info) as stream:
                return stream.read(LARGEST_PART)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise broken(self.name) from error


def broken(name: str) -> UnreadableSource:
    """What to say of a zip that cannot be unpacked."""
    return UnreadableSource(f"“{name}”的压缩内容已损坏，请重新获取完整文件后再导入。")


def part_name(info: zipfile.ZipInfo) -> str:
    """The name as it was typed: archives made on Chinese Windows hold GBK names without saying so."""
    if info.flag_bits & 0x800 or info.filename.isascii():
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename


def check(parts: list[tuple[str, zipfile.ZipInfo]], name: str) -> None:
    """Refuse an archive that would fill the disk or the memory, or that reaches outside itself."""
    if len(parts) > MOST_PARTS or sum(info.file_size for _, info in parts) > LARGEST_TOTAL:
        raise UnreadableSource(f"“{name}”解压后过大，请拆分后再导入。")
    for part, info in parts:
        ratio = info.file_size / max(1, info.compress_size)
        if info.file_size > LARGEST_PART or (info.file_size > RATIO_FROM and ratio > HIGHEST_RATIO):
            raise UnreadableSource(f"“{name}”里的“{part}”解压后异常庞大，疑似压缩炸弹，已拒绝。请确认来源并重新获取。")
        if escapes(part) or stat.S_ISLNK(info.external_attr >> 16):
            raise UnreadableSource(f"“{name}”里有指向外部的路径“{part}”，已拒绝。请确认来源并重新打包。")


def escapes(part: str) -> bool:
    """The name would lead out of the folder it is unpacked in."""
    path = PurePosixPath(part.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or part[1:2] == ":" or "\x00" in part
