"""Invented drafts with their true and false claims marked: what is contradicted is found, and nothing else is."""

from __future__ import annotations

import pytest
from marked import Draft, drafts, score, touching

from index.store import Store
from qa.draft.check import check
from qa.draft.result import Checked

DRAFTS = tuple(drafts())
REWORDED = 25
"""From this number on drafts say most things in words of their own; what is true of that is seldom proved."""


@pytest.fixture(scope="module")
def checked(drafted: Store) -> dict[str, Checked]:
    """Every draft, checked once."""
    return {draft.name: check(drafted, draft.text) for draft in DRAFTS}


def test_there_are_enough_claims_and_a_third_is_false() -> None:
    marks = [mark for draft in DRAFTS for mark in draft.marks]
    false = [mark for mark in marks if mark.truth == "错"]
    assert len(DRAFTS) >= 30
    assert len(marks) >= 200
    assert len(false) >= len(marks) / 3
    assert len({mark.kind for mark in false}) >= 10


def test_what_is_contradicted_is_found_and_nothing_else(checked: dict[str, Checked]) -> None:
    found = score((draft, checked[draft.name].claims) for draft in DRAFTS)
    assert found.precision >= 0.97, found
    assert found.recall >= 0.95, found


def test_what_follows_the_words_of_the_documents_is_supported(checked: dict[str, Checked]) -> None:
    found = score((draft, checked[draft.name].claims) for draft in DRAFTS if int(draft.name[:2]) < REWORDED)
    assert found.supported >= 0.93 * found.true, found


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_no_judgement_without_a_citation(checked: dict[str, Checked], draft: Draft) -> None:
    for claim in checked[draft.name].claims:
        assert draft.text[claim.start : claim.end] == claim.quote
        assert claim.citations or claim.verdict in ("not_in_documents", "not_checkable"), claim


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_what_is_false_is_never_supported(checked: dict[str, Checked], draft: Draft) -> None:
    for mark in draft.marks:
        if mark.truth == "错":
            inside = [
                c for c in touching(mark, checked[draft.name].claims) if mark.start <= c.start and c.end <= mark.end
            ]
            told = any(c.verdict == "contradicted" for c in inside)  # of two figures in one phrase one may be true
            assert told or not any(c.verdict == "supported" for c in inside), (
                draft.text[mark.start : mark.end],
                inside,
            )


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_opinions_and_filler_are_no_claims(checked: dict[str, Checked], draft: Draft) -> None:
    apart = [c for c in checked[draft.name].claims if not any(c.start < m.end and m.start < c.end for m in draft.marks)]
    assert not [c for c in apart if c.verdict in ("contradicted", "supported")], apart
