"""``policyqa doctor``: is everything here that the program needs?"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass

import click

from corpus.errors import PolicyError
from index.home import FILE, home
from index.open import open_store
from ui.address import HOST, PORT
from ui.program import DONE, NO, Command, trouble

ROOM = 100 * 1024 * 1024
"""Bytes free: the program's own file is a few MB, its search dictionary 5 MB, a write needs as much again."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; a hint is no fault."""

    name: str
    words: str
    mark: str = "✓"


@click.command(name="doctor", cls=Command)
def command() -> int:
    """检查运行条件：版本、数据文件夹、数据库、字体、端口、页面组件。"""
    findings = [check() for check in CHECKS]
    for finding in findings:
        click.echo(f"{finding.mark} {finding.name}：{finding.words}")
    faults = sum(finding.mark == "✗" for finding in findings)
    click.echo(f"发现 {faults} 处问题，请按上面的提示处理。" if faults else "一切正常。")
    return NO if faults else DONE


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    enough = sys.version_info >= (3, 11)
    return Finding("Python", version if enough else f"{version}，需要 3.11 或更高，请升级", "✓" if enough else "✗")


def _sqlite() -> Finding:
    try:
        with sqlite3.connect(":memory:") as connection:
            connection.execute("create virtual table probe using fts5(words)")
    except sqlite3.OperationalError:
        return Finding("SQLite", f"{sqlite3.sqlite_version}，缺少全文检索 FTS5，请换用自带 FTS5 的 Python", "✗")
    return Finding("SQLite", f"{sqlite3.sqlite_version}，含全文检索 FTS5")


def _folder() -> Finding:
    try:
        folder = home()
        with tempfile.TemporaryFile(dir=folder):
            free = shutil.disk_usage(folder).free
    except PolicyError as error:
        return Finding("数据文件夹", str(error), "✗")
    except OSError as error:
        return Finding("数据文件夹", f"不能写入（{trouble(error)}），请检查权限或改设 POLICYQA_HOME", "✗")
    words = f"{folder}，可写，剩余 {free // 1024 // 1024} MB"
    return Finding("数据文件夹", words if free > ROOM else f"{words}，请清理磁盘", "✓" if free > ROOM else "✗")


def _database() -> Finding:
    try:
        store = open_store()
        sound = store.connection.execute("pragma quick_check").fetchone()[0] == "ok"
        number = len(store.entries())
    except (PolicyError, sqlite3.Error) as error:
        return Finding("数据库", str(error), "✗")
    if not sound:
        return Finding("数据库", f"{FILE} 已损坏，请恢复备份，或移走后重新导入", "✗")
    return (
        Finding("数据库", f"{number} 份文件")
        if number
        else Finding("数据库", "没有文件，请用 policyqa import 导入", "✗")
    )


def _fonts() -> Finding:
    if not shutil.which("fc-list"):
        return Finding("中文字体", "此系统没有 fc-list，无法检查；页面用的是看页面的那台电脑的字体", "·")
    listed = subprocess.run(["fc-list", ":lang=zh", "family"], capture_output=True, text=True, timeout=20, check=False)
    if listed.stdout.strip():
        return Finding("中文字体", "本机已装")
    return Finding("中文字体", "本机没有；只在本机看页面时才需要，可安装 fonts-noto-cjk", "·")


def _port() -> Finding:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, PORT))
        except OSError as error:
            return Finding("端口", f"{PORT} 不能用（{trouble(error)}），启动时请用 --port 另选一个", "·")
    return Finding("端口", f"{PORT} 空闲")


def _page() -> Finding:
    if importlib.util.find_spec("streamlit") is None:
        return Finding("页面", "没有安装 Streamlit；只用接口时不需要，启动时加 --api-only", "·")
    return Finding("页面", f"Streamlit {importlib.metadata.version('streamlit')}")


CHECKS: tuple[Callable[[], Finding], ...] = (_python, _sqlite, _folder, _database, _fonts, _port, _page)
