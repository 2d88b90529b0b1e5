"""Clauses across documents: the article for its paragraph, the headings, the document that others refer to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Document
from index.build import add
from index.find import find
from index.store import Store

LAW = """某国商标管理法
第一章 注册
第一条 为了管理商标，制定本法。
第二条 下列标志不得使用：
（一）与国名相同的；
（二）带有欺骗性的。
申请人应当如实填写。
第二章 转让
第三条 转让应当签订协议，共同提出申请。
"""


@pytest.fixture
def laws(bare: Store, written: Callable[[str, str], Document]) -> Store:
    add(bare, written(LAW, "甲法"))
    add(bare, written("某市办法\n第一条 转让房屋应当签订协议，共同提出申请。\n", "乙办法"))
    return bare


def places(store: Store, query: str) -> list[tuple[str, str]]:
    return [(found.document, found.clause) for found in find(store, query)]


def test_an_article_is_found_whole_and_once_by_the_words_of_any_of_its_paragraphs(laws: Store) -> None:
    found = places(laws, "哪些带有欺骗性的国名标志不得使用，申请人是否如实填写？")
    assert found[0][0] == "甲法"
    assert found[0][1].endswith("art_2")
    assert len(found) == len(set(found))


def test_headings_and_titles_count(laws: Store) -> None:
    assert places(laws, "商标转让要签订协议吗")[0][1].endswith("art_3")
    assert places(laws, "房屋转让要签订协议吗")[0][0] == "乙办法"


def test_what_others_refer_to_comes_first(laws: Store, written: Callable[[str, str], Document]) -> None:
    text = "{}\n第一条 补贴每月发放一次，由街道受理。\n"
    for name in ("甲规定", "乙规定"):
        add(laws, written(text.format(f"某省{name}"), name))
    for number in range(5):
        add(laws, written(f"通知{number}\n第一条 请按照《某省乙规定》执行。\n", f"通知{number}"))
    assert places(laws, "补贴每月发放一次吗")[0][0] == "乙规定"


def test_documents_narrow_and_top_limits(laws: Store) -> None:
    assert {found.document for found in find(laws, "转让协议", documents=["乙办法"])} == {"乙办法"}
    assert find(laws, "转让协议", documents=[]) == ()
    assert len(find(laws, "转让协议申请", top=1)) == 1
    assert [found.score for found in find(laws, "转让协议")] == sorted(
        (found.score for found in find(laws, "转让协议")), reverse=True
    )


def test_a_question_of_asking_words_alone_is_still_looked_for(laws: Store) -> None:
    assert places(laws, "应当怎么办")


@settings(deadline=None, derandomize=True, max_examples=40)
@given(query=st.text(st.characters(codec="utf-8"), max_size=20))
def test_any_query_gives_the_same_twice(plan_store: Store, query: str) -> None:
    assert find(plan_store, query) == find(plan_store, query)
