"""Who may change the knowledge base on the page, and what the others are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from index.store import Store
from ui.intake import written
from ui.keeper import sits_here
from ui.shared import shared_store

PAGE = Path(__file__).parents[2] / "ui" / "page.py"
KEY = "一把足够长的密钥，十二个字"


@pytest.mark.parametrize(
    ("headers", "address", "here"),
    [
        ({"Host": "127.0.0.1:8020"}, None, True),
        ({"Host": "localhost"}, "127.0.0.1", True),
        ({"Host": "[::1]:8020", "Origin": "http://[::1]:8020"}, "::1", True),
        ({"Host": "localhost:8020", "Origin": "http://localhost:8020"}, "127.0.0.1", True),
        ({"Host": "10.0.0.5:8020"}, "10.0.0.9", False),
        ({"Host": "policy.example"}, None, False),  # another name for this machine: a page elsewhere may have led here
        ({"Host": "localhost", "X-Forwarded-For": "10.0.0.9"}, None, False),
        ({"Host": "127.0.0.1:8020", "Origin": "https://policy.example"}, "127.0.0.1", False),  # through a gateway
        ({"Host": "localhost"}, "10.0.0.9", False),
        ({"Host": "[2001:db8::1]:8020"}, "::1", False),
        ({"Host": "["}, None, False),
        ({}, None, False),
    ],
)
def test_only_a_reader_at_this_machine_needs_no_key(headers: dict[str, str], address: str | None, here: bool) -> None:
    assert sits_here(headers, address) == here


@pytest.fixture
def page(home: Path) -> AppTest:
    """The page for a reader elsewhere: AppTest sends no Host."""
    page = AppTest.from_file(str(PAGE), default_timeout=30).run()
    return page.switch_page("views/add.py").run()


def shown(page: AppTest) -> str:
    assert not page.exception
    return "\n".join(element.proto.body for element in page.get("html"))


def test_without_a_key_set_a_reader_elsewhere_is_told_whom_to_ask(page: AppTest) -> None:
    page.text_input(key="key-typed").set_value(KEY)
    page.button(key="unlock-button").click().run()
    assert "请联系维护人员" in shown(page)
    assert not page.get("file_uploader")


def test_the_key_opens_the_page_and_a_wrong_one_does_not(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_KEY", KEY)
    page.text_input(key="key-typed").set_value("不对的密钥，也有十二个字")
    page.button(key="unlock-button").click().run()
    assert "密钥不对" in shown(page)
    page.text_input(key="key-typed").set_value(KEY)
    page.button(key="unlock-button").click().run()
    assert page.get("file_uploader")


def test_a_document_of_ones_own_is_judged_and_deleted(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_KEY", KEY)
    page.session_state["key-given"] = KEY
    store: Store = shared_store()
    identity = store.entries()[0].id
    page.query_params["id"] = identity
    page.switch_page("views/documents.py").run()
    page.text_input(key="until").set_value("2020年13月")
    page.button(key="save").click().run()
    assert "日期" in shown(page)
    page.text_input(key="until").set_value("2020-12-31")
    page.selectbox(key="status").select("已失效")
    page.button(key="save").click().run()
    assert store.entries()[0].until == "2020-12-31"
    assert "已失效" in shown(page)
    assert page.button(key="delete").disabled
    page.checkbox(key="sure").check().run()
    page.button(key="delete").click().run()
    assert store.entries() == ()


@pytest.mark.parametrize("name", ["../../甲.txt", "..\\..\\甲.txt", "/etc/甲.txt", "甲.txt"])
def test_the_name_of_an_upload_never_leads_out_of_its_folder(tmp_path: Path, name: str) -> None:
    paths = written(tmp_path, [(name, b"1"), (name, b"2")])
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == ["0/甲.txt", "1/甲.txt"]
    assert [path.read_bytes() for path in paths] == [b"1", b"2"]
