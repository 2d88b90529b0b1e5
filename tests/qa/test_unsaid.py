"""What is told, listed or refused gets no note that something is missing; what is of another kind is no answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.open import open_store
from index.store import Store
from qa.ask import ask
from qa.question import Question
from qa.reply import Line, Reply, Statement, refusal
from qa.unsaid import with_unsaid

COUNTED = (Question("多少次", "多少次", False, frozenset()), refusal("没有找到"))
MISSING = (Question("罚多少钱", "罚多少钱", False, frozenset()), refusal("没有找到"))


@pytest.mark.parametrize(
    ("whole", "notes"),
    [
        (Reply("answered", (Statement("每半年检验一次"),)), 1),
        (Reply("answered", (Statement("并处五百元罚款"),)), 0),
        (Reply("answered", (Statement("由甲镇牵头"),), lines=(Line((), ()),)), 1),
        (refusal("没有找到"), 0),
    ],
)
def test_a_note_only_for_what_nothing_says(tmp_path: Path, whole: Reply, notes: int) -> None:
    store = open_store(tmp_path / "policyqa.sqlite")
    assert len(with_unsaid(store, [MISSING], whole).notes) == notes


def test_what_is_counted_in_other_words_is_told(tmp_path: Path) -> None:
    store = open_store(tmp_path / "policyqa.sqlite")
    assert not with_unsaid(store, [COUNTED], Reply("answered", (Statement("最多的各19项"),))).notes
    assert with_unsaid(store, [COUNTED], Reply("answered", (Statement("由甲镇牵头"),))).notes


@pytest.mark.parametrize("asked", ["第17项任务要花多少天？", "第17项任务罚多少钱？", "第17项任务几天内办完？"])
def test_no_other_kind_of_thing_answers(plan_store: Store, asked: str) -> None:
    assert ask(plan_store, asked).status == "not_found"


@pytest.mark.parametrize(
    ("asked", "further"),
    [("第17项任务谁牵头，罚多少钱？", "罚多少钱"), ("第17项任务谁牵头，几天内办完？", "几天内办完")],
)
def test_a_further_thing_that_is_not_said_is_named(plan_store: Store, asked: str, further: str) -> None:
    answer = ask(plan_store, asked)
    assert answer.status == "answered"
    assert re.search(rf"{further}”：已在", answer.text)
