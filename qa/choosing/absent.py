"""Whether a question names a document that is not here, by number or by 《title》."""

from __future__ import annotations

from corpus.fold import fold
from corpus.regex import regex
from index.entry import Entry
from index.search import search
from index.store import Store
from qa.choosing.chosen import MOST
from qa.question import Question
from qa.reading.laws import NAMED

TITLE = regex(r"《([^》]{4,80})》")


def names_one(question: Question) -> bool:
    """The question names a document, here or elsewhere."""
    return bool(
        question.elsewhere or question.named("document") or TITLE.search(question.text) or NAMED.search(question.text)
    )


def absent(store: Store, question: Question, entries: list[Entry]) -> bool:
    """The question names a document, by number or by 《title》, that is not here and that no document here mentions."""
    named = [*question.elsewhere, *TITLE.findall(question.text)]
    titles = store.titles() if named else None
    strange = [n for n in named if titles and not (titles.holding(fold(n)) or titles.within(fold(n)))]
    return any(not _spoken_of(store, name, entries) for name in strange)


def _spoken_of(store: Store, name: str, entries: list[Entry]) -> bool:
    """Some document has the name in its text: of few documents any, of many one that the search finds."""
    few = [entry.id for entry in entries] if len(entries) <= MOST else []
    asked = few or dict.fromkeys(hit.document for hit in search(store, name, top=20).found)
    return any((document := store.document(i)) and fold(name) in fold(document.text) for i in asked)
