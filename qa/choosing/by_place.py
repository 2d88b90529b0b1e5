"""Documents of the places that a question names: what is asked of 朔川 is not answered from a document of 鹤汀."""

from __future__ import annotations

from collections.abc import Sequence

from index.store import Store
from qa.question import Question


def of_its_places(store: Store, question: Question, identities: Sequence[str]) -> list[str]:
    """Without the documents that are of another place, where the question names the place of one; all, where it names none.

    A document that says of no place whose it is may be of any.
    """
    of = {entry.id: entry.place for entry in store.entries()} if len(identities) > 1 else {}
    named = {place for place in store.places() if place in question.text} if of else set()
    here = {i for i in identities if any(place in of.get(i, "") for place in named)}
    return [i for i in identities if i in here or not of.get(i, "")] if here else list(identities)
