"""Brings the second index up to the database's last change. Called by whoever has written; does nothing for a small store."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator

from index.postings import LARGE, Busy, Change, Entry, Postings, available

MOST = 400
"""Changed editions up to which the old index is mended; for more of them it is made anew."""


def note(connection: sqlite3.Connection, edition: int) -> None:
    """Say that what an edition is looked up by has changed, inside the caller's transaction."""
    connection.execute("insert into changes(edition, token) values (?, ?)", [edition, secrets.token_hex(8)])


def last_change(connection: sqlite3.Connection) -> Change:
    """The database's last change."""
    row = connection.execute("select number, token from changes order by number desc limit 1").fetchone()
    return Change(*row) if row else Change(0, "")


def bring_up_to_date(connection: sqlite3.Connection, postings: Postings) -> bool:
    """Make the derived index say what the database says; False when it does not, and then the database answers alone."""
    if not available():
        return False
    connection.isolation_level = None
    connection.execute("begin")
    try:
        return _write(connection, postings)
    except (Busy, OSError, ValueError):
        return False  # nothing is lost: without a stamp nobody asks it, and the next writer tries again
    finally:
        connection.execute("rollback")


def _write(connection: sqlite3.Connection, postings: Postings) -> bool:
    last, stamp = last_change(connection), postings.stamp()
    if stamp == last:
        return True
    if connection.execute("select count(*) from passages").fetchone()[0] < LARGE:
        postings.drop()
        return False
    changed = _changed_since(connection, stamp)
    if changed is None:
        postings.write(last, (), _entries(connection), anew=True)
    else:
        entries = (entry for edition in changed for entry in _entries(connection, edition))
        postings.write(last, changed, entries, anew=False)
    return True


def _changed_since(connection: sqlite3.Connection, stamp: Change | None) -> list[int] | None:
    """The editions that changed after the stamp; None when they are too many or the stamp is not this database's."""
    if stamp is None:
        return None
    known = connection.execute("select 1 from changes where number = ? and token = ?", [stamp.number, stamp.token])
    if not known.fetchone():
        return None
    query = "select distinct edition from changes where number > ? limit ?"
    changed = [row[0] for row in connection.execute(query, [stamp.number, MOST + 1])]
    return changed if len(changed) <= MOST else None


def _entries(connection: sqlite3.Connection, edition: int | None = None) -> Iterator[Entry]:
    """What is looked up of one edition, or of all; the cursor reads on while the index is written."""
    where = "where p.edition = ?" if edition is not None else ""
    query = f"select p.id, p.edition, t.words from passages p join terms t on t.rowid = p.id {where}"
    for row in connection.execute(query, [edition] if edition is not None else []):
        yield Entry(*row)
