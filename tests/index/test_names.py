"""Names are found by key and by sound, however many keys there are."""

from __future__ import annotations

import pytest

from corpus.model import Document
from index.build import add
from index.names import CHUNK
from index.store import Store
from index.vocabulary import names_of

WATER = "云州市水环境"


def test_names_are_found_by_key_and_by_sound(plan_store: Store) -> None:
    by_key = plan_store.names(["区科委", "没有这个"])
    assert {(name.kind, name.ref) for name in by_key} == {("unit", "区科委")}
    by_sound = plan_store.names(["qukewei"], column="sound")
    assert "区科委" in {name.ref for name in by_sound}


def test_names_find_every_key_of_a_long_list(plan_store: Store) -> None:
    keys = [f"没有{n}" for n in range(2 * CHUNK)]
    keys[0], keys[CHUNK], keys[-1] = "区科委", "徐行镇", "高企"
    assert {name.key for name in plan_store.names(keys)} == {"区科委", "徐行镇", "高企"}


def test_names_refuse_any_other_column(plan_store: Store) -> None:
    with pytest.raises(ValueError, match="printed"):
        plan_store.names(["区科委"], column="printed")


def test_stored_names_are_those_of_the_document(store: Store, invented: tuple[Document, ...]) -> None:
    add(store, invented[0])
    expected = names_of(invented[0])
    found = store.names(name.key for name in expected)
    assert [name for name in found if name.document == WATER] == sorted(expected, key=found.index)
    count = store.connection.execute("select count(*) from names where document = ?", [WATER]).fetchone()[0]
    assert count == len(expected)
