"""Expressions that wait for their first use: the same results as compiled ones, and an error where there is one."""

from __future__ import annotations

import re

import pytest

from corpus.regex import regex


def test_it_does_what_a_compiled_one_does() -> None:
    later, compiled = regex(r"(?P<n>\d+)项"), re.compile(r"(?P<n>\d+)项")
    text = "共12项，其中3项"
    assert [m["n"] for m in later.finditer(text)] == [m["n"] for m in compiled.finditer(text)] == ["12", "3"]
    assert later.sub("", text) == compiled.sub("", text)
    assert later.pattern == compiled.pattern
    assert regex("ABC", re.IGNORECASE).match("abc")


def test_it_is_compiled_once_and_only_when_used() -> None:
    wrong = regex("(")
    assert "(" in repr(wrong)
    with pytest.raises(re.error):
        wrong.search("x")
    later = regex("甲")
    assert later.search is later.search
