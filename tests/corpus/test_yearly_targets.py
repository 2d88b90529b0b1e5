"""Figures for every year, demands, floors without a year; what is paid, charged, capped or a condition is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.as_json import as_json
from corpus.model import Document

AIMS = {
    "每年引进10名以上人工智能顶尖人才。": "每年引进人工智能顶尖人才 每年 10名",
    "不限申报名额，每年支持人工智能人才300名以上。": "每年支持人工智能人才 每年 300名",
    "每年遴选不少于2个核心业务场景开展试点。": "每年遴选核心业务场景开展试点 每年 2个",
    "达到百兆到村、20兆进户的带宽要求。": "进户的带宽 None 20兆",
    "遴选20个左右典型案例。": "典型案例 None 20个",
    "引育领域专业服务商50家。": "领域专业服务商 None 50家",
    "通过新技术发现材料30种以上。": "通过新技术发现材料 None 30种",
    "到2027年，建成2000个以上符合大规模、多模态、多场景等特征的高质量数据集。": "高质量数据集 2027 2000个",
}
NONE = (
    "每年调整1次专业。",
    "每年评选不超过10个标杆项目。",
    "固定资产投资规模每年仍按10亿元控制。",
    "按每招用1人不超过1500元的标准给予补助。",
    "担保费率不超过1%。",
    "接收见习人员20人以上，且管理规范。",
    "申请补贴前正常经营且有不少于1名员工。",
    "个人缴费标准为每人413元。",
)


def said(document: Document) -> list[str]:
    return [f"{t['indicator']} {t['year']} {t['figure']}{t['unit']}" for t in as_json(document)["targets"]]


@pytest.mark.parametrize(("sentence", "expected"), AIMS.items())
def test_figure_is_aimed_at(read: Callable[[str], Document], sentence: str, expected: str) -> None:
    assert said(read(f"某省若干措施\n一、任务\n（一）做好。{sentence}")) == [expected]


@pytest.mark.parametrize("sentence", NONE)
def test_figure_is_no_aim(read: Callable[[str], Document], sentence: str) -> None:
    assert said(read(f"某省若干措施\n一、任务\n（一）做好。{sentence}")) == []
