"""``policyqa ask`` and ``policyqa search``, as a process of its own and in this one."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ui.cli import main

Run = Callable[..., subprocess.CompletedProcess[bytes]]
TASK = "第17项任务由哪些单位牵头？"
UNITS = ("安亭镇", "南翔镇", "嘉定新城", "嘉定工业区")


def feed(*lines: object) -> bytes:
    return b"".join(x if isinstance(x, bytes) else json.dumps(x, ensure_ascii=False).encode() + b"\n" for x in lines)


def objects(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode().splitlines()]


def quotes_hold(answers: Iterable[dict[str, Any]], text: str) -> bool:
    return all(text[c["start"] : c["end"]] == c["quote"] for answer in answers for c in answer["citations"])


@pytest.mark.usefixtures("home")
def test_an_answer_names_its_units_and_proves_them(policyqa: Run) -> None:
    run = policyqa("ask", TASK)
    text = run.stdout.decode()
    assert run.returncode == 0, run.stderr.decode()
    assert all(unit in text for unit in UNITS)
    assert "〔1〕《嘉定区" in text
    assert "（嘉府发〔2018〕15号）四、（六）17." in text


@pytest.mark.usefixtures("home")
def test_what_the_documents_do_not_say_exits_with_1() -> None:
    run = CliRunner().invoke(main, ["ask", "嘉定区有多少家幼儿园？"])
    assert run.exit_code == 1
    assert "引注" not in run.output


@pytest.mark.usefixtures("home")
def test_json_is_the_contract() -> None:
    run = CliRunner().invoke(main, ["ask", "--json", TASK])
    answer = json.loads(run.output)
    assert list(answer)[:4] == ["question", "status", "text", "rows"]
    assert answer["status"] == "answered"
    assert answer["citations"][0]["clause"] == "sec_4__subsec_6__item_17"


@pytest.mark.usefixtures("home")
def test_explain_lists_the_steps() -> None:
    assert "判读过程" in CliRunner().invoke(main, ["ask", "--explain", TASK]).output


@pytest.mark.usefixtures("home")
def test_words_need_no_quotation_marks() -> None:
    assert (
        "Anting" in (said := CliRunner().invoke(main, ["ask", "Who", "leads", "task", "17?"]).output)
        or "安亭镇" in said
    )


@pytest.mark.usefixtures("home")
def test_lines_are_answered_in_order_and_broken_ones_do_not_stop_the_rest(policyqa: Run) -> None:
    turns = [{"role": "user", "content": TASK}, {"role": "assistant", "content": "安亭镇等。"}]
    run = policyqa(
        "ask",
        "--jsonl",
        input=feed(
            {"id": "a", "question": TASK},
            b"{broken\n",
            b"\xff\xfe\x00\n",
            b"[1, 2]\n",
            b"\n",
            {"id": 5, "question": 17},
            {"id": "h", "question": "x", "history": "y"},
            {"id": "b", "question": "那参与单位呢？", "history": turns},
            {"id": "c", "question": "嘉定区有多少家幼儿园？", "history": None},
        ),
    )
    answers = objects(run.stdout)
    assert [answer.get("id") for answer in answers] == ["a", None, None, None, 5, "h", "b", "c"]
    assert [answer["status"] for answer in answers] == ["answered", *["not_found"] * 5, "answered", "not_found"]
    assert "第 2 行" in answers[1]["text"]
    assert "第 3 行" in answers[2]["text"]
    assert "第 4 行" in answers[3]["text"]
    assert "question" in answers[4]["text"]
    assert "history" in answers[5]["text"]
    assert "区卫计委" in answers[6]["text"]
    assert all(answer["citations"] == [] for answer in answers if answer["status"] == "not_found")
    assert run.returncode == 1
    assert run.stderr == b""


@pytest.mark.usefixtures("home")
def test_each_line_is_answered_at_once(command: tuple[str, ...]) -> None:
    with subprocess.Popen([*command, "ask", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for number in range(2):
            process.stdin.write(feed({"id": str(number), "question": TASK}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == str(number)
        process.stdin.close()


@pytest.mark.usefixtures("home")
def test_every_quote_stands_where_it_says(plan_store: Any, policyqa: Run) -> None:
    questions = Path(__file__).parents[1] / "qa" / "questions" / "fresh.jsonl"
    lines = [json.loads(line) for line in questions.read_text(encoding="utf-8").splitlines()][:60]
    run = policyqa("ask", "--jsonl", input=feed(*({k: x[k] for k in ("id", "question", "history")} for x in lines)))
    answers = objects(run.stdout)
    assert [answer["id"] for answer in answers] == [line["id"] for line in lines]
    assert quotes_hold(answers, plan_store.document(plan_store.entries()[0].id).text)


BAD = {
    "empty": "",
    "blank": "   \n",
    "long": "任务" * 5000,
    "emoji": "👨‍👩‍👧‍👦🏗️谁牵头第17项任务？🙏",
    "control": "第17项\x00\x07任务\x1b[31m谁牵头\x9b？",
    "surrogate": "\ud800第17项任务谁牵头？",
    "markup": "<script>alert(1)</script>**第17项**任务谁牵头",
    "sql": "'; drop table documents; -- \" OR ( NEAR *",
    "right-to-left": "\u202e第17项任务谁牵头？\u202c",
}


@pytest.mark.usefixtures("home")
def test_bad_questions_get_an_answer_or_one_sentence(policyqa: Run) -> None:
    lines = [json.dumps({"id": name, "question": question}).encode() + b"\n" for name, question in BAD.items()]
    run = policyqa("ask", "--jsonl", input=feed(*lines))
    answers = {answer["id"]: answer for answer in objects(run.stdout)}
    assert answers.keys() == BAD.keys()
    assert all(answer["text"] and "程序出错" not in answer["text"] for answer in answers.values())
    assert "Traceback" not in run.stderr.decode()
    assert answers["empty"]["status"] == answers["long"]["status"] == "not_found"
    assert answers["emoji"]["status"] == "answered"


@pytest.mark.usefixtures("home")
def test_the_terminal_is_not_steered_by_a_question(policyqa: Run) -> None:
    assert b"\x1b" not in policyqa("ask", "\x1b]0;hi\x07第17项任务谁牵头？").stdout


@pytest.mark.usefixtures("home")
def test_search_lists_the_nearest_clauses() -> None:
    run = CliRunner().invoke(main, ["search", "质子治疗", "--top", "3", "--json"])
    found = json.loads(run.output)
    assert len(found["hits"]) == 3
    assert list(found["hits"][0]) == ["score", "document", "clause", "label", "marker", "heading", "text"]
    assert "质子" in found["hits"][0]["text"]
    scores = [hit["score"] for hit in found["hits"]]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.usefixtures("home")
def test_search_reads_many_questions_in_one_process(policyqa: Run) -> None:
    run = policyqa(
        "search", "--jsonl", "--top", "2", input=feed({"id": 1, "question": "质子治疗"}, b"{\n", {"id": "z"})
    )
    first, broken, empty = objects(run.stdout)
    assert first["id"] == 1
    assert len(first["hits"]) == 2
    assert broken["hits"] == empty["hits"] == []
    assert "第 2 行" in broken["error"]
    assert run.returncode == 1


@pytest.mark.usefixtures("home")
def test_search_that_finds_nothing_exits_with_1() -> None:
    assert CliRunner().invoke(main, ["search", "zzzz"]).exit_code == 1
    assert "没有找到" in CliRunner().invoke(main, ["search", "zzzz"]).output
