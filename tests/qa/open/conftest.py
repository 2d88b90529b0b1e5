"""A knowledge base of one invented measure."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.build import add
from index.open import open_store
from index.store import Store


@pytest.fixture(scope="module")
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Holds the measure that the test file prints as ``TEXT``."""
    opened = open_store(tmp_path_factory.mktemp("measure") / "policyqa.sqlite")
    add(opened, parse(Source("办法.txt", "0" * 64, request.module.TEXT)))
    return opened
