"""Names in a document's text: defined terms, indicators, what it puts in quotation marks or title marks."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.regex import regex
from qa.verify.reader import Reader

NAMED = regex(r"“[^”\n]{1,30}”|《[^》\n]{1,60}》|\"[^\"\n]{1,30}\"|「[^」\n]{1,30}」")
LONGEST = 30
"""Characters of an indicator's name; what is longer is half a sentence."""


def term_spans(reader: Reader, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Spans of the names inside a span of the document."""
    text = reader.document.text
    found = [match.span() for match in NAMED.finditer(text, start, end)]
    for name in _names(reader):
        at = text.find(name, start, end)
        if at >= 0:
            found.append((at, at + len(name)))
    return tuple(found)


def _names(reader: Reader) -> Iterator[str]:
    document = reader.document
    names = [note.term for note in document.footnotes] + [target.indicator for target in document.targets]
    return (name for name in dict.fromkeys(names) if 1 < len(name) <= LONGEST)
