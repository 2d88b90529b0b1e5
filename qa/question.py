"""A question, understood: a typed value that says what is asked of what (问题)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.vocabulary import Name
from qa.references import Reference
from qa.reply import Evidence


@dataclass(frozen=True, slots=True)
class Message:
    """One earlier turn of the conversation."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the question itself states: 20家, 超过2000家, 5.5%."""

    value: float
    unit: str
    comparator: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """What a piece of the question was read as; shown by ``ask --explain``."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """Every part of the question, read once."""

    asked: str
    """As typed."""
    text: str
    """Normalised, in Chinese also when it was asked in English."""
    english: bool
    cues: frozenset[str]
    references: tuple[Reference, ...] = ()
    years: tuple[int, ...] = ()
    figures: tuple[Figure, ...] = ()
    names: tuple[Name, ...] = ()
    """Known things that the question names."""
    elsewhere: tuple[str, ...] = ()
    """Numbers (发文字号) of documents that are not in the knowledge base."""
    strangers: tuple[str, ...] = ()
    """Units that the question names and no document knows."""
    content: tuple[str, ...] = ()
    """What is left after all this: pieces to look for in the text."""
    unknown: tuple[str, ...] = ()
    """English words that no glossary knows."""
    tags: tuple[Tag, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reader should know of the reading: a typo corrected, a subject carried over."""
    within: tuple[str, ...] = ()
    """Clause ids that an earlier answer listed, for 第二项 and 最后一项."""
    same_matter: bool = False
    """It is the question before with another figure or word in it, and put to the documents of that one alone."""
    sources: tuple[str, ...] = ()
    """Documents that the answer before was taken from; a question that names none stays with them."""
    guessed: bool = False
    """Only likeness of words led to the document that it is put to, one of very many."""
    before: tuple[str, ...] = ()
    """Clause ids of the answer before, which decide where several indicators share a name."""

    cited: tuple[Evidence, ...] = ()
    """Places that the answer before was taken from."""
    years_before: tuple[int, ...] = ()
    """Years that the questions before spoke of on the same matter: 两个数差多少."""

    must: str = ""
    """Words of a follow-up (情节较轻的呢) that a sentence itself must hold to answer it."""

    def named(self, *kinds: str) -> tuple[Name, ...]:
        """The named things of some kinds."""
        return tuple(name for name in self.names if name.kind in kinds)

    @property
    def units(self) -> tuple[str, ...]:
        """Units as printed, in the order of the question."""
        return tuple(dict.fromkeys(name.ref for name in self.named("unit")))

    def referring(self, *kinds: str) -> tuple[Reference, ...]:
        """The references of some kinds."""
        return tuple(reference for reference in self.references if reference.kind in kinds)

    def has(self, *wanted: str) -> bool:
        """Any of these cues."""
        return any(cue in self.cues for cue in wanted)

    def with_notes(self, *notes: str) -> Question:
        """The same question with more remarks."""
        return replace(self, notes=(*self.notes, *notes))
