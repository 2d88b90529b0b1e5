"""Importing, setting and deleting over HTTP: behind a key, whole or not at all, and gone when it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from index.store import Store
from qa.service.app import create_app

KEY = "一把足够长的测试用钥匙-0123"
HEAD = {"Authorization": f"Bearer {quote(KEY)}"}
ID = "松政发〔2019〕3号"
TEXT = f"松江县促进茶业发展若干措施\n{ID}\n一、任务\n1.建设茶园。到2021年,建成茶园20个。(牵头单位:县农业局)\n松江县人民政府\n2019年3月1日"
LATER = TEXT.replace("20个", "35个").replace("2019年3月1日", "2021年6月1日")


@pytest.fixture
def client(own_store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv("POLICYQA_KEY", quote(KEY))
    with TestClient(create_app(own_store)) as client:
        yield client


def load(client: TestClient, text: str | bytes, **options: object) -> dict[str, object]:
    data = text.encode() if isinstance(text, str) else text
    said = client.post("/api/documents", params={"name": "措施.txt"}, content=data, headers=HEAD)
    return {"status": said.status_code, **said.json()}


def test_a_file_is_imported_compared_and_deleted(client: TestClient) -> None:
    path = f"/api/documents/{quote(ID)}"
    assert load(client, TEXT)["fate"] == "new"
    assert load(client, TEXT)["fate"] == "again"
    assert load(client, LATER)["fate"] == "newer"
    editions = client.get(f"{path}/editions").json()
    assert [(one["date"], one["current"]) for one in editions] == [("2019-03-01", False), ("2021-06-01", True)]
    compared = client.get(f"{path}/diff").json()
    assert [(fact["old"], fact["new"]) for fact in compared["facts"] if fact["kind"] == "target"] == [
        (["20个"], ["35个"])
    ]
    old = editions[0]["sha256"][:12]
    clause = client.get("/api/clauses", params={"id": f"{ID}#sec_1__item_1", "version": old}).json()
    assert "20个" in clause["text"]
    assert clause["notice"].startswith("这是旧版")
    then = client.post("/api/ask", json={"question": "建设茶园由谁牵头", "document": ID, "as_of": "2020-01-01"}).json()
    assert then["citations"][0]["document"]["date"] == "2019-03-01"
    assert client.delete(path, headers=HEAD).json() == {"deleted": ID, "editions": 2}
    assert client.get(path).status_code == client.get(f"{path}/editions").status_code == 404
    assert client.get("/api/clauses", params={"id": f"{ID}#sec_1__item_1", "version": old}).status_code == 404
    assert client.get("/api/search", params={"q": "茶园"}).json()["hits"] == []
    assert client.post("/api/verify", json={"quote": "到2021年,建成茶园20个"}).json()["citation"] is None


def test_validity_is_set_by_hand(client: TestClient) -> None:
    load(client, TEXT)
    path = f"/api/documents/{quote(ID)}/validity"
    said = client.put(path, json={"status": "已废止", "until": "2022年1月31日"}, headers=HEAD)
    assert said.json() == {"effective": "", "until": "2022-01-31", "status": "已废止"}
    assert "已废止" in client.post("/api/ask", json={"question": "建设茶园由谁牵头"}).json()["text"]
    assert client.put(path, json={"until": "某天"}, headers=HEAD).status_code == 400
    assert client.put(path, json={"status": "不好"}, headers=HEAD).status_code == 422


CALLS = [
    ("POST", "/api/documents?name=a.txt"),
    ("DELETE", f"/api/documents/{quote('嘉府发〔2018〕15号')}"),
    ("PUT", f"/api/documents/{quote('嘉府发〔2018〕15号')}/validity"),
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("setting", [("", "POLICYQA_KEY"), ("short", "POLICYQA_KEY"), (KEY, "密钥不对")])
def test_without_the_key_nothing_changes(
    client: TestClient,
    own_store: Store,
    monkeypatch: pytest.MonkeyPatch,
    call: tuple[str, str],
    setting: tuple[str, str],
) -> None:
    (method, path), (key, said) = call, setting
    before = own_store.entries()
    monkeypatch.setenv("POLICYQA_KEY", quote(key))
    body = {"json": {"status": "已废止"}} if method == "PUT" else {"content": b"x"} if method == "POST" else {}
    for headers in ({}, {"Authorization": "Bearer wrong"}):
        answer = client.request(method, path, headers=headers, **body)  # type: ignore[arg-type]
        assert answer.status_code == 403
        assert answer.headers["content-type"] == "application/problem+json"
        assert said in answer.json()["detail"]
    assert own_store.entries() == before


@pytest.mark.parametrize(
    ("data", "said"), [(b"", "空文件"), (b"\x89PNG\r\n\x1a\n", "图片"), (b"%PDF-1.4 broken", "请")]
)
def test_what_cannot_be_read_is_refused_and_nothing_is_stored(
    client: TestClient, own_store: Store, data: bytes, said: str
) -> None:
    before = own_store.entries()
    answer = load(client, data)
    assert answer["status"] in (400, 422)
    assert said in str(answer["detail"]) or answer["status"] == 422
    assert own_store.entries() == before


def test_one_edition_cannot_be_compared(client: TestClient) -> None:
    answer = client.get(f"/api/documents/{quote('嘉府发〔2018〕15号')}/diff")
    assert answer.status_code == 404
    assert "只有一版" in answer.json()["detail"]
