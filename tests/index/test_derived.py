"""The second index says what the database says, or nothing: candidates, stamps, deletion, editions, a foreign folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.model import Document
from index import derive as deriving
from index import lookup
from index.build import add, delete, derive
from index.derive import last_change
from index.lookup import Wanted
from index.open import open_store
from index.paper import Passage
from index.postings import Postings
from index.search import search
from index.store import Store

pytest.importorskip("tantivy", reason="the extra “bulk” is not installed")
PLAN = "嘉府发〔2018〕15号"
QUERIES = ["人才公寓", "加强人才队伍建设", "黑臭水体销号", "老年食堂餐补", "科技创新企业 2020", "5.5%", "的"]


@pytest.fixture
def large(store: Store, invented: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch) -> Store:
    """Three documents in a store that counts as large from the first passage on."""
    monkeypatch.setattr(deriving, "LARGE", 1)
    for document in invented:
        add(store, document)
    return store


def from_postings(store: Store, terms: list[str], limit: int = 5000) -> list[int] | None:
    return store.lookup.postings.find(last_change(store.connection), terms, limit)


def from_database(store: Store, term: str) -> set[int]:
    return {row[0] for row in store.connection.execute("select rowid from terms where terms match ?", [f'"{term}"'])}


@pytest.mark.parametrize("query", QUERIES)
def test_the_same_passages_hold_a_term_here_and_there(large: Store, query: str) -> None:
    for term in large.segmenter.terms(query):
        assert set(from_postings(large, [term]) or ()) == from_database(large, term)


@pytest.mark.parametrize("query", QUERIES)
def test_the_ranking_is_the_same_from_either_index(large: Store, query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = search(large, query, top=20)
    monkeypatch.setattr(lookup, "available", lambda: False)
    assert search(large, query, top=20).found == quick.found


def test_a_phrase_is_found_where_its_parts_stand_side_by_side(large: Store) -> None:
    phrase = "人才 才公 公寓"
    assert set(from_postings(large, [phrase]) or ()) == from_database(large, phrase)
    assert from_postings(large, ["公寓 人才"]) == []


def test_a_deletion_holds_at_once(large: Store) -> None:
    assert from_postings(large, ["黑臭"])
    water = large.passages(["黑臭"], None, 10)[0].document
    deleting = Store(large.path)  # another process
    deleting.segmenter = large.segmenter
    delete(deleting, water)
    deleting.close()
    assert water not in {passage.document for passage in large.passages(["黑臭", "人才"], None, 500)}
    assert set(from_postings(large, ["人才"]) or ()) == from_database(large, "人才")


def test_an_index_that_is_behind_is_not_asked(large: Store, written: Callable[[str, str], Document]) -> None:
    from index.build import add_prepared
    from index.prepare import prepare

    add_prepared(large, prepare(written("第一条 设立玄铁基金。", "新"), large.segmenter))
    assert from_postings(large, ["玄铁"]) is None
    assert [passage.document for passage in large.passages(["玄铁"], None, 5)] == ["新"]
    assert derive(large)
    assert len(from_postings(large, ["玄铁"]) or ()) == 1


def test_a_new_edition_takes_the_place_of_the_old_one(large: Store, written: Callable[[str, str], Document]) -> None:
    add(large, written("某市办法\n第一条 补贴按甲字标准发放。\n第二条 自发布之日起施行。", "办法"))
    add(large, written("某市办法\n第一条 补贴按乙字标准发放。\n第二条 自发布之日起施行。", "办法"))
    assert from_postings(large, ["甲字"]) == []
    assert len(from_postings(large, ["乙字"]) or ()) == 1


def test_a_folder_that_is_lost_broken_or_of_another_database_is_made_anew(large: Store, tmp_path: Path) -> None:
    postings = large.lookup.postings
    shutil.rmtree(postings.folder)
    fresh = Postings(postings.folder)
    assert fresh.find(last_change(large.connection), ["人才"], 5) is None
    assert derive(large)
    assert fresh.find(last_change(large.connection), ["人才"], 5)
    (postings.folder / "stamp.json").write_text('{"number": 1, "token": "fremd", "layout": 1}')
    assert Postings(postings.folder).find(last_change(large.connection), ["人才"], 5) is None
    assert derive(large)
    assert set(from_postings(large, ["人才"]) or ()) == from_database(large, "人才")
    for broken in ("", "[]", '{"number": 1}', "{"):
        (postings.folder / "stamp.json").write_text(broken)
        assert postings.stamp() is None


def test_a_small_store_has_none_and_loses_the_one_it_had(large: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert large.lookup.postings.folder.is_dir()
    monkeypatch.setattr(deriving, "LARGE", 10**6)
    delete(large, PLAN)
    assert not large.lookup.postings.folder.exists()
    assert large.passages(["人才"], None, 5)


def test_without_the_library_the_database_answers(large: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "available", lambda: False)
    monkeypatch.setattr(deriving, "available", lambda: False)
    assert not derive(large)
    assert large.passages(["人才"], None, 5)


def test_a_large_store_goes_by_the_rarest_terms(large: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "available", lambda: False)
    monkeypatch.setattr(lookup, "LARGE", 1)
    monkeypatch.setattr(lookup, "COSTLY", 1)
    found = large.passages(["黑臭", "建设"], None, 500)
    assert found
    assert all("黑臭" in passage.terms for passage in found)


def test_what_is_looked_for_in_few_documents_is_found_in_all_of_their_passages(large: Store) -> None:
    wanted = Wanted(("人才", "公寓"), 10_000, (PLAN,))
    found = large.lookup.passages(large.rows, wanted)
    assert {passage.document for passage in found} == {PLAN}
    assert all({"人才", "公寓"} & set(passage.terms) for passage in found)
    assert isinstance(found[0], Passage)
    assert {"人才", "公寓"} <= set(found[0].terms)


def test_who_opens_a_copy_of_the_database_for_long_has_the_index_made(large: Store, tmp_path: Path) -> None:
    large.connection.execute("pragma wal_checkpoint(truncate)")
    copied = Path(shutil.copy(large.path, tmp_path / "copy.db"))
    with_none, with_one = open_store(copied), open_store(copied, lasting=True)
    assert from_postings(with_one, ["人才"]) == from_postings(large, ["人才"]) != []
    assert with_none.lookup.postings.folder == with_one.lookup.postings.folder
    with_none.close()
    with_one.close()
