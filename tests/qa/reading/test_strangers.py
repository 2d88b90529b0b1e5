"""Who is not who: units and places that the document does not know are refused by name; mistyped ones are found."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask

UNKNOWN = """
区水务局牵头哪些任务 → 区水务局
区水务局是任务5的牵头单位吗 → 区水务局
区科技局牵头哪些任务 → 区科技局
区政府办公室的任务 → 区政府办公室
区体育局参与哪些任务 → 区体育局
青浦区牵头哪些任务 → 青浦区
北京市的高新技术企业有多少 → 北京
昆明的独角兽企业目标是多少 → 昆明
"""
MISTYPED = """
安停镇牵头哪些任务 → 安亭镇 任务2 任务16 任务17
独脚兽企业2020年目标 → 独角兽企业 10家
独角受企业2018年目标 → 独角兽企业 6家
高新记术企业2019年目标是多少 → 高新技术企业 950家
战略性新兴产业惨值2019年目标 → 战略性新兴产业产值 1100亿元
南祥镇牵头哪些任务 → 南翔镇 任务17 任务18 任务20
"""
ALIASES = """
嘉定区科委牵头几项任务 → 区科委牵头的共19项
区科学技术委员会牵头几项任务 → 区科委牵头的共19项
科委牵头几项任务 → 区科委牵头的共19项
马陆镇牵头哪些任务 → 嘉定新城(马陆镇) 任务3
税务局牵头哪些任务 → 区税务分局 任务5 任务22
区发展和改革委员会牵头哪些任务 → 区发改委牵头的共3项
高企2019年目标 → 950家
研发强度2018年目标 → 5.4%
战新产业产值2018年目标 → 1000亿元
Which tasks does Nanxiang Town lead? → 南翔镇 17 18 20
"""


@pytest.mark.parametrize("line", UNKNOWN.strip().splitlines())
def test_a_unit_or_place_that_the_document_does_not_name_is_refused_by_name(plan_store: Store, line: str) -> None:
    question, _, who = line.partition(" → ")
    answer = ask(plan_store, question)
    assert (answer.status, answer.citations) == ("not_found", ())
    assert who in answer.text


@pytest.mark.parametrize("line", MISTYPED.strip().splitlines())
def test_a_mistyped_name_is_found_and_remarked(plan_store: Store, line: str) -> None:
    question, _, expected = line.partition(" → ")
    answer = ask(plan_store, question)
    assert answer.status == "answered"
    assert [piece for piece in expected.split() if piece not in answer.text] == []
    assert any(note.startswith("按“") and "理解“" in note for note in answer.notes)


@pytest.mark.parametrize("line", ALIASES.strip().splitlines())
def test_another_name_of_a_known_thing_needs_no_remark(plan_store: Store, line: str) -> None:
    question, _, expected = line.partition(" → ")
    answer = ask(plan_store, question)
    assert answer.status == "answered"
    assert [piece for piece in expected.split() if piece not in answer.text] == []
    assert not any("理解“" in note for note in answer.notes)


@pytest.mark.parametrize("other", ["区教育局", "区财务局", "区税务所", "区科协", "区经信委", "区发展局", "安定镇"])
def test_a_unit_with_one_other_character_is_another_unit(plan_store: Store, other: str) -> None:
    text = ask(plan_store, f"{other}牵头哪些任务").text
    assert "牵头的共" not in text


def test_a_place_that_the_document_names_is_no_stranger(plan_store: Store) -> None:
    answer = ask(plan_store, "与昆山、太仓的科技创新合作由谁牵头")
    assert answer.status == "answered"
    assert "第29项任务" in answer.text


def test_a_unit_of_one_plan_is_a_stranger_to_another(library: Store, invented_ids: dict[str, str]) -> None:
    question = "区科委牵头哪些任务"
    assert ask(library, question, document="嘉府发〔2018〕15号").status == "answered"
    for identity in invented_ids.values():
        assert ask(library, question, document=identity).status == "not_found"


def test_a_target_of_the_whole_area_is_not_a_target_of_one_unit(plan_store: Store) -> None:
    answer = ask(plan_store, "安亭镇的独角兽企业目标")
    assert answer.status == "not_found"
    assert "安亭镇" in answer.text
