"""A quotation from an older edition is stale: proved there; a deleted edition is no proof."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add, delete
from index.store import Store
from qa.verify.verify import verify

ID = "松政发〔2019〕3号"
OLD = f"松江县促进茶业发展若干措施\n{ID}\n一、任务\n1.建设茶园。到2021年,全县建成生态茶园20个以上。(牵头单位:县农业局)\n2.举办斗茶赛。每年春季举办民间斗茶赛一场。\n松江县人民政府\n2019年3月1日"
NEW = f"松江县促进茶业发展若干措施\n{ID}\n一、任务\n1.建设茶园。到2021年,全县建成生态茶园35个以上。(牵头单位:县水务委)\n松江县人民政府\n2021年6月1日"


@pytest.fixture
def store(own_store: Store) -> Store:
    for text in (OLD, NEW):
        add(own_store, parse(read_bytes(text.encode(), "措施.txt")))
    return own_store


@pytest.mark.parametrize("place", [{}, {"document": ID}, {"clause": f"{ID}第1项"}])
def test_words_of_an_older_edition_are_stale(store: Store, place: dict[str, str]) -> None:
    found = verify(store, "到2021年,全县建成生态茶园20个以上", **place)
    assert found.verdict == "stale"
    assert found.citation
    assert found.citation.document.date == "2019-03-01"
    assert f"version={found.citation.document.sha256[:12]}" in found.citation.url
    old = store.document(ID, found.citation.document.sha256)
    assert old
    assert old.quote(found.citation.start, found.citation.end) == found.citation.quote


def test_a_clause_that_was_removed_is_stale(store: Store) -> None:
    assert verify(store, "每年春季举办民间斗茶赛一场").verdict == "stale"


def test_words_of_the_newest_edition_are_true(store: Store) -> None:
    assert verify(store, "到2021年,全县建成生态茶园35个以上").verdict == "exact"


def test_words_of_neither_edition_are_not_stale(store: Store) -> None:
    assert verify(store, "到2021年,全县建成生态茶园50个以上").verdict == "differs"


def test_nothing_of_a_deleted_document_proves_anything(store: Store) -> None:
    delete(store, ID)
    for quote in ("到2021年,全县建成生态茶园20个以上", "到2021年,全县建成生态茶园35个以上"):
        found = verify(store, quote)
        assert found.verdict == "absent"
        assert found.citation is None
