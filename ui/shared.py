"""What the server and every page have in common: one store per data folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from index.home import FILE, home
from index.open import open_store
from index.store import Store


def shared_store() -> Store:
    """The store of the data folder; opened once in a process, safe from any thread."""
    return _opened(home() / FILE)


@cache
def _opened(path: Path) -> Store:
    return open_store(path)
