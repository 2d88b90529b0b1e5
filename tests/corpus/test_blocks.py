"""Lines and the kind each gets, in the notation 种类: 行."""

from __future__ import annotations

import pytest

from corpus.blocks import classify
from corpus.lines import split_lines


@pytest.mark.parametrize(
    "expected",
    [
        """
        boilerplate: 某区三年行动计划(2018-2020) (某府发〔2018〕15号)
        title: 某区三年行动计划(2018-2020)
        number: (某府发〔2018〕15号)
        text: 为深入推进建设,特制定本行动计划。
        text: 一、工作思路
        annexnote: 附件:某区三年行动计划量化指标推进表
        date: 2018年5月28日
        annex: 某区三年行动计划
        annex: (2018-2020)量化指标推进表
        table: 分类 |
        table: 指标名称 |
        note: [1] “两高四新”:两高即制造业
        note: [2]一个核心功能区:科研院所集聚区
        boilerplate: - 2020-08-12
        """,
        """
        boilerplate: 索引号: QH014-2022-0031    主题分类: 民政、社会福利
        boilerplate: 发布机构: 某县民政局    发布日期: 2022-04-25
        title: 某县养老服务实施计划(2022—2024年)
        text: 为积极应对人口老龄化,制定本实施计划。
        text: 四、工作要求
        text: 3.守牢安全底线。各机构组织演练。
        text: 主办单位:县公安局、县消防救援大队
        text: 协办单位:县金融工作服务中心
        signature: 某县民政局
        date: 二〇二二年四月二十日
        boilerplate: 浏览次数: 316
        """,
        """
        title: 某市人民政府办公室关于印发《某市考评办法》的通知
        number: 某府办发〔2022〕43号
        addressee: 各旗、县、区人民政府：
        text: 按照要求，现印发给你们。
        date: 2022年4月14日
        remark: （此件公开发布）
        annex: 某市考评办法
        text: 一、考评对象
        annexnote: 附件：
        annexnote: 某市考评指标
        annex: 附件
        annex: 某市考评指标
        text: 一、政务服务
        """,
        """
        title: 某新片区管理办法
        number: 某市人民政府令
        number: （第19号）
        text: 《某新片区管理办法》已经市政府常务会议通过，现予公布。
        signature: 市长　应某
        date: 2019年8月12日
        annex: 某新片区管理办法
        text: 第一章　总则
        """,
        """
        title: 某省行动方案
        text: 一、总体要求
        annexnote: 附件：1.任务清单
        annexnote: 2.单位名单
        signature: 某省人民政府
        date: 2021年1月2日
        annex: 附件1
        annex: 任务清单
        text: 甲项任务
        annex: 附件2
        annex: 单位名单
        text: 省委网信办
        text: 省发展改革委
        """,
        """
        title: 某市实施方案
        text: 五、保障措施
        text: （五）引导公众参与。开通小程序。
        closing: 本方案自印发之日起施行,有效期至2025年12月31日。
        """,
        """
        title: # 某市条例
        remark: 2012年6月13日 市人大常委会第八次会议通过
        remark: （2019年7月1日修正）
        boilerplate: <!-- 结束 -->
        contents: 目　录
        contents: 第一章　总　则
        contents: 第二章　管理……3
        contents: 附则
        contents: 第三章　责任
        text: 第一章 总则
        text: 第一条　为了管理，制定本条例。
        text: 第二章 管理
        text: 第二条　做好。
        text: 第三章 责任
        """,
    ],
    ids=["shipped", "county", "notice", "order", "annexes", "closing", "law"],
)
def test_each_line_gets_its_kind(expected: str) -> None:
    rows = [line.strip().split(": ", 1) for line in expected.strip().splitlines()]
    blocks = classify(split_lines("\n".join(line for _, line in rows)))
    assert [f"{block.kind}: {block.line.text}" for block in blocks] == [
        f"{kind}: {line.lstrip('# ')}" for kind, line in rows
    ]


def test_lone_bracketed_line_inside_the_body_is_text() -> None:
    blocks = classify(split_lines("某计划\n一、任务\n[1]做好。\n二、保障\n结束。"))
    assert [block.kind for block in blocks] == ["title", "text", "text", "text", "text"]


def test_single_line_with_a_bar_is_no_table() -> None:
    blocks = classify(split_lines("某计划\n一、任务\n甲|乙。\n二、保障。"))
    assert "table" not in [block.kind for block in blocks]
