"""HTML of answers and documents: every word as it stands, nothing that a browser would obey."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Document
from corpus.parse import parse
from corpus.source import Source
from index.store import Store
from qa.answer import Answer, Citation, DocumentRef, Related, Row
from qa.ask import ask
from qa.browse import find_place
from qa.view import View
from ui import markup
from ui.sheet import sheet, sheet_csv, sheet_html

PLAN = "嘉府发〔2018〕15号"
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&*~~**[x](javascript:y)#"
TAG = re.compile(r"<(?!/?(?:p|b|a|div|mark|span|blockquote|ul|li|nav|h1|h2|table|thead|tbody|tr|th|td)[ >])")


def words(html: str) -> str:
    """What the reader reads."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_a_marked_text_is_the_text(plan_store: Store) -> None:
    document = plan_store.document(PLAN)
    assert document
    html = markup.marked(document, 7047, 7282, [(7100, 7110), (7105, 7120)])
    assert words(html) == document.quote(7047, 7282)
    assert html.count("<mark>") == 2


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=4))
def test_any_text_with_any_marks_stays_the_text(text: str, marks: list[tuple[int, int]]) -> None:
    document = Document(id="x", source="x", sha256="x", metadata=parse(Source("x", "x", "x")).metadata, text=text)
    html = markup.marked(document, 0, len(text), marks)
    assert unescape(re.sub(r"</?mark>", "", html)) == text
    assert not TAG.search(html)


def test_the_whole_document_is_shown_once(plan_store: Store) -> None:
    document = plan_store.document(PLAN)
    assert document
    html = markup.document_html(View(document))
    shown, whole = (re.sub(r"[\s|]+", "", text) for text in (words(html), document.text))
    for row in document.tables[0].rows:  # the category that spans several rows is repeated in each, in a fainter colour
        shown = shown.replace(row.group, "")
        whole = whole.replace(row.group, "")
    assert shown == whole


def test_what_a_document_or_a_question_says_is_never_html() -> None:
    document = DocumentRef("x", EVIL, EVIL, EVIL, "0")
    citation = Citation(1, document, EVIL, EVIL, (EVIL, EVIL), EVIL, 0, 9, EVIL, EVIL, "/clause?id=x")
    answer = Answer(EVIL, "answered", EVIL + "〔1〕", (citation,), (Row((("task", EVIL),), (1,)),), notes=(EVIL,))
    pieces = [
        markup.question_html(EVIL),
        markup.answer_html(answer, 0),
        markup.citation_html(citation, 0),
        markup.related_html(Related(document, EVIL, EVIL, EVIL, "/")),
        markup.facts_html([EVIL]),
        sheet_html(sheet(answer)),
    ]
    for html in pieces:
        assert not TAG.search(html), html
        assert EVIL.split("#")[0] in words(html)


def test_a_hostile_document_is_only_text(tmp_path: Path) -> None:
    text = f"{EVIL}标题\n一、{EVIL}\n{EVIL}\n（一）{EVIL}。{EVIL}\n"
    view = View(parse(Source("x.txt", "0", text), identity=f"x{EVIL.replace('#', '')}"))
    assert not TAG.search(markup.document_html(view))
    assert not TAG.search(markup.outline_html(view))


def test_references_lead_only_to_citations_that_exist(plan_store: Store) -> None:
    answer = ask(plan_store, "第17项任务由哪些单位牵头？")
    html = markup.answer_html(replace(answer, text=answer.text + "〔9〕"), 4)
    assert 'href="#c4-1"' in html
    assert "#c4-9" not in html
    assert 'id="c4-1"' in markup.citation_html(answer.citations[0], 4)


def test_a_clause_is_shown_between_its_neighbours(plan_store: Store) -> None:
    place = find_place(plan_store, f"{PLAN}#sec_4__subsec_6__item_17")
    html = markup.place_html(place, [(place.clause.start, place.clause.start + 3)])
    assert html.index("16.") < html.index("<mark>17.") < html.index("18.")
    assert place.text.strip() in words(html)


def test_a_table_row_is_shown_in_its_table(plan_store: Store) -> None:
    for clause in ("tbl_1__row_5", "tbl_1__row_5__cell_2018"):
        html = markup.place_html(find_place(plan_store, f"{PLAN}#{clause}"), [(11771, 11795)])
        assert html.count('class="pq-here"') == 1
        assert "<mark>5.4</mark>" in html
        assert "研发投入占GDP比重(%)" in html


def test_a_list_becomes_a_sheet(plan_store: Store) -> None:
    lines = sheet(ask(plan_store, "区科委牵头哪些任务？"))
    assert lines[0] == ["任务", "单位", "分工", "依据"]
    assert len(lines) == 20
    assert lines[1][1:] == ["区科委", "牵头", "〔1〕"]
    assert sheet_csv(lines).decode("utf-8-sig").splitlines()[0] == "任务,单位,分工,依据"
    assert sheet(Answer("x", "not_found", "x")) == []


def test_a_sheet_cell_is_never_a_formula() -> None:
    answer = Answer("x", "answered", "x", rows=(Row((("task", "=cmd|' /C calc'!A0"), ("value", -1.5)), (1,)),))
    assert sheet_csv(sheet(answer)).decode("utf-8-sig").splitlines()[1] == "'=cmd|' /C calc'!A0,'-1.5,〔1〕"
