"""A reply becomes an answer: proofs numbered in the order of the text, refusals without any, broken proofs withheld."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Document
from index.store import Store
from qa.answer import as_json
from qa.compose import compose
from qa.question import Question
from qa.reply import Evidence, Line, Reply, Statement, joined, refusal

PLAN = "嘉府发〔2018〕15号"
QUESTION = Question("谁牵头？", "谁牵头？", english=False, cues=frozenset(), notes=("问题的说明",))


@pytest.fixture(scope="module")
def lists(plan: Document) -> list[Evidence]:
    """The printed lists of units, in the order of the text."""
    spans = dict.fromkeys((a.clause, a.group_start, a.group_end) for a in plan.assignments)
    return [Evidence(PLAN, *span) for span in spans]


def test_proofs_are_numbered_in_the_order_of_the_text(plan_store: Store, lists: list[Evidence]) -> None:
    one, two, three = lists[:3]
    reply = Reply(
        "answered",
        (Statement("甲"), Statement("乙", (two,)), Statement("丙", (one, two)), Statement("丁", (three, three))),
    )
    answer = compose(plan_store, QUESTION, reply)
    assert answer.text == "甲乙〔1〕丙〔2〕〔1〕丁〔3〕"
    assert [(citation.n, citation.start) for citation in answer.citations] == [
        (1, two.start),
        (2, one.start),
        (3, three.start),
    ]
    assert (answer.status, answer.question) == ("answered", "谁牵头？")


def test_rows_point_to_their_proofs_and_may_bring_their_own(plan_store: Store, lists: list[Evidence]) -> None:
    lines = (Line((("unit", "甲"),), (lists[0],)), Line((("unit", "乙"),), (lists[1], lists[0])))
    answer = compose(plan_store, QUESTION, Reply("answered", (Statement("有", (lists[0],)),), lines))
    assert [(dict(row.values), row.citations) for row in answer.rows] == [
        ({"unit": "甲"}, (1,)),
        ({"unit": "乙"}, (2, 1)),
    ]
    assert len(answer.citations) == 2
    assert answer.text == "有〔1〕"


def test_a_refusal_cites_nothing_and_names_three_clauses_at_most(plan_store: Store, lists: list[Evidence]) -> None:
    answer = compose(plan_store, QUESTION, refusal("没有", near=tuple(lists[:9]), notes=("查了全文",)))
    assert (answer.status, answer.text, answer.citations, answer.rows) == ("not_found", "没有", (), ())
    assert 1 <= len(answer.related) <= 3
    assert answer.notes == ("问题的说明", "查了全文")


def test_a_refusal_stays_bare_even_when_statements_bring_proofs(plan_store: Store, lists: list[Evidence]) -> None:
    reply = Reply("not_found", (Statement("没有", (lists[0],)),), (Line((("unit", "甲"),), (lists[0],)),))
    answer = compose(plan_store, QUESTION, reply)
    assert (answer.text, answer.citations, answer.rows) == ("没有", (), ())


@pytest.mark.parametrize("status", ["answered", "ambiguous"])
def test_an_answer_without_proof_is_a_fault_of_the_program(plan_store: Store, status: str) -> None:
    with pytest.raises(ValueError, match="without proof"):
        compose(plan_store, QUESTION, Reply(status, (Statement("区科委牵头"),)))  # type: ignore[arg-type]


def test_an_answer_with_one_broken_proof_is_withheld_whole(plan_store: Store, lists: list[Evidence]) -> None:
    broken = replace(lists[2], clause=lists[0].clause)
    for reply in (
        Reply("answered", (Statement("区科委牵头", (lists[0],)), Statement("区经委参与", (broken,)))),
        Reply("answered", (Statement("区科委牵头", (lists[0],)),), (Line((("unit", "区经委"),), (broken,)),)),
    ):
        answer = compose(plan_store, QUESTION, reply)
        assert (answer.status, answer.citations, answer.rows) == ("not_found", (), ())
        assert "区科委" not in answer.text
        assert "重新导入" in answer.text


def test_a_vanished_near_clause_is_left_out(plan_store: Store, lists: list[Evidence]) -> None:
    near = (Evidence(PLAN, "sec_99", 0, 3), lists[0])
    assert [r.clause for r in compose(plan_store, QUESTION, refusal("没有", near=near)).related] == [lists[0].clause]


def test_what_was_understood_comes_along(plan_store: Store, lists: list[Evidence]) -> None:
    reply = Reply("answered", (Statement("有", (lists[0],)),), understood=(("kind", "lead_units"), ("task", 1)))
    assert as_json(compose(plan_store, QUESTION, reply))["understood"] == {"kind": "lead_units", "task": 1}


def test_statements_are_joined_with_a_separator_between() -> None:
    assert [s.text for s in joined([Statement("甲"), Statement("乙"), Statement("丙")], "、")] == list("甲、乙、丙")
    assert joined([], "、") == []
