"""``policyqa serve``: the page and the service on one port."""

from __future__ import annotations

import importlib.util

import click

from corpus.errors import PolicyError
from ui.address import HOST, PORT
from ui.program import DONE, Command


@click.command(name="serve", cls=Command)
@click.option("--host", default=HOST, metavar="地址", help=f"监听的地址，不写则 {HOST}；0.0.0.0 表示对网络开放。")
@click.option(
    "--port", default=PORT, type=click.IntRange(0, 65535), metavar="N", help=f"端口，不写则 {PORT}；0 表示任选一个。"
)
@click.option("--api-only", is_flag=True, help="只开接口，不开页面（不需要安装 Streamlit）。")
def command(host: str, port: int, api_only: bool) -> int:
    """启动页面和接口（同一个进程、同一个端口）。"""
    if not api_only and importlib.util.find_spec("streamlit") is None:
        raise PolicyError("没有安装页面所需的 Streamlit，请加 --api-only 只开接口，或用 make setup 安装全部依赖。")
    from index.open import open_store
    from ui.server import run

    run(open_store(lasting=True), host, port, page=not api_only)
    return DONE
