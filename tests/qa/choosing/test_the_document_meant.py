"""Which of many documents a question means by a loose name, and that it is answered from that one."""

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

PLANS = Path(__file__).parents[2] / "plans"
REFUSED = "无"


@pytest.fixture(scope="module")
def crowd(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and every invented document: more than one question is put to."""
    store = open_store(shutil.copytree(plan_home, tmp_path_factory.mktemp("crowd") / "home") / FILE)
    store.segmenter = plan_store.segmenter
    for path in sorted(PLANS.rglob("*.txt")):
        if path.stem != "questions":
            add(store, parse(read_file(path)))
    yield store
    store.close()


MEANT = """
# 加号、引号里的名称
海棠人工智能+农业行动计划中“赋能种业科学育种”由哪两个单位负责？ → 海农发〔2025〕31号 → 省科技厅、省农科院
“人工智能+农业”行动计划里有多少项任务？ → 海农发〔2025〕31号 → 5项
人工智能加农业行动计划里有多少项任务？ → 海农发〔2025〕31号 → 5项
行动计划里“赋能丘陵机械作业”由谁负责？ → 海农发〔2025〕31号 → 省经信厅、省农机中心
"""


def lines(text: str) -> list[tuple[str, str, str]]:
    """Question, number of the document, words of the answer."""
    rows = [line.split(" → ") for line in text.strip().splitlines() if not line.startswith("#")]
    return [(row[0], row[1], row[2] if len(row) > 2 else "") for row in rows]


@pytest.mark.parametrize(("question", "number", "said"), lines(MEANT))
def test_the_document_that_is_meant_answers(crowd: Store, question: str, number: str, said: str) -> None:
    answer = ask(crowd, question)
    if number == REFUSED:
        assert (answer.status, answer.citations) == ("not_found", ()), answer.text
        return
    assert answer.status == "answered", answer.text
    assert {citation.document.number or citation.document.title for citation in answer.citations} == {number}
    assert [part for part in said.split(" / ") if part not in answer.text] == [], answer.text
