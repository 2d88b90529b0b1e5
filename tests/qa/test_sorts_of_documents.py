"""Orders, schemes, notices and opinions, all in one store: their facts, and which of them a loose name means."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store
from qa.ask import ask
from qa.question import Message

SORTS = Path(__file__).parent.parent / "plans" / "sorts"
REFUSED = "无"


@pytest.fixture(scope="module")
def sorts(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and the documents of other sorts."""
    store = open_store(shutil.copytree(plan_home, tmp_path_factory.mktemp("sorts") / "home") / FILE)
    store.segmenter = plan_store.segmenter
    for path in sorted(SORTS.glob("*.txt")):
        if path.stem != "questions":
            add(store, parse(read_file(path)))
    yield store
    store.close()


def golds() -> list[tuple[str, str]]:
    """Question and what is expected, a line each."""
    lines = (SORTS / "questions.txt").read_text(encoding="utf-8").splitlines()
    return [(q, wanted) for q, _, wanted in (s.partition(" → ") for s in lines if s and not s.startswith("#"))]


@pytest.mark.parametrize(("question", "wanted"), golds())
def test_a_question_is_answered_from_the_document_it_means(sorts: Store, question: str, wanted: str) -> None:
    answer = ask(sorts, question)
    wanted, _, unwanted = wanted.partition(" × ")
    if wanted == REFUSED:
        assert (answer.status, answer.citations) == ("not_found", ())
        return
    assert answer.status == "answered", answer.text
    assert [part for part in wanted.split(" / ") if part not in answer.text] == [], answer.text
    assert not unwanted or unwanted not in answer.text, answer.text
    assert answer.citations
    assert len({citation.document.id for citation in answer.citations}) == 1


def test_a_follow_up_takes_another_row_of_the_same_table(sorts: Store) -> None:
    history = [Message("user", "青峰落户加分，本科学历加多少分？")]
    assert "15分" in ask(sorts, "那高中毕业的呢", history=history).text


@pytest.mark.parametrize(
    "question",
    ["库里哪些文件提到了区块链？", "加载的文件里，有哪几份讲到区块链？", "库里有没有文件提到区块链？分别是哪份"],
)
def test_every_document_that_mentions_a_thing_is_listed(sorts: Store, question: str) -> None:
    answer = ask(sorts, question)
    assert answer.text.startswith("写到“区块链”的文件共")
    assert "白杨市" in answer.text


def test_a_number_inside_a_cell_begins_no_clause() -> None:
    document = parse(read_file(SORTS / "青峰区安居通知.txt"))
    assert [len(table.rows) for table in document.tables] == [3]
    assert {len(row.cells) for row in document.tables[0].rows} == {4}
