"""A document that another one repeals is said to be repealed, with the words of the other; once that is gone, it holds."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add, delete, rule
from index.hand import Hand
from index.store import Store
from qa.ask import ask

OLD = "柳城县扶持茶业办法\n柳府发〔2012〕7号\n第一条 茶园每亩补助300元。\n第二条 本办法自2012年5月1日起施行。\n柳城县人民政府\n2012年4月1日"
NEW = (
    "柳城县茶叶产业补助规定\n柳府发〔2019〕3号\n第一条 茶园每亩补助500元。\n第二条 本规定自2019年8月1日起施行。"
    "《柳城县扶持茶业办法》{number}同时废止。\n柳城县人民政府\n2019年7月1日"
)
ASKED = "柳城县扶持茶业办法第一条规定什么"


@pytest.fixture(params=[("（柳府发〔2012〕7号）", False), ("", True)], ids=["by number", "by title, imported first"])
def both(own_store: Store, request: pytest.FixtureRequest) -> Store:
    number, first = request.param
    texts = [OLD, NEW.format(number=number)]
    for text in reversed(texts) if first else texts:
        add(own_store, parse(read_bytes(text.encode(), "茶.txt")))
    return own_store


def test_the_answer_says_so_and_cites_the_other_document(both: Store) -> None:
    answer = ask(both, ASKED)
    assert "300元" in answer.text
    assert "这份文件已被《柳城县茶叶产业补助规定》（柳府发〔2019〕3号）废止" in answer.text
    assert "柳府发〔2019〕3号" in {citation.document.id for citation in answer.citations}
    assert "废止" not in ask(both, "柳城县茶叶产业补助规定第一条规定什么").text


def test_it_held_until_the_other_one_took_effect(both: Store) -> None:
    assert "废止" not in ask(both, ASKED, as_of="2018-01-01").text


def test_who_knows_better_sets_it_by_hand(both: Store) -> None:
    rule(both, "柳府发〔2012〕7号", Hand(status="现行有效"))
    assert "废止" not in ask(both, ASKED).text


def test_when_the_other_document_is_deleted_it_holds_again(both: Store) -> None:
    delete(both, "柳府发〔2019〕3号")
    assert "废止" not in ask(both, ASKED).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("茶叶产业补助规定同时废止了哪个文件？", "《柳城县扶持茶业办法》"),
        ("这次的茶叶产业补助规定把哪个老文件废了", "《柳城县扶持茶业办法》"),
        ("柳城县扶持茶业办法被哪份文件废止了？", "已被《柳城县茶叶产业补助规定》"),
        ("柳城县扶持茶业办法还有效吗", "已被《柳城县茶叶产业补助规定》"),
        ("哪些文件已经废止", "《柳城县扶持茶业办法》"),
    ],
)
def test_questions_about_repeals(both: Store, question: str, said: str) -> None:
    answer = ask(both, question)
    assert said in answer.text
    assert answer.citations


def test_a_new_law_of_the_same_name_does_not_repeal_itself(own_store: Store) -> None:
    text = "茶业管理办法\n第一条 种茶有奖。\n第二条 本办法自2019年8月1日起施行。2010年公布的《茶业管理办法》同时废止。\n某部\n2019年7月1日"
    add(own_store, parse(read_bytes(text.encode(), "茶.txt")))
    assert "已被" not in ask(own_store, "茶业管理办法第一条规定什么").text
