"""Questions on some ninety real documents in one store, most of which name theirs loosely; skipped where these are not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from scoring import read_golds, run

from corpus.errors import PolicyError
from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store

DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"
QUESTIONS = Path(__file__).parent / "real_questions.jsonl"
NEEDED = 98
"""Of 110."""


@pytest.fixture(scope="module")
def many(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and every document beside the repository that can be read."""
    store = open_store(shutil.copytree(plan_home, tmp_path_factory.mktemp("many") / "home") / FILE)
    store.segmenter = plan_store.segmenter
    for path in sorted(path for path in DOCUMENTS.rglob("*") if path.is_file() and path.suffix != ".jsonl"):
        try:
            add(store, parse(read_file(path)))
        except PolicyError:
            continue  # scans and the like are refused by name; the tests of reading say so
    yield store
    store.close()


@pytest.mark.skipif(not DOCUMENTS.exists(), reason="the real documents are not beside the repository")
def test_questions_on_one_of_many_real_documents_pass(many: Store) -> None:
    results = [run(many, gold) for gold in read_golds(QUESTIONS)]
    assert len(results) == 110
    assert [(r.gold.id, r.unverifiable) for r in results if r.unverifiable or r.bare] == []
    failed = [str(result) for result in results if result.faults]
    assert len(results) - len(failed) >= NEEDED, "\n".join(failed)
