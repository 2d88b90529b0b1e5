"""What is stored must be what was imported: altered on disk it is withheld, never shown."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from corpus.errors import PolicyError
from index.store import Store
from qa.ask import ask
from qa.cite import BrokenProof, cite
from qa.reply import Evidence
from qa.service.app import create_app
from qa.verify.verify import verify
from ui.cli import main

QUESTION_SET = Path(__file__).parent / "questions" / "plan.jsonl"
PLAN = "嘉府发〔2018〕15号"
QUESTIONS = ("第17项任务由哪些单位牵头？", "2020年高新技术企业目标是多少？", "人才公寓怎么解决", "发文字号是什么")
ALTERATIONS = {
    "another town": "update documents set text = replace(text, '安亭镇、南翔镇、嘉定新城', '安亭镇、北翔镇、嘉定新城')",
    "other figures": "update documents set text = replace(text, '1000', '2000')",
    "one more character": "update documents set text = '甲' || text",
    "one less": "update documents set text = replace(text, '坚持重点突破', '重点突破')",
    "half": "update documents set text = substr(text, 1, 3000)",
    "nothing": "update documents set text = ''",
    "a role": "update assignments set role = 'participant' where role = 'lead'",
    "a unit": "update assignments set unit = '区教育局' where unit = '区科委'",
    "a target": "update targets set value = 2000, figure = '2000' where value = 1000",
    "a heading": "update clauses set heading = '别的标题' where kind = 'task'",
    "the text for comparing": "update documents set plain = replace(plain, '安亭镇', '北翔镇')",
    "no text for comparing": "update documents set plain = ''",
    "all of both": "update documents set text = '', plain = ''",
    "a label": "update clauses set label = '五、（一）1.' where kind = 'task'",
    "a title": "update documents set title = '别的计划'",
    "a span": 'update clauses set start = start + 1, "end" = "end" + 1 where kind = \'task\'',
}


@pytest.mark.parametrize(("start", "end"), [(0, 10**9), (10**9, 10**9 + 5)])
def test_a_span_beyond_the_text_is_no_proof(plan_store: Store, start: int, end: int) -> None:
    with pytest.raises(BrokenProof):
        cite(plan_store, Evidence(PLAN, "sec_4__subsec_6__item_17", start, end), 1)


@pytest.mark.parametrize("alteration", ALTERATIONS.values(), ids=ALTERATIONS)
def test_an_answer_from_an_altered_text_is_withheld(own_store: Store, alteration: str) -> None:
    original = own_store.document(PLAN)
    assert original
    own_store.connection.execute(alteration)
    own_store.connection.commit()
    other = Store(own_store.path)
    other.segmenter = own_store.segmenter
    for question in QUESTIONS:
        assert_withheld(other, question)
    other.close()


def altered(store: Store, alteration: str) -> None:
    store.connection.execute(alteration)
    store.connection.commit()


@pytest.mark.parametrize("alteration", ALTERATIONS.values(), ids=ALTERATIONS)
def test_no_door_shows_anything_from_an_altered_text(own_store: Store, alteration: str) -> None:
    """The service, a quotation to verify and a draft to check stop at the same place as a question."""
    altered(own_store, alteration)
    client = TestClient(create_app(own_store))
    bodies = {
        "/api/ask": {"question": QUESTIONS[0]},
        "/api/verify": {"quote": "到2020年,产业规模达到200亿元"},
        "/api/check": {"text": "嘉定区安亭镇牵头第17项任务。"},
    }
    for path, body in bodies.items():
        answer = client.post(path, json=body)
        assert answer.status_code == 503, (path, answer.text)
        assert "请重新导入" in answer.json()["detail"]
        assert "牵头单位:" not in answer.text


@pytest.mark.parametrize("alteration", ["another town", "a role", "the text for comparing"])
def test_no_address_shows_a_clause_of_an_altered_text(own_store: Store, alteration: str) -> None:
    altered(own_store, ALTERATIONS[alteration])
    client = TestClient(create_app(own_store))
    place = f"{PLAN}#sec_4__subsec_6__item_17"
    paths = [
        f"/api/documents/{PLAN}",
        f"/api/clauses/{quote(place)}",
        f"/api/audit/{PLAN}",
        "/api/search?q=高性能医疗设备",
    ]
    for path in [*paths, "/api/tasks", "/api/units", "/api/indicators"]:
        answer = client.get(path)
        assert answer.status_code == 503, (path, answer.text)
        assert "请重新导入" in answer.json()["detail"]
        assert "翔镇" not in answer.text


@pytest.mark.parametrize("alteration", ["another town", "a role", "a target"])
def test_the_command_line_shows_nothing_from_an_altered_text(
    own_store: Store, monkeypatch: pytest.MonkeyPatch, alteration: str
) -> None:
    altered(own_store, ALTERATIONS[alteration])
    monkeypatch.setenv("POLICYQA_HOME", str(own_store.path.parent))
    for arguments in (["ask", QUESTIONS[0]], ["verify", "产业规模达到200亿元"], ["check", "-"]):
        done = CliRunner().invoke(main, arguments, input="嘉定区安亭镇牵头第17项任务。")
        assert done.exit_code == 2, done.output
        assert "请重新导入" in done.output
        assert "安亭镇、" not in done.output


def test_every_quotation_of_an_answer_is_verified(library: Store) -> None:
    """What an answer cites passes the same verification as a quotation that a reader brings."""
    cited = 0
    for line in (QUESTION_SET.read_text(encoding="utf-8")).splitlines():
        for citation in ask(library, json.loads(line)["question"]).citations[:5]:
            place = f"{citation.document.id}#{citation.clause}"
            found = verify(library, citation.quote, clause=place)
            assert found.accepted, (citation.quote, place, found.text)
            cited += 1
    assert cited > 100


def assert_withheld(store: Store, question: str) -> None:
    """Refused as an answer, or by a sentence that says what to do."""
    try:
        answer = ask(store, question)
    except PolicyError as fault:
        said = str(fault)
    else:
        assert (answer.status, answer.citations) == ("not_found", ()), answer.text
        said = "请"
    assert "请" in said
