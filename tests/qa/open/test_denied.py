"""Lacks that the question states, things that a sentence leaves out, bounds by a single figure, nouns no document prints."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import Message, ask
from qa.open.denied import lacking, left_out
from qa.open.ranges import fits

TEXT = """青岚县文书办法
第一条　本办法自2021年5月1日起施行。
第二条　设有专门校核人员的，文书由本单位校核人员校核。
第三条　展厅每平方米每月收取场地费12元（不含保洁费）。
第四条　参加人数超过300人的活动，主办方应当在举办15日前向县公安局报备；不足300人的，提前5日告知所在街道。
第五条　对七日内无需说明理由的退件，下列文书除外，不得退回：
（一）已经盖章的；
（二）涉密的。
第六条　建设书画驿站依托县图书馆和旧粮站改造，面积不小于200平方米。
第七条　聘用合同期限一年以上不满三年的，试用期不得超过二个月。
第八条　聘用合同期限三年以上的，试用期不得超过六个月。
第九条　没有专门校核人员的，由县政府办公室确定的机构校核。
"""


@pytest.mark.parametrize(
    ("question", "says", "not_says"),
    [
        ("我们单位没有专门的校核人员，文书由谁校核？", "县政府办公室确定的机构", "由本单位校核人员"),
        ("预计来500人的活动，要提前几天报备？", "15日前", "5日告知"),
        ("七天无理由退件，哪些文书不能退？", "涉密的", "不小于200"),
        ("书画驿站依托什么来建设？", "县图书馆", "场地费"),
        ("书画驿站面积要多大？", "200平方米", "12元"),
    ],
)
def test_the_sentence_of_the_case_answers(store: Store, question: str, says: str, not_says: str) -> None:
    answer = ask(store, question)
    assert says in answer.text
    assert not_says not in answer.text


def test_what_a_fee_leaves_out_has_no_price(store: Store) -> None:
    assert ask(store, "展厅每平方米每月的保洁费多少钱？").status == "not_found"
    assert "12元" in ask(store, "展厅每平方米每月的场地费多少钱？").text


def test_another_figure_of_a_contract(store: Store) -> None:
    answer = ask(store, "如果合同签的是三年呢？", history=[Message("user", "聘用合同签一年，试用期最长多久？")])
    assert "不得超过六个月" in answer.text
    assert "二个月" not in answer.text


@pytest.mark.parametrize(
    ("question", "words", "said"),
    [
        ("街道没有专门的审核人员", "未明确专门审核人员的，由区里审核", True),
        ("街道没有专门的审核人员", "已明确审核人员的，由本单位审核", False),
        ("街道由谁审核", "未明确审核人员的", False),
    ],
)
def test_a_lack_is_spoken_of(question: str, words: str, said: bool) -> None:
    assert lacking(question, words) is said


def test_left_out_means_everywhere() -> None:
    assert left_out("物业", "上述费用不含物业管理费")
    assert not left_out("物业", "物业费2元，上述费用不含物业维修")
    assert not left_out("物业", "租金18元")


@pytest.mark.parametrize(
    ("question", "words", "inside"),
    [
        ("来1500人的活动", "参加人数超过1000人的", True),
        ("来500人的活动", "参加人数超过1000人的", False),
        ("不到200元怎么发", "不足200元的，按200元发放", True),
        ("来1500人的活动", "补助3万元以上的", None),
    ],
)
def test_a_single_bound_is_a_range(question: str, words: str, inside: bool | None) -> None:
    assert fits(question, words) is inside
