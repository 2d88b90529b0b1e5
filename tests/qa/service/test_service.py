"""The HTTP service: what it says, how it refuses, that its description is true."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from index.home import FILE
from index.open import open_store
from index.store import Store
from qa.answer import as_json
from qa.ask import ask
from qa.service.app import create_app
from qa.service.examples import examples

PLAN = "嘉府发〔2018〕15号"
TASK = f"{PLAN}#sec_4__subsec_6__item_17"
QUESTION = "第17项任务由哪些单位牵头？"
EXAMPLES = [(operation, example) for operation, listed in examples().items() for example in listed]


@pytest.fixture(scope="module")
def client(plan_store: Store) -> Iterator[TestClient]:
    with TestClient(create_app(plan_store), raise_server_exceptions=False) as client:
        yield client


def without_clock(value: Any) -> Any:
    """Without what differs from run to run."""
    if isinstance(value, dict):
        return {key: without_clock(item) for key, item in value.items() if key not in {"elapsed_ms", "imported"}}
    return [without_clock(item) for item in value] if isinstance(value, list) else value


def begins_with(real: Any, example: Any) -> bool:
    """The example is the real answer, or the beginning of its lists and texts."""
    if isinstance(example, dict):
        return real.keys() == example.keys() and all(begins_with(real[key], example[key]) for key in example)
    if isinstance(example, list):
        return len(real) >= len(example) and all(begins_with(a, b) for a, b in zip(real, example, strict=False))
    return real.startswith(example) if isinstance(example, str) else bool(real == example)


def test_the_answer_over_http_is_the_answer(client: TestClient, plan_store: Store) -> None:
    said = client.post("/api/ask", json={"question": QUESTION, "id": "x"})
    assert said.status_code == 200
    assert without_clock(said.json()) == without_clock(as_json(ask(plan_store, QUESTION, identity="x")))


def test_no_id_is_sent_when_none_was_given(client: TestClient) -> None:
    assert "id" not in client.post("/api/ask", json={"question": QUESTION}).json()


def test_history_makes_a_follow_up_understood(client: TestClient) -> None:
    history = [{"role": "user", "content": QUESTION}, {"role": "assistant", "content": "安亭镇等。"}]
    said = client.post("/api/ask", json={"question": "那参与单位呢？", "history": history}).json()
    assert "区卫计委" in said["text"]


def test_every_quote_is_the_document_at_its_offsets(client: TestClient) -> None:
    text = client.get(f"/api/documents/{quote(PLAN)}").json()["text"]
    for question in (QUESTION, "区科委牵头哪些任务？", "2020年高新技术企业的目标是多少？"):
        citations = client.post("/api/ask", json={"question": question}).json()["citations"]
        assert citations
        assert all(text[c["start"] : c["end"]] == c["quote"] for c in citations)


@pytest.mark.parametrize(("operation", "example"), EXAMPLES, ids=[f"{o}-{e['name']}" for o, e in EXAMPLES])
def test_every_example_of_the_description_is_what_the_service_says(
    client: TestClient, operation: str, example: dict[str, Any]
) -> None:
    path, body = example["path"], example.get("json")
    said = client.post(path, json=body) if body else client.get(path)
    assert said.status_code == 200
    real, shown = without_clock(said.json()), without_clock(example["response"])
    hint = "if the change is meant: make examples"
    assert real == shown if operation == "ask" else begins_with(real, shown), hint


def test_every_operation_has_chinese_words_an_id_and_examples(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    operations = [one for methods in described["paths"].values() for one in methods.values()]
    assert len({one["operationId"] for one in operations}) == len(operations) > 10
    for one in operations:
        assert not one["summary"].isascii()
        assert not one["description"].isascii()
        if one["operationId"] not in {"healthz", "readyz", "import_document", "delete_document", "set_validity"}:
            assert one["responses"]["200"]["content"]["application/json"]["examples"], one["operationId"]
    for name, schema in described["components"]["schemas"].items():
        for field, told in schema.get("properties", {}).items():
            assert "$ref" in told or not told.get("description", "").isascii(), (name, field)


def test_lists_hold_all_of_the_plan(client: TestClient) -> None:
    tasks = client.get("/api/tasks").json()
    assert [task["number"] for task in tasks] == list(range(1, 31))
    assert [a["unit"] for a in tasks[16]["assignments"] if a["role"] == "lead"][0] == "安亭镇"
    units = {unit["unit"]: unit["duties"] for unit in client.get("/api/units").json()}
    assert sum(duty["role"] == "lead" for duty in units["区科委"]) == 19
    targets = [target for one in client.get("/api/indicators").json() for target in one["targets"]]
    assert any(target["figure"] == "1000" and target["year"] == 2020 for target in targets)
    assert client.get("/api/documents?limit=0").status_code == 422
    assert client.get("/api/documents?offset=5").json() == {"total": 1, "documents": []}


def test_a_clause_is_found_by_path_and_by_query(client: TestClient) -> None:
    by_path = client.get(f"/api/clauses/{quote(TASK, safe='')}").json()
    assert by_path == client.get("/api/clauses", params={"id": TASK}).json()
    assert by_path["path"] == ["四、重点任务", "（六）创新产业发展工程", "17.高性能医疗设备及精准医疗"]
    assert by_path["before"]["marker"] == "16."
    assert by_path["text"].startswith("17.")


@pytest.mark.parametrize(
    ("call", "body", "status", "said"),
    [
        (f"GET /api/clauses/{quote(PLAN)}%23nothing", None, 404, "没有编号为“nothing”的条文"),
        ("GET /api/clauses/x", None, 404, "不完整"),
        ("GET /api/clauses", None, 422, "id 没有给出"),
        ("GET /api/documents/%E6%97%A0", None, 404, "没有编号为“无”的文件"),
        ("GET /api/documents/" + "x" * 3000, None, 404, "没有编号"),
        ("GET /api/search", None, 422, "q 没有给出"),
        ("GET /api/search?q=a&top=0", None, 422, "top 太小"),
        ("GET /api/search?q=a&top=x", None, 422, "top 应为整数"),
        ("GET /api/search?q=a&document=x", None, 404, "没有编号为“x”的文件"),
        ("GET /api/tasks?document=x", None, 404, "没有编号为“x”的文件"),
        ("GET /api/nothing", None, 404, "/docs"),
        ("GET /nothing", None, 404, "/docs"),
        ("PUT /api/ask", b"", 404, "请求方法"),
        ("POST /api/ask", b"", 422, "请求正文"),
        ("POST /api/ask", b"{broken", 422, "JSON"),
        ("POST /api/ask", b"\xff\xfe\x00", 400, "JSON"),
        ("POST /api/ask", b"[]", 422, "JSON 对象"),
        ("POST /api/ask", b"{}", 422, "question 没有给出"),
        ("POST /api/ask", b'{"question": 5}', 422, "question 应为文字"),
        ("POST /api/ask", b'{"question": "\\ud800"}', 422, ""),
        ("POST /api/ask", b'{"question": "x", "history": "y"}', 422, "history 应为列表"),
        ("POST /api/ask", b'{"question": "x", "history": [{"role": "user"}]}', 422, "history.0.content 没有给出"),
    ],
)
def test_a_refusal_is_a_problem_with_a_chinese_sentence(
    client: TestClient, call: str, body: bytes | None, status: int, said: str
) -> None:
    answer = client.request(*call.split(" ", 1), content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert said in problem["detail"]
    assert problem["detail"].endswith("。")
    assert len(problem["detail"]) < 200


@pytest.mark.parametrize("question", ["", " ", "问" * 10_000, "👨‍👩‍👧", "\x00\x1b[31m", "'; drop table documents; --"])
def test_a_bad_question_is_refused_without_citations(client: TestClient, question: str) -> None:
    said = client.post("/api/ask", json={"question": question})
    assert said.status_code == 200
    assert said.json()["status"] == "not_found"
    assert said.json()["citations"] == []


def test_a_request_too_large_is_refused(client: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        yield from [b" " * 1024 * 1024] * 3

    for body in (b" " * 3 * 1024 * 1024, pieces()):
        said = client.post("/api/ask", content=body, headers={"content-type": "application/json"})
        assert said.status_code == 413
        assert "超过 2 MB" in said.json()["detail"]


def test_a_fault_of_the_program_shows_no_inside(plan_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa.service.ask.ask", lambda *_, **__: 1 / 0)
    with TestClient(create_app(plan_store), raise_server_exceptions=False) as client:
        said = client.post("/api/ask", json={"question": "x"})
    assert said.status_code == 500
    assert said.headers["content-type"] == "application/problem+json"
    assert "division" not in said.text


def test_a_broken_database_is_503(plan_home: Path, tmp_path: Path) -> None:
    store = open_store(tmp_path / FILE)
    store.close()
    for path in tmp_path.glob(f"{FILE}*"):
        path.unlink()
    (tmp_path / FILE).write_bytes(b"no database " * 100)
    with TestClient(create_app(store), raise_server_exceptions=False) as client:
        assert client.get("/healthz").json() == {"status": "ok"}
        for path in ("/readyz", "/api/documents"):
            said = client.get(path)
            assert said.status_code == 503
            assert said.headers["content-type"] == "application/problem+json"


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ok", "documents": 1}


def test_many_threads_get_the_same_answer(client: TestClient) -> None:
    def answer(_: int) -> Any:
        return without_clock(client.post("/api/ask", json={"question": QUESTION}).json())

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(answer, range(48)))
    assert answers.count(answers[0]) == 48


def test_the_docs_page_needs_no_other_server(client: TestClient) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "http://" not in page.text
    assert "https://" not in page.text


def test_examples_are_valid_json() -> None:
    assert json.loads(json.dumps(examples()))["ask"]
