"""Later editions of a document in the same knowledge base: the same title, a later date."""

from __future__ import annotations

from corpus.model import Document
from index.store import Store


def later_editions(store: Store, document: Document) -> tuple[Document, ...]:
    """The latest edition that is newer than ``document``; none when its date is not known."""
    meta = document.metadata
    if not meta.title or not meta.date:
        return ()
    identity = store.later(meta.title, meta.date)
    later = store.document(identity) if identity else None
    return (later,) if later else ()
