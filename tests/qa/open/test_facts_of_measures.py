"""Facts about a measure: the meeting that passed it, its chapters and their articles, offices, an article by its number and a word."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import Message, ask

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
第七条之一 市民可以拨打热线12319反映养护问题，对破坏绿地的行为可以拨打0571-5550123举报。接到举报后，应当白天1小时内、夜间3小时内到场。
第七条之二 领导小组每季度召开一次会议。口袋公园认养不收取任何费用。破坏绿地的，处200元以上1000元以下罚款。
第四章 附则
第七条之三 本办法所称“以上”“以下”，包括本数；所称“不足”，不包括本数。
第八条 本办法自2022年5月1日起施行，有效期至2027年4月30日。
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("这个办法是哪次会议通过的？", ["第31次常务会议"]),
        ("口袋公园的办法管到什么时候为止？", ["2027年4月30日"]),
        ("领导小组组长、办公室主任分别由谁担任？", ["分管副市长", "市园林局局长"]),
        ("管理养护写在第几章，从哪条到哪条？", ["第三章", "第六条", "第七条", "从第六条到"]),
        ("第二章从第几条到第几条？", ["第三条", "第五条", "共3条"]),
        ("第三条 绿地率", ["不低于60%"]),
        ("第六条 修剪次数", ["每年修剪不少于2次"]),
        ("罚款“200元以上1000元以下”，正好1000元算不算在内？", ["算在内。", "包括本数"]),
        ("破坏绿地打哪个电话举报？", ["0571-5550123"]),
        ("认养口袋公园要交钱吗？", ["不收取任何费用"]),
        ("领导小组 谁任组长 多久开一次会", ["分管副市长", "每季度"]),
    ],
)
def test_facts_are_read_from_the_notice_and_the_parts(store: Store, question: str, says: list[str]) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert answer.citations
    assert [word for word in says if word not in answer.text] == []


@pytest.mark.parametrize(
    "question",
    ["第五条 罚款", "第十二条 绿地率", "园林局局长是谁？", "公园里停车要收费吗？", "公园管理处的预约电话是多少？"],
)
def test_what_is_not_printed_is_refused(store: Store, question: str) -> None:
    assert ask(store, question).status == "not_found"


def test_another_thing_is_not_passed_by_the_meeting_that_passed_the_measure(store: Store) -> None:
    assert "第31次" not in ask(store, "口袋公园的设计方案要经哪个会议讨论通过？").text


def test_the_other_word_of_a_pair_is_asked_in_a_further_question(store: Store) -> None:
    first = [Message("user", "接到举报后白天多久到场？"), Message("assistant", "1小时内。")]
    assert "夜间3小时内" in ask(store, "晚上呢？", history=first).text


def test_how_long_it_takes_is_not_how_often(store: Store) -> None:
    assert "每季度" not in ask(store, "举报了多久有人来？").text
