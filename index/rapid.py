"""The same words faster, for importing in bulk: rjieba, jieba's rules and dictionary in Rust. The only file that imports it.

Used only in versions whose words were compared with jieba's, run by run: on every run of Chinese characters of 3,445 laws,
599 policy texts and 1,427 questions (``tests/index/test_rapid.py`` repeats it on the texts at hand).
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

PROVED = frozenset({"0.2.2"})
"""Versions of rjieba whose words are jieba's."""
REFERENCE = "0.42.1"
"""The version of jieba that they were compared with."""


@cache
def rapid() -> str:
    """The proved version that is installed; empty when there is none, and then jieba does all the work."""
    try:
        found = version("rjieba")
        return found if found in PROVED and version("jieba") == REFERENCE else ""
    except PackageNotFoundError:
        return ""


def words(run: str) -> list[str]:
    """Words of a run of Chinese characters, overlapping as in jieba's search mode, in its order."""
    return list(_loaded().cut_for_search(run))


@cache
def _loaded() -> Any:
    import rjieba  # takes 0.14 s, and only imports need it

    return rjieba.Jieba()
