"""Printed characters with their place on a page: what PDF and OFD readers hand to the makers of lines."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as printed. Lengths count from the upper left corner of the page, in the units of the format."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Height of its centre."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size and what is printed on it, in no order."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: int = 0
    """Drawn lines and boxes; a page without any has no ruled table."""
    fontless: bool = False
    """Neither the file nor this machine has the font of some words: characters may be missing."""
