"""Reading the one SQLite file: a connection belongs to one thread; readers see whole imports only (WAL, one transaction each)."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from index.connect import connect
from index.stored import StoreError


class _Held:
    """A thread's connection, closed when the thread ends or lets go of it."""

    __slots__ = ("connection",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class Reader:
    """Reads one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        if not hasattr(self._local, "held"):
            self._local.held = _Held(connect(self.path))
        held: _Held = self._local.held
        return held.connection

    def close(self) -> None:
        """Close this thread's connection."""
        if hasattr(self._local, "held"):
            del self._local.held

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside comes from one state of the file, whatever others write meanwhile."""
        depth = getattr(self._local, "depth", 0)
        if depth == 0:
            self.rows("begin")
        self._local.depth = depth + 1
        try:
            yield
        finally:
            self._local.depth = depth
            if depth == 0:
                self.rows("commit")

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        """The rows of a query in the snapshot that is read."""
        try:
            return self.connection.execute(query, list(values)).fetchall()
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"数据库“{self.path.name}”无法读取（{error}），请改名或删除该文件，再用 policyqa import 重新导入。"
            ) from error
