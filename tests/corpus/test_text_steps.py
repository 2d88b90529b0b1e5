"""The first steps: cleaning at the door, folding for comparison, lines that tile the text, word lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.clean import clean
from corpus.fold import fold, halfwidth
from corpus.lines import split_lines
from corpus.wordlist import entries, mapping, read_entries, words

LISTS = sorted(path.stem for path in (Path(__file__).parents[2] / "corpus" / "words").glob("*.txt"))


def test_clean_keeps_every_visible_character() -> None:
    assert clean("\ufeff一、\r\n\u200b二、\r三、\x00\n\n") == "一、\n二、\n三、"


def test_fold_makes_one_spelling() -> None:
    assert fold("嘉府发〔２０１８〕 15号") == fold("嘉府发[2018]15号".replace("[", "(").replace("]", ")"))
    assert fold("“独角兽” 企业") == "独角兽企业"


def test_halfwidth_keeps_every_offset() -> None:
    text = "到２０２５年，超过１.２％（约束性）　。"
    assert halfwidth(text) == "到2025年,超过1.2%(约束性) 。"


def test_lines_own_the_blank_lines_after_them() -> None:
    text = "  标题\n\n　　正文。  \n末行"
    lines = split_lines(text)
    assert [line.text for line in lines] == ["标题", "正文。", "末行"]
    assert "".join(text[line.start : line.stop] for line in lines) == text


def test_blank_text_has_no_lines() -> None:
    assert split_lines("") == split_lines(" \n　") == ()


@pytest.mark.parametrize("name", LISTS)
def test_word_lists_have_no_duplicates(name: str) -> None:
    rows = entries(name)
    assert rows
    assert len(rows) == len(set(rows))


def test_words_are_longest_first() -> None:
    assert [len(word) for word in words("roles")] == sorted((len(word) for word in words("roles")), reverse=True)


def test_roles_are_the_three_of_the_model() -> None:
    assert set(mapping("roles").values()) | set(mapping("role_verbs").values()) == {
        "lead",
        "participant",
        "responsible",
    }


def test_remarks_and_empty_lines_are_no_entries(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("# 说明\n\n牵头单位 lead\n", encoding="utf-8")
    assert read_entries(tmp_path / "a.txt") == (("牵头单位", "lead"),)
