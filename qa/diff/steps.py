"""From the old words to the new, in steps that people can read: figures whole, no islands of one character."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from corpus.regex import regex
from qa.diff.result import Op, Step

TOKEN = regex(r"\d+(?:[.,]\d+)*[%％‰]?|[A-Za-z]+|\s+|.", re.DOTALL)
ISLAND = 2
"""Tokens between two changes that are equal by chance, below which they belong to the change."""


def steps(old: str, new: str) -> tuple[Step, ...]:
    """Equal and deleted steps joined are the old text, equal and inserted ones the new."""
    a, b = TOKEN.findall(old), TOKEN.findall(new)
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    found: list[tuple[Op, str]] = []
    gone = come = ""
    for n, (op, i, j, k, m) in enumerate(codes):
        inner = 0 < n < len(codes) - 1
        if op == "equal" and not (inner and j - i < ISLAND):
            found += _change(gone, come)
            gone = come = ""
            found.append(("equal", "".join(a[i:j])))
        else:
            gone, come = gone + "".join(a[i:j]), come + "".join(b[k:m])
    return tuple(Step(op, text) for op, text in [*found, *_change(gone, come)])


def _change(gone: str, come: str) -> list[tuple[Op, str]]:
    changes: list[tuple[Op, str]] = [("delete", gone), ("insert", come)]
    return [(op, text) for op, text in changes if text]
