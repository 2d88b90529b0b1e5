"""Whether what is told and quoted holds nothing of the kind that is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.open.focus import foci

COUNTS = frozenset({"measure", "number"})
"""Kinds of answer that may be counted in words of our own."""
PLAIN = frozenset({"duration", "years", "age", "clock", "fined", "charge", "charged", "address"})
"""Kinds that no other kind of thing can stand for."""


def lacks(asked: str, said: str, *, only: frozenset[str] | None = None, own: Sequence[str] = ()) -> bool:
    """罚多少 and 几天内 ask for a kind of thing, and ``said`` has none of it; ``only``: of these kinds alone.

    ``own``: words of what is asked, of which a count must be.
    """
    kinds = [focus for focus in foci(asked) if focus.strict]
    if any(focus.name in COUNTS for focus in kinds) and re.search(r"\d", said):
        return bool(own) and not any(word in said for word in own)  # 多少次: 各19项 counts them in another measure
    kinds = [focus for focus in kinds if only is None or focus.name in only]
    return bool(kinds) and not any(focus.met.search(said) for focus in kinds)
