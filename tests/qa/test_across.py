"""Questions about several documents at once: every one named that answers, none mixed with another, each proved by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from scoring import read_golds, run

from index.store import Store
from qa.across.asked import apiece, mentioned, of_each, sides, standings
from qa.ask import ask

SETS = Path(__file__).parent / "questions"


def test_the_questions_on_several_documents_pass(library: Store) -> None:
    results = [run(library, gold) for gold in read_golds(SETS / "across.jsonl")]
    assert len(results) >= 60
    assert [(r.gold.id, r.unverifiable, r.bare) for r in results if r.unverifiable or r.bare] == []
    failed = [str(result) for result in results if result.faults]
    assert len(failed) <= 1, "\n" + "\n".join(failed)


@pytest.mark.parametrize("question", ["各份文件分别有多少项任务？", "任务5在各份文件里分别由谁牵头", "任务5由谁牵头？"])
def test_each_line_is_proved_by_the_document_it_names(library: Store, question: str) -> None:
    answer = ask(library, question)
    titles = {entry.title: entry.id for entry in library.entries()}
    for line in answer.text.splitlines():
        named = [titles[title] for title in titles if line.startswith(f"《{title}》：")]
        numbers = {int(n) for n in re.findall(r"〔(\d{1,2})〕", line.split("》：")[-1])}
        assert {c.document.id for c in answer.citations if c.n in numbers} == set(named)


def test_a_document_that_is_given_is_searched_alone(library: Store, invented_ids: dict[str, str]) -> None:
    water = invented_ids["云州市水环境"]
    answer = ask(library, "哪些文件提到财政局", document=water)
    assert {citation.document.id for citation in answer.citations} == {water}
    assert ask(library, "哪些文件提到中央厨房", document=water).status == "not_found"


@pytest.mark.parametrize(
    "question",
    [
        "制定依据是哪些文件？",
        "区科委牵头哪些任务",
        "第4项和第14项任务的牵头单位有什么不同",
        "两个新城的定位分别是什么",
        "各镇分别牵头哪些任务",
        "有哪些政策支持小微企业",
        "根据什么文件制定",
        "三年行动计划的目标是什么",
    ],
)
def test_questions_about_one_document_are_not_taken_for_others(question: str) -> None:
    assert (mentioned(question), of_each(question), standings(question)) == ("", "", ())


def test_two_tasks_are_no_two_documents(plan_store: Store) -> None:
    assert sides("第4项和第14项任务的牵头单位有什么不同")
    assert "《" not in ask(plan_store, "第4项和第14项任务的牵头单位有什么不同").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("云州市水环境方案和青禾县养老服务计划的发文字号分别是什么", ("云政办发〔2021〕7号", "没有写到的：《青禾县")),
        (
            "《云州市水环境治理与海绵城市建设五年行动方案》、青禾县养老计划各有多少项任务？",
            ("《云州市", "《青禾县"),
        ),
        ("嘉定区的行动计划和青禾县养老服务计划里独角兽企业的目标分别是多少", ("10家", "没有写到的：《青禾县")),
    ],
)
def test_each_document_that_is_named_is_asked(library: Store, question: str, said: tuple[str, ...]) -> None:
    """Half of the answer must not pass for all of it."""
    answer = ask(library, question)
    assert answer.status == "answered"
    assert all(words in answer.text for words in said), answer.text
    assert "\n" in answer.text


@pytest.mark.parametrize(
    "question", ["任务3和任务5分别由谁牵头", "区科委和区经委分别牵头哪些任务", "牵头单位和参与单位分别是谁"]
)
def test_tasks_and_units_are_no_documents(question: str) -> None:
    assert apiece(question) == ()


def test_what_is_asked_of_two_documents_named_in_front_is_asked_of_each(library: Store) -> None:
    answer = ask(library, "云州市水环境方案和青禾县养老服务计划里，任务5由谁牵头？两份文件分别是哪个单位？")
    assert "《云州市水环境" in answer.text
    assert "《青禾县养老服务" in answer.text
    assert "市住房城乡建设局" in answer.text
    assert "县卫生健康局" in answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("甲处罚法和乙管理法里，违法行为多久不再处罚？两部法分别是多久？", ("甲处罚法", "乙管理法")),
        ("甲办法和乙做法里，哪个更好？", None),
        ("甲处罚法和乙合同法里，违法行为多久不再处罚？", ("甲处罚法", "乙合同法")),
    ],
)
def test_names_of_laws_in_front_are_two_documents(question: str, names: tuple[str, ...] | None) -> None:
    found = [(one.names, one.question) for one in apiece(question)]
    assert found == ([] if names is None else found)
    assert names is None or (names, "违法行为多久不再处罚？") in found
