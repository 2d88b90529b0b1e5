"""Web archives (.mht): the HTML part of a MIME message; pictures and other parts are left alone."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from corpus.errors import UnreadableSource
from corpus.read import html

MOST_PARTS = 2000


def read(data: bytes, name: str) -> str:
    """The document in an archive that a browser or Word saved."""
    return html.read(markup_of(data, name), name)


def markup_of(data: bytes, name: str) -> bytes:
    """The first HTML part, re-encoded as UTF-8 where the message names its encoding."""
    for count, part in enumerate(_parts(message_from_bytes(data.lstrip()))):
        if count > MOST_PARTS:
            break
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                return _utf8(content, str(part.get_content_charset() or ""))
    raise UnreadableSource(f"“{name}”里没有网页正文，请在浏览器中打开并另存为 .html 后再导入。")


def _parts(message: Message) -> Iterator[Message]:
    """Leaf parts in order."""
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        content = part.get_payload()
        if isinstance(content, list):
            waiting[:0] = [inner for inner in content if isinstance(inner, Message)]
        else:
            yield part


def _utf8(content: bytes, charset: str) -> bytes:
    """``content`` as UTF-8; what its charset does not fit is left for the page itself to name."""
    try:
        return content.decode("gb18030" if charset.startswith("gb") else charset).encode()
    except (LookupError, UnicodeError):
        return content
