"""What examining the shipped plan finds, each by a general rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.audit import examine
from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_file

GOLD = Path(__file__).parents[4] / "shared" / "documents" / "gold"
FOUND = [
    ("mark_without_note", "wrong", "注号[4]"),
    ("announced_parts", "agrees", "10大工程"),
    ("announced_parts", "agrees", "30项具体任务"),
    ("announced_list", "agrees", "8个平台"),
    ("announced_list", "agrees", "四大新兴产业"),
    ("announced_term", "look", "只列出3个“特色服务区”，另有1个不叫“特色服务区”：知识产权服务集聚区"),
    ("bound_differs", "look", "写“超过1000家”，四、（二）5.写“达到1000家”，附表“高新技术企业(家)”行写“1000家”"),
    ("bound_differs", "look", "（正文“保持5.5%左右”，表“5.5%”）"),
    ("measure_differs", "look", "写“达到220家次”，四、（二）4.写“220家”"),
    ("parts_sum", "agrees", "250+400+200+150=1000亿元"),
    ("names_alike", "look", "“南翔置地”"),
    ("names_alike", "look", "“嘉定双创大厦”"),
    ("names_alike", "look", "“张江综合性国家科学中心”"),
    ("task_without_participant", "look", "4项"),
    ("unit_named_once", "look", "12个单位"),
    ("open_list", "look", "10处"),
    ("number_twice", "look", "序号1至4"),
    ("level_jump", "look", "“五、”下直接用“1.”"),
    ("empty_cell", "look", "“2017年末数据”一栏4格"),
    ("date_after_issue", "look", "10个日期"),
    ("date_outside_period", "agrees", "2017年末数据"),
    ("dangling_annex", "agrees", "1个附件"),
]


@pytest.mark.parametrize(("check", "severity", "words"), FOUND, ids=[f"{c}-{w[:12]}" for c, _, w in FOUND])
def test_plan_is_examined(plan: Document, check: str, severity: str, words: str) -> None:
    examined = examine(plan)
    found = [p for p in (*examined.problems, *examined.agreed) if p.check == check and words in p.message]
    assert [p.severity for p in found] == [severity, severity][: len(found)] != []


def test_one_thing_is_wrong_in_the_plan(plan: Document) -> None:
    examined = examine(plan)
    assert [p.check for p in examined.problems if p.severity == "wrong"] == ["mark_without_note"]
    assert len(examined.problems) <= 16, "more than an official has time to look at"


def test_places_of_the_plan_quote_what_the_message_says(plan: Document) -> None:
    (problem,) = [p for p in examine(plan).problems if "南翔置地" in p.message]
    quoted = [plan.quote(*place) for place in ((problem.start, problem.end), *problem.others)]
    assert quoted == ["南翔置地", "南翔智地"]


@pytest.mark.skipif(not GOLD.is_dir(), reason="the shared documents are not beside the repository")
@pytest.mark.parametrize("name", sorted(path.name for path in GOLD.glob("*") if path.suffix != ".jsonl"))
def test_nothing_is_wrong_in_the_gold_documents(name: str) -> None:
    examined = examine(parse(read_file(GOLD / name)))
    assert [p.message for p in examined.problems if p.severity == "wrong"] == []
