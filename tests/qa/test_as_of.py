"""The edition of a day answers, the newest unless a day is given; what no longer holds is said to hold no longer."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add, delete, rule
from index.hand import Hand
from index.store import Store
from qa.ask import ask
from qa.browse import UnknownId, find_place
from qa.day import BadDay, given_day
from qa.editions import current_url, notice

ID = "松政发〔2019〕3号"
HEAD = f"松江县促进茶业发展若干措施\n{ID}\n一、任务\n"
OLD = (
    HEAD + "1.建设茶园。到2021年,建成茶园20个。(牵头单位:县农业局)\n2.培育品牌。培育品牌3个。(牵头单位:县商务局)\n"
    "二、附则\n本措施自印发之日起施行,有效期2年。\n松江县人民政府\n2019年3月1日"
)
NEW = (
    HEAD + "1.培育品牌。培育品牌5个。(牵头单位:县商务局)\n2.建设茶园。到2023年,建成茶园35个。(牵头单位:县水务委)\n"
    "二、附则\n本措施自2021年7月1日起施行,有效期至{until}。\n松江县人民政府\n2021年6月1日"
)
LONG = "2099年6月30日"


@pytest.fixture
def editions(own_store: Store) -> Store:
    """The shipped plan, and a short document in two editions."""
    for text in (OLD, NEW.format(until=LONG)):
        add(own_store, parse(read_bytes(text.encode(), "措施.txt")))
    return own_store


@pytest.mark.parametrize(
    ("question", "day", "said", "not_said"),
    [
        ("松江县的措施任务1谁牵头", "", "县商务局", "县农业局"),
        ("松江县的措施任务1谁牵头", "2019-03-01", "县农业局", "县商务局"),
        ("松江县的措施任务1谁牵头", "2021年6月30日", "县农业局", "县商务局"),
        ("松江县的措施任务1谁牵头", "20210701", "县商务局", "县农业局"),
        ("县农业局牵头哪些任务", "2020-01-01", "建设茶园", "培育品牌"),
        ("县水务委牵头哪些任务", "", "建设茶园", "培育品牌"),
    ],
)
def test_the_edition_of_the_day_answers(editions: Store, question: str, day: str, said: str, not_said: str) -> None:
    answer = ask(editions, question, as_of=day)
    assert answer.status == "answered"
    assert said in answer.text
    assert not_said not in answer.text
    for citation in answer.citations:
        document = editions.document(citation.document.id, citation.document.sha256)
        assert document
        assert document.quote(citation.start, citation.end) == citation.quote
        assert f"version={citation.document.sha256[:12]}" in citation.url


@pytest.mark.parametrize(("question", "day"), [("县农业局牵头哪些任务", ""), ("县水务委牵头哪些任务", "2020-01-01")])
def test_what_another_edition_says_is_not_answered(editions: Store, question: str, day: str) -> None:
    assert ask(editions, question, as_of=day).status == "not_found"


def test_an_answer_of_a_day_says_which_edition_it_is_from(editions: Store) -> None:
    notes = "".join(ask(editions, "松江县的措施任务1谁牵头", as_of="2020-01-01").notes)
    assert "按2020年1月1日的情况回答" in notes
    assert "2019年3月1日的一版" in notes
    assert "2021年6月1日的一版" in notes


def test_before_the_first_edition_nothing_is_answered(editions: Store) -> None:
    for options in ({"document": ID}, {}):
        answer = ask(editions, "建设茶园由谁牵头", as_of="2018-12-31", **options)
        assert (answer.status, answer.citations) == ("not_found", ())


def test_an_old_citation_opens_and_says_that_it_is_old(editions: Store) -> None:
    old, newest = editions.editions(ID)
    place = find_place(editions, f"{ID}#sec_1__item_1", old.sha256[:12])
    assert "茶园20个" in place.text
    assert notice(place) == "这是旧版（2019年3月1日的一版），现行版是2021年6月1日的一版。"
    assert newest.sha256[:12] in current_url(place)
    assert notice(find_place(editions, f"{ID}#sec_1__item_1")) == ""
    with pytest.raises(UnknownId, match="版本号"):
        find_place(editions, f"{ID}#sec_1__item_1", "0123456789ab")


@pytest.mark.parametrize(
    ("until", "day", "remark"),
    [
        ("2024年6月30日", "", "注意：这份文件的有效期至2024年6月30日，已经届满〔2〕。"),
        ("2024年6月30日", "2024-06-30", ""),
        ("2024年6月30日", "2024-07-01", "已经届满〔2〕。"),
        (LONG, "", ""),
    ],
)
def test_an_expired_document_is_said_to_be_expired(own_store: Store, until: str, day: str, remark: str) -> None:
    add(own_store, parse(read_bytes(NEW.format(until=until).encode(), "措施.txt")))
    answer = ask(own_store, "松江县的措施任务2由谁牵头", as_of=day)
    assert "县水务委" in answer.text
    assert answer.text.endswith(remark)
    assert ("已经届满" in answer.text) == bool(remark)
    if remark:
        assert answer.citations[1].quote == f"有效期至{until}"


def test_a_document_that_is_not_yet_in_force_is_said_to_be_so(own_store: Store) -> None:
    text = NEW.format(until=LONG).replace("2021年7月1日起", "2098年1月1日起")
    add(own_store, parse(read_bytes(text.encode(), "措施.txt")))
    assert "自2098年1月1日起施行，尚未施行〔2〕" in ask(own_store, "松江县的措施任务2由谁牵头").text


@pytest.mark.parametrize(
    ("status", "said"), [("已废止", "已废止（人工标注）"), ("已失效", "已失效（人工标注）"), ("现行有效", "")]
)
def test_what_is_set_by_hand_is_said(editions: Store, status: str, said: str) -> None:
    rule(editions, ID, Hand(status=status))
    text = ask(editions, "松江县的措施任务2由谁牵头").text
    assert said in text
    assert ("注意" in text) == bool(said)
    assert "注意" not in ask(editions, "松江县的措施任务2由谁牵头", as_of="2022-01-01").text


def test_nothing_of_a_deleted_document_is_answered_on_any_day(editions: Store) -> None:
    delete(editions, ID)
    for day in ("", "2020-01-01", "2022-01-01"):
        answer = ask(editions, "松江县的措施任务1谁牵头", as_of=day)
        assert all(citation.document.id != ID for citation in answer.citations)
        assert ask(editions, "县农业局牵头哪些任务", as_of=day).status == "not_found"
        assert ask(editions, "任务1", document=ID, as_of=day).status == "not_found"


@pytest.mark.parametrize("day", ["昨天", "2020-13-01", "2020-02-30", "20", "2020-01-01x"])
def test_what_is_no_day_is_refused(day: str) -> None:
    with pytest.raises(BadDay, match="请写成"):
        given_day(day)


@pytest.mark.parametrize("day", ["2020-01-05", "2020年1月5日", "20200105", "2020/1/5", " ２０２０-１-５ "])
def test_a_day_is_read_however_it_is_written(day: str) -> None:
    assert given_day(day) == "2020-01-05"
