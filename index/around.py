"""What stands around a passage that was found: the other passages of its clause, the title, who refers to the document."""

from __future__ import annotations

import json
from collections.abc import Sequence

from index.lookup import parts_of
from index.paper import Passage
from index.store import Store
from index.vocabulary import title_key

Places = Sequence[tuple[str, str]]
"""Clauses that are cited, each as its document and its id."""


def parts(store: Store, places: Places) -> tuple[Passage, ...]:
    """All passages of some clauses, in the order of the text."""
    shelves = ("", "past_") if store.chosen.taken else ("",)
    found = ((shelf, *part) for shelf in shelves for part in parts_of(store.rows, places, shelf))
    return tuple(passage for shelf, edition, passage in found if store.answers(edition, shelf))


def titles(store: Store, identities: Sequence[str]) -> dict[str, str]:
    """Titles by id, of the editions that answer today."""
    query = "select id, title from documents where current = 1 and id in (select value from json_each(?))"
    known = dict(store.rows(query, [json.dumps(list(identities))]))
    return {identity: str(known.get(identity, "")) for identity in identities}


def references(store: Store, by_id: dict[str, str]) -> dict[str, int]:
    """How many other documents refer to a title, for titles by id."""
    keys = {identity: title_key(title) for identity, title in by_id.items()}
    query = """select key, count(distinct document) from mentions where key in (select value from json_each(?))
        group by key"""
    counted = dict(store.rows(query, [json.dumps(sorted(set(keys.values())))]))
    return {identity: int(counted.get(key, 0)) for identity, key in keys.items()}
