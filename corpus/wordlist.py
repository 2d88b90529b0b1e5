"""Word lists are data: text files of one entry a line, ``#`` for remarks, columns split by white space."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def read_entries(path: Path) -> tuple[tuple[str, ...], ...]:
    """Rows of a word list, each row its columns, in file order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split()) for line in lines if line.strip() and not line.startswith("#"))


@cache
def entries(name: str) -> tuple[tuple[str, ...], ...]:
    """The list ``corpus/words/<name>.txt``."""
    return read_entries(Path(__file__).parent / "words" / f"{name}.txt")


@cache
def words(name: str) -> tuple[str, ...]:
    """First column of a list, longest first, so that an alternation of them prefers the longer word."""
    return longest_first(entries(name))


def longest_first(rows: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """First column of some rows, longest first."""
    return tuple(sorted({row[0] for row in rows}, key=lambda word: (-len(word), word)))


@cache
def mapping(name: str) -> dict[str, str]:
    """First column to second column."""
    return {row[0]: row[1] for row in entries(name)}
