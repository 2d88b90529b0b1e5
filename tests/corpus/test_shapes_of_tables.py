"""Tables of indicators in many shapes; a line a figure: 指标 年 限定词 数值 单位, then 约束性, 基期, 累计."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document, Target

CASES = {
    "baseline and target columns, sums in brackets": """
        序号|指标名称|单位|2020年基期值|2025年目标值|指标属性
        1|森林覆盖率|%|24.1|25.5|约束性
        2|高新企业|家|[500]|〔1000〕|预期性
        =
        森林覆盖率 2020 - 24.1 % 约束性 基期
        森林覆盖率 2025 - 25.5 % 约束性
        高新企业 2020 - 500 家 预期性 基期 累计
        高新企业 2025 - 1000 家 预期性 累计
    """,
    "heads without years": """
        指标|单位|现状值|目标值
        森林覆盖率|%|24.1|25.5
        高新企业数|家|825|≥1000
        =
        森林覆盖率 - - 24.1 % 基期
        森林覆盖率 2025 - 25.5 %
        高新企业数 - - 825 家 基期
        高新企业数 2025 ≥ 1000 家
    """,
    "five-year plans as years": """
        指标|“十三五”末|“十四五”末
        森林覆盖率（%）|24.1|25.5
        常住人口（万人）|100|≤120
        =
        森林覆盖率 2020 - 24.1 % 基期
        森林覆盖率 2025 - 25.5 %
        常住人口 2020 - 100 万人 基期
        常住人口 2025 ≤ 120 万人
    """,
    "merged categories, a year before the plan": """
        类别|指标|单位|2020年|2025年
        创新|研发投入强度|%|5.1|5.5
        |每万人发明专利|件|20|25左右
        =
        研发投入强度 2020 - 5.1 % 基期
        研发投入强度 2025 - 5.5 %
        每万人发明专利 2020 - 20 件 基期
        每万人发明专利 2025 左右 25 件
    """,
    "words in the cells": """
        指标|2025年目标
        空气质量优良率|达到88%以上
        PM2.5浓度|控制在30微克/立方米以内
        新增就业|累计10万人
        满意度|持续提升
        =
        空气质量优良率 2025 达到…以上 88 %
        PM2.5浓度 2025 控制在…以内 30 微克/立方米
        新增就业 2025 - 10 万人 累计
    """,
    "a column of sums and one of rates": """
        指标|单位|2024年|2025年|累计|年均增长（%）
        新建公园|个|3|4|7|6左右
        =
        新建公园 2024 - 3 个
        新建公园 2025 - 4 个
        新建公园 - - 7 个 累计
        新建公园年均增长 - 左右 6 %
    """,
    "years as rows": """
        年份|床位数（张）|护理型占比（%）
        2021年（基期）|1860|50
        2025年|3000|≥65
        =
        床位数 2021 - 1860 张 基期
        护理型占比 2021 - 50 % 基期
        床位数 2025 - 3000 张
        护理型占比 2025 ≥ 65 %
    """,
}


def said(target: Target) -> str:
    words = [target.indicator, target.year or "-", target.comparator or "-", f"{target.value:g}", target.unit]
    marks = [target.kind, "基期" if target.baseline else "", "累计" if target.total else ""]
    return " ".join(map(str, [*words, *filter(None, marks)]))


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_every_figure_of_the_table(read: Callable[[str], Document], case: str) -> None:
    lines = [line.strip() for line in case.strip().splitlines()]
    cut = lines.index("=")
    head = "某市第十四个五年规划（2021—2025年）\n一、目标\n主要指标见下表。\n"
    document = read(head + "\n".join(lines[:cut]))
    assert [said(target) for target in document.targets] == lines[cut + 1 :]
    assert all(target.source == "table" for target in document.targets)
