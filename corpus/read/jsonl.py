"""Texts by the line: ``{"docid": "…", "text": "…", "title": "…"}``, for knowledge bases that exist already.

``url`` and ``licence`` may be added.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import BinaryIO

from corpus.clean import clean
from corpus.errors import UnreadableSource
from corpus.read.origin import version
from corpus.source import Origin, Source

SHAPE = '应写成 {"docid": "…", "text": "…", "title": "…"}，其中 docid 和 text 不能为空。'


def records(stream: BinaryIO, name: str) -> Iterator[tuple[str, Source]]:
    """Identity and Source of every line that is not blank; the first faulty line is refused by its number."""
    for number, raw in enumerate(stream, 1):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if line.strip():
            yield record(line, f"{name} 第 {number} 行", name)


def record(line: bytes, place: str, name: str) -> tuple[str, Source]:
    """Identity and Source of one line; ``place`` names it in a refusal."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableSource(f"“{place}”不是 JSON，{SHAPE}") from error
    if not isinstance(fields, dict):
        raise UnreadableSource(f"“{place}”不是 JSON 对象，{SHAPE}")
    identity, text, title, url, licence = (
        clean(_text(fields, key, place)) for key in ("docid", "text", "title", "url", "licence")
    )
    if not identity or not text:
        raise UnreadableSource(f"“{place}”缺少 docid 或 text，{SHAPE}")
    if "#" in identity:
        raise UnreadableSource(f"“{place}”的 docid 不能含 #，它用来隔开文件编号和条文编号。")
    # the title becomes the first line, so that it is found again whenever the text is parsed anew
    whole = text if not title or text.startswith(title) else f"{title}\n{text}"
    origin = Origin(len(line), "jsonl", version(), url, licence)
    return identity, Source(name, hashlib.sha256(whole.encode()).hexdigest(), whole, origin=origin)


def _text(fields: dict[str, object], key: str, place: str) -> str:
    value = fields.get(key)
    if value is not None and not isinstance(value, str):
        raise UnreadableSource(f"“{place}”的 {key} 不是文字，请写成带引号的字符串。")
    return (value or "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
