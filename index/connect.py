"""Connections to the one SQLite file: they wait for a writer, and only read where nothing may be written."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

from index.stored import StoreError

WAIT = 60
"""Seconds that a writer waits for another, which may be storing a long document on a busy machine."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection that waits for a writer instead of failing; reading only where nothing may be written."""
    try:
        if path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        connection = sqlite3.connect(path, timeout=WAIT, check_same_thread=False)
        _write_ahead(connection)
        connection.execute("pragma synchronous=normal")
    except sqlite3.Error as error:
        raise StoreError(
            f"无法打开数据库“{path}”（{error}），请检查文件夹的读写权限和磁盘空间，或用 POLICYQA_HOME 指定另一个文件夹。"
        ) from error
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log. SQLite does not wait for another process that switches too, so this does."""
    until = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("pragma journal_mode=wal")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return
