"""A law named before an article is that law and no other; one that is not here is said not to be here."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.ask import ask
from qa.reading.laws import called_laws, law_of, unknown_law

TITLES = (
    "中华人民共和国公司法",
    "最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（一）",
    "某市养犬管理条例",
)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("公司法第一条是什么", TITLES[0]),
        ("根据公司法第二十条规定", TITLES[0]),
        ("中华人民共和国公司法的第3条", TITLES[0]),
        ("某市养犬管理条例第五条", TITLES[2]),
        ("公司法人治理结构第一条", ""),
        ("本法第一条", ""),
    ],
)
def test_the_law_before_an_article_is_found(question: str, title: str) -> None:
    assert law_of(question, ((title, title) for title in TITLES)) == title


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("劳动法第三条是什么", True),
        ("公司法第一条", False),
        ("养犬条例第二条", False),
        ("本条例第二条", False),
        ("这个办法第三条怎么规定", False),
        ("管理办法第三条", False),
        ("第三条是什么", False),
    ],
)
def test_a_law_of_which_no_title_knows_anything_is_unknown(question: str, unknown: bool) -> None:
    assert unknown_law(question, TITLES) is unknown


STATE_LAWS = ("中华人民共和国公司法", "中华人民共和国仲裁法", "中华人民共和国合同法", "中华人民共和国劳动合同法")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("公司法有多少章", ["公司法"]),
        ("公司法和劳动合同法各有多少条", ["公司法", "劳动合同法"]),
        ("多少 章 公司法 ?", ["公司法"]),
        ("劳动争议调解仲裁法一共多少条", []),
        ("公司法人治理结构是什么", []),
        ("外国公司法定代表人由谁担任", []),
    ],
)
def test_a_law_is_called_by_its_whole_name(question: str, names: list[str]) -> None:
    assert sorted(called_laws(question, ((title, title) for title in STATE_LAWS))) == sorted(names)


def test_an_article_of_an_absent_law_is_not_answered_from_another(own_store: Store) -> None:
    text = "某市养犬管理条例\n第一条 为了规范养犬行为，制定本条例。\n第二条 每户限养一只。\n2020年5月1日"
    add(own_store, parse(read_bytes(text.encode(), "条例.txt")))
    answer = ask(own_store, "劳动合同法第二条是什么")
    assert (answer.status, answer.citations) == ("not_found", ())
    assert "每户限养一只" in ask(own_store, "养犬管理条例第二条是什么").text
