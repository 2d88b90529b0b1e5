"""Three thousand wrong quotations made from three hundred true ones: none is accepted, and each is told what is wrong with it."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from mutants import Quoted, mutants, noisy, quotations

from corpus.errors import PolicyError
from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store
from qa.verify.verify import verify

GOLD = Path(__file__).parents[4] / "shared" / "documents" / "gold"
"""Documents of other houses, beside the repository; the tests do without where they are missing."""
DRAWN = 340
"""Quotations drawn; documents that are short give fewer than their share."""
TRUE, FALSE = 300, 3000
RIGHT = 0.99
"""Share of the wrong quotations whose kind of difference is told right."""


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory, library: Store) -> Store:
    """The three plans, and the documents of other houses where they are at hand."""
    files = sorted(p for p in GOLD.glob("*") if p.suffix != ".jsonl") if GOLD.is_dir() else []
    if not files:
        return library
    store = open_store(tmp_path_factory.mktemp("others") / FILE)
    store.segmenter = library.segmenter
    for entry in library.entries():
        document = library.document(entry.id)
        assert document
        add(store, document)
    for path in files:
        try:
            add(store, parse(read_file(path)))
        except PolicyError:
            continue  # a format that is not read on this machine
    return store


@pytest.fixture(scope="module")
def documents(others: Store) -> list[Document]:
    return [
        document for entry in others.entries() if (document := others.document(entry.id)) and len(document.text) > 1500
    ]


@pytest.fixture(scope="module")
def quotes(documents: list[Document]) -> list[Quoted]:
    found = quotations(documents, DRAWN)
    assert len(found) >= TRUE
    return found


def test_true_quotations_are_accepted_however_they_are_copied(others: Store, quotes: list[Quoted]) -> None:
    chance = random.Random(3)
    for quoted in quotes:
        for copy in (quoted.text, *noisy(quoted.text, chance)):
            found = verify(others, copy)
            assert found.accepted, (copy, quoted.text, found.text)


def test_a_true_quotation_is_exact_under_its_clause(others: Store, quotes: list[Quoted]) -> None:
    for quoted in quotes:
        found = verify(others, quoted.text, clause=f"{quoted.document.id}#{quoted.clause.id}")
        assert found.verdict == "exact", (quoted.text, found.text)
        assert found.citation
        assert found.citation.document.id == quoted.document.id


@pytest.mark.timeout(300)  # three thousand quotations, one after another
def test_no_wrong_quotation_is_accepted_and_each_is_told_why(
    others: Store, documents: list[Document], quotes: list[Quoted]
) -> None:
    made: Counter[str] = Counter()
    wrong: list[object] = []
    for mutant in mutants(quotes, [document.text for document in documents]):
        found = verify(others, mutant.quote, clause=mutant.clause)
        assert not found.accepted, (mutant.name, mutant.quote, mutant.of.text)
        made[mutant.name] += 1
        if found.verdict != mutant.verdict or (mutant.kinds and not mutant.kinds & set(found.kinds)):
            wrong.append((mutant.name, mutant.quote, mutant.of.text, found.verdict, found.kinds))
    assert made.total() >= FALSE, made
    assert min(made.values()) >= 20, made
    assert len(wrong) <= (1 - RIGHT) * made.total(), wrong
