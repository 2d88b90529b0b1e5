"""Figures of sentences, in the notation 指标 | 年 | 限定词 | 数值 单位; baselines, changes and kinds behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

Read = Callable[[str], Document]


def said(document: Document) -> list[str]:
    lines = []
    for t in document.targets:
        extra = [t.base, t.kind, "基期" if t.baseline else "", "推定年份" if t.implied else ""]
        words = [t.indicator, str(t.year or "-"), t.comparator or "-", f"{t.value:g} {t.unit}", *filter(None, extra)]
        lines.append(" | ".join(words))
    return lines


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("到2025年,高新技术企业超过1000家。", ["高新技术企业 | 2025 | 超过 | 1000 家"]),
        ("到2025年高新技术企业达到1,200家。", ["高新技术企业 | 2025 | 达到 | 1200 家"]),
        ("高新技术企业到2025年达到50家以上。", ["高新技术企业 | 2025 | 达到…以上 | 50 家"]),
        ("力争到2025年底，全市森林覆盖率稳定在25%左右。", ["森林覆盖率 | 2025 | 力争…稳定在…左右 | 25 %"]),
        ("到２０２５年，营业收入超１.２万亿元。", ["营业收入 | 2025 | 超 | 1.2 万亿元"]),
        (
            "至2025年,集成100项创新服务,纳入各类条目一万条。",
            ["创新服务 | 2025 | - | 100 项", "各类条目 | 2025 | - | 10000 条"],
        ),
        ("到2025年,培育年产值超过100亿元的企业5家。", ["年产值超过100亿元的企业 | 2025 | - | 5 家"]),
        ("到2025年,专利申请量保持20%以上的年增长率。", ["专利申请量年增长率 | 2025 | 保持…以上 | 20 %"]),
        (
            "到2025年,用水总量控制在18.6亿立方米以内(约束性)。",
            ["用水总量 | 2025 | 控制在…以内 | 18.6 亿立方米 | 约束性"],
        ),
        ("到2025年,用水量较2020年下降16%。", ["用水量 | 2025 | 下降 | 16 % | 较2020年"]),
        ("到2025年,能耗与2020年相比下降13.5%。", ["能耗 | 2025 | 下降 | 13.5 % | 与2020年相比"]),
        (
            "到2025年,漏损率较2020年降低3.5个百分点、控制在8.5%以内。",
            ["漏损率 | 2025 | 降低 | 3.5 个百分点 | 较2020年", "漏损率 | 2025 | 控制在…以内 | 8.5 %"],
        ),
        (
            "到2025年,利用率提高10个百分点,达到60%。",
            ["利用率 | 2025 | 提高 | 10 个百分点", "利用率 | 2025 | 达到 | 60 %"],
        ),
        ("到2025年,覆盖率由24.1%提高到25.5%。", ["覆盖率 | 2025 | 提高到 | 25.5 %"]),
        ("到2023年、2025年，收集率分别达到72%和80%。", ["收集率 | 2023 | 达到 | 72 %", "收集率 | 2025 | - | 80 %"]),
        ("到2025年，形成数据集、智能体各100个。", ["数据集 | 2025 | - | 100 个", "智能体 | 2025 | - | 100 个"]),
        (
            "到2027年培育100个标杆企业和1000个应用场景。",
            ["标杆企业 | 2027 | - | 100 个", "应用场景 | 2027 | - | 1000 个"],
        ),
        (
            "建设未来工厂150家、智能工厂和数字车间1500家以上。",
            ["未来工厂 | - | - | 150 家", "智能工厂和数字车间 | - | 以上 | 1500 家"],
        ),
        ("高新技术企业数量快速增长，总数达到1200家。", ["高新技术企业总数 | - | 达到 | 1200 家"]),
        ("为老年人家庭实施适老化改造,三年累计不少于900户。", ["累计适老化改造 | - | 不少于 | 900 户"]),
        ("在湖区周边建设生态沟渠120公里。", ["生态沟渠 | - | - | 120 公里"]),
        ("同步整治积水点47处,新建调蓄池11座。", ["整治积水点 | - | - | 47 处", "新建调蓄池 | - | - | 11 座"]),
        ("每年推广先进技术不少于6项。", ["每年推广先进技术 | - | 不少于 | 6 项"]),
        ("2020年，全市研发投入占比为2.5%。", ["研发投入占比 | 2020 | - | 2.5 % | 基期"]),
    ],
)
def test_figure_that_is_aimed_at_is_a_target(read: Read, sentence: str, expected: list[str]) -> None:
    assert said(read(f"某市某计划(2021—2025年)\n一、重点任务\n1.推进工作。{sentence}")) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "市级河长每季度巡河不少于1次,县级河长每月不少于1次。",
        "每周开放时间不少于5天。",
        "对年取水量10万立方米以上的用户实施计划用水管理。",
        "支持年产值超过100亿元的企业上市。",
        "关停入住率低于20%且存在安全隐患的敬老院。",
        "对首次突破10亿元的企业，给予最高500万元奖励。",
        "“十三五”时期,全市累计建成污水管网1130公里。",
        "目前，全市已有高新技术企业500家。",
        "在现有62项便民服务的基础上，继续完善。",
        "对设施限期三个月整改到位。",
        "群众举报应当在5个工作日内办理。",
        "打造15分钟生活圈。",
        "推进三个一批，建立一个平台。",
        "依据《规划(2021—2025年)》和国发〔2015〕17号制定。",
        "保障“7×24小时”服务。",
        "搭建线上线下服务、政策服务和生活服务等8个平台。",
        "禁止生产和使用厚度低于0.01毫米的地膜。",
        "接收见习人员20人以上,且管理规范。",
        "能按不低于20%的比例录用见习人员并签订劳动合同的。",
        "65岁以上失能老年人确有需要的。",
        "最迟不超过4个小时。",
        "累计缴纳个人所得税1万—3万元(含1万元)。",
        "2020年12月18日在五组记录到振动567次。",
        "2016年实施的24项措施继续执行。",
    ],
)
def test_figure_that_only_describes_is_none(read: Read, sentence: str) -> None:
    assert said(read(f"某市某计划(2021—2025年)\n一、重点任务\n1.推进工作。{sentence}")) == []


def test_year_holds_to_the_end_of_the_sentence_in_a_task(read: Read) -> None:
    text = "某计划(2021—2025年)\n一、重点任务\n1.推进。到2025年,甲率达到40%,乙率达到50%。丙率保持在90%以上。"
    assert [(t.indicator, t.year) for t in read(text).targets] == [("甲率", 2025), ("乙率", 2025), ("丙率", None)]


def test_year_holds_to_the_end_of_the_clause_in_a_section_of_goals(read: Read) -> None:
    text = "某计划(2021—2025年)\n一、发展目标\n到2025年,甲率达到40%。丙率保持在90%以上。"
    assert [(t.indicator, t.year) for t in read(text).targets] == [("甲率", 2025), ("丙率", 2025)]


def test_annual_document_lends_its_year(read: Read) -> None:
    document = read("某市2022年工作办法\n一、任务\n1.新增基站1000座，事项覆盖率不低于90%。")
    assert said(document) == [
        "新增基站 | 2022 | - | 1000 座 | 推定年份",
        "事项覆盖率 | 2022 | 不低于 | 90 % | 推定年份",
    ]


def test_figures_of_a_law_are_no_targets(read: Read) -> None:
    assert said(read("某办法\n第一条　（处罚）\n处不低于5万元的罚款。\n情节严重的，处10万元以上罚款。")) == []


def test_figures_of_the_opening_are_no_aims_without_a_year(read: Read) -> None:
    assert said(read("某计划\n全市建成管网1130公里，收集率达到50%。\n一、任务\n做好。")) == []


def test_quotation_runs_from_the_year_to_the_noun(read: Read) -> None:
    document = read(
        "某计划\n一、任务\n1.推进。到2025年,打造形成4个特色服务区[1]。（甲局负责）\n[1]特色服务区:是指园区。"
    )
    (target,) = document.targets
    assert document.quote(target.start, target.end) == "到2025年,打造形成4个特色服务区"


def test_bracket_with_a_figure_is_read_for_itself(read: Read) -> None:
    document = read("某市2022年办法\n一、任务\n1.监管。全市新增2400户（累计约3600户）餐饮单位。")
    assert sorted(said(document)) == [
        "新增餐饮单位 | 2022 | - | 2400 户 | 推定年份",
        "累计餐饮单位 | 2022 | 约 | 3600 户 | 推定年份",
    ]
