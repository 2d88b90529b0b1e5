"""Repeals (废止): what a document says that it puts an end to, and what that makes of the document that is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repeal:
    """《甲办法》（甲府发〔2015〕3号）同时废止."""

    clause: str
    title: str
    """As printed between 《 and 》."""
    number: str
    """发文字号 as printed behind the title; empty where none is."""
    start: int
    end: int
    """Span of title and number."""


@dataclass(frozen=True, slots=True)
class Repealed:
    """The document of the knowledge base that puts an end to another, and where it says so."""

    document: str
    title: str
    number: str
    day: str
    """From when, ISO 8601: the day on which it takes effect; empty where that is not known."""
    clause: str
    start: int
    end: int
