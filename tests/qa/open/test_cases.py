"""Rules told apart by a number, pieces behind one colon, questions that a document prints with their answers."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask
from qa.open.cases import of_case

TEXT = """松原县老楼外墙保温改造补助办法
（松政规〔2021〕6号　2021年7月8日印发）
第一条　为推进外墙保温改造，制定本办法。
第二条　外墙保温改造验收合格后，按照下列标准给予补助：
（一）四层楼，每栋补助八万元；
（二）五层楼，每栋补助九万元；
（三）六层至八层楼，每栋补助十一万元；
（四）九层以上楼，每栋补助十五万元。
第三条　住户分担费用，商量不成的，可以参考下列系数：一层、二层为0.5；三层为1.1；四层为1.4；五层以上为1.7。
第四条　2021年度安排外墙保温改造补助资金九百万元，计划改造八十栋。
第五条　本办法自2021年9月1日起施行。
附件：一、补助申请表
二、系数说明
附件二（说明）
以系数乘以应分担的总额。举例：某四层楼共分担八万元，三层每户分担0.9万元，四层每户分担1.3万元。
问：改造期间住户要搬出去吗？
答：不用。施工不影响室内居住。
问：补助打到谁的账户？
答：打到施工单位的专用账户，由住户监督使用。
"""


@pytest.mark.parametrize(
    ("asked", "words", "fits"),
    [
        ("六层的楼", "六层住宅，每台十八万元", True),
        ("6楼", "三层至六层", True),
        ("八层的楼", "七层以上住宅", True),
        ("三层", "四层以下（含四层）", True),
        ("六层的楼", "五层住宅", False),
        ("六层的楼", "住宅每台十八万元", None),
        ("补多少", "五层住宅", None),
    ],
)
def test_a_case_lies_in_what_the_words_name(asked: str, words: str, fits: bool | None) -> None:
    assert of_case(asked, words) is fits


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("五层的楼外墙保温改造一栋补多少钱？", "九万元"),
        ("7层的楼每栋补助多少？", "十一万元"),
        ("十二层楼每栋补助多少钱？", "十五万元"),
        ("住户分担的系数，三层是多少？", "1.1"),
        ("二楼的系数是多少？", "0.5"),
    ],
)
def test_only_the_rule_of_the_case_is_quoted(store: Store, question: str, says: str) -> None:
    answer = ask(store, question)
    assert says in answer.text
    others = {"八万元", "九万元", "十一万元", "十五万元", "为0.5", "为1.1", "为1.4", "为1.7"}
    assert not [other for other in others - {says, f"为{says}"} if other in answer.text]


def test_a_printed_question_heads_its_answer(store: Store) -> None:
    answer = ask(store, "改造的时候住户要不要搬出去？")
    assert answer.text.endswith("“答：不用。施工不影响室内居住。”〔1〕")
    assert "专用账户" in ask(store, "补助打到谁的账户？").text
