"""Searches that begin where a match can begin find what a search from every character finds."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.definitions import SHORT, shortened
from corpus.fold import HALFWIDTH, exchanged
from corpus.numbering import LEVELS, read_marker
from index.folded import SAME
from index.vocabulary import places, places_in

EVERY = "".join(chr(code) for code in range(1, 0x11000) if unicodedata.category(chr(code)) != "Cs")
HAN = "第一十百千两任行工专措举项事编章节条甲的"
"""Some of the thousands of characters, those of markers among them."""
LINES = (
    "三编 总则",
    "三分编 总则",
    "三章　总则",
    "三节　总则",
    "三条　甲",
    "、甲",
    "三）甲",
    "任务3：甲",
    "3 甲乙",
    "3.甲",
    "3.2 甲",
)
LINES += ("3.2.3 甲", ".2.3 甲", " 甲乙", "3）甲", "甲", "—甲", "-甲", "行动三：甲", "动三：甲", "务1-2 甲")


@pytest.mark.parametrize("table", [HALFWIDTH, SAME], ids=["halfwidth", "alike"])
def test_characters_are_exchanged_as_by_a_translation(table: dict[str, str]) -> None:
    assert exchanged(EVERY, table) == EVERY.translate({ord(one): other for one, other in table.items()})


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.sampled_from(["（以下简称", "（下文统称", "甲", "乙丙", "（", "）", "“", "”", "，", "\n", "甲" * 59])
    ).map("".join)
)
def test_short_forms_are_found_as_from_every_character(text: str) -> None:
    assert [match.span() for match in shortened(text)] == [match.span() for match in SHORT.finditer(text)]


def test_no_level_of_markers_begins_with_a_character_it_does_not_state() -> None:
    for first in (character for character in EVERY if not "\u3100" < character < "\uff00" or character in HAN):
        for line in LINES:
            begun = next((level for level in LEVELS if level.pattern.match(first + line)), None)
            marker = read_marker(first + line)
            assert (marker and marker.level) is begun, first + line


@pytest.mark.parametrize("text", ["海南京津", "上海南", "".join(places()), "".join(reversed(places())), ""])
def test_places_are_found_where_they_overlap(text: str) -> None:
    assert list(places_in(text)) == [place for place in places() if place in text]
