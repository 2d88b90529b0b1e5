"""Editions of a document: the newest answers, older ones stay and are found by day, nothing of them is met by looking up."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from corpus.model import Document
from index.build import Added, add, delete, rebuild, rule
from index.hand import Hand
from index.search import search
from index.store import Store

Written = Callable[[str, str], Document]
OLD = "松江县促进茶业发展若干措施\n松政发〔2019〕3号\n一、任务\n1.建设茶园。到2021年,建成茶园20个。(牵头单位:县农业局)\n松江县人民政府\n2019年3月1日"
NEW = "松江县促进茶业发展若干措施\n松政发〔2019〕3号\n一、任务\n1.建设茶园。到2023年,建成茶园35个。(牵头单位:县水务委)\n松江县人民政府\n2021年6月1日"
ID = "松政发〔2019〕3号"
BOOKS = (
    "某某国民法典\n2020年5月28日通过\n第一条 为了保护民事主体的合法权益，调整民事关系，制定本法。\n第二条 自然人从出生时起到死亡时止，具有民事权利能力。",
    "某某国民法典\n2020年5月28日通过\n第二百零五条 本编调整因物的归属和利用产生的民事关系。\n第二百零六条 不动产登记簿由登记机构管理。",
)


def dates(store: Store, identity: str) -> list[tuple[str, bool]]:
    return [(edition.date, edition.current) for edition in store.editions(identity)]


def clauses_of(store: Store, query: str) -> set[str]:
    return {hit.document for hit in search(store, query).found}


def test_the_same_number_with_other_content_is_a_newer_edition(bare: Store, written: Written) -> None:
    assert add(bare, written(OLD, ID)).fate == "new"
    assert add(bare, written(NEW, ID)).fate == "newer"
    assert dates(bare, ID) == [("2019-03-01", False), ("2021-06-01", True)]
    assert [entry.date for entry in bare.entries()] == ["2021-06-01"]
    assert bare.document(ID) == written(NEW, ID)
    assert bare.edition(bare.editions(ID)[0].edition) == written(OLD, ID)


def test_what_is_looked_up_is_the_newest_alone(bare: Store, written: Written) -> None:
    add(bare, written(NEW, ID))
    alone = (bare.names(["县水务委"]), bare.statistics(["茶园", "35"]), bare.passages(["茶园"], None, 9))
    assert add(bare, written(OLD, ID)).fate == "older"
    assert (bare.names(["县水务委"]), bare.statistics(["茶园", "35"]), bare.passages(["茶园"], None, 9)) == alone
    assert bare.names(["县农业局"]) == ()
    assert clauses_of(bare, "农业") == set()


def test_a_day_in_the_past_has_the_edition_of_that_day(bare: Store, written: Written) -> None:
    for text in (OLD, NEW):
        add(bare, written(text, ID))
    for day, expected in (("2018-12-31", None), ("2019-03-01", OLD), ("2021-05-31", OLD), ("2021-06-01", NEW)):
        then = bare.at(day)
        assert then.document(ID) == (written(expected, ID) if expected else None)
        assert bool(then.names(["县农业局"])) == (expected == OLD)
        assert bool(then.names(["县水务委"])) == (expected == NEW)
        assert bool(clauses_of(then, "农业")) == (expected == OLD)
        assert bool(clauses_of(then, "水务")) == (expected == NEW)
        assert len(then.entries()) == (expected is not None)
    assert bare.document(ID) == written(NEW, ID)


def test_editions_without_dates_follow_the_order_of_import(bare: Store, written: Written) -> None:
    for text in ("一、旧的", "一、新的", "一、旧的"):
        added = add(bare, written(text, "某文"))
        assert bare.document("某文") == written(text, "某文")
    assert added.fate == "again"
    assert len(bare.editions("某文")) == 2


def test_the_same_content_again_is_no_edition(bare: Store, written: Written) -> None:
    assert [add(bare, written(OLD, ID)).fate for _ in range(2)] == ["new", "again"]
    assert len(bare.editions(ID)) == 1


def test_documents_that_only_share_a_title_are_kept_apart(bare: Store, written: Written) -> None:
    books = [written(text, "") for text in BOOKS]
    found = [add(bare, book) for book in (*books, *books)]
    assert [added.id for added in found] == ["某某国民法典", "某某国民法典_2"] * 2
    assert [added.fate for added in found] == ["new", "new", "again", "again"]


def test_a_law_that_was_amended_is_one_document(bare: Store, written: Written) -> None:
    law = "某市养犬管理条例\n{}\n第一条 为了规范养犬行为，制定本条例。\n第二条 {}\n第三条 本条例自公布之日起施行。\n{}"
    old = written(law.format("", "每户限养一只，由公安机关登记。", "2011年5月1日"), "")
    new = written(law.format("", "养犬实行登记制度，携犬出户应当系绳，禁止遗弃。", "2020年5月1日"), "")
    assert [add(bare, document).id for document in (new, old)] == ["某市养犬管理条例"] * 2
    assert dates(bare, "某市养犬管理条例") == [("2011-05-01", False), ("2020-05-01", True)]


def test_delete_removes_every_edition(bare: Store, written: Written) -> None:
    counted = "select count(*) from {}"
    tables = ("documents", "clauses", "names", "past_names", "passages", "past_passages", "terms", "past_terms")
    for text in (OLD, NEW):
        add(bare, written(text, ID))
    assert delete(bare, ID)
    assert [bare.connection.execute(counted.format(t)).fetchone()[0] for t in tables] == [0] * len(tables)
    assert bare.editions(ID) == ()
    assert bare.at("2020-01-01").document(ID) is None


def test_a_crash_in_the_middle_leaves_the_editions_as_they_were(
    bare: Store, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    from index import build

    add(bare, written(OLD, ID))
    before = (bare.editions(ID), bare.names(["县农业局"]), bare.passages(["茶园"], None, 9))
    monkeypatch.setattr(build, "_arrange", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        add(bare, written(NEW, ID))
    assert (bare.editions(ID), bare.names(["县农业局"]), bare.passages(["茶园"], None, 9)) == before
    assert bare.document(ID) == written(OLD, ID)


def test_what_was_set_by_hand_outlives_a_rebuild(bare: Store, written: Written) -> None:
    for text in (OLD, NEW):
        add(bare, written(text, ID))
    assert rule(bare, ID, Hand(status="已废止"))
    assert rule(bare, ID, Hand(until="2022-01-01"))
    before = bare.editions(ID)
    connection = sqlite3.connect(bare.path)
    connection.execute("update meta set value = 'other rules'")
    connection.commit()
    connection.close()
    rebuild(bare)
    other = Store(bare.path)
    assert other.editions(ID) == before
    newest = other.document(ID)
    assert newest
    assert (newest.validity.status, newest.validity.until) == ("已废止", "2022-01-01")
    assert [entry.status for entry in other.entries()] == ["已废止"]
    other.close()


def test_what_was_set_by_hand_does_not_outlive_an_amendment(bare: Store, written: Written) -> None:
    add(bare, written(OLD, ID))
    rule(bare, ID, Hand(status="已失效"))
    corrected = OLD.replace("20个", "21个")
    add(bare, written(corrected, ID))
    assert bare.entries()[0].status == "已失效"
    add(bare, written(NEW, ID))
    assert bare.entries()[0].status == ""


def test_validity_of_an_unknown_document_cannot_be_set(bare: Store) -> None:
    assert rule(bare, "没有", Hand(status="已废止")) is False


def test_an_edition_comes_back_from_the_shelf_when_it_is_the_newest_again(bare: Store, written: Written) -> None:
    first = add(bare, written("一、建设机场", "某文"))
    add(bare, written("一、建设港口", "某文"))
    assert clauses_of(bare, "机场") == set()
    again = add(bare, written("一、建设机场", "某文"))
    assert again == Added("某文", "again", first.edition)
    assert clauses_of(bare, "机场") == {"某文"}
    assert clauses_of(bare, "港口") == set()
    numbers = [
        row[0] for row in bare.connection.execute("select id from passages union all select id from past_passages")
    ]
    assert len(numbers) == len(set(numbers)) == 2
