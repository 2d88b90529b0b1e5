"""``policyqa show``: a document, or one clause in its place."""

from __future__ import annotations

import click

from index.open import open_store
from qa.browse import Place, find_document, find_place
from ui.program import DONE, Command
from ui.render import document_text, one_line, printable, reference


@click.command(name="show", cls=Command)
@click.argument("identity", metavar="编号[#条文编号]")
@click.option("--text", "whole", is_flag=True, help="显示文件全文。")
def command(identity: str, whole: bool) -> int:
    """显示一份文件的概况，或其中一条条文的原文。"""
    store = open_store()
    if "#" in identity:
        text = _place_text(find_place(store, identity))
    else:
        document = find_document(store, identity)
        text = document.text if whole else document_text(document)
    click.echo(printable(text))
    return DONE


def _place_text(place: Place) -> str:
    lines = [f"{reference(place.document)}{place.clause.label}"]
    lines += [f"位于：{' › '.join(c.marker + (c.heading or c.label) for c in place.above)}"] if place.above else []
    lines += ["", place.text.rstrip("\n"), ""]
    for word, clause in (("上一条", place.before), ("下一条", place.after)):
        if clause:
            words = one_line(place.document.quote(clause.start, clause.end), 30)
            lines.append(f"{word}：{place.document.id}#{clause.id}  {words}")
    return "\n".join(lines)
