"""第十二条第二款: the paragraph that is meant, and files that run the paragraphs of an article together."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.build import add
from index.store import Store
from qa.verify.verify import verify

ARTICLES = (
    "本办法适用于本县的茶园。",
    "本县商务部门负责茶叶品牌。\n本县农业部门负责茶园建设。",
    "本办法自印发之日起施行。",
)


def law(*articles: str) -> str:
    numbered = (f"第{n}条 {words}" for n, words in zip("一二三", articles, strict=True))
    return "松江县茶园管理办法\n" + "\n".join(numbered)


@pytest.mark.parametrize(
    ("clause", "verdict"),
    [("第二条第二款", "exact"), ("第二条第一款", "wrong_clause"), ("第一条第二款", "wrong_clause")],
)
def test_the_paragraph_that_is_named_counts(own_store: Store, clause: str, verdict: str) -> None:
    add(own_store, parse(Source("办法.txt", "1" * 64, law(*ARTICLES))))
    assert verify(own_store, "本县农业部门负责茶园建设", clause=f"《松江县茶园管理办法》{clause}").verdict == verdict


def test_a_file_without_paragraphs_is_verified_by_article(own_store: Store) -> None:
    add(own_store, parse(Source("办法.txt", "1" * 64, law(*(words.replace("\n", "") for words in ARTICLES)))))
    found = verify(own_store, "本县农业部门负责茶园建设", clause="《松江县茶园管理办法》第二条第二款")
    assert (found.verdict, found.remarks) == ("exact", ("这份文件没有分款，只核对到条",))
    assert verify(own_store, "本县农业部门负责茶园建设", clause="第三条第二款").verdict == "wrong_clause"
