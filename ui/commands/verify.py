"""``policyqa verify``: one quotation on the command line, or many as JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import click

from corpus.errors import PolicyError
from index.open import open_store
from index.store import Store
from qa.verify.result import HARMLESS, Verification, as_json
from qa.verify.sentence import headline
from qa.verify.verify import verify
from ui.lines import read_lines, whole, write_json, write_line
from ui.program import DONE, NO, Command
from ui.render import named, one_line, printable


@click.command(name="verify", cls=Command)
@click.argument("quote", metavar="引文", nargs=-1)
@click.option(
    "--clause", default="", metavar="出处", help="条文编号、条款称谓，或“某发〔2020〕1号第四部分第17项”这样的说法。"
)
@click.option("--document", default="", metavar="编号", help="引文出自这一份文件。")
@click.option("--json", "json_wanted", is_flag=True, help="输出 JSON。")
@click.option(
    "--jsonl",
    is_flag=True,
    help="从标准输入逐行读 {id, quote, clause}，逐行输出 {id, verdict, differences, citation}。",
)
def command(quote: tuple[str, ...], clause: str, document: str, json_wanted: bool, jsonl: bool) -> int:
    """核对一句引文：与原文一致、有出入（差在哪里）、出处不对，还是文件里没有（不一致时退出码 1）。"""
    words = whole(" ".join(quote)).strip()
    if not words and not jsonl:
        raise click.UsageError("缺少引文")
    store = open_store()
    if jsonl:
        return _verify_lines(store, clause, document)
    found = verify(store, words, clause=whole(clause), document=whole(document))
    if json_wanted:
        write_json(as_json(found))
    else:
        click.echo(printable("\n".join(_lines(found))))
    return DONE if found.accepted else NO


def _verify_lines(store: Store, clause: str, document: str) -> int:
    code = DONE
    for line in read_lines(sys.stdin.buffer):
        body: dict[str, Any] = {"id": line.fields.get("id")}
        try:
            said = line.text("clause") or clause
            found = verify(store, line.text("quote"), clause=said, document=line.text("document") or document)
            body |= as_json(found)
            code = code if found.accepted else NO
        except PolicyError as error:
            body |= {"verdict": "absent", "differences": [], "citation": None, "error": str(error)}
            code = NO
        write_line(body)
    return code


def _lines(found: Verification) -> Iterator[str]:
    yield f"{headline(found)}。" if found.citation else found.text
    if found.differences:
        yield ""
        yield f"引文　{_marked(found, quoted=True)}"
        yield f"原文　{_marked(found, quoted=False)}"
    elif found.true:
        yield f"\n原文　{one_line(found.true)}"
    for citation in filter(None, (found.citation, *found.also)):
        yield f"出处　{named(citation.document)}{citation.label}  {citation.document.id}#{citation.clause}"
    for related in found.related:
        yield f"相近的条文（仅供参考，不是依据）　{named(related.document)}{related.label}\n      {one_line(related.text, 80)}"
    if found.remarks:
        yield "\n说明"
        yield from (f"  · {remark}" for remark in found.remarks)


def _marked(found: Verification, *, quoted: bool) -> str:
    """One of the two texts, what differs in 【】."""
    pieces = []
    for difference in found.differences:
        words = difference.quoted if quoted else difference.true
        pieces.append(words if difference.kind in HARMLESS or not words.strip() else f"【{words}】")
    return one_line("".join(pieces))
