"""Facts about a measure: the meeting that passed it, its chapters and their articles, offices, an article by its number and a word."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask

TEXT = """青屏市人民政府关于印发《青屏市口袋公园建设管理办法》的通知
各县（区）人民政府，市政府各部门：
《青屏市口袋公园建设管理办法》已经2022年3月8日市政府第31次常务会议审议通过，现印发给你们，请遵照执行。
青屏市人民政府
2022年3月20日
青屏市口袋公园建设管理办法
第一章 总则
第一条 为规范口袋公园建设管理，制定本办法。
第二条 市人民政府成立口袋公园建设领导小组，由分管副市长任组长，办公室设在市园林局，由市园林局局长兼任办公室主任。
第二章 规划建设
第三条 口袋公园面积不小于400平方米，绿地率不低于60%。
第四条 口袋公园设计方案应当经社区居民会议讨论通过。
第五条 口袋公园应当配建座椅、照明和无障碍设施。
第三章 管理养护
第六条 口袋公园由街道办事处负责养护，树木每年修剪不少于2次。
第七条 养护经费按每平方米每年8元的标准安排。
第四章 附则
第八条 本办法自2022年5月1日起施行，有效期至2027年4月30日。
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("这个办法是哪次会议通过的？", ["第31次常务会议"]),
        ("口袋公园的办法管到什么时候为止？", ["2027年4月30日"]),
        ("领导小组组长、办公室主任分别由谁担任？", ["分管副市长", "市园林局局长"]),
        ("管理养护写在第几章，从哪条到哪条？", ["第三章", "第六条", "第七条", "共2条"]),
        ("第二章从第几条到第几条？", ["第三条", "第五条", "共3条"]),
        ("第三条 绿地率", ["不低于60%"]),
        ("第六条 修剪次数", ["每年修剪不少于2次"]),
    ],
)
def test_facts_are_read_from_the_notice_and_the_parts(store: Store, question: str, says: list[str]) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert answer.citations
    assert [word for word in says if word not in answer.text] == []


@pytest.mark.parametrize("question", ["第五条 罚款", "第十二条 绿地率", "园林局局长是谁？"])
def test_what_is_not_printed_is_refused(store: Store, question: str) -> None:
    assert ask(store, question).status == "not_found"


def test_another_thing_is_not_passed_by_the_meeting_that_passed_the_measure(store: Store) -> None:
    assert "第31次" not in ask(store, "口袋公园的设计方案要经哪个会议讨论通过？").text
