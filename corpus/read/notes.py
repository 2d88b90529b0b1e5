"""Footnotes and endnotes of Word documents: marks [1], [2] … in the text, and the notes in a run behind it."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from corpus.read.xml import attribute, local

Printer = Callable[[etree._Element], list[str]]
"""Lines of the paragraphs inside an element."""


class Notes:
    """The notes of a document, numbered as the text calls them."""

    def __init__(self, footnotes: etree._Element | None, endnotes: etree._Element | None) -> None:
        self._known = {
            (kind, attribute(note, "id")): note
            for kind, root in (("footnote", footnotes), ("endnote", endnotes))
            for note in (root if root is not None else ())
            if local(note) == kind and attribute(note, "type") in {"", "normal"}
        }
        self._called: list[tuple[str, str]] = []

    def mark(self, reference: etree._Element) -> str:
        """The mark in the text for a reference; a note that does not exist has none."""
        note = (local(reference).removesuffix("Reference"), attribute(reference, "id"))
        if note not in self._known:
            return ""
        if note not in self._called:
            self._called.append(note)
        return f"[{self._called.index(note) + 1}]"

    def lines(self, printed: Printer) -> list[str]:
        """The notes that were called, in order, a line each."""
        found = []
        for number, note in enumerate(self._called, 1):
            found.append(f"[{number}] " + " ".join(printed(self._known[note])))
        return found
