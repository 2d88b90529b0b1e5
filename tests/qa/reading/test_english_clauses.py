"""What the grammar of an English question says: clauses of time, titles in capitals, numbers of orders."""

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
from qa.reading.english import translate
from qa.reading.english_clauses import plain

MEASURES = """海棠省渔民福利机构管理办法
（2030年1月2日海棠省渔业厅令第83号公布 自2030年4月1日起施行）
第一条 为了加强渔民福利机构的管理，制定本办法。
第二条 十八周岁以上的渔民为成年渔民。
第三条 未成年人上船的，船主应当在三十日内报告。
第四条 渔民福利机构实行二十四小时值班。
第五条 本办法自2030年4月1日起施行。
"""
OTHERS = """海棠省渔民年金发放办法
第一条 为了规范年金的发放，制定本办法。
第二条 渔民福利机构代为发放年金。
第三条 本办法自2031年7月1日起施行。
"""


@pytest.fixture(scope="module")
def store(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and two invented measures."""
    folder = tmp_path_factory.mktemp("orders")
    opened = open_store(shutil.copytree(plan_home, folder / "home") / FILE)
    opened.segmenter = plan_store.segmenter
    for name, text in (("a", MEASURES), ("b", OTHERS)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        add(opened, parse(read_file(folder / f"{name}.txt")))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("How much is due when a trader commits fraud?", "How much is due  a trader commits fraud?"),
        ("When a trader commits fraud, how much is due?", " a trader commits fraud, how much is due?"),
        ("When does the plan end?", "When does the plan end?"),
        ("Tell me when the plan ends", "Tell me when the plan ends"),
        ("What is owed, and when must it be paid?", "What is owed, and when must it be paid?"),
        ("Measures for the Preferential Treatment of the Elderly", "办法 Preferential Treatment of the Elderly"),
        ("Measures for the Administration of Harbours", "Measures for the Administration of Harbours"),
        ("the maximum probation period", "the maximum length probation period"),
        ("the maximum number of days", "the maximum number of days"),
    ],
)
def test_what_no_single_word_says(said: str, read: str) -> None:
    assert plain(said) == read


@pytest.mark.parametrize(
    ("said", "chinese"),
    [
        ("Order No. 83 of the Ministry of Civil Affairs", "民政部令第83号"),
        ("Measures (Order No. 10 of 2026)", "令2026年第10号"),
    ],
)
def test_the_number_of_an_order(said: str, chinese: str) -> None:
    assert chinese in translate(said).chinese


@pytest.mark.parametrize(
    "question",
    [
        "第83号令什么时候施行？",
        "渔民福利机构管理办法（令第83号）什么时候施行？",
        "海棠省渔业厅第83号令什么时候施行？",
        "When do the measures for the administration of welfare institutions (Order No. 83) take effect?",
    ],
)
def test_a_document_called_by_its_order(store: Store, question: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert "2030" in answer.text


@pytest.mark.parametrize(
    "question", ["第84号令什么时候施行？", "商业厅第83号令什么时候施行？", "商业厅令第83号什么时候施行？"]
)
def test_an_order_of_another_number_or_authority_is_not_here(store: Store, question: str) -> None:
    assert ask(store, question).status == "not_found"


def test_minors_are_no_adults(store: Store) -> None:
    assert ask(store, "成年人上船的，船主应当在几日内报告？").status == "not_found"
    assert "三十日" in ask(store, "未成年人上船的，船主应当在几日内报告？").text
