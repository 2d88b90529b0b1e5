"""What the tests of questions share: three documents in one store, and the ids of the invented ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store

PLANS = Path(__file__).parent.parent / "plans"


@pytest.fixture(scope="session")
def plan(plan_store: Store) -> Document:
    """The shipped plan as it is stored."""
    document = plan_store.document("嘉府发〔2018〕15号")
    assert document
    return document


@pytest.fixture(scope="session")
def invented_ids() -> dict[str, str]:
    """Name of the file of an invented plan, and the id that its text gives it."""
    return {path.stem: parse(read_file(path)).id for path in sorted(PLANS.glob("*.txt"))}


@pytest.fixture(scope="session")
def library(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and the two invented plans in one store; never written to after that."""
    folder = shutil.copytree(plan_home, tmp_path_factory.mktemp("library") / "home")
    store = open_store(folder / FILE)
    store.segmenter = plan_store.segmenter
    for path in sorted(PLANS.glob("*.txt")):
        add(store, parse(read_file(path)))
    yield store
    store.close()


@pytest.fixture(scope="session")
def drafted(library: Store, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """What the invented drafts speak of: the plans, and a local measure in articles; never written to after that."""
    folder = tmp_path_factory.mktemp("drafted")
    library.connection.execute("pragma wal_checkpoint(truncate)")
    store = open_store(shutil.copytree(library.path.parent, folder / "home") / FILE)
    store.segmenter = plan_store.segmenter
    for path in sorted((Path(__file__).parent / "draft" / "laws").glob("*.txt")):
        add(store, parse(read_file(path)))
    yield store
    store.close()


@pytest.fixture
def own_store(plan_home: Path, plan_store: Store, tmp_path: Path) -> Iterator[Store]:
    """A store of one's own with the shipped plan, to be written to."""
    store = open_store(shutil.copytree(plan_home, tmp_path / "own") / FILE)
    store.segmenter = plan_store.segmenter
    yield store
    store.close()
