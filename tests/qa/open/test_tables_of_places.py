"""Tables of places and years, of prices by grade, of projects set side by side; what the notes under them rule."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import Message, ask

TEXT = """榆关区充电设施建设三年行动计划（2024—2026年）
一、总体目标
到2026年底，全区建成公共充电桩1800个，充电设施完好率不低于98%。
表1 主要指标
| 序号 | 指标 | 单位 | 2023年 | 2026年目标 | 属性 |
| 1 | 公共充电桩 | 个 | 600 | 1800 | 预期性 |
| 2 | 充电设施完好率 | % | 95 | 98 | 约束性 |
| 3 | 老旧小区覆盖率 | % | 40 | 90 | 预期性 |
注：公共充电桩不含单位内部自用桩；完好率是指可正常使用的桩数占全部桩数的比例。
二、保障措施
（一）加强领导。区发展改革局统筹推进。
附件1
重点充电站项目表
| 序号 | 项目名称 | 总投资（万元） | 建设年限 | 建设单位 |
| 1 | 望河镇综合充电站 | 520 | 2024 | 望河镇人民政府 |
| 2 | 南坪乡综合充电站 | 460 | 2025 | 区交通投资公司 |
| 3 | 东关街道综合充电站 | 780 | 2024—2025 | 东关街道办事处 |
附件2
居民小区慢充桩分年度建设任务表
| 乡镇（街道） | 2024年 | 2025年 | 2026年 | 合计 |
| 望河镇 | 20 | 30 | 25 | 75 |
| 南坪乡 | 10 | 15 | 15 | 40 |
| 东关街道 | 60 | 50 | 40 | 150 |
| 合计 | 90 | 95 | 80 | 265 |
注：各乡镇年度任务可在总量内调整，并报区发展改革局备案。
附件3
公共停车场充电收费标准
单位：元
| 服务项目 | 计费单位 | 城区（东关街道、西关街道） | 其他乡镇 | 说明 |
| 慢充服务费 | 每度 | 0.4 | 0.3 | 不含电费 |
| 快充服务费 | 每度 | 0.6 | 0.5 | 不含电费 |
| 占位费（22时以后） | 每小时 | 2 | 1 | 充满后30分钟起算 |
| 月卡 | 每车每月 | 240 | 180 | 含占位费 |
注：1. 同一家庭办第2张月卡的，月卡按照8折收取。
2. 收费标准每3年评估一次，由区发展改革局调整公布。
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("三年下来哪个乡镇的慢充桩任务最多？", ["东关街道", "150"]),
        ("2025年哪个乡镇建的慢充桩最少？", ["南坪乡", "15"]),
        ("望河镇2026年要建多少个居民小区慢充桩？", ["25个"]),
        ("望河镇和南坪乡的慢充桩三年一共差多少？", ["35", "75−40"]),
        ("望河镇和南坪乡2024年加起来建几个慢充桩？", ["30个", "20+10"]),
        ("到2025年底东关街道累计要建成多少个慢充桩？", ["110个"]),
        ("2025年全区慢充桩任务是多少个？", ["95个"]),
        ("哪些乡镇2025年建15个慢充桩？", ["南坪乡"]),
        ("后两年南坪乡要建几个慢充桩？", ["30个"]),
        ("望河镇和南坪乡的综合充电站，哪个投资多？", ["望河镇综合充电站", "520", "520−460"]),
        ("南坪乡综合充电站是乡政府来建吗？", ["不是", "区交通投资公司"]),
        ("哪个指标是约束性的？", ["完好率", "共1项"]),
        ("城区快充服务费一度多少钱？", ["0.6元"]),
        ("西关街道慢充服务费多少钱？", ["0.4元", "不含电费"]),
        ("晚上10点以后占位费怎么收？", ["2元", "1元"]),
        ("城区的月卡，一家人办第二张多少钱？", ["192元", "240×0.8", "8折"]),
        ("城区的月卡多少钱？", ["240元"]),
    ],
)
def test_cells_are_found_by_place_year_and_grade(store: Store, question: str, says: list[str]) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert answer.citations
    assert [word for word in says if word not in answer.text] == []


def test_a_further_place_or_grade_is_of_the_row_before(store: Store) -> None:
    first = [Message("user", "望河镇三年要建几个慢充桩？"), Message("assistant", "75个。")]
    assert "40" in ask(store, "那南坪乡呢？", history=first).text
    first = [Message("user", "城区月卡多少钱？"), Message("assistant", "240元。")]
    assert "180元" in ask(store, "其他乡镇呢？", history=first).text
    assert "含占位费" in ask(store, "含不含占位费？", history=first).text


@pytest.mark.parametrize(
    "question",
    [
        "北湖镇三年要建几个慢充桩？",
        "望河镇2029年要建多少个慢充桩？",
        "望河镇三年要修多少公里路？",
        "城区的年卡多少钱？",
        "给电动自行车换电池收多少钱？",
    ],
)
def test_what_no_row_or_column_has_is_not_answered(store: Store, question: str) -> None:
    assert ask(store, question).status == "not_found"


def test_a_share_is_not_worked_out_for_another_case(store: Store) -> None:
    assert "192" not in ask(store, "城区的月卡多少钱？").text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("什么叫充电设施完好率？", ["可正常使用的桩数"]),
        ("单位内部的自用桩算不算在公共充电桩里面？", ["没有算在内", "不含单位内部自用桩"]),
    ],
)
def test_notes_under_a_table_define_and_leave_out(store: Store, question: str, says: list[str]) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert [word for word in says if word not in answer.text] == []


def test_what_is_asked_of_projects_is_not_taken_from_places(store: Store) -> None:
    assert "25−15" not in ask(store, "望河镇和南坪乡的综合充电站，哪个投资多？").text
    assert "75" not in ask(store, "望河镇的充电站占地多少？").text
