"""Files of one pattern over and over, and damage to real containers: a text or a refusal, no hang, then a whole document.

Nothing here is timed; what costs the square of its size fails by the timeout of every test.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableSource
from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_bytes

Maker = Callable[..., bytes]
SEVERAL = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
MANY = 8_000
PAGES = {
    "nested": "<div>" * MANY + "一、任务",
    "nested tables": "<table><tr><td>" * 3000 + "一、任务",
    "unclosed cells": "<table>" + "<tr><td>甲" * MANY,
    "wide spans": "<table>" + "<tr><td colspan=60000 rowspan=60000>甲<td>乙" * 200 + "</table>",
    "many columns": "<table><tr>" + "<td>甲" * MANY + "<tr>" + "<td>1" * MANY,
    "lists": "<ol>" * 2000 + "<li>甲" * MANY,
    "breaks": "甲<br>" * MANY,
    "fields": "<p>索引号：1</p>" * 5000,
    "comments": "<!-- 甲 -->" * MANY + "一、任务。",
    "links": "<a href=x>首页</a>" * MANY + "一、任务。",
    "entities": "&#x4e00;" * MANY,
    "long attribute": f"<p style='{'a' * 300_000}'>一、任务。</p>",
    "long word": "<p>" + "甲" * 300_000,
}


def whole(data: bytes) -> Document | None:
    """The document of a file, its leaves tiling the text; None where it is refused."""
    with suppress(UnreadableSource):
        document = parse(read_bytes(data, "甲"))
        parents = {clause.parent for clause in document.clauses}
        leaves = [clause for clause in document.clauses if clause.id not in parents]
        assert "".join(document.quote(clause.start, clause.end) for clause in leaves) == document.text
        return document
    return None


@pytest.mark.parametrize("markup", PAGES.values(), ids=list(PAGES))
def test_a_page_of_one_pattern(markup: str) -> None:
    whole(f"<html><body>{markup}</body></html>".encode())


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:r><w:t>1.做好工作。</w:t></w:r></w:p>" * 5000,
        "<w:tbl>" + "<w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>" * 3000 + "</w:tbl>",
        "<w:tbl><w:tr>"
        + '<w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>' * 300
        + "</w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc>" * 400 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 400,
    ],
    ids=["paragraphs", "rows", "spans", "nested tables"],
)
def test_a_word_document_of_one_pattern(word: Maker, body: str) -> None:
    whole(word(f"<w:p><w:r><w:t>头</w:t></w:r></w:p>{body}"))


def path(data: str) -> str:
    return f'<ofd:PathObject Boundary="0 0 200 290"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>'


@pytest.mark.parametrize(
    "drawn",
    [
        "".join(path(f"M 10 {i % 280} L 190 {i % 280}") for i in range(4000)),
        "".join(path(f"M {i % 190} 0 L {i % 190} 280 M 0 {i % 280} L 190 {i % 280}") for i in range(1900)),
        path("M 0 0 " + "L 1 1 L 2 0 " * 30_000),
        path("C " * 50_000),
    ],
    ids=["level lines", "grid", "one long path", "closings"],
)
def test_an_ofd_page_of_one_pattern(ofd: Maker, drawn: str) -> None:
    words = '<ofd:TextObject Boundary="30 30 60 8" Size="5"><ofd:TextCode X="0" Y="5">一、任务</ofd:TextCode></ofd:TextObject>'
    document = whole(ofd(drawn + words))
    assert document is not None
    assert "任务" in document.text


@SEVERAL
@given(data=st.data())
def test_any_path_in_an_ofd(ofd: Maker, data: st.DataObject) -> None:
    tokens = st.sampled_from([*"SMLQBAC", "0", "10", "20", "-5", "99999999999999999999", "NaN", "x", ".5", ""])
    drawn = "".join(path(" ".join(data.draw(st.lists(tokens, max_size=30)))) for _ in range(3))
    lines = path("M 20 20 L 120 20 L 120 60 L 20 60 C") + path("M 20 40 L 120 40 M 70 20 L 70 60")
    words = (
        '<ofd:TextObject Boundary="22 22 60 8" Size="5"><ofd:TextCode X="0" Y="5">指标</ofd:TextCode></ofd:TextObject>'
    )
    whole(ofd(drawn + lines * data.draw(st.integers(0, 1)) + words))


@SEVERAL
@given(data=st.data())
def test_any_damage_to_a_container(word: Maker, ofd: Maker, data: st.DataObject) -> None:
    sound = data.draw(st.sampled_from(["word", "ofd"]))
    packed = word("<w:p><w:r><w:t>一、任务。</w:t></w:r></w:p>") if sound == "word" else ofd(path("M 0 0 L 1 1"))
    at = data.draw(st.integers(0, len(packed)))
    whole(packed[:at] + data.draw(st.binary(max_size=30)) + packed[at + data.draw(st.integers(0, 60)) :])
