"""The whole thing as a reader meets it: a real server, a real browser."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

PLAN = "嘉府发〔2018〕15号"
TASK = quote(f"{PLAN}#sec_4__subsec_6__item_17", safe="")
PLANS = Path(__file__).parents[1] / "plans"
QUESTION = "第17项任务由哪些单位牵头？"
LEADS = "牵头单位:安亭镇、南翔镇、嘉定新城、嘉定工业区"
BOX = "[data-testid=stChatInputTextArea]"
PAGES = {
    "/documents": ".pq-card",
    "/check": "textarea",
    "/add": "[data-testid=stFileUploader]",
    f"/documents?id={quote(PLAN)}": ".pq-whole table",
    f"/clause?id={quote(PLAN + '#tbl_1__row_5', safe='')}&start=11755&end=11795": "tr.pq-here mark",
    f"/?q={quote('区科委牵头哪些任务？')}": ".pq-answered",
    f"/?q={quote('嘉定区有多少家幼儿园？')}": ".pq-refused",
    "/clause?id=nothing": ".pq-head",
    f"/verify?quote={quote('高新技术企业总数达到5000家')}": ".pq-compared del",
    f"/audit?id={quote(PLAN)}": ".pq-findings",
}
"""Addresses and what is on them when they are complete."""
PATIENCE = 20_000
"""Milliseconds for a page on a slow machine."""


class Visit:
    """A page in a fresh browser, and everything it asked for or complained of."""

    def __init__(self, browser: Any, server: str, width: int, height: int) -> None:
        self.server = server
        self.context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.requested: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requested.append(request.url))
        self.page.on("websocket", lambda socket: self.requested.append(socket.url))
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: str, wanted: str) -> Any:
        self.page.goto(self.server + path)
        self.page.wait_for_selector(wanted)
        return self.page

    def follow(self, words: str) -> None:
        """Click the first link of those words; Streamlit keeps a hidden one beside it for the other kind of screen."""
        self.page.locator("a:visible", has_text=words).first.click()

    def outside(self) -> list[str]:
        own = (self.server, self.server.replace("http", "ws"), "data:", "blob:")
        return [url for url in self.requested if not url.startswith(own)]

    def too_wide(self) -> bool:
        return bool(self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desktop", "phone"])
def visit(request: pytest.FixtureRequest, chromium: Any, server: str) -> Iterator[Visit]:
    visit = Visit(chromium, server, *request.param)
    yield visit
    visit.context.close()
    assert visit.outside() == []
    assert visit.complaints == []


def test_question_answer_citation_marked_clause_and_back(visit: Visit) -> None:
    page = visit.open("/", BOX)
    page.fill(BOX, QUESTION)
    page.press(BOX, "Enter")
    page.wait_for_selector(".pq-answered")
    assert "安亭镇、南翔镇、嘉定新城、嘉定工业区" in page.inner_text(".pq-text")
    assert page.inner_text(".pq-citation mark").startswith(LEADS)
    assert not visit.too_wide()
    visit.follow("在文件中查看")
    page.wait_for_selector("div.pq-here mark")
    assert page.inner_text("div.pq-here mark").startswith(LEADS)
    assert "/clause?id=" in page.url
    assert not visit.too_wide()
    visit.follow("返回对话")
    page.wait_for_selector(".pq-answered")
    assert QUESTION in page.inner_text(".pq-question")


def test_a_permanent_link_opens_cold(visit: Visit) -> None:
    page = visit.open(f"/clause?id={TASK}&start=7240&end=7248", "div.pq-here mark")
    assert page.inner_text("h1") == "17.高性能医疗设备及精准医疗"
    assert page.title() == "17.高性能医疗设备及精准医疗 · 政策问答"
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert not visit.too_wide()


def test_every_page_fits_the_screen(visit: Visit) -> None:
    for path, wanted in PAGES.items():
        visit.open(path, wanted)
        assert not visit.too_wide(), path


def test_a_quotation_is_verified_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit.open("/verify", "textarea")
    page.locator("textarea").first.focus()
    page.keyboard.type("高新技术企业总数达到5000家")
    page.locator("[data-testid=InputInstructions]", has_text="提交").first.wait_for()
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".pq-compared ins")
    assert page.inner_text(".pq-compared ins") == "1000"
    visit.follow("在文件中查看")
    page.wait_for_selector("div.pq-here mark")
    assert "1000家" in page.inner_text("div.pq-here mark")


def test_files_are_imported_on_the_page(chromium: Any, own_server: str, tmp_path: Path) -> None:
    """A reader at this machine needs no key; what cannot be read is named, the rest comes in and can be asked about."""
    (tmp_path / "坏的.docx").write_bytes(b"PK\x03\x04 no archive")
    visit = Visit(chromium, own_server, 1280, 900)
    page = visit.open("/add", "[data-testid=stFileUploader]")
    page.set_input_files("input[type=file]", [tmp_path / "坏的.docx", PLANS / "青禾县养老服务.txt"])
    page.wait_for_selector("[data-testid=stFileChip] >> nth=1")
    page.locator(".st-key-add-button button").click()
    page.wait_for_selector("#summary")
    assert "导入 1 份，拒绝 1 份" in page.inner_text("#summary")
    assert "坏的.docx" in page.inner_text(".pq-refused")
    visit.follow("通读全文")
    page.wait_for_selector(".pq-whole")
    assert "青禾县" in page.inner_text(".pq-whole")
    visit.context.close()
    assert visit.outside() == []


def test_where_a_key_is_set_it_is_asked_for_at_this_machine_too(
    chromium: Any, home: Path, serving: Callable[..., AbstractContextManager[str]]
) -> None:
    """Behind a gateway everybody looks like a reader at this machine."""
    with serving(home, POLICYQA_KEY="一把足够长的密钥，十二个字") as address:
        visit = Visit(chromium, address, 390, 844)
        page = visit.open("/add", "input[type=password]")
        assert page.locator("[data-testid=stFileUploader]").count() == 0
        page.fill("input[type=password]", "一把足够长的密钥，十二个字")
        page.press("input[type=password]", "Enter")
        page.wait_for_selector("[data-testid=stFileUploader]")
        assert not visit.too_wide()
        visit.context.close()


def test_what_streamlit_says_is_chinese(visit: Visit) -> None:
    page = visit.open("/check", "[data-testid=stFileUploaderDropzone]")
    page.locator("[data-testid=stFileUploaderDropzone]", has_text="选择文件").wait_for()
    said = page.inner_text("body") + " ".join(
        page.evaluate("[...document.querySelectorAll('[aria-label]')].map(e => e.ariaLabel)")
    )
    assert not re.search("Upload|per file|sidebar|home page", said)


def test_enter_that_ends_a_pinyin_word_does_not_ask(chromium: Any, server: str) -> None:
    visit = Visit(chromium, server, 1280, 900)
    page = visit.open("/", BOX)
    page.click(BOX)
    session = visit.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "任务", "selectionStart": 2, "selectionEnd": 2})
    enter = {
        "key": "Enter",
        "code": "Enter",
        "windowsVirtualKeyCode": 229,
    }  # what a browser tells of a key the IME took
    session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **enter})
    session.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})
    session.send("Input.insertText", {"text": "第17项任务谁牵头"})
    page.wait_for_timeout(400)
    assert page.locator(".pq-answer").count() == 0
    assert page.input_value(BOX) == "第17项任务谁牵头"
    page.press(BOX, "Enter")
    page.wait_for_selector(".pq-answered")
    visit.context.close()


def test_the_docs_page_lists_the_operations_and_answers(visit: Visit) -> None:
    page = visit.open("/docs", "details")
    count = "r => Object.values(r.paths).reduce((n, path) => n + Object.keys(path).length, 0)"
    operations = page.evaluate(f"fetch('/openapi.json').then(r => r.json()).then({count})")
    assert page.locator("details").count() == operations > 10
    page.click("button")
    page.locator("#reply", has_text="citations").wait_for()
    assert not visit.too_wide()


def test_page_and_service_share_one_port(server: str) -> None:
    body = json.dumps({"question": QUESTION}).encode()
    request = urllib.request.Request(f"{server}/api/ask", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=20) as said:
        assert json.load(said)["status"] == "answered"
    with urllib.request.urlopen(f"{server}/", timeout=20) as said:
        assert "connect-src 'self'" in said.headers["content-security-policy"]


def test_the_service_runs_without_streamlit(command: tuple[str, ...], home: Path, tmp_path: Path) -> None:
    (tmp_path / "streamlit.py").write_text("raise ImportError('not installed')")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {command[-1]}"
    call = [command[0], "-c", code, "serve", "--api-only", "--port", "0"]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        try:
            address = re.findall(r"http://[^/\s]+", process.stdout.readline().decode())[0]
            with urllib.request.urlopen(f"{address}/readyz", timeout=20) as said:
                assert json.load(said) == {"status": "ok", "documents": 1}
        finally:
            process.terminate()


@pytest.mark.usefixtures("home")
def test_a_port_in_use_is_one_sentence(policyqa: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = policyqa("serve", "--api-only", "--port", str(taken.getsockname()[1]))
    assert run.returncode == 2
    assert "端口已被占用" in run.stderr.decode()
    assert len(run.stderr.decode().splitlines()) == 1
