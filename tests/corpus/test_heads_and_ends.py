"""Heads and ends of documents as they are printed in other houses, in the notation 种类: 行."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.blocks import classify
from corpus.lines import split_lines
from corpus.model import Document

CASES = {
    "letterhead over several lines": """
        remark: 某省经济和信息化厅
        remark: 某省发展和改革委员会 文件
        remark: 某省科学技术厅
        number: 某经信材料〔2025〕298号
        title: 某省经济和信息化厅 某省发展和改革委员会 某省科学技术厅关于印发《某省加快推动新材料产业融合创新与高质量发展行动计划（2025-2027年）》的通知
        addressee: 各市经信局、发展改革委：
        text: 现将《某省加快推动新材料产业融合创新与高质量发展行动计划（2025-2027年）》印发给你们。
        signature: 某省经济和信息化厅 某省发展和改革委员会
        signature: 某省科学技术厅
        date: 2025年10月27日
        annex: 某省加快推动新材料产业融合创新与高质量发展行动计划
        annex: （2025-2027年）
        text: 一、主要目标
        text: 做好。
        imprint: 某省经济和信息化厅办公室 2025年10月27日印发
    """,
    "letterhead that the title repeats": """
        remark: 某省人民政府办公厅
        title: 某省人民政府办公厅关于成立
        title: 某省学院的通知
        addressee: 省级有关单位：
        text: 为响应战略，决定成立。
    """,
    "number without brackets": """
        title: 某部等9部门关于印发《若干措施》的通知
        number: 某服贸函2026年第322号
        addressee: 各省、自治区、直辖市人民政府：
        text: 现予印发。
    """,
    "number and signer": """
        number: 某府发〔2020〕1号 签发人：张某某
        title: 关于某事的请示
        addressee: 某市人民政府：
        text: 现请示如下。
    """,
    "fields of the page below the title": """
        title: 某省行动方案（2024—2027年）
        boilerplate: 发布时间：2024-05-21 09:42
        text: 为加快建设，特制定此方案。
    """,
    "text issued, the signature at its end": """
        title: 某省科技厅等部门关于印发《某省融合创新行动计划（2025-2027年）》的通知
        addressee: 各市科技局：
        text: 现将有关事项通知如下。
        annex: 某省融合创新行动计划（2025—2027年）
        text: 一、总体思路
        text: 做好。
        signature: 省科技厅
        signature: 省发展改革委
        date: 2025年7月7日
    """,
    "seal set by another": """
        title: 某省领导小组办公室关于印发行动方案的通知
        text: 现印发给你们。
        signature: 某省领导小组办公室
        signature: （某省数据局代章）
        date: 2025年11月5日
    """,
    "old date, cut text, copies": """
        title: 国务院办公厅转发民政部关于清理整顿社会团体意见的通知
        addressee: 各省、自治区、直辖市人民政府：
        text: 请贯彻执行。
        signature: 国务院办公厅
        date: 一九九七年四月八日
        remark: （本文有删减）
        annex: 关于清理整顿社会团体的意见
        text: 一、提高认识
        text: 做好。
        imprint: 抄送：省委各部门，省人大常委会，
        imprint: 省军区，省法院。
        imprint: 某省人民政府办公厅
        imprint: 2025年4月17日印发
    """,
    "two texts in one notice": """
        title: 某厅关于印发两个规定的通知
        text: 现印发给你们。
        signature: 某厅
        date: 2018年12月18日
        annex: 转制为企业的规定
        text: 一、关于资产
        text: 做好。
        text: 二、关于期限
        text: 执行至2023年。
        annex: 进一步支持企业发展的规定
        text: 一、关于财政
        text: 做好。
        text: 二、关于税收
        text: 做好。
    """,
    "annex with its title on one line": """
        title: 某区实施方案
        text: 一、任务
        text: 做好。
        annexnote: 附件：1.任务分工表
        annexnote: 2.名单
        signature: 某区人民政府
        date: 2021年1月2日
        annex: 附件1：任务分工表
        table: 任务|单位
        table: 甲|乙局
    """,
    "annexes numbered in Chinese": """
        title: 某县加固办法
        remark: （某政规〔2031〕6号　2031年7月8日印发）
        text: 第一条　为了加固，制定本办法。
        annexnote: 附件：一、申请表
        annexnote: 二、验收表（示范文本）
        annexnote: 三、系数说明
        annex: 附件三（说明）
        text: 系数以三层为准。
    """,
    "signature with a colon": """
        number: 某市人民政府令
        number: （第179号）
        text: 《某市老年人优待办法》已经通过，现予公布。
        signature: 市　长：温某某
        date: 2021年1月29日
        annex: 某市老年人优待办法
        text: 第一条　为了优待，制定本办法。
    """,
    "downloads of the page": """
        title: 某区工作方案
        text: 一、招生
        text: 做好。
        annexnote: 附件1.docx
        annexnote: 附件1-5下载：《申报审批表》.doc
    """,
    "parts of a law without numbers": """
        title: 某法
        remark: （1982年12月4日第五届全国人民代表大会第五次会议通过）
        contents: 目　录
        contents: 序言
        contents: 第一章　总纲
        contents: 第二章　机构
        contents: 第三章　标志
        named: 序　言
        text: 中国是历史悠久的国家之一。
        text: 第一章　总纲
        text: 第一条　本法是根本法。
        text: 第二章　机构
        text: 第二条　设机构。
        text: 第三章　标志
        text: 第三条　标志。
        named: 附　则
        text: 第四条　本法自公布之日起施行。
    """,
}


@pytest.mark.parametrize("expected", CASES.values(), ids=list(CASES))
def test_each_line_gets_its_kind(expected: str) -> None:
    rows = [line.strip().split(": ", 1) for line in expected.strip().splitlines()]
    blocks = classify(split_lines("\n".join(line for _, line in rows)))
    assert [f"{block.kind}: {block.line.text}" for block in blocks] == [": ".join(row) for row in rows]


LAW = """某法
第一编　总则
第一分编　通则
第一章　一般规定
第一节　基本
第一条　依法。
第二节妨害公共安全的行为
第二条　有下列情形之一的，处罚：
（一）甲；
（二）乙：
1.丙；
（三）丁。
有前款情形，情节严重的，从重处罚。
依照第十二条的规定办理。
第二条之一　补充。
第三条【解除合同（过失性辞退）】可以解除。
第二章　附则
第四条　施行。"""


def test_levels_of_a_code(read: Callable[[str], Document]) -> None:
    document = read(LAW)
    ids = [clause.id for clause in document.clauses]
    assert "part_1__subpart_1__chp_1__sct_2__art_2__subsec_2__item_1" in ids
    assert "part_1__subpart_1__chp_1__sct_2__art_2-1" in ids
    labels = {clause.label: document.quote(clause.start, clause.end).strip() for clause in document.clauses}
    assert labels["第二条第二款"] == "有前款情形，情节严重的，从重处罚。"
    assert labels["第二条第三款"] == "依照第十二条的规定办理。"
    headings = {clause.marker: clause.heading for clause in document.clauses}
    assert headings["第三条"] == "解除合同（过失性辞退）"


@pytest.mark.parametrize(
    ("note", "number", "date", "issuer"),
    [
        ("（某政规〔2031〕6号　2031年7月8日印发）", "某政规〔2031〕6号", "2031-07-08", ""),
        (
            "（2026年5月22日经交通运输部部务会议通过 2026年5月27日交通运输部令2026年第10号公布 自2026年7月1日起施行）",
            "交通运输部令2026年第10号",
            "2026-05-27",
            "交通运输部",
        ),
        (
            "（2021年7月27日中华人民共和国国务院令第746号公布）",
            "中华人民共和国国务院令第746号",
            "2021-07-27",
            "中华人民共和国国务院",
        ),
        ("（1984年3月12日第六届全国人民代表大会常务委员会第四次会议通过）", "", "1984-03-12", ""),
    ],
)
def test_note_under_the_title_names_the_order(
    read: Callable[[str], Document], note: str, number: str, date: str, issuer: str
) -> None:
    said = read(f"某某管理规定\n{note}\n第一条　为了管理，制定本规定。\n第二条　施行。").metadata
    assert (said.number, said.date, said.issuer) == (number, date, issuer)
