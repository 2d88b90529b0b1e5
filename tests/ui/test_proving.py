"""The bench's quotations and its draft: taken from the documents, and half of the quotations altered."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.draft.check import check
from qa.verify.verify import verify
from ui.proving import DRAFT, draft, proving, quotations


def test_every_other_quotation_is_true(plan_store: Store) -> None:
    verdicts = [verify(plan_store, quote).accepted for quote in quotations(plan_store, 40)]
    assert 10 < sum(verdicts) < 30


def test_the_draft_has_claims(plan_store: Store) -> None:
    text = draft(plan_store, plan_store)
    assert len(text) == DRAFT
    assert {claim.kind for claim in check(plan_store, text[:2000]).claims} >= {"quotation", "figure"}


@pytest.mark.processes
def test_the_lines_say_the_ratio(plan_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.proving.ROUNDS", 1)
    monkeypatch.setattr("ui.proving.DRAFT", 1000)
    lines = list(proving(plan_store, plan_store))
    assert [line.split("（")[0].strip() for line in lines[::2]] == ["核对引文", "核对稿件"]
    assert all(line.endswith("倍") for line in lines[1::2])
