"""By which names a thing can be asked for: one line a printed name, what it must and what it must not be known by."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.fold import fold
from corpus.model import Document
from corpus.sound import sound
from index.indicator_names import indicator_aliases
from index.store import Store
from index.vocabulary import halves, heading_aliases, key_of, names_of, term_aliases, unit_aliases

PROPERTY = settings(deadline=None, derandomize=True)
UNITS = """
区科委 → 科委 区科学技术委员会 嘉定区科委 嘉定科委 嘉定区科学技术委员会 科学技术委员会 | 市科委 区科技局 区经委
区经委 → 区经济委员会 经委 嘉定区经济委员会 | 区经信委 区发改委
区发改委 → 区发展改革委 区发展和改革委员会 发改委 嘉定区发改委 | 区建管委
区卫计委 → 区卫生计生委 区卫生和计划生育委员会 卫计委 | 区卫健委
区规土局 → 区规划和土地管理局 规土局 | 区房管局
区市场监管局 → 区市场监督管理局 市场监管局 | 市场监管总局 监管局
区税务分局 → 税务分局 区税务局 嘉定区税务局 | 区水务局 区财政局
区人社局 → 区人力资源和社会保障局 人社局 区人力资源社会保障局 | 区民政局
区审改办 → 审改办 区审批制度改革办公室 | 区人才办
区法院 → 区人民法院 法院 嘉定区人民法院 | 区检察院
嘉定新城(马陆镇) → 马陆镇 嘉定新城 malutown malu jiadingnewcity | 新城
安亭镇 → antingtown anting antingtownship | 亭镇
菊园新区 → juyuannewarea juyuannewdistrict | 新区 juyuan
嘉定工业区 → jiadingindustrialzone | 工业区 jiading
南翔镇 → nanxiangtown nanxiang | 翔镇
国际汽车城集团 → 汽车城集团 guojiqichechenggroup | 集团
区行政服务中心 → 行政服务中心 区政务服务中心 | 服务中心
领导小组办公室 → 领导小组办 | 办公室
各街镇 → 各街镇 | 街镇
新城公司 → 新城公司 | 公司
国家电网 → 国家电网 | 电网
"""
INDICATORS = """
市科技小巨人(培育)企业 → 市科技小巨人企业 科技小巨人企业 科技小巨人 小巨人 科技小巨人(培育)企业 | 巨人 企业
高新技术企业 → 高企 高新企业 高新技术 | 技术企业
独角兽企业 → 独角兽 | 企业
研发投入占GDP比重 → 研发强度 研发投入占比 研发占比 R&D占GDP比重 | GDP 比重
战略性新兴产业产值 → 战新产业产值 战新产值 | 新兴产业 产值
企业技术中心 → 技术中心 | 中心
人才资源总量 → 人才资源 | 人才
四大新兴产业营业收入 → 四大新兴产业营收 | 营业收入
"""
TERMS = """
4个知识产权特色服务区 → 知识产权特色服务区 4个知识产权特色服务区
一个创新核心功能区和两个特色功能区 → 创新核心功能区 特色功能区
“独角兽”企业 → “独角兽”企业
"""


def parted(line: str) -> tuple[str, list[str], list[str]]:
    name, _, rest = line.partition(" → ")
    wanted, _, unwanted = rest.partition(" | ")
    return name, wanted.split(), unwanted.split()


@pytest.mark.parametrize("line", UNITS.strip().splitlines())
def test_unit_is_known_by_these_names_and_by_none_of_those(line: str) -> None:
    unit, wanted, unwanted = parted(line)
    keys = {key_of(alias) for alias in unit_aliases(unit, "嘉定区")}
    assert {key_of(alias) for alias in wanted} <= keys
    assert keys.isdisjoint(map(key_of, unwanted))


@pytest.mark.parametrize("line", INDICATORS.strip().splitlines())
def test_indicator_is_known_by_these_names_and_by_none_of_those(line: str) -> None:
    indicator, wanted, unwanted = parted(line)
    keys = {key_of(alias) for alias in indicator_aliases(indicator)}
    assert {key_of(alias) for alias in wanted} <= keys
    assert keys.isdisjoint(map(key_of, unwanted))


@pytest.mark.parametrize("line", TERMS.strip().splitlines())
def test_term_is_known_with_and_without_its_count(line: str) -> None:
    term, wanted, _ = parted(line)
    assert set(wanted) <= set(term_aliases(term, ""))


@pytest.mark.parametrize(
    ("heading", "alias"),
    [
        ("做强一批“大而尖”创新型企业", "大而尖"),
        ("做强一批“大而尖”创新型企业", "“大而尖”创新型企业"),
        ("强化科技创新金融服务保障", "科技创新金融服务保障"),
        ("推动跨区域协调联动", "跨区域协调联动"),
        ("集成电路及物联网", "集成电路及物联网"),
        ("深入打造科技创新核心功能区", "科技创新核心功能区"),
    ],
)
def test_heading_is_known_without_its_verb_and_by_what_it_quotes(plan_store: Store, heading: str, alias: str) -> None:
    document = plan_store.document("嘉府发〔2018〕15号")
    assert document
    (clause,) = (clause for clause in document.clauses if clause.heading == heading)
    assert alias in heading_aliases(clause)


def test_no_name_is_a_single_character_or_unfolded(plan_store: Store, invented: tuple[Document, ...]) -> None:
    plan = plan_store.document("嘉府发〔2018〕15号")
    assert plan
    for document in (plan, *invented):
        for name in names_of(document):
            assert len(name.key) >= 2
            assert name.key == key_of(name.key)
            assert name.document == document.id


def test_every_unit_and_indicator_and_heading_has_its_own_printed_name(invented: tuple[Document, ...]) -> None:
    for document in invented:
        names = {(name.kind, name.ref, name.key) for name in names_of(document)}
        assert {("unit", a.unit, key_of(a.unit)) for a in document.assignments} <= names
        assert {("indicator", str(t.group), key_of(t.indicator)) for t in document.targets} <= names
        tasks = [clause for clause in document.clauses if clause.kind == "task"]
        assert {("task", clause.id, key_of(clause.heading)) for clause in tasks} <= names


@PROPERTY
@given(unit=st.text(st.sampled_from("区市县科教育委局办镇新城工业(马)国际集团"), min_size=1, max_size=8))
def test_a_unit_is_always_known_by_its_printed_name(unit: str) -> None:
    aliases = unit_aliases(unit, "嘉定区")
    assert unit in aliases
    assert len(aliases) == len(set(aliases))


@PROPERTY
@given(name=st.text(st.sampled_from("ＡaＢ的“”《》（）()高新技术企业 "), max_size=12))
def test_the_key_of_a_name_is_its_own_key(name: str) -> None:
    assert key_of(key_of(name)) == key_of(name)
    assert key_of(name) == key_of(fold(name))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("独角兽", "独脚兽", True),
        ("安亭镇", "安停镇", True),
        ("水务局", "税务局", True),
        ("徐行镇", "徐航镇", False),
        ("科委", "经委", False),
    ],
)
def test_sound_is_equal_for_homophones_only(one: str, other: str, same: bool) -> None:
    assert (sound(one) == sound(other)) is same


@pytest.mark.parametrize(
    ("key", "kind", "expected"),
    [
        ("高新技术企业", "indicator", ("高新技|6", "术企业|6")),
        ("知识产权协同保护", "task", ("知识产权|8", "协同保护|8")),
        ("七字的指标名称", "indicator", ("七字的|7", "指标名称|7")),
        ("五字的指标", "indicator", ("", "")),
        ("国际汽车城集团", "unit", ("", "")),
        ("某区三年行动计划", "document", ("", "")),
    ],
)
def test_a_long_name_that_is_no_unit_is_looked_up_by_its_halves(key: str, kind: str, expected: tuple[str, str]) -> None:
    assert halves(key, kind) == expected


def test_a_latin_name_has_no_sound() -> None:
    assert (sound("GDP"), sound("")) == ("", "")
