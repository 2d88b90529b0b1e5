"""Penalties by the items of a list of acts, tables with one column of figures, mail addresses, and the nearest sentence."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask

TEXT = """青石城址保护办法
青政规〔2022〕6号
第一条 为保护青石城址，制定本办法。
第二条 在青石城址保护范围内，禁止下列行为：
（一）搭帐篷、生火、乱扔垃圾；
（二）攀登、涂画城墙；
（三）损坏围栏和标志牌。
第三条 违反本办法第二条规定的，按照下列规定处罚：
（一）违反第（一）项规定的，由城址管理所给予警告，可以并处一百元以下罚款；
（二）违反第（二）、（三）项规定的，由公安机关或者城址管理所处三百元以上五百元以下罚款。
第四条 城址管理所招募讲解志愿者，岗位和人数见附件。城址门票收入上缴区财政。
第五条 捐赠奖金不得以现金方式发放，应当使用非现金方式兑付。
第六条 首次获评优秀志愿者的，奖励八百元。
咨询热线：0571-66220011。电子邮箱：qscz@example.org
附件
志愿者招募计划
序号 | 招募岗位 | 招募计划 | 服务期
1 | 城墙讲解 | 24 | 2年
2 | 展厅引导 | 15 | 1年
3 | 文创售卖 | 6 | 1年
"""


@pytest.mark.parametrize(
    ("question", "says", "not_says"),
    [
        ("在青石城址里搭帐篷罚多少钱？", "一百元以下罚款", "五百元"),
        ("涂画青石城址的城墙，罚多少？", "三百元以上五百元以下罚款", "一百元以下"),
        ("展厅引导招募几个人？", "15", "24"),
        ("城墙讲解加上文创售卖一共招募多少人？", "24+6=30", "15"),
        ("城址管理所的咨询电话和邮箱是多少？", "0571-66220011 qscz@example.org", "没有"),
        ("捐赠奖金可不可以直接给现金？", "非现金", "罚款"),
        ("第一次评上优秀志愿者奖多少？", "八百元", "罚款"),
    ],
)
def test_what_is_meant_answers(store: Store, question: str, says: str, not_says: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered", answer.text
    assert [piece for piece in says.split() if piece not in answer.text] == [], answer.text
    assert not_says not in answer.text


@pytest.mark.parametrize("question", ["展厅引导有多少位老师？", "青石城址的门票多少钱？"])
def test_what_is_not_there_is_refused(store: Store, question: str) -> None:
    answer = ask(store, question)
    assert (answer.status, answer.citations) == ("not_found", ()), answer.text


def test_a_refusal_shows_the_nearest_sentence_first(store: Store) -> None:
    answer = ask(store, "青石城址的门票什么时候涨价？")
    assert answer.status == "not_found"
    assert answer.related[0].text == "……城址门票收入上缴区财政。"
