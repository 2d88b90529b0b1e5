"""What is in a database file: nothing, tables of ours, tables made by today's rules."""

from __future__ import annotations

import sqlite3

from index.fingerprint import fingerprint


def has_tables(connection: sqlite3.Connection) -> bool:
    """The file has been filled."""
    return bool(connection.execute("select 1 from sqlite_master where name = 'vocabulary'").fetchone())


def is_empty(connection: sqlite3.Connection) -> bool:
    """Nothing at all is in the file."""
    return not connection.execute("select 1 from sqlite_master limit 1").fetchone()


def is_current(connection: sqlite3.Connection) -> bool:
    """The file was built by these tables, this segmenter, these rules of parsing."""
    row = connection.execute("select value from meta where key = 'rules'").fetchone()
    return bool(row) and row[0] == fingerprint()
