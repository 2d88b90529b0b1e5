"""``policyqa documents``: the documents of the knowledge base."""

from __future__ import annotations

from dataclasses import asdict

import click

from index.open import open_store
from ui.lines import write_json
from ui.program import DONE, NO, Command
from ui.render import printable


@click.command(name="documents", cls=Command)
@click.option("--json", "json_wanted", is_flag=True, help="输出 JSON。")
def command(json_wanted: bool) -> int:
    """列出知识库里的文件。"""
    entries = open_store().entries()
    if json_wanted:
        write_json([asdict(entry) for entry in entries])
    elif not entries:
        click.echo("知识库里没有文件，请用 policyqa import 导入。")
    else:
        for entry in entries:
            click.echo(printable(f"{entry.id}  {entry.date or '日期不详'}  {entry.title or entry.source}"))
        click.echo(f"共 {len(entries)} 份文件。")
    return DONE if entries else NO
