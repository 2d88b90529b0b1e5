"""Every question of every set, asked of real documents: how many must pass, and what may never happen."""

from __future__ import annotations

from pathlib import Path

import pytest
from scoring import Result, read_golds, run

from index.store import Store

SETS = Path(__file__).parent / "questions"
OTHER_PLANS = Path(__file__).parent.parent / "plans" / "questions.jsonl"
NEEDED = {
    "plan": (118, 120),
    "rewritten": (236, 240),
    "negative": (149, 150),
    "fresh": (250, 260),
    "kept": (222, 240),
    "kept3": (190, 200),
    "kept4": (115, 120),
    "kept5": (68, 70),
    "kept6": (462, 480),
    "kept7": (163, 200),
    "roles": (51, 53),
    "types": (240, 245),
}
"""Questions that must pass, and questions in the set."""


def failures(results: list[Result]) -> str:
    """One line for each question that fails, to be read in the assertion's message."""
    return "\n" + "\n".join(str(result) for result in results if result.faults)


def assert_proved(results: list[Result]) -> None:
    """No quote that is not in the document, no answer without a citation."""
    assert [(result.gold.id, result.unverifiable) for result in results if result.unverifiable] == []
    assert [result.gold.id for result in results if result.bare] == []


@pytest.mark.parametrize("name", NEEDED)
def test_the_questions_on_the_shipped_plan_pass(plan_store: Store, name: str) -> None:
    needed, count = NEEDED[name]
    results = [run(plan_store, gold) for gold in read_golds(SETS / f"{name}.jsonl")]
    assert len(results) == count
    assert_proved(results)
    assert sum(not result.faults for result in results) >= needed, failures(results)


def test_the_questions_on_other_plans_pass(library: Store, invented_ids: dict[str, str]) -> None:
    golds = read_golds(OTHER_PLANS)
    results = [run(library, gold, invented_ids[gold.document]) for gold in golds]
    assert len(results) == 159
    assert_proved(results)
    assert {c.document.id for r in results for c in r.answer.citations} <= set(invented_ids.values())
    assert sum(not result.faults for result in results) >= 150, failures(results)
