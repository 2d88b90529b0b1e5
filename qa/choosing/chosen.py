"""A document that was chosen for a question, and how many may be."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 8
"""Documents that one question is put to at most; more than this is a question to narrow."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A document to ask, and the words of the question that are its title's."""

    identity: str
    title_words: tuple[str, ...] = ()
    guessed: bool = False
    """Nothing but likeness of words speaks for it, among very many."""
