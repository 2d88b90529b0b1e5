"""Invented drafts on plans in other styles, marked before the checker first saw them; at first sight it found .66 of what is false."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from marked import read_draft, score

from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store
from qa.draft.check import check

DRAFTS = sorted((Path(__file__).parent / "styles").glob("*.txt"))
PLANS = Path(__file__).parents[2] / "plans" / "styles"


@pytest.fixture(scope="module")
def styled(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and those that the drafts speak of; never written to after that."""
    store = open_store(shutil.copytree(plan_home, tmp_path_factory.mktemp("styled") / "home") / FILE)
    store.segmenter = plan_store.segmenter
    for path in DRAFTS:
        add(store, parse(read_file(PLANS / path.name)))
    yield store
    store.close()


def test_most_of_what_is_false_is_found_and_hardly_anything_else(styled: Store) -> None:
    drafts = [read_draft(path) for path in DRAFTS]
    found = score((draft, check(styled, draft.text).claims) for draft in drafts)
    assert found.false >= 200
    assert found.precision >= 0.97, found
    assert found.recall >= 0.82, found
