from __future__ import annotations

import pytest

from corpus.heading import heading_length, is_whole_line


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("深入打造科技创新核心功能区", "深入打造科技创新核心功能区"),
        ("深化产学研合作。加快推动与高校合作。", "深化产学研合作"),
        ("流域统筹,系统施治。打破行政区划。", "流域统筹,系统施治"),
        ("负责投资、贸易、金融服务等有关行政管理工作；", ""),
        ("履行下列职责：", ""),
        ("到2020年,新建污水管网420公里以上。", ""),
    ],
)
def test_heading_is_a_short_first_sentence_or_a_line(body: str, heading: str) -> None:
    assert body[: heading_length(body, "item")] == heading


def test_heading_of_an_article_stands_in_brackets() -> None:
    assert heading_length("（目的和依据）", "art") == 7
    assert heading_length("本办法自2019年8月20日起施行。", "art") == 0


def test_whole_line_has_nothing_behind_its_heading() -> None:
    assert is_whole_line("总体要求", 4)
    assert not is_whole_line("深化合作。加快推动。", 4)
