"""Figures computed from figures, on a small document whose sums can be done in the head."""

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

PORT = """某市港口发展三年行动计划(2021-2023)
一、主要目标
到2023年,港口吞吐量超过500万吨,集装箱航线达到30条,航运企业120家以上,碳排放量控制在40万吨以内。
二、重点任务
1.建设港区。到2023年,新建码头12座。(牵头单位:市交通局、市航运局;参与单位:市财政局等)
2.培育企业。到2023年,培育船舶企业超过25家,物流企业15家。(牵头单位:市航运局)
3.发展枢纽。建成枢纽。(牵头单位:市发展改革委;参与单位:市交通局)
附件
主要指标表
指标 | 单位 | 2020年现状 | 2021年目标 | 2022年目标 | 2023年目标
港口吞吐量 | 万吨 | 400 | 430 | 460 | 500
集装箱航线 | 条 | - | 20 | 25 | 30
碳排放量 | 万吨 | 50 | 48 | 44 | 40
电动船数量 | 艘 | 0 | 2 | 5 | 8
绿色能源占比 | % | 12.5 | 15 | 18.2 | 20
"""
ANSWERS = """
港口吞吐量2023年比2020年增加多少 → answered 400万吨 500万吨 增加100万吨（500−400=100）
碳排放量2023年比2020年减少多少 → answered 50万吨 40万吨 减少10万吨
集装箱航线2023年比2021年增加多少条 → answered 增加10条（30−20=10）
电动船数量2023年比2020年增加多少艘 → answered 增加8艘（8−0=8）
绿色能源占比2020到2023提高几个百分点 → answered 增加7.5个百分点（20−12.5=7.5）
港口吞吐量2023年比2020年增长百分之多少 → answered 增长25% (500−400)÷400
绿色能源占比2022年比2021年提高几个百分点 → answered 3.2个百分点
船舶企业和物流企业一共培育多少家 → answered 超过25家 15家 合计40家 不低于该数
港口吞吐量和碳排放量2021年合计 → answered 478万吨 430万吨 48万吨
港口吞吐量2021年至2023年平均 → answered 平均463.33万吨（(430+460+500)÷3=463.33，约463.3）
碳排放量2021到2023年平均是多少 → answered 平均44万吨
绿色能源占比2020到2023平均每年提高多少 → answered 平均每年增加2.5个百分点（(20−12.5)÷3=2.5）
碳排放量2023年比2020年下降百分之几 → answered 下降20%
港口吞吐量2022年同比增加多少 → answered 增加30万吨（460−430=30）
港口吞吐量2023年是2020年的几倍 → answered 1.25倍
港口吞吐量2021到2023三年合计 → answered 合计1390万吨（430+460+500=1390）
船舶企业和物流企业相差几家 → answered 相差10家（25−15=10）
航运企业和船舶企业哪个多 → answered 航运企业 120家以上 超过25家
集装箱航线2020年至2023年平均每年多少条 → not_found 2020 无法计算
集装箱航线2020到2023四年合计 → not_found 2020 无法计算
电动船数量2023年比2020年增长百分之多少 → not_found 0艘 8艘
哪个指标增幅最大 → answered 绿色能源占比 60.0%
港口吞吐量哪年首次达到450万吨 → answered 2022年 460万吨 430万吨
港口吞吐量哪年首次达到430万吨 → answered 2021年 400万吨
集装箱航线2023年比2020年增加多少 → not_found 集装箱航线 2020 无法计算
集装箱航线2020年是多少 → not_found “-”
集装箱航线2019年是多少 → not_found 2019 2020、2021、2022、2023
碳排放量2020年是多少 → answered 50万吨
航运企业2023年多少家 → answered 120家以上
碳排放量2023年控制在40万吨以内吗 → answered 是。 控制在40万吨以内
碳排放量2023年是30万吨吗 → answered 不是。 40万吨
港口吞吐量2023年是450万吨吗 → answered 不是。 500万吨
"""
NEVER = """
港口吞吐量和集装箱航线2023年合计多少 → 530
船舶企业和物流企业一共培育多少家 → 合计160家 160
集装箱航线2023年比2020年增加多少 → 30条（ −0
集装箱航线2020年至2023年平均每年多少条 → 平均25 ÷3 ÷4
电动船数量2023年比2020年增长百分之多少 → % 缺失
碳排放量2023年比2020年下降百分之几 → 增长 下降-
"""


@pytest.fixture(scope="module")
def port(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = shutil.copytree(plan_home, tmp_path_factory.mktemp("port") / "home")
    store = open_store(folder / FILE)
    store.segmenter = plan_store.segmenter
    add(store, parse(read_bytes(PORT.encode(), "港口.txt"), identity="某港计划"))
    yield store
    store.close()


@pytest.mark.parametrize("line", ANSWERS.strip().splitlines())
def test_computation(port: Store, line: str) -> None:
    question, _, expected = line.partition(" → ")
    status, *pieces = expected.split()
    answer = ask(port, question, document="某港计划")
    assert answer.status == status, answer.text
    assert [piece for piece in pieces if piece not in answer.text] == []


@pytest.mark.parametrize("line", NEVER.strip().splitlines())
def test_figures_that_do_not_belong_together_are_not_computed(port: Store, line: str) -> None:
    question, _, unwanted = line.partition(" → ")
    text = ask(port, question, document="某港计划").text
    assert [piece for piece in unwanted.split() if piece in text] == []


@pytest.mark.parametrize("line", [line for line in ANSWERS.strip().splitlines() if "（" in line])
def test_every_operand_is_cited(port: Store, line: str) -> None:
    answer = ask(port, line.partition(" → ")[0], document="某港计划")
    working = answer.text.rpartition("（")[2].partition("=")[0]
    operands = working.replace("(", " ").replace(")", " ").replace("÷", " ÷").split()
    figures = [figure for piece in operands if "÷" not in piece for figure in piece.replace("−", "+").split("+")]
    assert len(figures) >= 2
    for figure in figures:
        assert any(figure in citation.quote for citation in answer.citations), figure


def test_a_figure_of_the_table_is_quoted_as_its_row_up_to_its_cell(port: Store) -> None:
    answer = ask(port, "港口吞吐量2022年目标是多少", document="某港计划")
    (citation,) = answer.citations
    assert citation.quote == "港口吞吐量 | 万吨 | 400 | 430 | 460"
    assert citation.path[-1] == "2022年目标"
