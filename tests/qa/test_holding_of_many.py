"""How many documents hold is said of all of them, and what mentions a word is found however its characters are printed."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.build import add_prepared, derive
from index.prepare import prepare
from index.segment import HAN
from index.store import Store
from qa.across.holding import MOST, SHOWN
from qa.across.mentions import ODD
from qa.ask import ask

LAW = """{name}市供水管理办法

第一条 为了加强供水管理，制定本办法。
第二条 用户应当交纳{deposit}。
第三条 本办法自2019年1月1日起施行{until}。
"""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """More laws than are listed, the last of which has expired; two print a word in other characters or apart."""
    from index.open import open_store

    store = open_store(Path(tmp_path_factory.mktemp("laws")) / "policyqa.sqlite")
    for number in range(MOST + 5):
        name = chr(0x5000 + number) * 2
        deposit = {3: "保\u2f25证金", 4: "保证\u2f26金", 5: "供水 保证金", 6: "供水“保证”金"}.get(number, "水费")
        until = "，有效期至2020年1月1日" if number == MOST + 4 else ""
        text = LAW.format(name=name, deposit=deposit, until=until)
        add_prepared(store, prepare(parse(Source(f"{name}.txt", name, text)), store.segmenter))
    derive(store)
    yield store
    store.close()


def test_documents_behind_the_first_two_hundred_count(many: Store) -> None:
    answer = ask(many, "哪些文件过期了")
    assert answer.status == "answered"
    assert "共1份" in answer.text
    assert f"核对了 {MOST + 6} 份文件" in answer.notes[0]


def test_a_long_list_is_counted_and_begun(many: Store) -> None:
    answer = ask(many, "哪些文件现在有效")
    assert f"共{MOST + 5}份" in answer.text
    assert f"另有{MOST + 5 - SHOWN}份没有列出" in answer.text
    assert len(answer.rows) == SHOWN


def test_words_are_found_across_line_ends_and_quotation_marks(many: Store) -> None:
    answer = ask(many, "哪些文件提到供水保证金")
    assert "共2份" in answer.text, answer.text


def test_every_character_that_folds_to_a_common_one_is_looked_at() -> None:
    folded = ((chr(code), unicodedata.normalize("NFKC", chr(code))) for code in range(sys.maxunicode + 1))
    assert [one for one, form in folded if not HAN.match(one) and HAN.search(form) and not ODD.match(one)] == []
