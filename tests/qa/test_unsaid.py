"""What is told, listed or refused gets no note that something is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.open import open_store
from qa.question import Question
from qa.reply import Line, Reply, Statement, refusal
from qa.unsaid import with_unsaid

MISSING = (Question("罚多少钱", "罚多少钱", False, frozenset()), refusal("没有找到"))


@pytest.mark.parametrize(
    ("whole", "notes"),
    [
        (Reply("answered", (Statement("每半年检验一次"),)), 1),
        (Reply("answered", (Statement("并处五百元罚款"),)), 0),
        (Reply("answered", (Statement("各19项"),), lines=(Line((), ()),)), 0),
        (refusal("没有找到"), 0),
    ],
)
def test_a_note_only_for_what_nothing_says(tmp_path: Path, whole: Reply, notes: int) -> None:
    store = open_store(tmp_path / "policyqa.sqlite")
    assert len(with_unsaid(store, [MISSING], whole).notes) == notes
