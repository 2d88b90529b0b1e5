"""Real documents beside the repository: all come in whole, and what was read off thirteen of them by eye is found.

The documents are not part of the repository; without them these tests are skipped.
"""

from __future__ import annotations

import json
import tarfile
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from corpus.fold import fold
from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_bytes, read_file

SHARED = Path(__file__).parents[3] / "shared"
DOCUMENTS = SHARED / "documents"
LAWS = SHARED / "retrieval" / "statutes" / "laws-md.tar.xz"
GOLD = Path(__file__).parent / "golden" / "real.jsonl"
LARGEST = 340_000
"""Bytes of a PDF that is read here; the others take seconds each."""
SAME = ("宪法", "行政诉讼法(2017-06-27)", "行政处罚法(2021-01-22)", "反洗钱法(2024-11-08)", "商标法(2019-04-23)")
"""Laws that are there as Word and as text, in one and the same wording."""


def files() -> list[Path]:
    found = sorted(path for path in DOCUMENTS.rglob("*") if path.is_file() and path.suffix != ".jsonl")
    return [path for path in found if path.suffix != ".pdf" or path.stat().st_size <= LARGEST]


@cache
def document_of(path: Path) -> Document:
    return parse(read_file(path))


def gold() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(params=gold(), ids=lambda entry: Path(entry["file"]).name[:16])
def pair(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Document]:
    path = DOCUMENTS / request.param["file"]
    if not path.is_file():
        pytest.skip(f"no collection of real documents at {DOCUMENTS}")
    return request.param, document_of(path)


def test_every_file_comes_in_whole() -> None:
    if not DOCUMENTS.is_dir():
        pytest.skip(f"no collection of real documents at {DOCUMENTS}")
    for path in files():
        document = document_of(path)
        parents = {clause.parent for clause in document.clauses}
        leaves = sorted((clause.start, clause.end) for clause in document.clauses if clause.id not in parents)
        edges = [(0, 0), *leaves, (len(document.text), 0)]
        assert all(one[1] == other[0] for one, other in pairwise(edges)), path.name
        assert document.origin.size == path.stat().st_size


def test_head(pair: tuple[dict[str, Any], Document]) -> None:
    wanted, document = pair
    said = document.metadata
    assert fold(said.title) == fold(wanted["title"])
    assert (said.number, said.date) == (wanted["number"], wanted["date"])


def test_headings(pair: tuple[dict[str, Any], Document]) -> None:
    wanted, document = pair
    known = {(fold(clause.marker), fold(clause.heading)) for clause in document.clauses}
    missing = [
        heading
        for marker, heading in wanted["headings"]
        if not any(m == fold(marker) and h and h.startswith(fold(heading)) for m, h in known)
    ]
    assert missing == []


def test_assignments(pair: tuple[dict[str, Any], Document]) -> None:
    wanted, document = pair
    by_id = {clause.id: clause for clause in document.clauses}
    found = {(by_id[a.clause].heading[:12], a.unit) for a in document.assignments if by_id[a.clause].kind != "row"}
    missing = {(heading, unit) for heading, units in wanted.get("assignments", []) for unit in units} - found
    assert missing == set()


def test_targets(pair: tuple[dict[str, Any], Document]) -> None:
    wanted, document = pair
    found = {f"{t.indicator} {t.year or '-'} {t.figure}{t.unit}" for t in document.targets}
    assert set(wanted.get("targets", [])) - found == set()


def articles(document: Document) -> dict[str, str]:
    kept = (clause for clause in document.clauses if clause.kind == "article")
    return {clause.marker: fold(document.quote(clause.start, clause.end)) for clause in kept}


def test_a_law_as_word_and_as_text_has_the_same_articles() -> None:
    if not LAWS.is_file() or not DOCUMENTS.is_dir():
        pytest.skip(f"no laws at {LAWS}")
    compared = 0
    with tarfile.open(LAWS) as archive:
        for member in archive:
            stem = Path(member.name).stem
            stream = archive.extractfile(member) if stem in SAME and "地方法规" not in member.name else None
            if stream:
                text = articles(parse(read_bytes(stream.read(), member.name)))
                word = articles(document_of(DOCUMENTS / "docx-law" / f"中华人民共和国{stem.split('(')[0]}.docx"))
                assert text == word, stem
                compared += len(text)
    assert compared == 143 + 103 + 86 + 65 + 73
