"""A request that is too large to be a question is refused before it is read into memory."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corpus.read.file import LARGEST as LARGEST_FILE
from qa.service.faults import problem

LARGEST = 2 * 1024 * 1024
"""Bytes of a request to ``/api``: a long conversation is some 100 KB."""
UPLOAD = ("POST", "/api/documents")
"""The one operation that takes a file."""


class BodyLimit:
    """Counts what comes in for the service; pages have their own limit."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http" or not scope["path"].startswith("/api/"):
            await self.app(scope, receive, send)
            return
        limit = LARGEST_FILE if (scope["method"], scope["path"]) == UPLOAD else LARGEST
        sentence = f"请求正文超过 {limit // 1024 // 1024} MB，请减少内容后重试。"
        came = 0

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > limit:
                raise HTTPException(413, sentence)
            return message

        if _announced(scope) > limit:
            await problem(413, sentence)(scope, receive, send)
            return
        await self.app(scope, counted, send)


def _announced(scope: Scope) -> int:
    """The length that the request says it has; 0 when it does not say."""
    length = dict(scope["headers"]).get(b"content-length", b"0")
    return int(length) if length.isdigit() else 0
