"""rjieba's words are jieba's, run by run: otherwise what one wrote into the index the other would not find."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.fold import fold
from index import rapid
from index.segment import HAN, RUN, Segmenter
from index.store import Store

pytest.importorskip("rjieba", reason="the extra “bulk” is not installed")
TEXTS = sorted(Path(__file__).parents[2].glob("corpus/plans/*.txt")) + sorted(
    Path(__file__).parents[1].glob("plans/*.txt")
)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_run_of_a_document_has_the_words_of_jieba(plan_store: Store, path: Path) -> None:
    runs = {run for run in RUN.findall(fold(path.read_text(encoding="utf-8"))) if HAN.match(run)}
    jieba = plan_store.segmenter
    assert [run for run in sorted(runs) if rapid.words(run) != jieba.words(run)] == []


@settings(deadline=None, derandomize=True, max_examples=300)
@given(run=st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=20))
def test_any_characters_have_the_words_of_jieba(plan_store: Store, run: str) -> None:
    assert rapid.words(run) == plan_store.segmenter.words(run)


def test_the_name_says_which_library_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Segmenter(tmp_path, bulk=True).name.startswith("rjieba")
    assert Segmenter(tmp_path).name.startswith("jieba")
    monkeypatch.setattr(rapid, "rapid", lambda: "")
    assert Segmenter(tmp_path, bulk=True).name.startswith("jieba")


def test_the_store_says_which_library_made_its_terms(plan_store: Store) -> None:
    names = plan_store.connection.execute("select distinct segmenter from documents").fetchall()
    assert [name.partition(" ")[0] for (name,) in names] == ["jieba"]
