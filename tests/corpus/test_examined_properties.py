"""What holds for examining any text: nothing crashes or hangs, every place lies in the text, the same text is examined alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from test_parse_properties import formal, odd, read

from corpus.audit import audit, examine


@given(odd | formal)
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_examined(text: str) -> None:
    document = read(text)
    examined = examine(document)
    for problem in (*examined.problems, *examined.agreed):
        assert problem.message.endswith("。")
        for start, end in ((problem.start, problem.end), *problem.others):
            assert 0 <= start < end <= len(document.text), problem
    cheap = {p for p in audit(document) if p.severity != "agrees"}
    assert cheap <= set(examined.problems)


@given(formal)
@settings(max_examples=30, deadline=None)
def test_the_same_text_is_examined_alike(text: str) -> None:
    assert examine(read(text)) == examine(read(text))


@pytest.mark.parametrize(
    "piece", ["其中", "甲、", "共10亿元，其中1亿元，", "甲乙中心", "本办法第九条、", "附件1", "一、"]
)
def test_a_long_text_is_examined_in_time(piece: str) -> None:
    examine(read("某计划\n一、思路\n" + piece * 3000))
