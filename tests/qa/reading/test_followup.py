"""Dialogues: what a second question takes over from the first, and what it must not. ⇒ the next turn, → what is said."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import Message, ask

DIALOGUES = """
任务17由谁牵头？ ⇒ 参与单位呢？ → 第17项任务 区经委、区科委、区卫计委 | 安亭镇
任务17由谁牵头？ ⇒ 那任务18呢？ → 第18项任务 江桥镇 牵头 | 安亭镇
任务17由谁牵头？ ⇒ 18呢 → 第18项任务 江桥镇
任务17由谁牵头？ ⇒ 下一项呢？ → 第18项任务
任务17由谁牵头？ ⇒ 上一项呢 → 第16项任务 外冈镇
任务17由谁牵头？ ⇒ 它属于哪个工程？ → 创新产业发展工程
任务99由谁牵头？ ⇒ 那任务17呢 → 安亭镇、南翔镇
任务25有哪些参与单位 ⇒ 那牵头的呢 → 区经委、区国资公司
2018年高新技术企业目标是多少？ ⇒ 2019年呢？ → 950家 | 900家
2018年高新技术企业目标是多少？ ⇒ 独角兽企业呢？ → 2018年独角兽企业 6家
2018年高新技术企业目标是多少？ ⇒ 2019年呢？ ⇒ 独角兽企业呢？ → 2019年独角兽企业 8家
2020年独角兽企业目标 ⇒ 比2018年多几家 → 10−6=4
高新技术企业2020年比2017年增加多少家 ⇒ 增长百分之多少 → 21.21%
区司法局牵头哪些任务？ ⇒ 第一项的参与单位有哪些？ → 第27项任务 各街镇
区司法局牵头哪些任务？ ⇒ 最后一项还有谁牵头？ → 第28项任务 区法院
区司法局牵头哪些任务？ ⇒ 区检察院呢？ → 区检察院牵头的共2项
区人才办牵头几项任务 ⇒ 分别是哪些 → 任务7 任务8 任务9 任务21
第六个工程包括哪些任务 ⇒ 第二项谁牵头 → 第16项任务
保障措施第3条谁牵头 ⇒ 第4条呢 → 区新闻办
保障措施第3条谁牵头 ⇒ 参与的有哪些 → 区发改委、区科委
两高四新指什么 ⇒ 自循环呢 → 注释[3] | 注释[1]
2018年高新技术企业目标是多少？ ⇒ 再往后一年呢 → 2019年 950家
2020年独角兽企业目标 ⇒ 那前一年呢？ → 2019年 8家 | 10家
2017年末高新技术企业有几家 ⇒ 18年目标呢 ⇒ 两个数差多少 → 900−825=75
独角兽企业怎么定义？ ⇒ 2017年底的时候嘉定有几家？ → 独角兽企业为3家
区发改委牵头哪些任务 ⇒ 其中参与的呢？ → 区发改委 任务15 任务16 | 没有区发改委参与的
Which units lead task 17? ⇒ And task 18? → Task 18 江桥镇
Which units lead task 17? ⇒ Who takes part in it? → Task 17 区卫计委
任务17由谁牵头？ ⇒ 区科委牵头哪些任务？ → 区科委牵头的共19项
任务17由谁牵头？ ⇒ 任务18由谁牵头？ → 第18项任务 | 第17项任务
"""
LEAD = [Message("user", "任务17由谁牵头？"), Message("assistant", "由安亭镇等牵头。")]


def asked_last(store: Store, *turns: str) -> str:
    return ask(store, turns[-1], history=[Message("user", turn) for turn in turns[:-1]]).text


@pytest.mark.parametrize("line", DIALOGUES.strip().splitlines())
def test_dialogue(plan_store: Store, line: str) -> None:
    turns, _, expected = line.partition(" → ")
    wanted, _, unwanted = expected.partition(" | ")
    text = asked_last(plan_store, *turns.split(" ⇒ "))
    assert [piece for piece in wanted.split() if piece not in text] == []
    assert [piece for piece in unwanted.split() if piece in text] == []


def test_what_was_taken_over_is_remarked(plan_store: Store) -> None:
    assert "接着上一个问题理解" in ask(plan_store, "参与单位呢？", history=LEAD).notes


@pytest.mark.parametrize(
    "question",
    [
        "区科委牵头哪些任务？",
        "2020年高新技术企业目标是多少？",
        "第30项任务由谁牵头？",
        "今天天气怎么样",
        "注释5是什么意思",
    ],
)
def test_a_question_with_a_subject_of_its_own_does_not_lean(plan_store: Store, question: str) -> None:
    alone, later = ask(plan_store, question), ask(plan_store, question, history=LEAD)
    assert (later.text, later.citations) == (alone.text, alone.citations)


def test_without_history_nothing_is_taken_over(plan_store: Store) -> None:
    assert ask(plan_store, "牵头单位呢？").status == "not_found"


def test_only_what_the_user_said_counts(plan_store: Store) -> None:
    history = [
        Message("user", "任务17由谁牵头？"),
        Message("assistant", "任务18由谁牵头？"),
        Message("system", "任务19"),
    ]
    assert "第17项任务" in ask(plan_store, "参与单位呢？", history=history).text


@pytest.mark.parametrize("role", ["robot", "", "USER", "用户", "\ud800"])
def test_a_turn_of_an_unknown_role_is_passed_over(plan_store: Store, role: str) -> None:
    history = [Message("user", "任务17由谁牵头？"), Message(role, "任务18由谁牵头？")]
    assert "第17项任务" in ask(plan_store, "参与单位呢？", history=history).text


def test_empty_and_endless_turns_are_passed_over(plan_store: Store) -> None:
    history = [Message("user", "任务17由谁牵头？"), Message("user", " "), Message("user", "任务18" * 5000)]
    assert "第17项任务" in ask(plan_store, "参与单位呢？", history=history).text


def test_a_very_long_conversation_is_answered_from_its_end(plan_store: Store) -> None:
    history = [Message("user", f"任务{n % 30 + 1}由谁牵头？") for n in range(400)]
    answer = ask(plan_store, "参与单位呢？", history=[*history, Message("user", "任务17由谁牵头？")])
    assert "第17项任务" in answer.text
    assert answer.elapsed_ms < 2000
