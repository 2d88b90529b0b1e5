"""Notes and their marks: each needs the other."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.audit.finding import LOOK, WRONG, finding
from corpus.footnotes import read_anchors
from corpus.model import Document, Problem


def marks_without_note(document: Document) -> Iterator[Problem]:
    """A mark in the text whose note does not exist."""
    known = {int(note.marker[1:-1]) for note in document.footnotes}
    if known:
        for number, anchors in read_anchors(document.text, document.clauses).items():
            if number not in known:
                message = f"正文标有注号[{number}]，文末没有对应的注释。"
                yield finding("mark_without_note", WRONG, message, anchors)


def notes_without_mark(document: Document) -> Iterator[Problem]:
    """A note that no mark points to; where none has a mark they may be remarks on a table, numbered all the same."""
    severity = WRONG if any(note.anchors for note in document.footnotes) else LOOK
    for note in document.footnotes:
        if not note.anchors:
            message = f"注释{note.marker}在正文中没有对应的注号。"
            yield finding("note_without_mark", severity, message, [(note.start, note.end)])
