"""A question as typed comes to one spelling; which questions are English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.reading.english import translate
from qa.reading.normalise import is_english, normalise

PROPERTY = settings(deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("第１７项任务", "第17项任务"),
        ("區科委牽頭哪些任務", "区科委牵头哪些任务"),
        ("  第17项 任务 ", "第17项任务"),
        ("任务\n17\t谁牵头", "任务17谁牵头"),
        ("任务\x0017\x07", "任务17"),
        ("2018～2020年", "2018-2020年"),
        ("2018—2020年", "2018-2020年"),
        ("50—100亿", "50-100亿元"),
        ("5到10家", "5-10家"),
        ("到2020年", "到2020年"),
        ("18亿立方米", "18亿立方米"),
        ("ＧＤＰ", "GDP"),
        ("⑰", "17"),
        ("who  leads\u3000task 17", "who leads task 17"),
        ("in 2020 年", "in 2020年"),
        ("乾隆", "乾隆"),
        ("", ""),
        (" \n\t", ""),
    ],
)
def test_question_comes_to_one_spelling(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("Which units lead task 17?", True),
        ("What about task 24", True),
        ("How many 家?", True),
        ("区科委牵头哪些任务", False),
        ("GDP是多少", False),
        ("研发投入占GDP比重（R&D intensity）2020年目标是多少", False),
        ("MEMS", False),
        ("17", False),
        ("", False),
    ],
)
def test_language_of_a_question(question: str, *, english: bool) -> None:
    assert is_english(normalise(question)) is english


@PROPERTY
@given(text=st.text(st.characters(codec="utf-8"), max_size=40))
def test_spelling_has_no_controls_and_no_outer_blanks(text: str) -> None:
    read = normalise(text)
    assert read == read.strip()
    assert not any(c < " " for c in read)
    assert "  " not in read


@PROPERTY
@given(text=st.text(st.sampled_from("第１７項任務，区科委 牽頭２０２０年～5到家。？"), max_size=30))
def test_the_spelling_of_a_spelling_is_itself(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("english", "words", "unknown"),
    [
        ("Which units lead task 17?", "哪些单位 牵头 任务 17 ?", ()),
        ("Who takes part in task 3?", "谁 参与 任务 3 ?", ()),
        ("What is the document number?", "什么 文号 ?", ()),
        ("R&D intensity in 2019", "研发投入占GDP比重 2019", ()),
        ("lead unit of safeguard 3", "牵头单位 保障措施 3", ()),
        ("List the basic principles", "列出 基本原则", ()),
        ("How many tasks does Anting Town lead?", "多少 任务 Anting Town 牵头 ?", ("Anting", "Town")),
        ("", "", ()),
    ],
)
def test_english_becomes_chinese_words_in_its_own_order(english: str, words: str, unknown: tuple[str, ...]) -> None:
    said = translate(english)
    assert (said.chinese, said.unknown) == (words, unknown)


@pytest.mark.parametrize(
    "pair", [("lead", "牵头"), ("leads", "牵头"), ("Leads", "牵头"), ("unicorn enterprises", "独角兽企业")]
)
def test_case_and_plural_do_not_matter(pair: tuple[str, str]) -> None:
    assert pair[1] in translate(pair[0]).chinese


@PROPERTY
@given(text=st.text(st.sampled_from("which LEADS task 17's ’&/-.?区委"), max_size=40))
def test_translation_never_fails_and_leaves_chinese_and_digits(text: str) -> None:
    words = translate(text).chinese
    assert [c for c in words if c in "17"] == [c for c in text if c in "17"]
