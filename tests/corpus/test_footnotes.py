from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

Read = Callable[[str], Document]
BODY = "某计划\n一、思路\n坚持“两高四新”[1]方向，做好[2]工作，依据嘉委发[2015]20号。\n"


def test_note_has_its_term_and_its_mark(read: Read) -> None:
    document = read(BODY + "[1]两高四新:制造业和高科技产业。\n[2]工作：是指日常事务。")
    assert [(n.marker, n.term, [document.quote(*a) for a in n.anchors]) for n in document.footnotes] == [
        ("[1]", "两高四新", ["[1]"]),
        ("[2]", "工作", ["[2]"]),
    ]
    assert document.problems == ()


@pytest.mark.parametrize(
    ("notes", "check", "quoted"),
    [
        ("[1]两高四新:制造业。", "mark_without_note", "[2]"),
        ("[1]甲:一。\n[2]乙:二。\n[3]丙:三。", "note_without_mark", "[3]丙:三。"),
    ],
)
def test_mark_without_note_and_note_without_mark_are_problems(read: Read, notes: str, check: str, quoted: str) -> None:
    document = read(BODY + notes)
    assert [(p.check, document.quote(p.start, p.end).strip()) for p in document.problems] == [(check, quoted)]


@pytest.mark.parametrize("mark", ["［1］", "〔1〕", "[1]"])
def test_marks_are_printed_in_several_brackets(read: Read, mark: str) -> None:
    document = read(f"某计划\n一、思路\n坚持创新{mark}方向。\n{mark}创新:是指新事物。")
    assert [(n.marker, n.term, len(n.anchors)) for n in document.footnotes] == [("[1]", "创新", 1)]


def test_sum_in_a_cell_is_no_mark(read: Read) -> None:
    text = "某计划\n一、思路\n坚持创新[1]。\n指标|2020年|2025年\n甲(家)|3|[5]\n乙(家)|4|6\n[1]创新:是指新事物。"
    assert read(text).problems == ()
