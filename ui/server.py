"""One process, one port: the service, and the page beside it."""

from __future__ import annotations

import errno
import json
import shlex
import socket
from pathlib import Path

import click
import uvicorn
from fastapi import FastAPI

from corpus.errors import PolicyError
from index.store import Store
from qa.service.app import create_app
from ui.program import trouble
from ui.samples import samples

SCRIPT = Path(__file__).parent / "page.py"


def run(store: Store, host: str, port: int, *, page: bool) -> None:
    """Serve until Ctrl-C; says where, and one call to try, once the port is ours."""
    listener = listen(host, port)
    app = with_page(store) if page else create_app(store)
    question = next(iter(samples(store)), "文件的发文字号是什么？")
    bound_host, bound_port = listener.getsockname()[:2]
    click.echo(announcement(bound_host, bound_port, question, page=page))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=3))
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        click.echo("已停止。")


def with_page(store: Store) -> FastAPI:
    """The service, and the Streamlit page for every address that the service does not know."""
    import streamlit as st  # brings libraries that the service alone does not need

    from ui.front import routes, sorry

    page = st.App(SCRIPT, on_script_error=sorry)
    app = create_app(store, lifespan=page.lifespan())
    app.include_router(routes())
    app.mount("/", page)
    return app


def listen(host: str, port: int) -> socket.socket:
    """The port, taken at once so that no other program can come between; or a sentence why not."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named TCP, so that asyncio switches Nagle's algorithm off; else every answer waits 40 ms for an acknowledgement.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        remedy = "请用 --port 另选一个端口" if error.errno in (errno.EADDRINUSE, errno.EACCES) else "请检查 --host"
        raise PolicyError(f"不能在 {host} 的端口 {port} 上启动（{trouble(error)}），{remedy}。") from error
    return listener


def announcement(host: str, port: int, question: str, *, page: bool) -> str:
    """The address and one call to try."""
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{port}"
    body = shlex.quote(json.dumps({"question": question}, ensure_ascii=False))
    call = f"curl -s {address}/api/ask -H 'Content-Type: application/json' -d {body}"
    lines = [f"页面　{address}"] if page else []
    return "\n".join([*lines, f"接口　{address}/docs", f"试一下　{call}", "按 Ctrl-C 停止。"])
