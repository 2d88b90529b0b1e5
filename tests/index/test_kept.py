"""Memory stays flat: documents and passages asked for last are kept up to a size; what has changed is read again."""

from __future__ import annotations

from collections.abc import Callable

from corpus.model import Document
from index.build import add
from index.kept import Kept, weight_of
from index.paper import Papers
from index.store import Store
from index.titles import Titles

PLAN = "嘉府发〔2018〕15号"


def test_documents_asked_for_last_are_kept_up_to_a_size(invented: tuple[Document, ...]) -> None:
    one, other = invented
    kept = Kept(room=weight_of(one) + weight_of(other))
    kept.put(1, "a", one)
    kept.put(2, "a", other)
    assert kept.get(1, "a") is one
    kept.put(3, "a", other)
    assert [kept.get(n, "a") for n in (1, 2, 3)] == [one, None, other] or len(kept) == 1
    assert kept.weight <= kept.room
    assert kept.get(3, "another") is None


def test_a_document_larger_than_all_the_room_is_kept_alone(invented: tuple[Document, ...]) -> None:
    kept = Kept(room=1)
    kept.put(1, "a", invented[0])
    kept.put(2, "a", invented[1])
    assert (len(kept), kept.get(2, "a")) == (1, invented[1])


def test_passages_of_a_document_are_kept_until_the_database_changes(
    store: Store, written: Callable[[str, str], Document]
) -> None:
    papers = Papers(room=10**6)
    before = papers.paper(store.rows, store.lookup.state(store.rows), PLAN)
    assert papers.paper(store.rows, store.lookup.state(store.rows), PLAN) is before
    add(store, written("第一条 设立玄铁基金。", "新"))
    assert papers.paper(store.rows, store.lookup.state(store.rows), PLAN) == before
    assert papers.paper(store.rows, store.lookup.state(store.rows), PLAN) is not before
    small = Papers(room=1)
    for identity in (PLAN, "新"):
        small.paper(store.rows, store.lookup.state(store.rows), identity)
    assert len(small._kept) == 1


def test_titles_are_found_by_their_pieces() -> None:
    titles = Titles([("某市养老服务条例", ""), ("某市数据条例", "某府发〔2020〕1号"), ("", "养老")])
    assert titles.holding("某市") == {0, 1}
    assert titles.holding("养老") == {0, 2}
    assert titles.holding("条例某府发(2020)1号") <= {1}
    assert titles.holding("条例\n某市") == titles.holding("") == titles.holding("没有") == set()
    assert titles.within("根据某市数据条例第三条")
    assert not titles.within("根据某市数据")
    assert Titles([]).holding("某") == set()


def test_the_list_of_documents_is_read_again_when_it_changes(
    store: Store, written: Callable[[str, str], Document]
) -> None:
    assert store.entries() is store.entries()
    add(store, written("第一条 设立玄铁基金。", "新"))
    assert [entry.id for entry in store.entries()] == [PLAN, "新"]
    assert store.titles().holding("行动计划") == {0}


def test_terms_are_found_in_their_passages_and_phrases_in_one(
    store: Store, written: Callable[[str, str], Document]
) -> None:
    add(store, written("第一条 设立玄铁基金。\n第二条 玄铁由市财政局管理，基金另行规定。", "新"))
    paper = Papers().paper(store.rows, store.lookup.state(store.rows), "新")
    for _ in range(2):  # the second time from memory
        one, two = (clause.id for clause in store.document("新").clauses)  # type: ignore[union-attr]
        found = paper.holding({"玄铁": 1.0, "基金": 0.5, "玄铁 铁基": 2.0, "无此": 4.0, "铁": 8.0})
        assert [(weight, passage.clause) for weight, passage in found] == [(3.5, one), (1.5, two)]
        assert [len(passage.terms) for _, passage in found] == [len(found[0][1].terms), len(found[1][1].terms)]
