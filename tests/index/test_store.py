"""The store gives back what was put in: whole documents, counts, passages; and takes it out without a trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableSource
from corpus.model import Document
from index.build import add, delete
from index.search import search
from index.store import Store
from qa.ask import ask
from qa.cite import BrokenProof, cite, relate
from qa.reply import Evidence

PLAN = "嘉府发〔2018〕15号"
WATER, CARE = "云州市水环境", "青禾县养老服务"
LINES = st.one_of(
    st.sampled_from(
        [
            "某市促进数字经济发展三年行动计划(2021-2023)",
            "某府发〔2021〕7号",
            "一、总体要求",
            "（一）主要目标",
            "1.建设平台。到2023年,建成平台20个以上。(牵头单位:市科委;参与单位:市财政局等)",
            "第一条 为规范管理,制定本办法。",
            "——坚持创新。勇于探索[1]。",
            "序号|指标|单位|2023年目标值",
            "1|企业总数|家|1000",
            "2|占比|%|-",
            "[1]创新:是指新做法。",
            "附件",
            "2021年3月15日",
            "某市人民政府",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40),
)


def read_back(store: Store, identity: str) -> Document | None:
    """The document as another process sees it: nothing kept in memory."""
    other = Store(store.path)
    try:
        return other.document(identity)
    finally:
        other.close()


def test_the_plan_comes_back_as_it_was_parsed(plan_store: Store) -> None:
    from corpus.parse import parse
    from corpus.read.file import read_file
    from index.build import PLANS

    (path,) = PLANS.glob("*.txt")
    assert read_back(plan_store, PLAN) == parse(read_file(path))


def test_the_invented_plans_come_back_as_they_were_parsed(bare: Store, invented: tuple[Document, ...]) -> None:
    for document in invented:
        add(bare, document)
    assert [read_back(bare, document.id) for document in invented] == list(invented)
    assert [entry.id for entry in bare.entries()] == [WATER, CARE]


@settings(
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(lines=st.lists(LINES, min_size=1, max_size=10))
@example(lines=["'; drop table documents; --"])
@example(lines=["一", "\x85", "文\x1c字", "𠮷野家"])
def test_any_text_comes_back_as_it_was_parsed(
    bare: Store, written: Callable[[str, str], Document], lines: list[str]
) -> None:
    try:
        document = written("\n".join(lines), "某文")
    except UnreadableSource:
        return
    add(bare, document)
    assert read_back(bare, "某文") == document
    assert len(bare.entries()) == 1


def test_an_unknown_document_is_none(plan_store: Store) -> None:
    assert plan_store.document("没有这份文件") is None


def test_entries_tell_what_the_list_shows(plan_store: Store) -> None:
    (entry,) = plan_store.entries()
    assert (entry.id, entry.number, entry.date) == (PLAN, PLAN, "2018-05-28")
    assert entry.title.startswith("嘉定区关于加快建设具有全球影响力的科技创新中心重要承载区三年行动计划")


def test_statistics_count_passages_that_hold_a_term(bare: Store, written: Callable[[str, str], Document]) -> None:
    add(bare, written("一、科技创新\n二、人才公寓\n三、科技金融，科技服务\n四、专利保护", "某文"))
    knowledge = bare.statistics(["科技", "专利", "火箭"])
    lengths = [row[0] for row in bare.connection.execute("select length from passages")]
    assert (knowledge.passages, knowledge.frequencies) == (4, {"科技": 2, "专利": 1, "火箭": 0})
    assert knowledge.mean_length == pytest.approx(sum(lengths) / 4)


def test_passages_hold_one_of_the_terms_at_least(plan_store: Store) -> None:
    found = plan_store.passages(["人才公寓", "公寓"], None, 300)
    assert {passage.clause for passage in found} == {"sec_4__subsec_3__item_9"}
    assert plan_store.passages([], None, 300) == ()
    assert plan_store.passages(["公寓"], [], 300) == ()


@pytest.mark.parametrize(
    "term", ['"', '公寓"', "'", "*", "公寓*", "NEAR(", "-", "a OR b", "公寓 AND 科技", "^公寓", ""]
)
def test_no_term_is_read_as_a_search_language(plan_store: Store, term: str) -> None:
    found = plan_store.passages([term, "公寓"], None, 300)
    assert "sec_4__subsec_3__item_9" in {passage.clause for passage in found}
    assert plan_store.statistics([term]).frequencies[term] == 0


def rows_that_speak_of(store: Store, identity: str) -> dict[str, int]:
    """Table and number of its rows that hold a document's id in any column; search terms by their passages."""
    tables = [row[0] for row in store.connection.execute("select name from sqlite_master where type = 'table'")]
    found = {}
    for table in tables:
        columns = [row[1] for row in store.connection.execute(f'pragma table_info("{table}")')]
        where = " or ".join(f'cast("{column}" as text) = ?' for column in columns)
        query = f'select count(*) from "{table}" where {where}'
        found[table] = store.connection.execute(query, [identity] * len(columns)).fetchone()[0]
    return {table: count for table, count in found.items() if count}


def test_delete_leaves_no_row_of_the_document(store: Store, invented: tuple[Document, ...]) -> None:
    def counts() -> dict[str, int]:
        tables = [row[0] for row in store.connection.execute("select name from sqlite_master where type = 'table'")]
        tables = [table for table in tables if "terms_" not in table and table != "changes"]  # a log of numbers
        return {t: store.connection.execute(f'select count(*) from "{t}"').fetchone()[0] for t in tables}

    before = counts()
    add(store, invented[0])
    assert set(rows_that_speak_of(store, WATER)) >= {"documents", "names", "passages"}
    facts = ("documents", "clauses", "assignments", "targets", "footnotes", "names", "passages", "terms")
    assert all(counts()[table] > before[table] for table in facts)
    assert delete(store, WATER)
    assert rows_that_speak_of(store, WATER) == {}
    assert counts() == before
    assert store.statistics(["清淤", "疏浚", "内涝"]).frequencies == {"清淤": 0, "疏浚": 0, "内涝": 0}


def test_what_was_deleted_is_neither_found_nor_answered_nor_cited(store: Store, invented: tuple[Document, ...]) -> None:
    question = "实施清淤疏浚与生态修复由谁负责？"
    add(store, invented[0])
    answer = ask(store, question)
    assert {citation.document.id for citation in answer.citations} == {WATER}
    proof = answer.citations[0]
    evidence = Evidence(WATER, proof.clause, proof.start, proof.end)
    assert cite(store, evidence, 1).quote == proof.quote
    delete(store, WATER)
    assert WATER not in {hit.document for hit in search(store, "清淤疏浚 生态修复", top=300).found}
    assert all(c.document.id != WATER for c in ask(store, question).citations)
    assert ask(store, question, document=WATER).status == "not_found"
    assert store.document(WATER) is None
    assert relate(store, evidence) is None
    with pytest.raises(BrokenProof):
        cite(store, evidence, 1)


def test_delete_of_an_unknown_document_changes_nothing(store: Store) -> None:
    assert delete(store, "没有这份文件") is False
    assert [entry.id for entry in store.entries()] == [PLAN]


def test_a_deleted_document_can_be_added_again(store: Store, invented: tuple[Document, ...]) -> None:
    for _ in range(2):
        add(store, invented[1])
        assert read_back(store, CARE) == invented[1]
        delete(store, CARE)


def test_importing_the_same_id_again_replaces(bare: Store, written: Callable[[str, str], Document]) -> None:
    add(bare, written("一、旧的任务\n1.建设机场。(牵头单位:市交通局)", "某文"))
    assert bare.document("某文") is not None
    newer = written("一、新的任务\n1.建设港口。(牵头单位:市航运局)", "某文")
    add(bare, newer)
    assert bare.document("某文") == read_back(bare, "某文") == newer
    assert {name.ref for name in bare.names(["市交通局", "交通局", "市航运局"])} == {"市航运局"}
    assert search(bare, "机场").found == ()
    assert [hit.document for hit in search(bare, "港口").found] == ["某文"]
    assert len(bare.entries()) == 1


def test_importing_the_same_document_twice_changes_nothing_but_the_time(store: Store) -> None:
    document = store.document(PLAN)
    assert document
    before = rows_that_speak_of(store, PLAN)
    add(store, document)
    assert rows_that_speak_of(store, PLAN) == before
    assert read_back(store, PLAN) == document


def test_one_document_does_not_overwrite_another_with_the_same_clauses(store: Store) -> None:
    document = store.document(PLAN)
    assert document
    add(store, replace(document, id="副本"))
    assert read_back(store, PLAN) == document
    assert {hit.document for hit in search(store, "人才公寓").found} == {PLAN, "副本"}
    delete(store, "副本")
    assert read_back(store, PLAN) == document
    assert {hit.document for hit in search(store, "人才公寓").found} == {PLAN}


def test_a_document_kept_in_memory_gives_way_when_another_process_imports(
    store: Store, written: Callable[[str, str], Document], opened: Callable[[Path], Store]
) -> None:
    add(store, written("一、旧的", "某文"))
    assert (kept := store.document("某文"))
    assert kept.text == "一、旧的"
    add(opened(store.path), written("一、新的", "某文"))
    assert (newer := store.document("某文"))
    assert newer.text == "一、新的"
