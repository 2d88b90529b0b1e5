"""Printed lists of units taken apart, in the notation 甲|乙|等."""

from __future__ import annotations

import pytest

from corpus.units import looks_like_unit, split_units


@pytest.mark.parametrize(
    ("printed", "taken_apart"),
    [
        ("区发改委、区经委", "区发改委|区经委"),
        ("区发改委、区经委等", "区发改委|区经委|等"),
        ("市发展改革委、市水务局等部门", "市发展改革委|市水务局|等"),
        ("县住房城乡建设局、各乡镇人民政府等。", "县住房城乡建设局|各乡镇人民政府|等"),
        ("区民政局,各街镇、嘉定新城", "区民政局|各街镇|嘉定新城"),
        ("嘉定新城(马陆镇)、新城公司", "嘉定新城(马陆镇)|新城公司"),
        ("市财政局、各县(市、区)人民政府", "市财政局|各县(市、区)人民政府"),
        ("省经信厅，各市、县〔市、区〕政府", "省经信厅|各市、县〔市、区〕政府"),
        ("各旗、县、区人民政府，稀土高新区管委会", "各旗、县、区人民政府|稀土高新区管委会"),
        ("云州经济技术开发区(临港片区)管委会、市气象局", "云州经济技术开发区(临港片区)管委会|市气象局"),
        ("市财政局和市水务局", "市财政局|市水务局"),
        ("市住房和城乡建设局", "市住房和城乡建设局"),
        ("市人力资源和社会保障局、市科协", "市人力资源和社会保障局|市科协"),
        ("由市教育局", "市教育局"),
        ("各有关部门", "各有关部门"),
        ("省财政厅、省教育厅）", "省财政厅|省教育厅"),
    ],
)
def test_list_is_taken_apart(printed: str, taken_apart: str) -> None:
    units = split_units(printed, 0, len(printed))
    words = [printed[start:end] for start, end in units.spans]
    assert "|".join([*words, *(["等"] if units.open else [])]) == taken_apart


@pytest.mark.parametrize(
    "name", ["区科委", "国际汽车城集团", "菊园新区", "嘉定新城(马陆镇)", "各街镇", "团市委", "市政府督查室"]
)
def test_unit_looks_like_one(name: str) -> None:
    assert looks_like_unit(name)


@pytest.mark.parametrize("name", ["2024年底前完成", "加快推进", "高新技术产业", "局"])
def test_other_words_do_not(name: str) -> None:
    assert not looks_like_unit(name)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("民政部、全国总工会等和各省级人民政府", ["民政部", "全国总工会", "各省级人民政府"]),
        ("商务部等部门和各有关省级人民政府", ["商务部", "各有关省级人民政府"]),
        ("省数据局、省财政厅等部门，各市人民政府", ["省数据局", "省财政厅", "各市人民政府"]),
        ("省高等学校管理局、等级评定办公室", ["省高等学校管理局", "等级评定办公室"]),
    ],
)
def test_a_list_may_be_open_in_its_middle(printed: str, expected: list[str]) -> None:
    units = split_units(printed, 0, len(printed))
    assert [printed[a:b] for a, b in units.spans] == expected
    assert units.open == ("等" in printed and "高等" not in printed)
