"""English questions in Chinese words: figures, words with several translations, names in pinyin."""

from __future__ import annotations

import pytest

from index.titles import Titles
from qa.reading.dictionary import candidates_of, glosses
from qa.reading.english import translate
from qa.reading.english_figures import in_chinese
from qa.reading.which_document import which_document


@pytest.mark.parametrize(
    ("said", "chinese"),
    [
        ("above 5 million yuan", "above 500万元"),
        ("1.2 billion yuan", "12亿元"),
        ("a contract of three years or more", "a contract of 三年 or more"),
        ("within 10 working days", "within 10个工作日"),
        ("the three-year action plan", "the three-year action plan"),
        ("200 yuan", "200元"),
    ],
)
def test_sums_and_times_are_written_as_in_chinese(said: str, chinese: str) -> None:
    assert in_chinese(said) == chinese


def test_of_several_translations_the_document_has_its_say() -> None:
    said = "What contribution rate applies?"
    assert "贡献率" in translate(said).chinese
    assert "缴费比例" in translate(said, prefer=lambda forms: forms[-1]).chinese


def test_a_price_is_asked_for_in_so_many_words() -> None:
    assert translate("What is the registration fee for a trademark?").chinese.endswith("多少元")


@pytest.mark.parametrize(
    ("name", "chinese"),
    [("haitang", "海棠"), ("qingshan", "青山"), ("tangsheng", "棠省"), ("aitang", ""), ("qin", ""), ("chengdu", "")],
)
def test_a_name_in_pinyin_is_found_in_titles(name: str, chinese: str) -> None:
    titles = Titles([("海棠省渔场条例", ""), ("青山县三年行动计划", "青政发〔2020〕1号")])
    assert titles.sounding(name) == chinese


@pytest.mark.skipif(not glosses(), reason="no dictionary is installed")
def test_a_word_stands_for_what_it_means_first() -> None:
    assert "学费" in candidates_of("tuition")
    assert "指导" not in candidates_of("tuition")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("哪份文件禁止使用薄地膜？", "禁止使用薄地膜"),
        ("养殖证到期要换发，是哪部条例规定的？", "养殖证到期要换发"),
        ("Which document bans the use of thin film?", "bans the use of thin film"),
        ("这个计划是根据哪份文件制定的？", ""),
        ("被哪份文件废止了？", ""),
        ("办理要带什么文件？", ""),
        ("哪些规定对小微企业有优惠？", ""),
    ],
)
def test_what_the_document_says_is_put_as_the_question(question: str, said: str) -> None:
    assert which_document(question) == said


def test_words_of_measures_are_known() -> None:
    read = translate("How many floors must a residential building have to be eligible for the lift subsidy?")
    assert not read.unknown
    assert all(word in read.chinese for word in ("多少", "电梯"))
