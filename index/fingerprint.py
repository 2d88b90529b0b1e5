"""A digest of every rule and word list that shapes what is stored, so that a stale index is noticed, never used."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOMS = Path(__file__).parent.parent
SHAPING = ("corpus/*.py", "corpus/audit/*.py", "corpus/words/*.txt", "index/*.py", "index/words/*.txt")
"""Files whose change changes what is stored; reading them takes about 2 ms."""


@cache
def fingerprint() -> str:
    """Sixteen hexadecimal digits; equal for equal files wherever they are installed."""
    digest = hashlib.sha256()
    for pattern in SHAPING:
        for path in sorted(ROOMS.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
