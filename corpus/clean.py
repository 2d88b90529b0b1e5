"""The only changes ever made to a text, made once at the door; after this it is frozen and every span counts in it."""

from __future__ import annotations

from corpus.regex import regex

CONTROL = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\u200b-\u200d\u2060\ufffe\uffff]|[\ud800-\udfff]")
"""Characters that no reader sees: controls, byte order marks, zero-width joints, lone surrogates."""


def clean(text: str) -> str:
    """Line ends become ``\\n``, invisible characters go, outer blank lines go; every visible character stays."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = CONTROL.sub("", text)
    return text.strip()
