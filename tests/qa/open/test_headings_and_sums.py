"""A heading that is the rule itself is quoted before the particular case behind it; figures of several phrases are added up."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.answer import Answer
from qa.ask import ask

TEXT = """云湖市人民政府关于支持剧场发展的若干意见
云府发〔2023〕3号
各区人民政府，市政府各部门：
一、表彰情况
市政府决定，授予“星河剧场”等3个剧场云湖市舞台艺术奖一等奖，授予“渔歌剧场”等12个剧场云湖市舞台艺术奖二等奖，授予“南门剧场”等5个剧场云湖市群众文化奖一等奖。
二、扶持政策
（一）民办剧场登记为企业后，三年内免征房租。2022年12月31日之前已完成登记的剧场，自2023年1月1日起可继续免征两年房租。
（二）剧场改造给予补助。改造项目由市财政局安排补助资金。
三、惠民演出情况
本次演出为2022年度没有演完的场次。演出地点为星河剧场，总场数36场，均为晚场。
"""
OPINION = "云府发〔2023〕3号"


def asked(store: Store, question: str) -> Answer:
    return ask(store, question, document=OPINION)


def test_the_rule_in_the_heading_is_quoted_and_not_the_particular_case(store: Store) -> None:
    answer = asked(store, "民办剧场登记为企业后，房租免征几年？")
    assert answer.citations[0].quote.startswith("（一）民办剧场登记为企业后，三年内免征房租。")
    assert answer.text.count("三年内免征房租") == 1


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("云湖市舞台艺术奖一、二等奖加起来授予了多少个剧场？", "合计15个（3+12=15）"),
        ("云湖市舞台艺术奖一等奖、二等奖共多少个剧场？", "合计15个（3+12=15）"),
        ("云湖市舞台艺术奖一等奖和云湖市群众文化奖一等奖一共多少个？", "合计8个（3+5=8）"),
    ],
)
def test_figures_of_several_phrases_are_added_up(store: Store, question: str, said: str) -> None:
    answer = asked(store, question)
    assert said in answer.text
    assert len(answer.citations) == 2


def test_nothing_is_added_where_one_thing_has_no_figure_or_several(store: Store) -> None:
    for question in ("舞台艺术奖一、三等奖加起来多少个剧场？", "一等奖和二等奖一共多少个剧场？"):
        assert "合计" not in asked(store, question).text


@pytest.mark.parametrize(
    "question",
    [
        "市政府支持民办剧场发展推出的惠民演出在哪个剧场？",
        "云湖市2023年支持剧场发展扶持政策安排的惠民演出一共多少场？",
    ],
)
def test_where_and_how_many_are_answered_by_the_one_sentence_that_says_so(store: Store, question: str) -> None:
    answer = asked(store, question)
    assert {c.quote for c in answer.citations} == {"演出地点为星河剧场，总场数36场，均为晚场。"}


def test_where_is_not_answered_by_what_a_thing_is(store: Store) -> None:
    assert "没有演完的场次" not in asked(store, "惠民演出推出的演出在哪个剧场？").text
