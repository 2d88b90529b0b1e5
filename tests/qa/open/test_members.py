"""Whether a unit is on a list: yes by the list that names it, no only by one that is closed and holds no short form of it."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("question", "status", "says"),
    [
        ("县公安局是校车安全联席会议的成员单位吗？", "answered", "是。文件写明的名单"),
        ("县财政局是不是联席会议的成员单位？", "answered", "不是。文件写明的名单"),
        ("县人社局是校车安全联席会议成员单位吗？", "not_found", ""),
    ],
)
def test_members(store: Store, question: str, status: str, says: str) -> None:
    answer = ask(store, question)
    assert answer.status == status or status == "not_found" and "不是" not in answer.text
    assert says in answer.text


def test_members_and_duties_are_no_tasks(store: Store) -> None:
    document = store.document(store.entries()[-1].id)
    assert document
    assert "校车" in document.metadata.title
    assert [clause.kind for clause in document.clauses if clause.kind == "task"] == []
