"""``policyqa show``: a document, or one clause in its place."""

from __future__ import annotations

from collections.abc import Sequence

import click

from index.editions import Edition
from index.open import open_store
from qa.browse import Place, find_document, find_place
from qa.cite import VERSION
from qa.editions import notice
from ui.program import DONE, Command
from ui.render import document_text, one_line, printable, reference


@click.command(name="show", cls=Command)
@click.argument("identity", metavar="编号[#条文编号]")
@click.option("--version", default="", metavar="版本号", help="旧的一版；不写则是现行版。")
@click.option("--text", "whole", is_flag=True, help="显示文件全文。")
def command(identity: str, *, version: str, whole: bool) -> int:
    """显示一份文件的概况，或其中一条条文的原文。"""
    store = open_store()
    if "#" in identity:
        text = _place_text(find_place(store, identity, version))
    else:
        document = find_document(store, identity, version)
        text = document.text if whole else "\n".join([document_text(document), *_editions(store.editions(document.id))])
    click.echo(printable(text))
    return DONE


def _editions(editions: Sequence[Edition]) -> list[str]:
    """The editions and their version numbers; nothing where there is only one."""
    if len(editions) < 2:
        return []
    shown = [
        f"  {edition.sha256[:VERSION]}  {edition.date or '日期不详'}  {edition.source}{'（现行）' if edition.current else ''}"
        for edition in editions
    ]
    return ["", "版本", *shown]


def _place_text(place: Place) -> str:
    lines = [f"{reference(place.document)}{place.clause.label}", *filter(None, [notice(place)])]
    lines += [f"位于：{' › '.join(c.marker + (c.heading or c.label) for c in place.above)}"] if place.above else []
    lines += ["", place.text.rstrip("\n"), ""]
    for word, clause in (("上一条", place.before), ("下一条", place.after)):
        if clause:
            words = one_line(place.document.quote(clause.start, clause.end), 30)
            lines.append(f"{word}：{place.document.id}#{clause.id}  {words}")
    return "\n".join(lines)
