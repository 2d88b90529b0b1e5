"""The page of a document in two editions: an old clause says that it is old, the comparison opens cold, a day is asked for."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest
from streamlit.testing.v1 import AppTest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store

PAGE = Path(__file__).parents[2] / "ui" / "page.py"
ID = "松政发〔2019〕3号"
OLD = f"松江县促进茶业发展若干措施\n{ID}\n一、任务\n1.建设茶园。到2021年,建成茶园20个。(牵头单位:县农业局)\n松江县人民政府\n2019年3月1日"
NEW = OLD.replace("20个", "35个").replace("县农业局", "县水务委").replace("2019年3月1日", "2021年6月1日")


@pytest.fixture
def store(home: Path) -> Store:
    store = open_store(home / FILE)
    for text in (OLD, NEW):
        add(store, parse(read_bytes(text.encode(), "措施.txt")))
    return store


def opened(view: str, **query: str) -> AppTest:
    page = AppTest.from_file(str(PAGE), default_timeout=30).run()
    for name, value in query.items():
        page.query_params[name] = value
    return page.switch_page(f"views/{view}.py").run()


def text_of(page: AppTest) -> str:
    assert not page.exception, page.exception
    return "".join(element.proto.body for element in page.get("html")) + "".join(w.value for w in page.warning)


def test_the_comparison_opens_cold(store: Store) -> None:
    html = text_of(opened("diff", id=ID))
    assert "县农业局" in html
    assert "<ins>35</ins>" in html
    assert "<del>20</del>" in html


def test_what_cannot_be_compared_is_said(home: Path) -> None:
    assert "只有一版" in text_of(opened("diff", id="嘉府发〔2018〕15号"))
    assert "没有编号为" in text_of(opened("diff", id="nothing"))


def test_an_old_clause_says_that_it_is_old(store: Store) -> None:
    old, newest = store.editions(ID)
    html = text_of(opened("clause", id=f"{ID}#sec_1__item_1", version=old.sha256[:12]))
    assert "建成茶园20个" in html
    assert "这是旧版（2019年3月1日的一版），现行版是2021年6月1日的一版。" in html
    html = text_of(opened("clause", id=f"{ID}#sec_1__item_1", version=newest.sha256[:12]))
    assert "建成茶园35个" in html
    assert "旧版" not in html


def test_a_day_is_asked_for(store: Store) -> None:
    page = opened("ask", q="松江县的措施任务1谁牵头")
    assert "县水务委" in text_of(page)
    page.text_input(key="day").input("2020年1月1日").run()
    page.chat_input[0].set_value("松江县的措施任务1由谁牵头").run()
    assert "县农业局" in text_of(page)
    page.text_input(key="day").input("某天").run()
    assert not page.exception


def test_addresses_of_the_page_are_those_of_citations(store: Store) -> None:
    from qa.cite import url_of

    document = store.document(ID)
    assert document
    assert url_of(document, "sec_1").startswith(f"/clause?{urlencode({'id': f'{ID}#sec_1'})}&version=")
