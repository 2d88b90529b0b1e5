"""What articles define, how long a procedure may take, what a breach costs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

Read = Callable[[str], Document]

TERMS = {
    "本办法所称儿童福利机构，是指主要收留儿童的机构。": ["meaning 儿童福利机构"],
    "本办法所指就业见习基地是指经认定的单位。": ["meaning 就业见习基地"],
    "发起设立，是指由发起人认购股份而设立公司。": ["meaning 发起设立"],
    "工资、薪金所得，是指个人因任职取得的所得。": ["meaning 工资、薪金所得"],
    "由某某管理局（以下简称“管理局”）负责。": ["short 管理局"],
    "依法登记的组织（以下统称用人单位）应当报告。": ["short 用人单位"],
    "加强宣传，指导各地落实。": [],
    "这是指所有情形。": [],
}
LIMITS = {
    "应当自受理申请之日起10个工作日内作出决定。": ["10个工作日内 10 工作日 自受理申请之日起"],
    "主管部门自收到材料之日起三十日内办结。": ["三十日内 30 日 自收到材料之日起"],
    "应当在6个月内完成。": ["6个月内 6 月 "],
    "近5年内无违法记录。": [],
    "2027年内完成。": [],
    "10月27日前报送。": [],
}
PENALTIES = {
    "处一万元以上五万元以下的罚款。": ["罚款 10000 50000 元"],
    "处50万元以上200万元以下的罚款；情节严重的，吊销许可证。": ["罚款 500000 2000000 元", "吊销许可证 - - "],
    "没收违法所得，并处违法所得一倍以上十倍以下的罚款。": ["没收违法所得 - - ", "罚款 1 10 倍"],
    "由公安机关处以十五日以下拘留。": ["拘留 - 15 日"],
    "给予警告，可以并处500元以下罚款。": ["警告 - - ", "罚款 - 500 元"],
    "依法被吊销营业执照的，应当注销。": [],
    "罚款的数额由机关决定。": [],
}


def articles(read: Read, sentence: str) -> Document:
    return read(f"某某管理办法\n第一章　总则\n第一条　为了管理，制定本办法。\n第二条　{sentence}")


@pytest.mark.parametrize(("sentence", "expected"), TERMS.items())
def test_terms(read: Read, sentence: str, expected: list[str]) -> None:
    document = articles(read, sentence)
    assert [f"{d.kind} {d.term}" for d in document.definitions] == expected
    assert all(d.term in document.quote(d.start, d.end) for d in document.definitions)


@pytest.mark.parametrize(("sentence", "expected"), LIMITS.items())
def test_limits(read: Read, sentence: str, expected: list[str]) -> None:
    document = articles(read, sentence)
    assert [f"{x.words} {x.number} {x.unit} {x.since}" for x in document.limits] == expected


@pytest.mark.parametrize(("sentence", "expected"), PENALTIES.items())
def test_penalties(read: Read, sentence: str, expected: list[str]) -> None:
    found = articles(read, sentence).penalties
    said = [f"{p.kind} {_sum(p.low)} {_sum(p.high)} {p.unit}" for p in found]
    assert said == expected


def _sum(value: float | None) -> str:
    return "-" if value is None else f"{value:.10g}"


def test_the_text_a_notice_issues_has_its_own_title(read: Read) -> None:
    document = read(
        "某市人民政府办公室关于印发某市管理办法的通知\n某府办〔2020〕1号\n各区人民政府：\n现印发给你们。\n"
        "某市人民政府办公室\n2020年1月2日\n某市管理办法\n第一条　为了管理，制定本办法。"
    )
    assert document.metadata.title == "某市人民政府办公室关于印发某市管理办法的通知"
    assert document.metadata.inner == "某市管理办法"
