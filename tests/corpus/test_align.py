from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.align import measure, overlap
from corpus.model import Document

Read = Callable[[str], Document]


def groups(document: Document) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for t in document.targets:
        found.setdefault(t.group, []).append(f"{t.indicator} {t.year}")
    return sorted(found.values())


def test_overlap_is_the_share_of_character_pairs() -> None:
    assert overlap("合作创新战略联盟", "产业技术创新战略等联盟") == pytest.approx(4 / 7)
    assert overlap("甲", "乙") == 0


def test_units_that_count_the_same_are_one() -> None:
    assert measure("家次") == measure("家")
    assert measure("家") != measure("个")


def test_text_and_table_with_one_value_are_one_indicator(read: Read) -> None:
    text = "某计划\n一、目标\n到2025年,城市污水集中收集率不低于80%。\n指标|2023年|2025年\n污水收集率(%)|72|80"
    assert groups(read(text)) == [["城市污水集中收集率 2025", "污水收集率 2023", "污水收集率 2025"]]


def test_short_name_in_two_tasks_is_two_indicators(read: Read) -> None:
    text = "某计划\n一、任务\n1.甲。到2025年,产业规模达到200亿元。\n2.乙。到2025年,产业规模达到150亿元。"
    assert groups(read(text)) == [["产业规模 2025"], ["产业规模 2025"]]


def test_change_and_level_of_one_share_are_one_indicator(read: Read) -> None:
    text = "某计划\n一、目标\n到2025年,漏损率较2020年降低3.5个百分点。\n指标|2023年|2025年\n漏损率(%)|10.2|8.5"
    assert len(groups(read(text))) == 2, "three characters are not distinct enough"
    text = text.replace("漏损率", "公共供水管网漏损率")
    assert len(groups(read(text))) == 1
