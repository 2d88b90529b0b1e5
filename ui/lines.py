"""JSON lines in, JSON lines out: one object a line, in order, a broken line does not stop the rest."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from corpus.errors import PolicyError


@dataclass(frozen=True, slots=True)
class Line:
    """One line of input: its fields, or what is wrong with it."""

    number: int
    fields: dict[str, Any]
    problem: str = ""

    def text(self, name: str) -> str:
        """The value of a field that must be a text; empty when it is left out."""
        if self.problem:
            raise PolicyError(self.problem)
        value = self.fields.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise PolicyError(f"第 {self.number} 行的 {name} 不是文字，请写成带引号的字符串。")
        return whole(value)


def whole(text: str) -> str:
    """The text without halves of characters (lone surrogates), which no store and no output could take."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def read_lines(stream: BinaryIO) -> Iterator[Line]:
    """Each line that is not blank."""
    for number, raw in enumerate(stream, 1):
        if raw.strip():
            yield _line(number, raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw)


def write_line(body: dict[str, Any]) -> None:
    """One object on one line of standard output, at once."""
    stream = sys.stdout.buffer
    # a lone surrogate becomes \\udxxx, which is what JSON calls it
    stream.write(json.dumps(body, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
    stream.flush()


def write_json(body: object) -> None:
    """One object on several lines, for ``--json``."""
    text = json.dumps(body, ensure_ascii=False, indent=2)
    stream = sys.stdout.buffer
    stream.write(text.encode("utf-8", "backslashreplace") + b"\n")
    stream.flush()


def _line(number: int, raw: bytes) -> Line:
    try:
        fields = json.loads(raw)
    except UnicodeDecodeError:
        return Line(number, {}, f"第 {number} 行不是 UTF-8 文字，请转换编码后重试。")
    except (ValueError, RecursionError):
        return Line(number, {}, f"第 {number} 行不是完整的 JSON，请检查引号、逗号和括号。")
    if not isinstance(fields, dict):
        return Line(number, {}, f'第 {number} 行不是 JSON 对象，应写成一对花括号，如 {{"id": "1", "question": "…"}}。')
    return Line(number, fields)
