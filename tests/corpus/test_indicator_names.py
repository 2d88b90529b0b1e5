"""Names of indicators, in the notation 前文 [数] 后文 → 名称."""

from __future__ import annotations

import pytest

from corpus.nouns import head_noun, object_of, tail_noun


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("到2025年全市高新技术企业", "高新技术企业"),
        ("力争实现污水收集率", "污水收集率"),
        ("建设用地总规模", "建设用地总规模"),
        ("累计新建改造污水管网", "累计新建改造污水管网"),
        ("一是污水收集率较2020年", "污水收集率"),
        ("经济目标：地区生产总值年均", "地区生产总值年"),
        ("专利拥有量继续", "专利拥有量"),
        ("三年累计", ""),
        ("其中", ""),
    ],
)
def test_name_before_the_figure_loses_verbs_and_years(before: str, name: str) -> None:
    assert head_noun(before) == name


@pytest.mark.parametrize(
    ("after", "name"),
    [("的年增长率", "年增长率"), ("创新服务[3]", "创新服务"), ("项目（含在建）", "项目"), ("", "")],
)
def test_name_behind_the_figure_ends_at_a_bracket(after: str, name: str) -> None:
    assert tail_noun(after) == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("为困难家庭实施居家适老化改造", "居家适老化改造"),
        ("高新技术企业数量快速增长", "高新技术企业"),
        ("同时", ""),
    ],
)
def test_phrase_without_figures_is_about_something(phrase: str, name: str) -> None:
    assert object_of(phrase) == name
