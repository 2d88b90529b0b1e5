"""A measure asked in the words of its title, of each of several steps, by its rows, and further."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import Message, ask

TEXT = """青屿市渔民生活津贴发放办法
青渔发〔2023〕4号
第一条 为保障渔民基本生活，规范渔民生活津贴（以下简称渔民津贴）发放，制定本办法。
第二条 全市渔民生活津贴标准为每人每月816元。
第三条 申请渔民津贴的，由镇（街）受理。
第四条 镇（街）应在6个工作日内完成初审。
第五条 区渔业站自收到初审意见之日起，应在4个工作日内完成审核。
第六条 区农业农村部门自收到审核意见之日起，应在8个工作日内完成审定。
第七条 渔民在本省内转港作业的，不再办理渔民津贴关系转移手续。
第八条 弄虚作假领取渔民津贴的，自发现之日起2年内不得再次申请。
附件：船长年龄要求
附件
船长年龄要求
证书等级 | 年龄要求 | 说明
甲级船长证 | 58周岁以下 | 持证满3年
乙级船长证 | 55周岁以下 | 持证满2年
"""


@pytest.mark.parametrize(
    ("question", "says", "not_says"),
    [
        ("青屿渔民津贴一个月多少钱？", "816元", "年内"),
        (
            "渔民津贴申请，镇街初审、区渔业站审核、区农业农村部门审定各要几个工作日？",
            "6个工作日 4个工作日 8个工作日",
            "没有找到",
        ),
        ("渔民换到省内别的港作业，津贴关系还要办转移吗？", "不再办理", "816元"),
        ("骗领渔民津贴的，几年内不能再申请？", "2年内不得再次申请", "816元"),
        ("乙级船长证，年龄上限是多少？", "乙级船长证 55周岁以下", "没有找到"),
    ],
)
def test_what_is_meant_answers(store: Store, question: str, says: str, not_says: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered", answer.text
    assert [piece for piece in says.split() if piece not in answer.text] == [], answer.text
    assert not_says not in answer.text


def test_a_further_question_that_names_nothing_is_answered_from_beside(store: Store) -> None:
    history = [Message("user", "区渔业站要几个工作日完成审核？"), Message("assistant", "4个工作日。")]
    assert "4个工作日" in ask(store, "区渔业站几天审完？", history=history).text


@pytest.mark.parametrize("question", ["青屿市医疗津贴一个月多少钱？", "白礁市渔民津贴一个月多少钱？"])
def test_another_thing_and_another_place_are_refused(store: Store, question: str) -> None:
    answer = ask(store, question)
    assert (answer.status, answer.citations) == ("not_found", ()), answer.text
