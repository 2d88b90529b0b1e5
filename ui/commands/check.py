"""``policyqa check``: a draft on the command line, its claims judged; marked up as HTML or Word on request."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from corpus.read.file import read_bytes, read_file
from corpus.source import Source
from index.open import open_store
from qa.draft.check import check
from qa.draft.result import GRAVEST, KINDS, SIGNS, WORDS, Checked, Claim, as_json
from ui.draft.page import draft_page
from ui.draft.word import draft_word
from ui.lines import whole, write_json
from ui.program import DONE, NO, Command
from ui.render import named, one_line, printable

STDIN = Path("-")
SHOWN = 3
"""Places shown of one claim."""


@click.command(name="check", cls=Command)
@click.argument("file", metavar="文件", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--document", default="", metavar="编号", help="只与这一份文件核对；不填则与知识库里的文件核对。")
@click.option("--json", "json_wanted", is_flag=True, help="输出 JSON。")
@click.option(
    "--html", "page", metavar="文件", type=click.Path(path_type=Path), help="另存为标注好的网页（一个文件）。"
)
@click.option("--docx", "word", metavar="文件", type=click.Path(path_type=Path), help="另存为带批注的 Word 文件。")
def command(file: Path, document: str, json_wanted: bool, page: Path | None, word: Path | None) -> int:
    """核对一篇稿件（txt、md、docx 等，- 表示从标准输入读）：逐句找出可核对的说法，与文件对照（有不符时退出码 1）。"""
    source = _source(file)
    checked = check(open_store(), source.text, document=whole(document))
    if page:
        _save(page, draft_page(checked, source.name).encode("utf-8", "replace"))
    if word:
        _save(word, draft_word(checked, source.name))
    if json_wanted:
        write_json({"name": source.name, **as_json(checked)})
    else:
        click.echo(printable("\n".join(_lines(checked))))
    return NO if checked.contradicted else DONE


def _source(file: Path) -> Source:
    return read_bytes(sys.stdin.buffer.read(), "标准输入.txt") if file == STDIN else read_file(file)


def _save(path: Path, data: bytes) -> None:
    """Whole or not at all: what is half written never takes the place of a file."""
    half = path.with_name(f".{path.name}.part")
    try:
        half.write_bytes(data)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _lines(checked: Checked) -> Iterator[str]:
    yield checked.summary
    numbered = sorted(enumerate(checked.claims, 1), key=lambda pair: (GRAVEST.index(pair[1].verdict), pair[0]))
    for _, claim in numbered:
        line = checked.text.count("\n", 0, claim.start) + 1
        yield f"\n{SIGNS[claim.verdict]} {WORDS[claim.verdict]}（{KINDS[claim.kind]}）第 {line} 行：{one_line(claim.quote, 80)}"
        yield f"    {one_line(claim.text)}"
        yield from _places(claim)


def _places(claim: Claim) -> Iterator[str]:
    for citation in claim.citations[:SHOWN]:
        yield f"    出处　{named(citation.document)}{citation.label}  {citation.document.id}#{citation.clause}"
    if len(claim.citations) > SHOWN:
        yield f"    另有 {len(claim.citations) - SHOWN} 处依据"
