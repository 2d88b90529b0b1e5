"""A sum of one thing is no answer to a question for the expenses of it."""

from __future__ import annotations

from pathlib import Path

from corpus.parse import parse
from corpus.source import Source
from index.build import add
from index.open import open_store
from qa.ask import ask

TEXT = """海棠县茶业三年行动方案（2031—2033年）
一、办好春茶大会
每年举办春茶大会，三年累计签约金额不少于9亿元。
二、扩大茶园
2033年龙头茶企达到12家。
三、名词
龙头茶企，是指年产值不低于3亿元的茶企。
"""


def test_expenses_are_not_answered_with_contracts(tmp_path: Path) -> None:
    store = open_store(tmp_path / "policyqa.sqlite")
    identity = add(store, parse(Source("方案.txt", "0" * 64, TEXT))).id
    assert ask(store, "春茶大会安排了多少会务经费？", document=identity).status == "not_found"
    assert "9亿元" in ask(store, "春茶大会三年累计签约金额要达到多少？", document=identity).text
    assert "12家" not in ask(store, "龙头茶企的年产值要达到多少？", document=identity).text
    assert "12家" in ask(store, "龙头茶企的数量要达到多少？", document=identity).text
    store.close()
