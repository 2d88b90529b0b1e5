"""Plain text and Markdown: UTF-8, UTF-16 with a mark, GB18030."""

from __future__ import annotations

import codecs

from corpus.errors import UnreadableSource

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes, name: str) -> str:
    """The text of ``data``. GB18030 is tried last: it accepts nearly anything, so its result must look like text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > 0 and error.reason == "unexpected end of data":
            raise UnreadableSource(
                f"“{name}”在结尾处被截断（UTF-8 字符不完整），请重新获取完整文件后再导入。"
            ) from error
    return _strict(data, "gb18030", name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableSource(f"“{name}”的文字编码无法识别，请另存为 UTF-8 文本后再导入。") from error
    if any(character in "\x00\x01\x02\x03" for character in text[:2000]):
        raise UnreadableSource(f"“{name}”不是文本文件，请另存为 UTF-8 文本后再导入。")
    return text
