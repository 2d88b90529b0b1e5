"""What a ranking needs to know of a document: its terms, its title, who refers to it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from index.lookup import parts_of
from index.sheet import Sheet, is_article, numbers, sheet_of
from index.store import Store
from index.vocabulary import title_key


def sheets(store: Store, identities: Sequence[str], most: int) -> list[Sheet]:
    """Documents as numbers, in the order given, up to ``most`` terms of all."""
    state = (store.lookup.state(store.rows), store.chosen)
    called = titles(store, identities)
    found: list[Sheet] = []
    for identity in identities:
        if most <= 0:
            break
        sheet = store.sheets.get((*state, identity), partial(_sheet, store, identity, called[identity]))
        found += [sheet] if sheet.clauses else []
        most -= sheet.terms
    return found


def _sheet(store: Store, identity: str, title: str) -> Sheet:
    shelves = ("", "past_") if store.chosen.taken else ("",)
    found = ((shelf, *row) for shelf in shelves for row in parts_of(store.rows, identity, shelf))
    rows = [row for shelf, edition, *row in found if store.answers(edition, shelf)]
    sheet = sheet_of(identity, store.segmenter.pairs(title), rows)
    if any(map(is_article, sheet.clauses)):
        return sheet
    return replace(sheet, whole=numbers(store.segmenter.pairs(store.plain(identity))))


def titles(store: Store, identities: Sequence[str]) -> dict[str, str]:
    """Titles by id, of the editions that answer today."""
    query = "select id, title from documents where current = 1 and id in (select value from json_each(?))"
    known = dict(store.rows(query, [json.dumps(list(identities))]))
    return {identity: str(known.get(identity, "")) for identity in identities}


def references(store: Store, identities: Sequence[str]) -> dict[str, int]:
    """How many other documents refer to the title of each of these."""
    keys = {identity: title_key(title) for identity, title in titles(store, identities).items()}
    query = """select key, count(distinct document) from mentions where key in (select value from json_each(?))
        group by key"""
    counted = dict(store.rows(query, [json.dumps(sorted(set(keys.values())))]))
    return {identity: int(counted.get(key, 0)) for identity, key in keys.items()}
