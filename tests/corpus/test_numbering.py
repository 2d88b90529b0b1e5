from __future__ import annotations

import pytest

from corpus.numbering import read_marker


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("一、总体要求", "sec 1 一、|总体要求"),
        ("十二、附则", "sec 12 十二、|附则"),
        ("（三）加强领导", "subsec 3 （三）|加强领导"),
        ("(十) 区域联动", "subsec 10 （十）|区域联动"),
        ("17.高性能医疗设备", "item 17 17.|高性能医疗设备"),
        ("7．全面排查", "item 7 7.|全面排查"),
        ("3、推进", "item 3 3、|推进"),
        ("（2）完善", "subitem 2 （2）|完善"),
        ("③加快", "point 3 ③|加快"),
        ("——坚持比较优势", "bullet 0 ——|坚持比较优势"),
        ("第三章　附则", "chp 3 第三章|附则"),
        ("第十二条　（适用范围）", "art 12 第十二条|（适用范围）"),
        ("第十二条之一 本办法", "art 12 第十二条之一|本办法"),
        ("第二条本办法所称的保障", "art 2 第二条|本办法所称的保障"),
        ("1.2025年度指标有多少个？", "item 1 1.|2025年度指标有多少个？"),
        ("1　总则", "num 1 1|总则"),
        ("1.2　等级划分", "subnum 2 1.2|等级划分"),
        ("1.2.1　国家级：两个以上省", "lownum 1 1.2.1|国家级：两个以上省"),
    ],
)
def test_marker_is_read_with_its_level(line: str, read: str) -> None:
    marker = read_marker(line)
    assert marker is not None
    assert f"{marker.level.prefix} {marker.ordinal} {marker.printed}|{line[marker.width :]}" == read


def test_article_put_between_two_others_has_a_number_of_its_own() -> None:
    markers = [read_marker(line) for line in ("第十二条 甲", "第十二条之一 乙", "第十二条之十二 丙")]
    assert [(m.ordinal, m.between) for m in markers if m] == [(12, 0), (12, 1), (12, 12)]


@pytest.mark.parametrize(
    "line",
    [
        "4.26知识产权日",
        "3.15国际消费者权益日",
        "2018年5月28日",
        "一是加强领导",
        "第三条规定的情形",
        "100.5亿元",
        "总体要求",
    ],
)
def test_figures_dates_and_cross_references_are_no_markers(line: str) -> None:
    assert read_marker(line) is None
