"""Whatever another process does to a document meanwhile, a reader gets one version of it."""

from __future__ import annotations

import itertools
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace

from corpus.model import Document
from index.build import add
from index.store import Store
from qa.ask import ask

WATER = "云州市水环境"


def at_statement(n: int, connection: sqlite3.Connection, act: Callable[[], None]) -> Callable[[], bool]:
    """Act once, before the connection's statement number ``n`` from now; the result tells whether it came to that."""
    statements = itertools.count()
    acted = threading.Event()

    def trace(_: str) -> None:
        if next(statements) >= n and not acted.is_set():
            acted.set()
            act()

    connection.set_trace_callback(trace)
    return acted.is_set


def test_a_document_is_of_one_version_whenever_another_process_replaces_it(
    store: Store, invented: tuple[Document, ...]
) -> None:
    versions = [invented[0], replace(invented[0], text=invented[0].text + "。", assignments=(), targets=())]
    for n in itertools.count():
        add(store, versions[0])
        reader = Store(store.path)
        acted = at_statement(n, reader.connection, lambda: add(store, versions[1]))
        document = reader.document(WATER)
        reader.close()
        assert document in versions, f"half old, half new: replaced before statement {n}"
        if not acted():
            break
    assert n > 2


def test_an_answer_holds_whenever_another_process_replaces_the_document(
    bare: Store, written: Callable[[str, str], Document]
) -> None:
    versions = [
        written("一、任务\n1.建设机场。扩建跑道和航站楼。(牵头单位:市交通局)\n2.建设医院。(牵头单位:市卫健委)", "某文"),
        written("老年助餐由食堂承办。每餐补贴2元。\n机场的航站楼不再扩建。\n跑道维护由市机场集团负责。", "某文"),
    ]
    for question in ("跑道和航站楼由谁负责？", "机场怎么扩建"):
        whole = []
        for version in versions:
            add(bare, version)
            whole.append(ask(bare, question))
        for n in itertools.count():
            add(bare, versions[0])
            reader = Store(bare.path)
            reader.segmenter = bare.segmenter
            acted = at_statement(n, reader.connection, lambda: add(bare, versions[1]))
            answer = ask(reader, question)
            reader.close()
            assert answer.status == "not_found" or answer.text in {known.text for known in whole}
            for citation in answer.citations:
                (version,) = (v for v in versions if v.sha256 == citation.document.sha256)
                assert citation.quote == version.text[citation.start : citation.end]
            if not acted():
                break
        assert n > 2
