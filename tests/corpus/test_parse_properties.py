"""What holds for every text, however odd: nothing crashes, nothing is lost, every span quotes what it claims."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.as_json import as_json
from corpus.clean import clean
from corpus.model import Document
from corpus.parse import parse
from corpus.source import Source

LINES = (
    "某市某区三年行动计划(2018-2020)",
    "关于印发《某某方案（2021—2025年）》的通知",
    "某府发〔2018〕15号",
    "上海市人民政府令",
    "（第19号）",
    "各县(市、区)人民政府,市级各部门:",
    "一、总体要求",
    "二、主要目标",
    "三、重点任务",
    "（一）甲项工程",
    "(二) 乙项行动",
    "1.推进工作。做好各项工作。",
    "2．完善机制。",
    "17.建设平台",
    "（1）先做甲；",
    "①其次",
    "——坚持创新。聚焦发展。",
    "第一章　总则",
    "第一条　（目的）",
    "第二条 本办法适用于本市。",
    "到2020年,企业超过1000家,研发投入占比保持5.5%左右[1]。",
    "用水量较2020年下降16%、控制在18.6亿立方米以内(约束性)。",
    "形成数据集、智能体各100个，新增2400户（累计约3600户）单位。",
    "由24.1%提高到25.5%，培育产值50-100亿元的企业10家",
    "(牵头单位:甲局、乙局;主要参与单位:丙镇、嘉定新城(马陆镇)等)",
    "（甲局牵头，乙局、丙局配合，2024年底前完成）",
    "（甲局、乙局负责，排在第一位的部门为牵头部门，下同）",
    "主办单位:县民政局",
    "完成时间:2023年10月底前",
    "某省财政厅 文件",
    "抄送：省委各部门，",
    "某市人民政府办公厅 2025年4月17日印发",
    "（某某局代章）",
    "市　长：温某某",
    "序　言",
    "附则",
    "第一分编　通则",
    "第二节妨害安全的行为",
    "附件1：任务分工表",
    "附件1.docx",
    "本办法所称单位，是指机关（以下简称单位）。",
    "自受理之日起10个工作日内办结；逾期的，处一万元以上五万元以下的罚款。",
    "任务|牵头单位|配合单位|完成时限",
    "|乙任务|||",
    "医疗（牵头单位：甲局）|乙任务|丙局|年底前",
    "指标|单位|2020年|2025年|属性",
    "甲率|%|61.3|≥80|约束性",
    "|乙数|-|[5]|预期性",
    "分类 |",
    "825 |",
    "|",
    "年份\t床位(张)",
    "2021年(基期)\t1860",
    "附件:1.任务清单",
    "2.单位名单",
    "附件1",
    "任务清单",
    "某县民政局",
    "2018年5月28日",
    "二〇二二年四月二十日",
    "（此件公开发布）",
    "本方案自印发之日起施行,有效期至2025年12月31日。",
    "[1]海绵城市:是指做法。",
    "［2］ 甲：乙",
    "索引号: QH014    主题分类: 民政",
    "- 2020-08-12",
    "【打印本页】",
    "",
    "　　",
    "(((（（（",
    "））))",
    "、、，，；；",
    "100%100%100%",
    "｜——||--",
)
PIECES = (
    *"一二十（）()[]〔〕、，。；：:|\t\n　1234567890年月日%-—第章条附件",
    "等",
    "是指",
    "以下简称",
    "工作日内",
    "罚款",
    "责任单位",
    "牵头",
    "家",
    "到2025年",
    "不低于",
)

odd = st.text(max_size=200)
mixed = st.lists(st.sampled_from(PIECES), max_size=120).map("".join)
formal = st.lists(st.sampled_from(LINES) | mixed, max_size=40).map("\n".join)
texts = odd | mixed | formal


def read(text: str) -> Document:
    return parse(Source(name="甲.txt", sha256="", text=clean(text)))


def leaves_tile(document: Document) -> None:
    parents = {c.parent for c in document.clauses}
    leaves = sorted((c.start, c.end) for c in document.clauses if c.id not in parents)
    assert all(start < end for start, end in leaves)
    assert all(one[1] == other[0] for one, other in pairwise([(0, 0), *leaves, (len(document.text), 0)]))


def ids_are_unique_and_parents_exist(document: Document) -> None:
    ids = [c.id for c in document.clauses]
    assert len(ids) == len(set(ids))
    assert "" not in ids
    seen = {""}
    for clause in document.clauses:
        assert clause.parent in seen, "parents come before children"
        seen.add(clause.id)


def children_stand_inside_their_parents(document: Document) -> None:
    by_id = {c.id: c for c in document.clauses}
    for clause in document.clauses:
        if clause.parent:
            assert by_id[clause.parent].start <= clause.start <= clause.end <= by_id[clause.parent].end


def assignments_quote_their_units(document: Document) -> None:
    ids = {c.id for c in document.clauses}
    for a in document.assignments:
        assert a.clause in ids
        assert a.role in {"lead", "participant", "responsible"}
        assert "".join(document.quote(a.start, a.end).split()) == a.unit != ""
        assert 0 <= a.group_start <= a.start < a.end <= a.group_end <= len(document.text)


def targets_quote_their_figures(document: Document) -> None:
    ids = {c.id for c in document.clauses}
    for t in document.targets:
        assert t.clause in ids
        assert t.indicator
        assert t.group > 0
        assert 0 <= t.start < t.end <= len(document.text)
        assert t.figure in "".join(document.quote(t.start, t.end).split())


def notes_quote_their_marks(document: Document) -> None:
    for note in document.footnotes:
        assert 0 <= note.start < note.end <= len(document.text)
        assert all(note.marker[1:-1] in document.quote(*anchor) for anchor in note.anchors)


def rows_are_clauses(document: Document) -> None:
    ids = {c.id for c in document.clauses}
    for table in document.tables:
        assert table.clause in ids
        for row in table.rows:
            assert row.clause in ids
            assert all(0 <= c.start <= c.end <= len(document.text) for c in row.cells)


def rules_stand_in_their_clauses(document: Document) -> None:
    by_id = {c.id: c for c in document.clauses}
    for d in document.definitions:
        assert d.term
        assert 0 <= d.start < d.end <= len(document.text)
        assert by_id[d.clause].start <= d.start
    for x in (*document.limits, *document.penalties):
        assert by_id[x.clause].start <= x.start < x.end <= by_id[x.clause].end


def problems_stand_in_the_text(document: Document) -> None:
    assert all(0 <= p.start < p.end <= len(document.text) for p in document.problems)


PROPERTIES = (
    leaves_tile,
    ids_are_unique_and_parents_exist,
    children_stand_inside_their_parents,
    assignments_quote_their_units,
    targets_quote_their_figures,
    notes_quote_their_marks,
    rows_are_clauses,
    rules_stand_in_their_clauses,
    problems_stand_in_the_text,
)


@given(texts)
@settings(max_examples=400, deadline=None)
def test_any_text_becomes_a_sound_document(text: str) -> None:
    document = read(text)
    for holds in PROPERTIES:
        holds(document)
    as_json(document)


@given(formal)
@settings(max_examples=60, deadline=None)
def test_same_text_gives_the_same_document(text: str) -> None:
    assert read(text) == read(text)


@given(odd | formal)
@settings(max_examples=100, deadline=None)
def test_clean_is_idempotent_and_keeps_what_is_visible(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert [c for c in once if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)
def test_plan_is_sound(plan: Document, holds: Callable[[Document], None]) -> None:
    holds(plan)
