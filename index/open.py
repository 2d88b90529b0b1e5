"""The door to the store: made and filled at first use, rebuilt when another version of the program built it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from index.connect import connect
from index.derive import bring_up_to_date
from index.home import FILE, home
from index.state import has_tables, is_current, is_empty
from index.store import Store
from index.stored import StoreError


def open_store(path: Path | None = None, *, lasting: bool = False) -> Store:
    """The store at ``path``, or the one of the data folder; never an empty or an outdated one.

    Who keeps it open for long (``lasting``) has the second index brought up to date too: a database that was put back
    from a copy, or filled before that index was installed, has none until somebody writes.
    """
    store = Store(path or home() / FILE)
    try:
        filled = has_tables(store.connection)
        current = filled and is_current(store.connection)
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"“{store.path}”不是本程序的数据库或已损坏（{error}），请移走该文件后重试，程序会重新建立。"
        ) from error
    if not filled and not is_empty(store.connection):
        raise StoreError(f"“{store.path}”是别的程序的数据库，请把它移走，或用 POLICYQA_HOME 指定另一个文件夹。")
    if not current:
        from index.build import fill, rebuild  # brings sqlite_utils and jieba's dictionary: only when there is work

        rebuild(store) if filled else fill(store)
    if lasting:
        with closing(connect(store.path)) as connection:
            bring_up_to_date(connection, store.lookup.postings)
    return store
