"""A file as it came in (来源), and what is known of where it came from (来历)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from and who read it (来历); what nobody stated is empty."""

    size: int = 0
    """Bytes of the file."""
    reader: str = ""
    """Module of ``corpus.read`` that read it: docx, html, …"""
    reader_version: str = ""
    """Digest of the readers' rules of that day."""
    url: str = ""
    """网址: where the file was got, by the file's own word or by hand."""
    licence: str = ""
    """许可: the terms of its use, set by hand."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it came in, before anything was understood."""

    name: str
    """File name, for people (来源)."""
    sha256: str
    """Digest of the bytes, hexadecimal."""
    text: str
    """The whole text as read, line ends normalised."""
    pages: tuple[int, ...] = ()
    """Where in the text each printed page begins (页), first 0; empty where the format has no pages."""
    origin: Origin = Origin()
