"""A day of each month, a case of another age in the same rule, what a paragraph says of the one before it."""

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
from qa.ask import Message, ask

MEASURES = """海棠省渔民优待办法
第一条 为了做好渔民优待工作，制定本办法。
第二条 年满50周岁不满60周岁的渔民持优待凭证乘坐轮渡、水上巴士，享受半价优惠。
60周岁以上渔民持优待凭证免费享受前款优待。
第三条 渔民补贴实行按月发放，发放时间为每月18日前。自2030年5月1日起提高补贴。
第四条 渔民在省内换船的，不再办理登记转移手续。渔民跨省换船的，可以申请办理登记转移手续：
（一）有船舶登记证的；
（二）已经缴清费用的。
第五条 本办法自2030年1月1日起施行。
"""
AGED = "55岁的渔民坐轮渡有什么优惠？"


@pytest.fixture(scope="module")
def store(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and an invented measure."""
    folder = tmp_path_factory.mktemp("back")
    opened = open_store(shutil.copytree(plan_home, folder / "home") / FILE)
    opened.segmenter = plan_store.segmenter
    (folder / "a.txt").write_text(MEASURES, encoding="utf-8")
    add(opened, parse(read_file(folder / "a.txt")))
    yield opened
    opened.close()


@pytest.mark.parametrize("question", ["渔民补贴每个月几号前发放？", "渔民补贴每月哪天发放？"])
def test_a_day_of_each_month(store: Store, question: str) -> None:
    answer = ask(store, question)
    assert "每月18日前" in answer.text
    assert "5月1日" not in answer.text


def test_whether_something_is_still_needed(store: Store) -> None:
    answer = ask(store, "渔民在省内换船的，还要办理登记转移手续吗？")
    assert "不再办理" in answer.text
    assert "缴清费用" not in answer.text


@pytest.mark.parametrize("further", ["满60岁以后呢？", "那65岁呢？"])
def test_another_age_has_the_paragraph_of_its_own(store: Store, further: str) -> None:
    assert "半价" in ask(store, AGED).text
    answer = ask(store, further, history=[Message("user", AGED)])
    assert "免费享受前款优待" in answer.text


def test_an_age_outside_of_every_range_has_none(store: Store) -> None:
    assert ask(store, "45岁的渔民坐轮渡有什么优惠？").status == "not_found"


def test_a_follow_up_stays_with_the_document_that_the_answer_named(store: Store) -> None:
    told = [Message("user", "坐船便宜吗？"), Message("assistant", "半价（海棠省渔民优待办法第二条）。")]
    answer = ask(store, "补贴每月几号前发放？", history=told)
    assert "每月18日前" in answer.text
