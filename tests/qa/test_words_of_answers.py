"""Small words: figures as printed, how much of a question a text holds, whole answers that must not change by a letter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Target
from index.store import Store
from qa.ask import ask
from qa.figures.worded import clean_quote, number, printed
from qa.finding.coverage import Wanted, wanted
from qa.finding.cutting import apart

PROPERTY = settings(deadline=None, derandomize=True)
ANSWERS = """
第17项任务由哪些单位牵头？ → 第17项任务“高性能医疗设备及精准医疗”由安亭镇、南翔镇、嘉定新城、嘉定工业区牵头〔1〕。
任务22牵头单位有几家 → 第22项任务“健全科技创新服务支撑体系”由区审改办、区科委、区经委、区人社局、区市场监管局、区税务分局、区行政服务中心牵头（共7家）〔1〕。
区检察院牵头哪些任务 → 30项任务中，区检察院牵头的共2项：任务27“强化知识产权协同保护”〔1〕、任务28“提升知识产权综合运用能力”〔2〕。
2019年企业技术中心比2018年多几家 → 企业技术中心从2018年的260家〔1〕到2019年的270家〔2〕，增加10家（270−260=10）。
发文字号是什么 → 发文字号是嘉府发〔2018〕15号〔1〕。
制定依据是什么 → 制定依据是《关于加快建设具有全球影响力的科技创新中心重要承载区的实施意见》(嘉委发[2015]20号)〔1〕。
计划期限是几年 → 文件覆盖2018年至2020年，共3年〔1〕。
成文日期 → 成文（落款）日期是2018年5月28日〔1〕。
发文机关是谁 → 发文机关是嘉定区人民政府（文件未署名，据发文字号的机关代字判断）〔1〕。
附件叫什么 → 附件是《加快建设具有全球影响力的科技创新中心重要承载区三年行动计划(2018-2020)总体目标量化指标推进表》〔1〕。
任务29和任务30的牵头单位一样吗 → 一样；第29项任务“推动跨区域协调联动”的牵头单位是区发改委、区经委、区科委〔1〕；第30项任务“开展全球链接和国际合作”的牵头单位是区发改委、区经委、区科委〔2〕。
一共有几大工程、多少项任务 → 共有10大工程〔1〕，30项任务〔1〕。
Which units lead task 16? → Task 16 “新能源汽车及汽车智能化” is led by 国际汽车城集团, 安亭镇, 外冈镇〔1〕.
任务25有哪些参与单位 → 第25项任务“强化科技创新金融服务保障”没有列出参与单位，只写明了牵头单位：区经委、区国资公司。
"""


def target(figure: str, value: float | None, unit: str, comparator: str = "") -> Target:
    return Target("sec_1", "指标", 2020, comparator, value, unit, "", "text", 0, 1, figure=figure)


@pytest.mark.parametrize(
    ("figure", "unit", "comparator", "words"),
    [
        ("1000", "家", "", "1000家"),
        ("1000", "家", "超过", "超过1000家"),
        ("35", "件", "以上", "35件以上"),
        ("5.5", "%", "保持…左右", "保持5.5%左右"),
        ("10", "家", "力争…达到", "力争达到10家"),
        ("40", "万吨", "控制在…以内", "控制在40万吨以内"),
        ("50-100", "亿元", "", "50-100亿元"),
        ("1.2万", "张", "不少于", "不少于1.2万张"),
    ],
)
def test_a_figure_is_said_as_it_is_printed(figure: str, unit: str, comparator: str, words: str) -> None:
    assert printed(target(figure, 1.0, unit, comparator)) == words


def test_a_dash_is_no_figure() -> None:
    assert "没有数值" in printed(target("-", None, "名"))


@pytest.mark.parametrize(
    ("value", "words"),
    [(1000.0, "1000"), (0.2, "0.2"), (0.2000000000000001, "0.2"), (463.3333, "463.33"), (-10.0, "-10"), (0.0, "0"),
     (12345.5, "12345.5"), (1200000.0, "1200000")],
)  # fmt: skip
def test_a_computed_figure_has_two_decimals_at_most(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("一个创新核心功能区[2]建设,", "一个创新核心功能区[2]建设"),
        ("到2020年,\n达到10家。", "到2020年,达到10家"),
        (" 两高四新 [1] ", "两高四新[1]"),
        ("", ""),
    ],
)
def test_words_of_the_document_stay_as_they_stand_there_but_for_line_breaks(text: str, words: str) -> None:
    assert clean_quote(text) == words


@pytest.mark.parametrize("line", ANSWERS.strip().splitlines())
def test_the_whole_answer(plan_store: Store, line: str) -> None:
    question, _, text = line.partition(" → ")
    assert ask(plan_store, question).text == text


def test_coverage_is_the_share_of_the_weight_that_a_text_holds() -> None:
    words = Wanted((("人才", 1.0), ("公寓", 3.0)))
    assert words.coverage("人才队伍") == pytest.approx(0.25)
    assert words.coverage("公寓") == pytest.approx(0.75)
    assert words.coverage("人才公寓") == pytest.approx(1.0)
    assert words.coverage("别的") == 0.0
    assert Wanted(()).coverage("人才") == 0.0


def test_a_synonym_holds_a_word_and_half_a_long_word_holds_less(plan_store: Store) -> None:
    assert Wanted((("占比", 1.0),)).coverage("高新技术产值比重") == 1.0
    part = Wanted((("知识产权", 1.0),)).coverage("知识分子")
    assert 0 < part < 0.5


def test_the_words_that_are_wanted_weigh_by_rarity(plan_store: Store) -> None:
    weights = dict(wanted(plan_store, "创新 公寓").weights)
    assert 0 < weights["创新"] < weights["公寓"]
    assert wanted(plan_store, "").weights == ()


@PROPERTY
@given(text=st.text(st.sampled_from("人才公寓科技创新平台建设的1000家 ，"), max_size=40))
def test_coverage_is_between_none_and_all_and_full_on_its_own_words(plan_store: Store, text: str) -> None:
    words = wanted(plan_store, text)
    assert 0 <= words.coverage("人才公寓建设") <= 1 + 1e-9
    assert not words.total or words.coverage(text) == pytest.approx(1.0)


def test_words_of_the_lists_stand_only_between_words(plan_store: Store) -> None:
    assert apart(plan_store, "多领取补贴") == [("多领取", True), ("补贴", False)]
    assert apart(plan_store, "查扣身份证") == [("查扣身份证", False)]
