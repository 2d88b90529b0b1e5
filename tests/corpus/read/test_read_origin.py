"""Where a document comes from: its file, who read it, the address it names; and that the store keeps it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from corpus.read.jsonl import records
from corpus.read.origin import address_of, version
from corpus.source import Origin
from index.build import add
from index.open import open_store

BODY = "<body><p>第一条　为了规范，制定本办法。</p><p>第二条　本办法所称单位，是指机关。</p></body></html>"


def test_a_text_knows_its_size_and_reader() -> None:
    data = "第一条 依法。".encode()
    assert read_bytes(data, "法.txt").origin == Origin(len(data), "text", version())


@pytest.mark.parametrize(
    "head",
    [
        "<!-- saved from url=(0030)https://www.gov.cn/zc/1.htm -->",
        '<link rel="canonical" href="https://www.gov.cn/zc/1.htm">',
        '<meta property="og:url" content="https://www.gov.cn/zc/1.htm">',
    ],
)
def test_a_saved_page_says_its_address(head: str) -> None:
    source = read_bytes(f"<html><head>{head}</head>{BODY}".encode(), "1.htm")
    assert source.origin.url == "https://www.gov.cn/zc/1.htm"
    assert source.origin.reader == "html"


def test_no_address_no_guess() -> None:
    assert address_of(b"<html><a href='https://www.gov.cn/'>gov</a>") == ""


def test_a_line_of_json_may_state_address_and_licence() -> None:
    line = '{"docid": "a", "text": "甲。", "url": "https://a.cn/1", "licence": "CC-BY"}'.encode()
    [(_, source)] = records(io.BytesIO(line), "a.jsonl")
    assert (source.origin.reader, source.origin.url, source.origin.licence) == ("jsonl", "https://a.cn/1", "CC-BY")


def test_the_store_keeps_origin_and_pages(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.sqlite")
    source = read_bytes(f"<html><head><link rel=canonical href=https://a.cn/1></head>{BODY}".encode(), "1.htm")
    document = parse(source, identity="页")
    add(store, document)
    kept = store.document("页")
    assert kept is not None
    assert (kept.origin, kept.pages) == (source.origin, source.pages)
    store.close()
