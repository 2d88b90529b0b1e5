from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.metadata import iso_date
from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_bytes

Read = Callable[[str], Document]


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        (("2018", "5", "28"), "2018-05-28"),
        (("二〇二二", "四", "二十"), "2022-04-20"),
        (("二○一八", "十二", "三十一"), "2018-12-31"),
        (("２０２１", "３", "１５"), "2021-03-15"),
        (("2018", "13", "1"), ""),
        (("2018", "2", "0"), ""),
    ],
)
def test_date_becomes_iso(printed: tuple[str, str, str], iso: str) -> None:
    assert iso_date(*printed) == iso


@pytest.mark.parametrize(
    ("title", "place", "period"),
    [
        ("嘉定区三年行动计划(2018-2020)", "嘉定区", (2018, 2020)),
        ("云州市五年行动方案(2021—2025年)", "云州市", (2021, 2025)),
        ("关于印发某某计划（2022至2024年）的通知", "", (2022, 2024)),
        ("包头市2022年数字政府建设考评办法", "包头市", (2022, 2022)),
        ("浙江省杭州市余杭区养老服务规划", "浙江省杭州市", None),
        ("内蒙古自治区包头市养老服务办法", "内蒙古自治区包头市", None),
        ("某某新区关于推进工作的意见", "某某新区", None),
        ("国务院关于促进综合保税区高水平开放的若干意见", "", None),
        ("民政部关于加强县级养老服务的通知", "", None),
    ],
)
def test_title_says_place_and_period(read: Read, title: str, place: str, period: tuple[int, int] | None) -> None:
    said = read(f"{title}\n一、工作思路\n做好工作。").metadata
    assert (said.title, said.place, said.period) == (title, place, period)


@pytest.mark.parametrize(
    ("head", "tail", "issuer"),
    [
        ("嘉定区某计划\n(嘉府发〔2018〕15号)", "2018年5月28日", "嘉定区人民政府"),
        ("嘉定区某计划\n嘉府办发〔2018〕15号", "2018年5月28日", "嘉定区人民政府办公室"),
        ("国务院关于某事的意见\n国发〔2019〕3号", "", "国务院"),
        ("某县养老计划", "某县民政局\n二〇二二年四月二十日", "某县民政局"),
        ("某新片区管理办法\n上海市人民政府令\n（第19号）", "市长　应某\n2019年8月12日", "上海市人民政府"),
        ("某市某计划\n嘉府发〔2018〕15号", "", ""),
        ("某市某计划", "某市民政局\n某市财政局\n2025年5月30日", "某市民政局、某市财政局"),
        ("某市某计划", "某市民政局\n2025年5月30日\n附件\n说明\n做好。\n某专家组\n2025年6月1日", "某市民政局"),
        ("发文机关：某省人民政府\n某省某计划", "", "某省人民政府"),
    ],
)
def test_issuer_is_stated_or_empty(read: Read, head: str, tail: str, issuer: str) -> None:
    assert read(f"{head}\n一、思路\n做好。\n{tail}").metadata.issuer == issuer


def test_number_of_another_document_is_not_ours(read: Read) -> None:
    assert read("某计划\n根据某文件(嘉委发[2015]20号)，制定本计划。\n一、思路\n做好。").metadata.number == ""


def test_number_of_an_order_has_its_organ(read: Read) -> None:
    assert read("某办法\n上海市人民政府令\n（第19号）\n第一条 做。").metadata.number == "上海市人民政府令第19号"


def test_fields_of_the_page_say_what_the_document_does_not(read: Read) -> None:
    said = read("文　　号：某府发〔2020〕3号\n成文日期：2020年02月03日\n某市某计划\n一、思路\n做好。").metadata
    assert (said.number, said.date) == ("某府发〔2020〕3号", "2020-02-03")


def test_date_under_the_signature_comes_first(read: Read) -> None:
    text = "某通知\n2020年1月1日\n为做好工作，制定本通知。\n一、思路\n做好。\n某县民政局\n2021年2月2日"
    assert read(text).metadata.date == "2021-02-02"


def test_document_is_named_by_number_title_or_file(read: Read) -> None:
    assert read("某计划\n某府发〔2018〕15号\n一、思路\n做。").id == "某府发〔2018〕15号"
    assert read("某计划\n一、思路\n做。").id == "某计划"
    assert read("一、思路\n做。").id == "文件"


def test_the_books_of_a_code_bear_the_title_of_the_code_and_ids_of_their_own() -> None:
    text = "# 某国民法典\n\n# {}\n\n2020年5月28日 第一次会议通过\n\n## 第一章 一般规定\n\n第一条 本编调整合同关系。\n"
    read = [parse(read_bytes(text.format(book).encode(), "x.md")) for book in ("合同编", "总则")]
    assert [document.metadata.title for document in read] == ["某国民法典"] * 2
    assert [document.id for document in read] == ["某国民法典合同编", "某国民法典总则"]
