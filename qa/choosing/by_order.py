"""The document that is called by the number of an order without the one who gave it: 某办法（令第83号）, 第83号令."""

from __future__ import annotations

import re

from corpus.fold import fold
from index.entry import Entry
from index.store import Store
from qa.choosing.chosen import Chosen
from qa.finding.cutting import cut
from qa.question import Question
from qa.reading.pointers import AUTHORITIES


def by_order(store: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    """The one document of that number whose title has a word of the question, or nothing but the number is said.

    Several authorities may have given an order of the same number.
    """
    said = [tag for tag in question.tags if tag.kind == "order"]
    if len(said) != 1:
        return ()
    before = question.text[: said[0].start]
    held = [entry for entry in entries if _numbered(entry, said[0].value) and _given_by(entry, before)]
    words = [word for piece in question.content for word in cut(store, piece) if len(word) > 1]
    titled = {e.id: tuple(word for word in words if word in fold(e.title)) for e in held}
    meant = [identity for identity, found in titled.items() if found or not words]
    return (Chosen(meant[0], titled[meant[0]]),) if len(meant) == 1 else ()


def _numbered(entry: Entry, order: str) -> bool:
    """令第83号 for 某部令第83号, and for 第83号令."""
    parts = re.findall(r"\d+年|\d+(?=号)", order)
    number = fold(entry.number)
    return "令" in number and [*parts] == re.findall(r"\d+年|\d+(?=号)", number)[-len(parts) :]


def _given_by(entry: Entry, before: str) -> bool:
    """商务部第83号令 is no order of another authority."""
    return not before.endswith(AUTHORITIES) or before.endswith(entry.number.partition("令")[0])
