"""Validity: the days and the status that a document states of itself, each with the words that state it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

HEAD = "某市扶持茶业办法\n某府发〔2019〕3号\n"
CASES = [
    ("第一条 种茶有奖。\n第二条 本办法自2019年8月20日起施行。", "2019-08-20", "", ""),
    ("第一条 种茶有奖。\n第二条 本办法自2019年8月20日起施行，有效期5年。", "2019-08-20", "2024-08-19", ""),
    ("第一条 种茶有奖。\n第二条 本办法自二〇一九年八月二十日起施行，有效期为二年。", "2019-08-20", "2021-08-19", ""),
    ("第一条 种茶有奖。\n第二条 本办法自印发之日起施行，有效期至2022年12月31日。", "2019-03-01", "2022-12-31", ""),
    ("第一条 种茶有奖。\n第二条 本办法自公布之日起30日后施行。", "2019-03-31", "", ""),
    (
        "第一条 种茶有奖。\n第二条 本办法自２０１９年５月３１日起实施，有效期至２０２１年６月１日。",
        "2019-05-31",
        "2021-06-01",
        "",
    ),
    ("第一条 种茶有奖。\n第二条 本办法自2019年5月1日起试行，试行期6个月。", "2019-05-01", "2019-10-31", ""),
    ("第一条 种茶有奖。\n第二条 本办法自2019年5月1日起施行，至2021年4月30日止。", "2019-05-01", "2021-04-30", ""),
    ("第一条 种茶许可证有效期5年。\n第二条 茶税自2018年1月1日起执行。", "", "", ""),
    (
        "第一条 种茶许可证有效期为五年，自颁发之日起计算。\n第二条 本办法自2019年8月20日起施行。",
        "2019-08-20",
        "",
        "",
    ),
    ("第一条 种茶许可证有效期至2030年1月1日的，不换证。", "", "", ""),
    ("第一条 原办法自2011年1月1日起施行。", "", "", ""),
]
FIELDS = [
    ("时效性：现行有效\n", ("", "", "现行有效")),
    ("有效性：废止\n", ("", "", "已废止")),
    ("实施日期：2019年10月16日\n失效日期：2024年10月15日\n", ("2019-10-16", "2024-10-15", "")),
]


@pytest.mark.parametrize(("body", "effective", "until", "status"), CASES)
def test_the_closing_sentence_is_read(
    read: Callable[[str], Document], body: str, effective: str, until: str, status: str
) -> None:
    document = read(f"{HEAD}{body}\n某市人民政府\n2019年3月1日")
    found = document.validity
    assert (found.effective, found.until, found.status) == (effective, until, status)
    for name, start, end in found.proofs:
        assert getattr(found, name)
        assert 0 <= start < end <= len(document.text)


@pytest.mark.parametrize(("fields", "expected"), FIELDS)
def test_the_fields_of_a_page_are_read(
    read: Callable[[str], Document], fields: str, expected: tuple[str, str, str]
) -> None:
    found = read(
        f"索引号：0001\n{fields}发布机构：某市政府\n{HEAD}第一条 种茶有奖。\n某市人民政府\n2019年3月1日"
    ).validity
    assert (found.effective, found.until, found.status) == expected


def test_a_counted_day_gives_way_to_the_day_of_the_page(read: Callable[[str], Document]) -> None:
    document = read(
        f"索引号：0001\n实施日期：2019年10月16日\n失效日期：2024年10月15日\n{HEAD}"
        "第一条 种茶有奖。\n第二条 本办法自印发之日起施行，有效期5年。\n某市人民政府\n2019年10月9日"
    )
    found = document.validity
    assert (found.effective, found.until) == ("2019-10-16", "2024-10-15")
    assert [document.quote(*span) for _, *span in found.proofs] == ["本办法自印发之日起施行", "有效期5年"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("2000年3月15日某大会第三次会议通过", "2000-03-15"),
        (
            "（2000年3月15日某大会第三次会议通过 根据2015年3月15日某大会第1785次会议《关于修改的决定》修正）",
            "2015-03-15",
        ),
        ("2000年3月15日某大会通过\n2015年3月16日某大会第二次修订", "2015-03-16"),
    ],
)
def test_a_law_is_dated_by_the_last_note_under_its_title(
    read: Callable[[str], Document], note: str, expected: str
) -> None:
    law = read(f"某国立法法\n{note}\n第一条 为了立法，制定本法。\n第二条 本法自2000年7月1日起施行。")
    assert law.metadata.date == expected
