from __future__ import annotations

import pytest

from corpus import wording


@pytest.mark.parametrize(
    "line", ["2018年5月28日", "二〇二二年四月二十日", "（2021年3月15日）", "2021 年 3 月 15 日", "２０２１年３月５日"]
)
def test_date_of_signature_is_a_date(line: str) -> None:
    assert wording.is_date(line)


@pytest.mark.parametrize("line", ["2018年", "自2018年5月28日起施行", "2018-05-28"])
def test_other_dates_are_none(line: str) -> None:
    assert not wording.is_date(line)


@pytest.mark.parametrize(
    "line",
    [
        "- 2020-08-12",
        "2019-12-16 10:21",
        "【打印本页】 【关闭窗口】",
        "来源:某市人民政府办公室",
        "上一篇:重点建设项目名单 2021-03-19",
        "索引号: QH014-2022-0031    主题分类: 民政、社会福利",
        "发布机构: 某县民政局    发布日期: 2022-04-25",
        "【引证码】 CLI.11.1535062",
        "原文链接：https://example.org/lar/7d92.html",
        "索 引 号：000014349/2019-00003",
        "浏览次数: 316",
    ],
)
def test_what_a_web_page_leaves_is_residue(line: str) -> None:
    assert wording.is_residue(line)


@pytest.mark.parametrize("line", ["一、工作思路", "本办法自发布之日起施行。", "某市养老服务实施计划", "2.推进信息公开"])
def test_text_is_no_residue(line: str) -> None:
    assert not wording.is_residue(line)


@pytest.mark.parametrize(
    "line",
    [
        "嘉府发〔2018〕15号",
        "(嘉府发〔2018〕15号)",
        "云政办发[2021]7号",
        "沪府规〔2020〕 3 号",
        "某市人民政府令第19号",
        "国令第746号",
    ],
)
def test_document_number_is_a_number(line: str) -> None:
    assert wording.is_number(line)


@pytest.mark.parametrize("line", ["根据嘉委发[2015]20号文件", "第19号", "关于印发某某的通知"])
def test_other_lines_are_no_number(line: str) -> None:
    assert not wording.is_number(line)


@pytest.mark.parametrize("line", ["某市人民政府办公室", "国家发展改革委 财政部", "市长　应某", "某县民政局"])
def test_organs_and_officers_sign(line: str) -> None:
    assert wording.is_signature(line)


@pytest.mark.parametrize("line", ["协办单位:县民政局", "完成时间:2023年10月底前", "安全底线", "附件", "3.守牢安全底线"])
def test_lines_of_roles_and_headings_do_not_sign(line: str) -> None:
    assert not wording.is_signature(line)


@pytest.mark.parametrize(
    "line", ["某区三年行动计划(2018-2020)", "五年行动方案(2021—2025年)", "主要指标表", "实施办法（试行）"]
)
def test_title_line_is_complete_with_its_last_word(line: str) -> None:
    assert wording.ends_title(line)


def test_title_line_that_goes_on_is_not_complete() -> None:
    assert not wording.ends_title("云州市水环境治理与海绵城市建设")


def test_addressee_ends_in_a_colon() -> None:
    assert wording.is_addressee("各县(市、区)人民政府,市级各部门:")
    assert not wording.is_addressee("一、工作目标：")
