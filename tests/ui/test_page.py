"""The pages without a browser: what they show for an answer, a refusal, a follow-up, a bad address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from ui.front import CHANGES, INDEX, PATHS, front
from ui.samples import samples
from ui.shared import shared_store

PAGE = Path(__file__).parents[2] / "ui" / "page.py"
PLANS = Path(__file__).parents[1] / "plans"
PLAN = "嘉府发〔2018〕15号"
TASK = f"{PLAN}#sec_4__subsec_6__item_17"
QUESTION = "第17项任务由哪些单位牵头？"


@pytest.fixture
def page(home: Path) -> AppTest:
    return AppTest.from_file(str(PAGE), default_timeout=30)


def shown(page: AppTest) -> str:
    """The HTML of the page, our style sheet left out."""
    assert not page.exception
    return "\n".join(element.proto.body for element in page.get("html"))


def open_view(page: AppTest, view: str, **query: str) -> AppTest:
    page.run()
    for name, value in query.items():
        page.query_params[name] = value
    return page.switch_page(f"views/{view}.py").run()


def test_a_question_is_answered_with_its_proof(page: AppTest) -> None:
    page.run()
    page.chat_input[0].set_value(QUESTION).run()
    html = shown(page)
    assert "已核对原文" in html
    assert "<mark>牵头单位:安亭镇、南翔镇、嘉定新城、嘉定工业区" in html
    link = page.get("page_link")[0].proto
    assert link.page == "clause"
    assert "sec_4__subsec_6__item_17" in link.query_string


def test_the_newest_turn_stands_first_and_follow_ups_are_understood(page: AppTest) -> None:
    page.run()
    page.chat_input[0].set_value(QUESTION).run()
    page.chat_input[0].set_value("那参与单位呢？").run()
    html = shown(page)
    assert html.index("那参与单位呢") < html.index(QUESTION)
    assert "区卫计委" in html
    page.button(key="restart").click().run()
    assert "问政策文件" in shown(page)


@pytest.mark.parametrize(
    ("question", "status"),
    [("嘉定区有多少家幼儿园？", "文件没有写"), ("第1项由谁牵头？", "有不止一种读法"), ("问" * 10_000, "文件没有写")],
)
def test_the_status_is_said_in_plain_words(page: AppTest, question: str, status: str) -> None:
    page.run()
    page.chat_input[0].set_value(question).run()
    assert status in shown(page)


def test_a_question_can_be_kept_to_one_document(page: AppTest) -> None:
    store = shared_store()
    add(store, parse(read_file(PLANS / "云州市水环境.txt")))
    page.run()
    assert page.selectbox(key="scope").options[0] == "全部 2 份文件"
    page.selectbox(key="scope").select(store.entries()[1].id).run()
    page.chat_input[0].set_value("第2项任务由谁牵头？").run()
    html = shown(page)
    assert "市水务局" in html
    assert "国际汽车城" not in html


def test_a_long_list_is_also_a_table(page: AppTest) -> None:
    page.query_params["q"] = "区科委牵头哪些任务？"
    page.run()
    html = shown(page)
    assert html.count("<tr>") == 20
    assert html.count('class="pq pq-citation"') == 19
    assert [expander.label for expander in page.expander] == ["列成表格（19 行）", "其余 16 条依据"]


def test_every_sample_question_has_an_answer(home: Path) -> None:
    from qa.ask import ask

    store = shared_store()
    assert len(samples(store)) >= 4
    assert {ask(store, question).status for question in samples(store)} == {"answered"}


def test_a_sample_is_asked_by_one_click(page: AppTest) -> None:
    page.run()
    page.pills(key="sample").select(page.pills(key="sample").options[0]).run()
    assert "已核对原文" in shown(page)


def test_a_clause_opens_cold_with_the_words_marked(page: AppTest) -> None:
    html = shown(open_view(page, "clause", id=TASK, start="7240", end="7248"))
    assert "四、重点任务 › （六）创新产业发展工程" in html
    assert "<h1>17.高性能医疗设备及精准医疗</h1>" in html
    assert html.count("<mark>") == 1
    assert "》（嘉府发〔2018〕15号）四、（六）17." in page.code[0].value


@pytest.mark.parametrize(
    "query",
    [
        {"start": "x", "end": "y"},
        {"start": "0", "end": "5"},
        {"start": "7248", "end": "7240"},
        {"start": "7240"},
        {"end": "9" * 99},
    ],
)
def test_a_span_that_does_not_fit_is_said(page: AppTest, query: dict[str, str]) -> None:
    html = shown(open_view(page, "clause", id=TASK, **query))
    assert "对不上" in html
    assert "<mark>" not in html


@pytest.mark.parametrize(
    ("view", "query"),
    [
        ("ask", {"q": QUESTION}),
        ("verify", {"quote": "牵头单位:安亭镇、北翔镇、嘉定新城、嘉定工业区"}),
        ("clause", {"id": TASK}),
        ("audit", {"id": PLAN}),
    ],
)
def test_what_was_altered_on_disk_is_not_shown(page: AppTest, view: str, query: dict[str, str]) -> None:
    store = shared_store()
    for column in ("text", "plain"):
        store.connection.execute(f"update documents set {column} = replace({column}, '南翔镇', '北翔镇')")
    store.connection.commit()
    html = shown(open_view(page, view, **query))
    assert "请重新导入这份文件" in html
    assert "已核对原文" not in html
    assert "<mark>" not in html
    assert "北翔镇、嘉定新城、嘉定工业区；" not in html


@pytest.mark.parametrize("identity", ["", "x", f"{PLAN}#no", "<b>x</b>#<i>y</i>", "#" * 50])
def test_an_unknown_clause_is_one_sentence(page: AppTest, identity: str) -> None:
    html = shown(open_view(page, "clause", id=identity))
    assert "没有找到这一条" in html
    assert "<i>" not in html


def test_documents_are_listed_and_read(page: AppTest) -> None:
    assert "嘉定区人民政府" in shown(open_view(page, "documents"))
    html = shown(open_view(page, "documents", id=PLAN))
    assert 'id="sec_4__subsec_6__item_17"' in html
    assert "正文标有注号[4]" in html
    assert "没有找到这份文件" in shown(open_view(page, "documents", id="nothing"))


def test_a_broken_database_is_one_sentence(page: AppTest, home: Path) -> None:
    (home / "policyqa.sqlite").write_bytes(b"not a database" * 100)
    html = shown(page.run())
    assert "现在不能使用" in html
    assert "policyqa.sqlite" in html


def test_a_fault_shows_a_reader_no_inside() -> None:
    def script() -> None:
        from ui.front import sorry

        sorry(ValueError("inside"))

    page = AppTest.from_function(script, default_timeout=30).run()
    assert "页面出错了" in shown(page)
    assert "inside" not in shown(page)


def test_every_view_has_its_address() -> None:
    views = re.findall(r'url_path="(\w+)"', PAGE.read_text(encoding="utf-8"))
    assert {"/", *(f"/{view}" for view in views)} == set(PATHS)


def test_the_first_page_is_chinese_and_shut() -> None:
    assert all(INDEX.read_text(encoding="utf-8").count(old) == 1 for old, _ in CHANGES)
    assert '<html lang="zh-CN">' in front()


def test_a_draft_is_marked_in_its_own_words(page: AppTest) -> None:
    open_view(page, "check")
    page.text_area(key="pasted").set_value("嘉定区高新技术企业达到1200家。\n谢谢<b>大家</b>")
    page.button[0].click().run()
    html = shown(page)
    assert "共1条可核对的说法：1条不符。" in html
    assert '<mark class="pq-contradicted"' in html
    assert "谢谢&lt;b&gt;大家&lt;/b&gt;" in html
    assert 'href="/clause?id=' in html


def test_an_empty_draft_is_said_to_be_empty(page: AppTest) -> None:
    open_view(page, "check")
    page.button[0].click().run()
    assert "请先粘贴稿件" in shown(page)


def test_a_quotation_is_verified_and_what_differs_is_marked(page: AppTest) -> None:
    open_view(page, "verify")
    page.text_area(key="quote").set_value("高新技术企业总数达到5000家")
    page.button[0].click().run()
    html = shown(page)
    assert "与原文不符" in html
    assert "<del>5000</del>" in html
    assert "<ins>1000</ins>" in html
    assert "<td>数字</td><td>5000</td><td>1000</td>" in html
    assert page.get("page_link")[0].proto.page == "clause"
    assert "“高新技术企业总数达到1000家”——《" in page.code[0].value


def test_a_true_quotation_under_a_wrong_reference_is_said(page: AppTest) -> None:
    open_view(page, "verify")
    page.text_area(key="quote").set_value("到2020年，产业规模达到200亿元")
    page.text_input(key="said").set_value("第18项任务")
    page.button[0].click().run()
    assert "原文有这句话，但不在所说的出处" in shown(page)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("  ", "请先粘贴一句引文"),
        ("本市将建设三座海上风电场", "文件里没有这句话"),
        ("<b>x</b>" * 20, "文件里没有这句话"),
    ],
)
def test_a_quotation_that_is_nowhere_is_said(page: AppTest, quote: str, words: str) -> None:
    open_view(page, "verify")
    page.text_area(key="quote").set_value(quote)
    page.button[0].click().run()
    html = shown(page)
    assert words in html
    assert "<b>x" not in html


def test_an_address_verifies_at_once(page: AppTest) -> None:
    html = shown(open_view(page, "verify", quote="产业规模达到200亿元", clause="第四部分第17项"))
    assert "与原文一致" in html
    assert page.text_input(key="said").value == "第四部分第17项"


def test_a_document_is_examined(page: AppTest) -> None:
    html = shown(open_view(page, "audit"))
    assert "有误 1 处" in html
    assert "<q>南翔置地</q>" in html
    assert 'href="/clause?id=' in html
    assert [expander.label for expander in page.expander] == ["核对相符的 10 处"]


def test_one_of_several_documents_is_examined(page: AppTest) -> None:
    store = shared_store()
    add(store, parse(read_file(PLANS / "云州市水环境.txt")))
    assert "请看" not in shown(open_view(page, "audit"))
    page.selectbox(key="audited").select(store.entries()[1].id).run()
    assert "有误" not in shown(page).replace("没有前后不一致", "")
    assert "请看" in shown(page)


def test_an_unknown_document_to_examine_is_one_sentence(page: AppTest) -> None:
    html = shown(open_view(page, "audit", id="<i>x</i>"))
    assert "没有" in html
    assert "<i>" not in html
