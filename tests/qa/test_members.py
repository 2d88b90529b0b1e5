"""Whether a unit is on a list: yes by the list that names it, no only by one that is closed and holds no short form of it."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.build import add
from index.open import open_store
from index.store import Store
from qa.ask import ask

TEXT = """桃源县关于建立校车安全联席会议制度的通知
一、主要职责
研究校车安全重大问题。
二、成员单位
联席会议由县教育局、县公安局、县人力资源社会保障局、县交通运输局4个部门组成，县教育局为牵头单位。
三、工作规则
联席会议原则上每半年召开一次会议。
四、专家组
专家组由县车检所、县卫校等组成。
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Holds the notice."""
    opened = open_store(tmp_path_factory.mktemp("members") / "policyqa.sqlite")
    identity = add(opened, parse(Source("通知.txt", "0" * 64, TEXT))).id
    assert opened.document(identity)
    return opened


@pytest.mark.parametrize(
    ("question", "status", "says"),
    [
        ("县公安局是校车安全联席会议的成员单位吗？", "answered", "是。文件写明的名单"),
        ("县财政局是不是联席会议的成员单位？", "answered", "不是。文件写明的名单"),
        ("县人社局是校车安全联席会议成员单位吗？", "not_found", ""),
    ],
)
def test_members(store: Store, question: str, status: str, says: str) -> None:
    home = next(entry.id for entry in store.entries() if "校车" in entry.title)
    answer = ask(store, question, document=home)
    assert answer.status == status or status == "not_found" and "不是" not in answer.text
    assert says in answer.text


def test_members_and_duties_are_no_tasks(store: Store) -> None:
    home = next(entry.id for entry in store.entries() if "校车" in entry.title)
    document = store.document(home)
    assert document
    assert [clause.kind for clause in document.clauses if clause.kind == "task"] == []
