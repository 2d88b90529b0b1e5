"""Documents called by whoever issued them, by year, by a shorter name, side by side; words of a question that are no words."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.build import add
from index.store import Store
from qa.answer import Answer
from qa.ask import Message, ask

TEXT = """云湖市人民政府办公室关于同意组建2028年云湖国际帆船赛市区码头协调委员会的批复
云府办函〔2026〕38号
市交通运输局：
你局《关于组建2028年云湖国际帆船赛市区码头协调委员会的请示》收悉。经市政府同意，现批复如下：
一、工作规则
2028年以前，委员会原则上每半年召开一次例会；从2028年开始，按月召开例会。
二、码头建设
（一）“十五五”期间，码头建设投资规模每年仍按3亿元安排，所需资金由市交通运输局筹措解决。
（二）保留的俱乐部应当有50名以上的成员，法人俱乐部应有5万元以上资金。
（三）到2027年，建成20座以上公共码头，形成800个以上泊位。
（四）悬挂赛事专用号牌的车辆免收通行费和停车费。悬挂赛事专用号牌的车辆执行任务时可以使用警报器。
三、清理整顿步骤
清理整顿分步进行，具体步骤安排如下：
（一）第一阶段为俱乐部自查阶段。
2026年4—6月，由俱乐部对照规定进行自查。
（二）第二阶段为主管部门审查阶段。
2026年7—9月，由主管部门进行审查。
（三）教练补贴标准为每人每月2900元，巡查员补贴标准为每人每月1300元。
（四）2027年春季训练班的学员应为2015年9月1日至2017年8月31日期间出生的儿童。
四、车辆号牌
车辆号牌的序号用英文字母与数字。
号牌字符共7位，所属队伍代号用X代表帆船救援、S代表岸线巡查。
云湖市人民政府办公室
2026年2月9日
"""
OTHER = """云湖市人民政府办公室关于推进社区食堂有序发展的意见
云府办发〔2025〕12号
一、社区食堂每天供应两餐，价格由街道商定。
云湖市人民政府办公室
2025年3月4日
"""


@pytest.fixture(scope="module", autouse=True)
def _beside(store: Store) -> None:
    add(store, parse(Source("意见.txt", "1" * 64, OTHER)))


def asked(store: Store, question: str, *before: str) -> Answer:
    return ask(store, question, history=[Message("user", one) for one in before])


def quoted(answer: Answer) -> str:
    return "".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("云湖市人民政府办公室2026年的码头批复，到2027年要建成多少座公共码头？", "20座以上"),
        ("云湖帆船赛市区码头协调委员会，2028年以前多久开一次例会？", "每半年召开一次例会"),
        ("云湖市码头批复，法人俱乐部要有多少资金？", "5万元以上资金"),
        ("云湖市码头批复里，挂赛事专用号牌的车要不要交通行费？", "免收通行费"),
        ("云湖市码头批复里，号牌上的X和S代表什么？", "S代表岸线巡查"),
        ("“十五五”期间云湖码头建设投资规模每年安排多少？", "每年仍按3亿元安排"),
        ("云湖市的俱乐部清理整顿分哪两个阶段？", "第二阶段为主管部门审查阶段"),
    ],
)
def test_a_document_called_otherwise_answers(store: Store, question: str, said: str) -> None:
    answer = asked(store, question)
    assert answer.status == "answered", answer.text
    assert said in quoted(answer)


def test_the_gap_of_two_sums_is_computed_and_both_are_cited(store: Store) -> None:
    answer = asked(store, "云湖市教练补贴标准比巡查员补贴标准每月高多少元？")
    assert "1600元" in answer.text
    assert "2900元" in quoted(answer)
    assert "1300元" in quoted(answer)


def test_a_gap_to_what_is_not_there_is_refused(store: Store) -> None:
    assert asked(store, "云湖市教练补贴标准比裁判补贴标准每月高多少元？").status == "not_found"


@pytest.mark.parametrize(
    ("born", "said"),
    [
        ("2015年8月20号", "2015年8月20日不在2015年9月1日至2017年8月31日之间"),
        ("2016年5月1日", "2016年5月1日在2015年9月1日"),
    ],
)
def test_a_day_is_said_to_lie_between_the_days_quoted_or_not(store: Store, born: str, said: str) -> None:
    answer = asked(store, f"孩子{born}出生，能不能上云湖市帆船2027年春季训练班？")
    assert said in answer.text
    assert "2015年9月1日" in quoted(answer)


def test_a_condition_without_a_day_does_not_say_what_may_be_done_on_one(store: Store) -> None:
    answer = asked(store, "2026年3月1日还能悬挂云湖帆船赛事专用号牌吗？")
    assert answer.status == "not_found", answer.text


def test_the_month_of_a_phase_is_read_from_its_part(store: Store) -> None:
    answer = asked(store, "第一阶段是几月到几月？", "云湖市的俱乐部清理整顿分几个阶段？")
    assert "4—6月" in quoted(answer)


def test_two_documents_with_what_is_asked_behind_a_comma_both_answer(store: Store) -> None:
    answer = asked(store, "推进社区食堂的意见和帆船赛码头批复，成文日期分别是哪天？")
    assert "2025年3月4日" in answer.text
    assert "2026年2月9日" in answer.text
