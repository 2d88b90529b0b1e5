"""Texts as quotations are compared with them: what is left out, and that every character keeps its place."""

from __future__ import annotations

import marshal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.folded import folded, plain
from index.store import Store

PLAN = "嘉府发〔2018〕15号"
LINES = st.lists(
    st.sampled_from(["甲", "\n", "第一条", "２", "3", "-", ".", "，", " ", "〔", "A", "……", "\n\n"]), max_size=30
)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("第一条 为了加强管理，\n制定本条例。", "第一条为了加强管理制定本条例"),
        ("嘉府发〔２０１８〕15号", "嘉府发2018)15号"),
        ("增长3.15%，共1,000家", "增长3.15%共1000家"),
        ("零下-5度\n-5是项目号", "零下-5度5是项目号"),
        ("", ""),
    ],
)
def test_what_is_compared(text: str, compared: str) -> None:
    assert folded(text).text == compared
    assert plain(text).replace("\n", "") == compared


def test_a_line_that_begins_with_a_word_is_a_stretch_of_its_own() -> None:
    assert plain("第一条 甲。\n乙\n3丙") == "第一条甲\n乙3丙"


@given(LINES.map("".join))
def test_every_character_knows_its_place(text: str) -> None:
    one = folded(text)
    for at, character in enumerate(one.text):
        place = one.at(at)
        assert folded(text[place]).text in (character, "")
        assert one.index(place) == at
        assert one.span(at, at + 1) == (place, place + 1)


def test_the_store_keeps_it(plan_store: Store) -> None:
    document = plan_store.document(PLAN)
    assert document
    assert document.plain == plain(document.text)
    assert plan_store.plain(PLAN) == folded(document.text).text
    assert plan_store.plain("没有这份") == ""


def test_seals_are_written_alike_by_every_python() -> None:
    """The seal of a document outlives the interpreter that made it."""
    written = b"(\x02\x00\x00\x00(\x05\x00\x00\x00u\x03\x00\x00\x00\xe7\x94\xb2i\x01\x00\x00\x00g\x00\x00\x00\x00\x00\x00\x04@Nu\x00\x00\x00\x00[\x00\x00\x00\x00"
    assert marshal.dumps((("甲", 1, 2.5, None, ""), []), 2) == written
