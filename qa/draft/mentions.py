"""What a sentence of the draft mentions: the reading of ``qa.reading.understand``, at its place in the draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from index.store import Store
from index.vocabulary import Name, key_of
from qa.draft.owners import Owned, owned
from qa.draft.sentences import Piece
from qa.question import Question
from qa.reading.understand import understand
from qa.references import Reference

CLAUSES = frozenset({"task", "safeguard", "project", "principle", "goal", "section", "chapter", "article"})
"""Kinds of names that are clauses."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of the sentence and what it was read as."""

    kind: str
    """unit, indicator, clause, term, document, year, ref, stranger, or the cues of a word joined by a plus."""
    start: int
    end: int
    names: tuple[Name, ...] = ()
    reference: Reference | None = None
    value: str = ""

    def has(self, *cues: str) -> bool:
        """The word gives any of these cues."""
        return bool(set(cues) & set(self.kind.split("+")))


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as it was understood, its mentions in order."""

    piece: Piece
    question: Question
    mentions: tuple[Mention, ...]
    owned: tuple[Owned, ...] = ()
    """Its figures with what they are of."""

    def within(self, piece: Piece) -> tuple[Mention, ...]:
        """The mentions that lie in a phrase."""
        return tuple(m for m in self.mentions if piece.start <= m.start and m.end <= piece.end)


def read(store: Store, text: str, piece: Piece, documents: Sequence[str] | None) -> Read:
    """Read one sentence."""
    source = text[piece.start : piece.end]
    question = understand(store, source, documents, exact=True)
    places = _places(source, question.text)
    found = []
    for tag in question.tags:
        start, end = piece.start + places[tag.start], piece.start + places[tag.end - 1] + 1
        source_kind, _, kind = tag.kind.partition(":")
        names: tuple[Name, ...] = ()
        reference = None
        if source_kind == "name":
            key = key_of(question.text[tag.start : tag.end])
            source_kind = "clause" if kind in CLAUSES else kind
            fits = CLAUSES if kind in CLAUSES else {kind}
            names = tuple(n for n in question.names if n.key == key and n.kind in fits)
        elif source_kind == "ref":
            reference = next((r for r in question.references if (r.start, r.end) == (tag.start, tag.end)), None)
        found.append(Mention(source_kind, start, max(start + 1, end), names, reference, tag.value))
    return Read(piece, question, tuple(found), owned(text, piece.start, piece.end))


def _places(source: str, normal: str) -> list[int]:
    """For each character of the normalised sentence the offset it came from."""
    if len(source) == len(normal):
        return list(range(len(source)))
    places = [0] * len(normal)
    for op, a, b, c, d in SequenceMatcher(None, _plain(source), normal, autojunk=False).get_opcodes():
        for i in range(c, d):
            places[i] = a + (i - c) if op == "equal" else min(max(a, b - 1), a + (i - c))
    return [min(max(place, 0), len(source) - 1) for place in places]


FULL = str.maketrans("，：；！？（）％．", ",:;!?()%.")


def _plain(source: str) -> str:
    """The source with the punctuation that normalising makes narrow, character for character."""
    return source.translate(FULL)
