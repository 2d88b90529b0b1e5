"""A query in words finds the right clause first; known queries on the shipped plan."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Document
from index.build import add
from index.passages import UNRANKED, passages_of
from index.search import search
from index.store import Store

PLAN = "嘉府发〔2018〕15号"
WATER, CARE = "云州市水环境", "青禾县养老服务"
FIRST = """
人才公寓 → sec_4__subsec_3__item_9
上海先进激光技术创新中心 → sec_4__subsec_5__item_12
海外引智直通站 → sec_4__subsec_3__item_8
知识产权纠纷人民调解工作室 → sec_4__subsec_9__item_27
贷款贴息 风险补偿 → sec_4__subsec_8__item_25
嘉昆太协同创新核心圈 昆山 太仓 → sec_4__subsec_10__item_29
远香湖文化休闲区 → sec_4__subsec_1__item_3
瑞金医院肿瘤质子中心 → sec_4__subsec_6__item_17
宽容挫折失败 → sec_5__item_4
独角兽企业的定义 估值超过10亿美元 → fn_5
区新闻办牵头 → sec_5__item_4
分时租赁 汽车金融 → sec_4__subsec_1__item_2
PCT专利申请 → sec_4__subsec_9__item_26
１０００家高新技术企业 → sec_4__subsec_2__item_5
共享实验室 → sec_4__subsec_4__item_10
"""


@pytest.mark.parametrize("line", FIRST.strip().splitlines())
def test_the_right_clause_comes_first(plan_store: Store, line: str) -> None:
    query, _, clause = line.partition(" → ")
    assert search(plan_store, query).found[0].clause == clause


def test_hits_come_best_first_and_no_more_than_asked(plan_store: Store) -> None:
    hits = search(plan_store, "科技创新人才", top=7).found
    assert len(hits) == 7
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits == search(plan_store, "科技创新人才", top=50).found[:7]
    assert search(plan_store, "科技创新人才", top=0).found == ()


def test_every_hit_holds_a_term_of_the_query(plan_store: Store) -> None:
    hits = search(plan_store, "人才公寓 火箭", top=300)
    assert hits.found
    assert all(hit.terms and hit.terms <= set(hits.terms) and hit.score > 0 for hit in hits.found)
    assert hits.statistics.frequencies["火箭"] == 0


@pytest.mark.parametrize("query", ["", " ", "，。！", "火星火箭登月", "\x00", '"', "*", "\ud800", "😀"])
def test_a_query_that_nothing_holds_finds_nothing(plan_store: Store, query: str) -> None:
    assert search(plan_store, query).found == ()


@pytest.mark.parametrize(
    "query", ["公寓' OR 1=1 --", '公寓" OR "科技', "公寓*", "NEAR(公寓)", "公寓 NOT 人才", "words:公寓"]
)
def test_no_query_is_read_as_a_search_language(plan_store: Store, query: str) -> None:
    assert search(plan_store, query, top=1).found[0].clause == "sec_4__subsec_3__item_9"


def test_documents_narrow_the_search(store: Store, invented: tuple[Document, ...]) -> None:
    for document in invented:
        add(store, document)
    everywhere = {hit.document for hit in search(store, "加强人才队伍建设", top=100).found}
    assert everywhere == {PLAN, WATER, CARE}
    for identity in everywhere:
        assert {hit.document for hit in search(store, "加强人才队伍建设", documents=[identity]).found} == {identity}
    pair = search(store, "加强人才队伍建设", top=100, documents=[WATER, CARE]).found
    assert {hit.document for hit in pair} == {WATER, CARE}
    assert search(store, "加强人才队伍建设", documents=[]).found == ()
    assert search(store, "加强人才队伍建设", documents=["没有这份文件"]).found == ()


def test_each_document_answers_for_its_own_subject(store: Store, invented: tuple[Document, ...]) -> None:
    for document in invented:
        add(store, document)
    first = {query: search(store, query).found[0] for query in ("黑臭水体销号", "老年食堂餐补", "人才公寓")}
    assert [hit.document for hit in first.values()] == [WATER, CARE, PLAN]


def test_narrowing_does_not_change_the_score(store: Store, invented: tuple[Document, ...]) -> None:
    add(store, invented[0])
    wide = {hit.clause: hit.score for hit in search(store, "清淤疏浚", top=300).found if hit.document == WATER}
    narrow = {hit.clause: hit.score for hit in search(store, "清淤疏浚", top=300, documents=[WATER]).found}
    assert narrow == pytest.approx(wide)


def test_every_leaf_of_prose_is_found_by_its_own_words(plan_store: Store) -> None:
    document = plan_store.document(PLAN)
    assert document
    for leaf in passages_of(document):
        assert leaf.clause.kind not in UNRANKED
        found = [hit.clause for hit in search(plan_store, leaf.words, top=3).found]
        assert leaf.clause.id in found, leaf.clause.label


@settings(deadline=None, derandomize=True)
@given(query=st.text(st.characters(codec="utf-8"), max_size=30))
def test_the_same_query_gives_the_same_hits(plan_store: Store, query: str) -> None:
    assert search(plan_store, query) == search(plan_store, query)
