"""The HTML that every page starts from: Streamlit's own, made Chinese and shut against the outside world."""

from __future__ import annotations

import logging
from pathlib import Path

import streamlit
from fastapi import APIRouter
from fastapi.responses import HTMLResponse

PATHS = ("/", "/verify", "/check", "/audit", "/documents", "/add", "/clause", "/diff")
"""Addresses of the views in ``ui.page``."""
INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
OWN = "location.origin + '/'"
CHINESE = (Path(__file__).parent / "chinese.js").read_text(encoding="utf-8")
"""What Streamlit says in English, said in Chinese."""
CHANGES = (
    ('<html lang="en">', '<html lang="zh-CN">'),  # for screen readers, and for the Chinese shape of shared characters
    ("<title>Streamlit</title>", "<title>政策问答</title>"),
    # the page need not try whether the server lies under its own address: two failed requests per permanent link
    ("<head>", f"<head><script>window.__streamlit = {{ BACKEND_BASE_URL: {OWN}, MAIN_PAGE_BASE_URL: {OWN} }}</script>"),
    ("</head>", f"<script>{CHINESE}</script></head>"),
)
POLICY = (
    "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws: wss:; frame-ancestors 'self'"
)
"""The browser itself refuses whatever would leave this server."""
HEADERS = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache", "Referrer-Policy": "same-origin"}

logger = logging.getLogger("policyqa")


def routes() -> APIRouter:
    """Each page's address."""
    router = APIRouter(include_in_schema=False)
    html = front()
    for path in PATHS:

        @router.api_route(path, methods=["GET", "HEAD"])
        def page() -> HTMLResponse:
            return HTMLResponse(html, headers=HEADERS)

    return router


def sorry(error: Exception) -> bool:
    """What a reader sees of a fault of the program; the fault itself goes to the log."""
    logger.error("page", exc_info=error)
    streamlit.html(
        '<div class="pq pq-head"><h1>页面出错了</h1><p>请刷新后重试；如果还是这样，请报告给维护人员。</p></div>'
    )
    return True


def front() -> str:
    """Streamlit's first page with our changes."""
    html = INDEX.read_text(encoding="utf-8")
    for old, new in CHANGES:
        html = html.replace(old, new, 1)
    return html
