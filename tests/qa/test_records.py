"""Tables of projects: sums, filters, single cells; a question whose conditions are not all understood is not answered so."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store
from qa.ask import ask

ROADS = """某县交通三年行动方案（2022—2024年）
一、主要任务
1.修好公路。到2024年，改造农村公路300公里。（牵头单位：县交通局；配合单位：县财政局）
2.建好桥梁。三年加固危桥21座，其中2022年5座、2023年7座、2024年9座。（牵头单位：县公路中心）
附件：1.主要指标表
2.重点工程项目表

附件1
主要指标表
指标 | 单位 | 2021年 | 2024年 | 属性
农村公路优良率 | % | 61 | 70 | 约束性
客运通达率 | % | 97 | 100 | 预期性

附件2
重点工程项目表
序号 | 项目名称 | 建设内容 | 总投资（万元） | 已完成投资（万元） | 建设年限 | 责任主体
1 | 东门大桥重建工程 | 桥长210米 | 5200 | 800 | 2022—2023年 | 县公路中心
2 | 环湖公路（二期） | 改建18公里 | 7400 | 0 | 2023—2024年 | 县交通局
3 | 客运北站迁建工程 | 站房6000平方米 | 3100 | 300 | 2022—2024年 | 县交通局
4 | 智慧路网平台 | 监测点90处 | 950 | 50 | 2023—2024年 | 县大数据中心
合计 | | | 16650 | 1150 | |
"""
ANSWERS = """
重点工程项目表里总投资一共多少 → answered 4个 合计16650万元 5200+7400+3100+950=16650
附件2中县交通局负责的项目总投资加起来多少 → answered 责任主体为县交通局 2个 10500万元（7400+3100=10500）
交通局负责的项目有几个，叫什么 → answered 共2个 环湖公路（二期） 客运北站迁建工程
总投资超过5000万元的项目有哪些 → answered 共2个 东门大桥重建工程（5200万元） 环湖公路（二期）（7400万元）
总投资不到1000万元的工程有几个？哪几个？ → answered 共1个 智慧路网平台
总投资7400万元以上的项目 有哪些 → answered 共1个 环湖公路
建设年限是2023—2024年的项目有几个 → answered 共2个 环湖公路（二期） 智慧路网平台
2022年开工的项目有哪些 → answered 共2个 东门大桥重建工程 客运北站迁建工程
2023年建成的项目有几个 → answered 共1个 东门大桥重建工程
哪个项目总投资最大 → answered 环湖公路（二期）（7400万元）
已完成投资最多的项目是哪个 → answered 东门大桥重建工程（800万元）
东门大桥重建工程总投资多少万元，责任主体是谁 → answered 5200万元 县公路中心
环湖公路二期的建设内容是什么 → answered 改建18公里
智慧路网平台投资多少 → answered 950万元
东门大桥重建工程的总投资是5200万元吗 → answered 是。
东门大桥重建工程的总投资是6000万元吗 → answered 不是。 5200万元
附件2有几个项目 → answered 共4个
附件2叫什么 → answered 附件2是《重点工程项目表》
总投资2亿元以上的项目有哪些 → not_found
总投资超过8000万元的项目有哪些 → not_found 全部4行
What is the total investment of (客运北站迁建工程)? → answered 3100万元
三年加固危桥多少座 → answered 21座
县交通局做责任主体的项目有几个，总投资多少 → answered 共2个 合计10500万元
2024年比2022年多加固几座危桥 → answered 增加4座（9−5=4）
农村公路优良率是约束性指标还是预期性指标 → answered 农村公路优良率是约束性指标
客运通达率是约束性指标吗 → answered 不是。 预期性
约束性指标有哪些 → answered 共1项：农村公路优良率
重点工程项目平均投资多少 → answered 平均4162.5万元 (5200+7400+3100+950)÷4
总投资3000万到6000万元的项目有哪些 → answered 共2个 东门大桥重建工程 客运北站迁建工程
"""
NOT_SO = """
附件2里县财政局负责的项目总投资加起来多少 → 合计
2025年建成的项目有几个 → 共4个 共1个
2023年底前建成的重点工程有哪些 → 共4个 共2个 共1个
附件1的总投资一共多少 → 合计16650
东门大桥重建工程由谁审批 → 5200
东门大桥什么时候验收 → 5200 建设年限
公路项目总投资合计多少 → 16650
资金一共多少 → 16650
附件2项目总投资占全县投资多少 → 附件共 附件2的项目
"""


@pytest.fixture(scope="module")
def roads(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = shutil.copytree(plan_home, tmp_path_factory.mktemp("roads") / "home")
    store = open_store(folder / FILE)
    store.segmenter = plan_store.segmenter
    add(store, parse(read_bytes(ROADS.encode(), "某县.txt")))
    yield store
    store.close()


def lines(text: str) -> list[tuple[str, ...]]:
    found = (line.partition(" → ") for line in text.strip().splitlines())
    return [(question, *rest.split()) for question, _, rest in found]


def identity(store: Store) -> str:
    return next(entry.id for entry in store.entries() if "某县" in entry.title)


@pytest.mark.parametrize("case", lines(ANSWERS), ids=lambda case: case[0])
def test_the_table_of_projects_answers(roads: Store, case: tuple[str, ...]) -> None:
    question, status, *wanted = case
    answer = ask(roads, question, document=identity(roads))
    assert answer.status == status, answer.text
    assert [words for words in wanted if words not in answer.text] == [], answer.text


@pytest.mark.parametrize("case", lines(NOT_SO), ids=lambda case: case[0])
def test_conditions_that_no_column_holds_are_not_passed_over(roads: Store, case: tuple[str, ...]) -> None:
    question, *never = case
    answer = ask(roads, question, document=identity(roads))
    assert [words for words in never if words in answer.text] == [], answer.text


HERBS = (
    ROADS.replace("某县", "丁县")
    .replace(
        "一、主要任务",
        "一、实施步骤\n（一）开局阶段（2022年）。摸清底数。\n（二）攻坚阶段（2023年）。集中建设。\n"
        "（三）收官阶段（2024年）。总结验收。\n二、主要任务",
    )
    .replace("附件2\n重点工程项目表\n序号", "附表2：重点工程项目表\n序号")
    .replace("附件1\n主要", "附表1：主要")
)


@pytest.mark.parametrize(
    "case",
    lines("""
附表2的四个重点项目总投资加起来多少万元 → answered 合计16650万元
附表2里智慧路网平台的总投资是多少 → answered 950万元
三年行动分哪三个阶段？ → answered 共3个 开局阶段 攻坚阶段 收官阶段
附表2的六个重点项目总投资加起来多少万元 → not_found
"""),
    ids=lambda case: case[0],
)
def test_tables_called_otherwise_and_stages(roads: Store, case: tuple[str, ...]) -> None:
    question, status, *wanted = case
    document = parse(read_bytes(HERBS.encode(), "丁县.txt"))
    add(roads, document)
    answer = ask(roads, question, document=document.id)
    if status == "answered":
        assert answer.status == status, answer.text
    assert [words for words in wanted if words not in answer.text] == [], answer.text
    assert status == "answered" or "合计16650" not in answer.text


def test_every_row_of_a_sum_is_cited(roads: Store) -> None:
    answer = ask(roads, "附件2中县交通局负责的项目总投资加起来多少", document=identity(roads))
    assert [citation.clause.rpartition("__")[2] for citation in answer.citations] == ["row_2", "row_3"]
