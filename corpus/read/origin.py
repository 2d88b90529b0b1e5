"""What is known of where a file came from: the version of the readers, and the address a saved page names."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

HEAD = 16384
"""Bytes of a page in which it says where it stands."""
ADDRESSES = (
    re.compile(rb"<!--\s*saved from url=\(\d+\)\s*(https?://[^\s<>\"']+)"),
    re.compile(rb"(?im)^Snapshot-Content-Location:\s*(https?://\S+)"),
    re.compile(rb"(?im)^Content-Location:\s*(https?://\S+)"),
    re.compile(rb"<link\s[^<>]{0,200}?rel=[\"']?canonical[\"']?\s[^<>]{0,200}?href=[\"']?(https?://[^\s<>\"']+)", re.I),
    re.compile(rb"<meta\s[^<>]{0,200}?og:url[\"']?\s[^<>]{0,200}?content=[\"']?(https?://[^\s<>\"']+)", re.I),
)
"""As browsers write it on saving, then as the page writes it itself."""


@cache
def version() -> str:
    """Twelve hexadecimal digits that change when a rule of any reader does."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def address_of(data: bytes) -> str:
    """The address that a saved page or web archive gives for itself; empty when there is none."""
    head = data[:HEAD]
    for pattern in ADDRESSES:
        if found := pattern.search(head):
            return found.group(1).decode("ascii", "ignore")[:2000]
    return ""
