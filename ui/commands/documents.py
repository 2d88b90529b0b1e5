"""``policyqa documents``: the documents of the knowledge base."""

from __future__ import annotations

from dataclasses import asdict

import click

from index.open import open_store
from qa.day import today
from qa.standing import STANDINGS, standing_of
from ui.lines import write_json
from ui.program import DONE, NO, Command
from ui.render import printable


@click.command(name="documents", cls=Command)
@click.option("--json", "json_wanted", is_flag=True, help="输出 JSON。")
def command(json_wanted: bool) -> int:
    """列出知识库里的文件。"""
    store = open_store()
    entries = store.entries()
    if json_wanted:
        write_json([asdict(entry) for entry in entries])
    elif not entries:
        click.echo("知识库里没有文件，请用 policyqa import 导入。")
    else:
        for entry in entries:
            standing = STANDINGS[standing_of(store.validity(entry), today())]
            click.echo(printable(f"{entry.id}  {entry.date or '日期不详'}  {entry.title or entry.source}{standing}"))
        click.echo(f"共 {len(entries)} 份文件。")
    return DONE if entries else NO
