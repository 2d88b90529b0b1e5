"""Several things asked in one line that one clause says together, and sentences that most likely answer."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask
from qa.finding.coverage import Wanted
from qa.open.measures import NAMES, pairs
from qa.open.together import asks_of
from qa.open.weighed import LIKELY, OF_QUESTION, chance, weigh, weights

TEXT = """桃源县校车安全管理办法
第一条　为加强校车管理，制定本办法。
第二条　使用校车的学校应当自取得标牌之日起十个工作日内向县教育局报送校车路线。
第三条　校车驾驶人应当具有五年以上驾龄，年龄不超过五十五周岁。
第四条　校车应当每半年检验一次，由县公安局组织，检验费用由县财政承担。
第五条　校车超员的，由县公安局责令改正，并处五百元以上三千元以下罚款。
第六条　随车照管人员应当在学生上下车时清点人数，发现学生未到的，应当立即联系其监护人。
第七条　本办法自2021年9月1日起施行。
"""
WEIGHTED = Wanted((("超员", 5.0), ("校车", 1.0), ("检验", 4.0)))


@pytest.mark.parametrize(
    ("question", "says", "not_says"),
    [
        ("接送车坐满了还往里塞人，校车超员罚多少，谁来罚？", ("县公安局", "五百元以上三千元以下"), "检验费用"),
        ("标牌拿到手以后，路线多久内要报，报给谁？", ("十个工作日内", "县教育局"), "罚款"),
        ("第四条规定的检验多久一次，费用由谁承担？", ("每半年", "县财政"), "罚款"),
    ],
)
def test_one_clause_answers_both(store: Store, question: str, says: tuple[str, ...], not_says: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert all(said in answer.text for said in says)
    assert not_says not in answer.text


def test_what_no_clause_says_together_is_not_put_together(store: Store) -> None:
    assert ask(store, "校车司机一年体检几次，体检费谁出？").status == "not_found"


def test_the_things_of_a_line_with_the_words_of_each() -> None:
    first, second = asks_of("校车超员的，罚多少，检验由谁做", WEIGHTED)
    assert [word for word, _ in first.words.weights] == ["超员", "校车"]
    assert [word for word, _ in second.words.weights] == ["检验"]
    assert [kind.name for kind in first.kinds] == ["penalty", "fined"]
    assert len(asks_of("校车超员罚多少", WEIGHTED)) == 1


@pytest.mark.parametrize(("use", "names"), [("rank", NAMES), ("accept", (*NAMES, *OF_QUESTION))])
def test_each_measure_counts_for_or_against_it(use: str, names: tuple[str, ...]) -> None:
    assert set(weights()[use]) <= {"bias", *names}
    even = (0.5,) * len(names)
    for at, name in enumerate(names):
        more = tuple(1.0 if i == at else value for i, value in enumerate(even))
        gained = weigh(more, use, names) - weigh(even, use, names)
        assert gained == pytest.approx(weights()[use].get(name, 0.0) / 2)


def test_what_holds_nothing_is_not_likely() -> None:
    names = (*NAMES, *OF_QUESTION)
    assert chance(weigh((0.0,) * len(names), "accept", names)) < LIKELY < chance(30.0)


def test_pairs_are_of_characters_that_name_something() -> None:
    assert pairs("养老的服务，12家") == {"养老", "服务", "12", "2家"}


def test_a_likely_answer_says_that_it_is_no_more(store: Store) -> None:
    answer = ask(store, "要是开校车的时候有小孩没上来，点数时发现人没到齐，跟车的照管员第一步应该先做什么呢？")
    assert answer.status == "not_found" or "联系其监护人" in answer.text


@pytest.mark.parametrize("unsaid", ["谁来做", "哪个部门管", "向谁报"])
def test_what_is_asked_beside_and_not_quoted_is_said_to_be_missing(store: Store, unsaid: str) -> None:
    answer = ask(store, f"校车驾驶人年龄不超过多少岁？{unsaid}？")
    assert "五十五周岁" in answer.text
    assert any(note.startswith(f"“{unsaid}”：") for note in answer.notes)


def test_what_the_quotation_says_is_not_said_to_be_missing(store: Store) -> None:
    assert not any("没有写" in note for note in ask(store, "校车超员的罚多少，谁来罚？").notes)
