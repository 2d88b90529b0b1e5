"""A slip of one character at the end of a title names the document all the same; another thing than the document does not."""

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
from qa.case import Case
from qa.choosing.chosen import Chosen
from qa.choosing.focused import focused
from qa.kinds.paper.fact_cues import of_another_thing
from qa.reading.understand import understand
from qa.view import view_of

MEASURES = """海棠省住房厅关于重新发布海棠省公共租赁住房管理办法的通知
各市住房局：
现重新发布原办法，请遵照执行。
第一条 为了加强公共租赁住房管理，制定本办法。
第二条 租金每年核定一次，由主办方、承办方公布。租赁合同每年一签。
第三条 本办法自2030年1月1日起施行，有效期至2034年12月31日。
"""


@pytest.fixture(scope="module")
def store(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and an invented measure."""
    folder = tmp_path_factory.mktemp("mistyped")
    opened = open_store(shutil.copytree(plan_home, folder / "home") / FILE)
    opened.segmenter = plan_store.segmenter
    (folder / "a.txt").write_text(MEASURES, encoding="utf-8")
    add(opened, parse(read_file(folder / "a.txt")))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "question",
    [
        "海棠公共租赁住房管理办方的有效期到哪天？",
        "公共租赁住房管理办发的有效期到哪天？",
        "公共租赁住房管理办法的有效期到哪天？",
    ],
)
def test_a_slip_in_the_title(store: Store, question: str) -> None:
    assert "2034年12月31日" in ask(store, question).text


@pytest.mark.parametrize("question", ["公共租赁住房管理合同的有效期到哪天？"])
def test_another_thing_has_not_the_time_of_the_document(store: Store, question: str) -> None:
    assert ask(store, question).status == "not_found"


@pytest.mark.parametrize(("end", "another"), [("办方", False), ("办发", False), ("合同", True), ("会议", True)])
def test_what_is_left_of_a_title_that_is_known(store: Store, end: str, another: bool) -> None:
    titled = next(entry.id for entry in store.entries() if "租赁" in entry.title)
    question = understand(store, f"公共租赁住房管理{end}的有效期到哪天？")
    meant = focused(question, Chosen(titled, ("公共租赁住房", "管理")))
    document = store.document(titled)
    assert document
    assert of_another_thing(Case(store, meant, view_of(document))) is another
