"""Three documents in one store: the right one answers, several are set side by side, none is mixed with another."""

from __future__ import annotations

import re

import pytest

from index.store import Store
from qa.answer import Answer
from qa.ask import Message, ask

PLAN, WATER, CARE = "嘉", "水", "养"
WHOSE = """
区科委牵头哪些任务 → 嘉
市水务局牵头哪些任务 → 水
县民政局牵头哪些任务 → 养
2023年农村生活污水治理率目标 → 水
高新技术企业2020年目标 → 嘉
老年助餐点2024年目标 → 养
什么是海绵城市 → 水
独角兽是什么意思 → 嘉
人才公寓 → 嘉
老年食堂怎么办 → 养
云州的方案有多少项任务 → 水
青禾县的任务2由谁主办 → 养
嘉定区的任务5谁牵头 → 嘉
嘉府发〔2018〕15号任务5谁牵头 → 嘉
《青禾县养老服务提质扩容三年实施计划》的任务3协办单位 → 养
任务5由谁牵头？ → 嘉水养
一共有多少项任务 → 嘉水养
发文字号是什么 → 嘉水
云州市的任务5和嘉定区的任务5谁牵头 → 嘉水
"""


@pytest.fixture(scope="module")
def whose(invented_ids: dict[str, str]) -> dict[str, str]:
    """Document id → the character it goes by here."""
    return {
        "嘉府发〔2018〕15号": PLAN,
        invented_ids["云州市水环境"]: WATER,
        invented_ids["青禾县养老服务"]: CARE,
    }


def cited(answer: Answer, whose: dict[str, str]) -> str:
    return "".join(dict.fromkeys(whose[citation.document.id] for citation in answer.citations))


@pytest.mark.parametrize("line", WHOSE.strip().splitlines())
def test_the_documents_that_know_it_answer(library: Store, whose: dict[str, str], line: str) -> None:
    question, _, expected = line.partition(" → ")
    answer = ask(library, question)
    assert cited(answer, whose) == expected
    assert answer.status == ("ambiguous" if len(expected) > 1 else "answered")


def test_side_by_side_each_line_is_proved_by_its_own_document(library: Store, whose: dict[str, str]) -> None:
    answer = ask(library, "任务5由谁牵头？")
    titles = {entry.title: entry.id for entry in library.entries()}
    lines = answer.text.splitlines()
    assert len(lines) == 3
    for line in lines:
        (identity,) = (titles[title] for title in titles if line.startswith(f"《{title}》："))
        numbers = {int(n) for n in re.findall(r"〔(\d{1,2})〕", line.split("》：")[-1])}
        assert numbers
        assert {citation.document.id for citation in answer.citations if citation.n in numbers} == {identity}


@pytest.mark.parametrize("question", ["任务5由谁牵头？", "保障措施有哪些", "任务2的参与单位", "发文字号是什么"])
def test_a_document_that_is_given_answers_alone(library: Store, whose: dict[str, str], question: str) -> None:
    for identity, who in whose.items():
        answer = ask(library, question, document=identity)
        assert set(cited(answer, whose)) <= {who}
        assert answer.status != "ambiguous"


def test_the_text_of_one_document_equals_its_answer_in_a_store_of_its_own(library: Store, plan_store: Store) -> None:
    for question in (
        "第17项任务由哪些单位牵头？",
        "2020年高新技术企业目标是多少",
        "区司法局牵头哪些任务",
        "两高四新指什么",
    ):
        answer = ask(library, question, document="嘉府发〔2018〕15号")
        alone = ask(plan_store, question)
        assert (answer.text, answer.citations) == (alone.text, alone.citations)


def test_a_later_turn_stays_with_the_document_it_speaks_of(library: Store, whose: dict[str, str]) -> None:
    history = [Message("user", "2025年农村生活污水治理率目标")]
    answer = ask(library, "2023年呢？", history=history)
    assert cited(answer, whose) == WATER
    assert "36%" in answer.text


def test_nothing_is_answered_from_an_empty_store(own_store: Store) -> None:
    from index.build import delete

    delete(own_store, "嘉府发〔2018〕15号")
    answer = ask(own_store, "任务5由谁牵头？")
    assert (answer.status, answer.citations, answer.related) == ("not_found", (), ())
    assert "导入" in answer.text


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("其中独角兽企业的目标是多少？", ("云州市水环境方案的任务5由谁牵头？",)),
        ("云州市水环境方案的任务5由谁牵头？其中独角兽企业的目标是多少？", ()),
    ],
)
def test_of_which_asks_of_the_document_before_and_of_no_other(
    library: Store, whose: dict[str, str], question: str, before: tuple[str, ...]
) -> None:
    answer = ask(library, question, history=[Message("user", one) for one in before])
    assert {whose[citation.document.id] for citation in answer.citations} <= {WATER}


@pytest.mark.parametrize("question", ["那中央厨房呢？", "那养老服务人才呢？", "那护理员呢？", "那转正以后呢？"])
def test_a_case_more_of_the_same_matter_that_the_document_does_not_know_is_refused(
    library: Store, question: str
) -> None:
    before = [Message("user", "云州市水环境方案的任务5由谁牵头？")]
    assert ask(library, question, history=before).status == "not_found"


def test_how_many_of_a_thing_of_the_task_before_is_no_question_for_who_leads_it(library: Store) -> None:
    before = [Message("user", "云州市水环境方案的任务5由谁牵头？")]
    answer = ask(library, "这项任务里调蓄池建几座？", history=before)
    assert "11座" in answer.text
    assert "牵头" not in answer.text
