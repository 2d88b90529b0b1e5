"""The judge of the question sets bites: each rule has an answer that passes and one that fails."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from scoring import Gold, faults, gold_of, holds, judged, matches, run

from index.store import Store
from qa.ask import ask

SAID = {
    "id": "x1",
    "question": "第17项任务由哪些单位牵头？",
    "history": [],
    "status": "answered",
    "must_include": ["安亭镇", ["4家", "四家", "嘉定工业区"]],
    "must_not_include": ["区经委"],
    "gold_quotes": ["牵头单位:安亭镇、南翔镇、嘉定新城、嘉定工业区"],
    "note": "",
}
GOLD = gold_of(SAID)
QUOTE = "(牵头单位：安亭镇、南翔镇、嘉定新城、嘉定工业区;"


def said(status: str = "answered", text: str = "由安亭镇等四家牵头", *quotes: str) -> dict[str, Any]:
    return {"status": status, "text": text, "citations": [{"quote": quote} for quote in quotes or (QUOTE,)]}


@pytest.mark.parametrize(
    ("text", "part", "stands"),
    [
        ("共1000家", "1000家", True),
        ("共１０００家", "1000", True),
        ("共11000家", "1000家", False),
        ("2.35%", "35%", False),
        ("占35.5%", "35", False),
        ("占35。", "35", True),
        ("共有 1 0 家", "10家", True),
        ("|科技|创新|", "科技创新", True),
        ("区经济委", "区经委", False),
        ("任何", "", False),
    ],
)
def test_words_stand_in_a_text_and_numbers_not_inside_numbers(text: str, part: str, *, stands: bool) -> None:
    assert holds(text, part) is stands


@pytest.mark.parametrize(
    ("quote", "gold", "fits"),
    [
        ("一二三四五六七八九", "三四", True),
        ("三四五六七八九十", "二三四五六七八九十", True),
        ("三四五", "二三四五六", False),
    ],
)
def test_a_quote_holds_the_gold_quote_or_is_a_long_part_of_it(quote: str, gold: str, *, fits: bool) -> None:
    assert matches(quote, gold) is fits


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (said(), []),
        (said("ambiguous"), ["状态应为answered"]),
        (said("not_found"), ["状态应为answered", "拒答却有引注"]),
        (said("answered", "由安亭镇牵头"), ["缺“4家或四家或嘉定工业区”"]),
        (said("answered", "由安亭镇等4家牵头，区经委参与"), ["不应有“区经委”"]),
        (said("answered", "由安亭镇等4家牵头", "牵头单位"), ["引注不对"]),
        ({**said(), "citations": []}, ["引注不对"]),
    ],
)
def test_every_fault_is_named(answer: dict[str, Any], expected: list[str]) -> None:
    assert list(faults(GOLD, answer)) == expected


def test_another_status_is_right_only_where_the_note_says_so() -> None:
    refusing = {"status": "not_found", "text": "没有", "citations": []}
    lenient = gold_of({**SAID, "note": "ALT_STATUS=not_found when it says why"})
    assert list(faults(lenient, refusing)) == []
    assert list(faults(GOLD, refusing)) == ["状态应为answered"]


def test_a_refusal_must_say_what_it_should(plan_store: Store) -> None:
    gold = gold_of({**SAID, "status": "not_found", "must_include": ["30项"], "must_not_include": [], "gold_quotes": []})
    assert list(faults(gold, {"status": "not_found", "text": "只有30项", "citations": []})) == []
    assert list(faults(gold, {"status": "not_found", "text": "没有", "citations": []})) == ["缺“30项”"]


def test_false_quotes_and_bare_answers_are_counted(plan_store: Store) -> None:
    answer = ask(plan_store, GOLD.question)
    proof = answer.citations[0]
    assert run(plan_store, GOLD).unverifiable == ()
    for false in (
        replace(proof, start=proof.start + 1),
        replace(proof, quote=proof.quote[1:]),
        replace(proof, quote=""),
        replace(proof, document=replace(proof.document, id="没有")),
    ):
        assert judged(plan_store, GOLD, replace(answer, citations=(false,))).unverifiable == (false.quote,)
    assert judged(plan_store, GOLD, replace(answer, citations=())).bare
    assert not judged(plan_store, GOLD, answer).bare


def test_a_result_names_question_and_fault(plan_store: Store) -> None:
    strict: Gold = replace(GOLD, wanted=(("不存在的单位",),))
    assert str(run(plan_store, strict)).startswith("x1 第17项任务由哪些单位牵头？ ✗ 缺“不存在的单位” ← answered ")
