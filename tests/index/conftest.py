"""What the tests of the index share: stores of one's own, made by copying files, and the invented plans."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_bytes, read_file
from corpus.source import Source
from index.build import delete
from index.home import FILE
from index.open import open_store
from index.store import Store

PLANS = Path(__file__).parent.parent / "plans"


@pytest.fixture(scope="session")
def bare_home(plan_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose store holds no document; never written to after that."""
    folder = shutil.copytree(plan_home, tmp_path_factory.mktemp("bare") / "home")
    store = open_store(folder / FILE)
    for entry in store.entries():
        delete(store, entry.id)
    store.connection.execute("pragma wal_checkpoint(truncate)")
    store.close()
    return folder


@pytest.fixture
def opened(plan_store: Store) -> Iterator[Callable[[Path], Store]]:
    """Open a store that reads words by the dictionary of the plan's store, which takes a second to load."""
    stores = []

    def at(path: Path) -> Store:
        store = open_store(path)
        store.segmenter = plan_store.segmenter
        stores.append(store)
        return store

    yield at
    for store in stores:
        store.close()


@pytest.fixture
def store(plan_home: Path, tmp_path: Path, opened: Callable[[Path], Store]) -> Store:
    """A store of one's own with the shipped plan."""
    return opened(shutil.copytree(plan_home, tmp_path / "own") / FILE)


@pytest.fixture
def bare(bare_home: Path, tmp_path: Path, opened: Callable[[Path], Store]) -> Store:
    """A store of one's own without any document."""
    return opened(shutil.copytree(bare_home, tmp_path / "bare") / FILE)


@pytest.fixture(scope="session")
def invented() -> tuple[Document, ...]:
    """The two invented plans, as parsed."""
    return tuple(parse(read_file(path), identity=path.stem) for path in sorted(PLANS.glob("*.txt")))


@pytest.fixture(scope="session")
def written() -> Callable[[str, str], Document]:
    """A document of a text, by the door that files come through."""

    def document(text: str, identity: str) -> Document:
        source: Source = read_bytes(text.encode(), f"{identity}.txt")
        return parse(source, identity=identity)

    return document
