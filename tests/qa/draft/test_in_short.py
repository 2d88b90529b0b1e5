"""What drafts say in short and in words of their own, of documents that nothing was written for: false is found, true is let be."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.draft.check import check

TEXT = (
    "沙湾县旧桥改造办法\n沙府规〔2024〕3号\n第一章 总则\n"
    "第一条 县交通运输局负责旧桥的编号管理；资金方案按程序报送县财政局，经县财政局会同有关部门评审后实施。\n"
    "第二条 “放心桥”并不是没有任何病害的桥，而是病害都在监测之中的桥。\n"
    "第三条 改造后的旧桥，公示时间为20日，补助期限最长24个月。每座桥限申报一次。\n"
    "第四条 领取巡护补助的村庄，经核查不再符合条件的，给予6个月的过渡期，过渡期内发放补助的50%。\n"
    "第五条 困难村的护桥员免交培训费用。允许租用检测车的养护站按规定享受购车补助。\n"
    "第六条 地方养护站可以检测除悬索桥以外的旧桥。验收由县交通运输局指定的非本项目设计人员主持。\n"
    "第七条 东滩一级水源地内不得新建便桥。养护站不承担组织验收的费用。\n"
    "第八条 成立旧桥改造指挥部，由县长任总指挥，分管交通的副县长任副总指挥。\n"
    "第九条 质量保证金预留比例上限由3%降至1.5%，工程于2024年8月开工，2025年6月完工。\n"
    "第十条 将木栈桥向钢便桥（SBX）改造升级。对列入省级、市级改造名单的旧桥，每座分别补助90万元、40万元。\n"
    "第十一条 到2026年，拱桥加固率达到45%，梁桥加固率达到60%，索桥加固率达到30%。\n"
    "第十二条 省级专家年薪80万元以上且从事桥梁工作6年以上的，认定为领军专家；年薪40万元以上且从事桥梁工作4年以上的，"
    "认定为青年专家。\n"
    "第十三条 到2025年，全县特级养护企业达到4家；到2026年，特级养护企业达到6家以上。\n"
    "第十四条 在石口镇、柏树镇开展付费通行试点，所需费用由县、乡两级财政按7∶3比例分担。\n"
    "沙湾县人民政府\n2024年3月1日\n"
)
FALSE = (
    "旧桥由乡镇政府负责编号管理",
    "资金方案按程序报送县审计局组织评审",
    "“放心桥”是指没有任何病害的桥",
    "改造后的旧桥公示期为10日",
    "补助最长36个月",
    "领补助的村庄给3个月过渡期",
    "困难村的护桥员也要交培训费用",
    "租用检测车的养护站不能享受购车补助",
    "地方养护站可以检测悬索桥",
    "验收由本项目设计人员主持",
    "东滩一级水源地内也可以建便桥",
    "验收费用由养护站承担",
    "总指挥由分管副县长担任",
    "质量保证金上限由1.5%提高到3%",
    "工程于2024年6月开工",
    "把钢便桥SBX改造为木栈桥",
    "2026年索桥加固率目标高于梁桥",
    "各类桥中拱桥加固率定得最高",
    "年薪80万元且从事桥梁工作4年即可认定领军专家",
    "特级企业到2026年达到8家以上",
    "通行试点费用按县乡3∶7分担",
)
TRUE = (
    "旧桥由县交通运输局负责编号管理",
    "资金方案要报送县财政局评审",
    "改造后的旧桥公示期为20日",
    "补助最长24个月",
    "领补助的村庄给6个月过渡期",
    "困难村的护桥员不用交培训费用",
    "租用检测车的养护站也能享受购车补助",
    "地方养护站不能检测悬索桥",
    "验收费用不由养护站承担",
    "总指挥由县长担任",
    "质量保证金上限从3%降到1.5%",
    "工程2024年8月开工",
    "把木栈桥改造为钢便桥",
    "2026年梁桥加固率目标高于索桥",
    "各类桥中梁桥加固率定得最高",
    "省级名单的旧桥每座补助90万元",
    "年薪80万元、从事桥梁工作6年以上可认定领军专家",
    "特级企业到2026年达到6家以上",
    "全县层面特级企业到2025年达到4家",
    "通行试点费用县乡按7∶3分担",
    "养护站要告诉村民受不受理",
)


@pytest.fixture
def bridges(own_store: Store) -> Store:
    add(own_store, parse(read_bytes(TEXT.encode(), "桥.txt")))
    return own_store


def contradicted(store: Store, said: str) -> list[str]:
    text = f"《沙湾县旧桥改造办法》写得清楚。\n{said}。"
    return [c.text for c in check(store, text).claims if c.verdict == "contradicted"]


@pytest.mark.parametrize("said", FALSE)
def test_what_is_false_is_found(bridges: Store, said: str) -> None:
    assert contradicted(bridges, said)


@pytest.mark.parametrize("said", TRUE)
def test_what_is_true_is_let_be(bridges: Store, said: str) -> None:
    assert not contradicted(bridges, said)


def test_a_document_is_named_without_its_area_and_beside_another(bridges: Store) -> None:
    other = "沙湾县渡口办法\n沙府规〔2024〕4号\n第一条 渡口巡查凭证有效期为2年。\n沙湾县人民政府\n2024年4月1日"
    add(bridges, parse(read_bytes(other.encode(), "渡.txt")))
    said = "按照《旧桥改造办法》和《渡口办法》，渡口巡查凭证有效期为2年，改造后的旧桥公示期为20日。"
    assert not [c for c in check(bridges, said).claims if c.verdict == "contradicted"]
    assert [c for c in check(bridges, said.replace("20日", "12日")).claims if c.verdict == "contradicted"]
