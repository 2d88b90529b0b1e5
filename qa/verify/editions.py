"""Later editions of a document in the same knowledge base: the same title, a later date."""

from __future__ import annotations

from corpus.model import Document
from index.store import Store
from index.vocabulary import key_of


def later_editions(store: Store, document: Document) -> tuple[Document, ...]:
    """The latest edition that is newer than ``document``; none when its date is not known."""
    meta = document.metadata
    if not meta.title or not meta.date:
        return ()
    names = store.names([key_of(meta.title)])
    others = dict.fromkeys(n.document for n in names if n.kind == "document" and n.document != document.id)
    found = [other for identity in others if (other := store.document(identity))]
    later = [other for other in found if other.metadata.title == meta.title and other.metadata.date > meta.date]
    return tuple(sorted(later, key=lambda other: other.metadata.date)[-1:])
