"""``policyqa search``: the clauses nearest to a query, without an answer."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from corpus.errors import PolicyError
from index.open import open_store
from index.store import Store
from qa.browse import Found, find_clauses, find_document
from qa.service.shapes import hit_json
from ui.lines import read_lines, whole, write_json, write_line
from ui.program import DONE, NO, Command
from ui.render import one_line, printable, reference


@click.command(name="search", cls=Command)
@click.argument("query", metavar="检索词", nargs=-1)
@click.option("--top", type=click.IntRange(1, 1000), default=10, metavar="N", help="最多列出几条，不写则 10 条。")
@click.option("--document", default="", metavar="编号", help="只查这一份文件。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
@click.option("--jsonl", is_flag=True, help="从标准输入逐行读 {id, question}，逐行输出 {id, hits}。")
def command(query: tuple[str, ...], top: int, document: str, as_json: bool, jsonl: bool) -> int:
    """按检索词列出最相近的条文，不作答。"""
    words = whole(" ".join(query)).strip()
    if not words and not jsonl:
        raise click.UsageError("缺少检索词")
    store = open_store()
    within = [find_document(store, document).id] if document else None
    if jsonl:
        return _answer_lines(store, top, within)
    found = find_clauses(store, words, top=top, documents=within)
    if as_json:
        write_json({"question": words, "hits": [hit_json(one) for one in found]})
    else:
        _show(found)
    return DONE if found else NO


def _answer_lines(store: Store, top: int, within: Sequence[str] | None) -> int:
    code = DONE
    for line in read_lines(sys.stdin.buffer):
        body: dict[str, Any] = {"id": line.fields.get("id"), "hits": []}
        try:
            found = find_clauses(store, line.text("question"), top=top, documents=within)
            body["hits"] = [hit_json(one) for one in found]
        except PolicyError as error:
            body["error"], code = str(error), NO
        write_line(body)
    return code


def _show(found: Sequence[Found]) -> None:
    if not found:
        click.echo("没有找到相近的条文，请换一个说法。")
    for number, one in enumerate(found, 1):
        click.echo(printable(f"{number}. {reference(one.document)}{one.clause.label}  {one.score:.2f}"))
        click.echo(printable(f"   {one_line(one.text, 120)}"))
