"""Figures of tables, in the notation 指标 年 限定词 数值 单位 属性 基期."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

Read = Callable[[str], Document]


def figures(document: Document) -> list[str]:
    lines = []
    for t in document.targets:
        value = "--" if t.value is None else f"{t.value:g}"
        words = [t.indicator, str(t.year), t.comparator, value, t.unit, t.kind, "基期" if t.baseline else ""]
        lines.append(" ".join(word for word in words if word))
    return lines


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("指标|2020年现状值|2025年目标值\n收集率(%)|61.3|80", ["收集率 2020 61.3 % 基期", "收集率 2025 80 %"]),
        ("指标|2017年末数据|2018年预期\n企业(家)|3|6", ["企业 2017 3 家 基期", "企业 2018 6 家"]),
        (
            "指标|单位|2020年|2025年|属性\n用水量|亿立方米|17.2|≤18.6|约束性",
            ["用水量 2020 17.2 亿立方米 约束性", "用水量 2025 ≤ 18.6 亿立方米 约束性"],
        ),
        ("指标|2023年目标|2025年目标\n利用率(%)|/|25%以上", ["利用率 2023 -- %", "利用率 2025 以上 25 %"]),
        ("指标|2025年\n人才(名)|1,200\n质量|持续改善", ["人才 2025 1200 名"]),
        ("指标|2025年累计\n投资(亿元)|[86.4]", ["投资 2025 86.4 亿元"]),
        ("指标|2025年\n培育(试点)企业(家)|５０", ["培育(试点)企业 2025 50 家"]),
        (
            "年份|床位(张)|占比(%)\n2021年(基期)|1860|42\n2024年|2300|56",
            ["床位 2021 1860 张 基期", "占比 2021 42 % 基期", "床位 2024 2300 张", "占比 2024 56 %"],
        ),
    ],
)
def test_cells_are_figures_of_indicators(read: Read, rows: str, expected: list[str]) -> None:
    assert figures(read(f"某计划\n一、目标\n见下表。\n{rows}")) == expected


def test_table_without_years_holds_no_figures(read: Read) -> None:
    assert figures(read("某计划\n一、目标\n见下表。\n姓名|电话\n甲|123\n乙|456")) == []
