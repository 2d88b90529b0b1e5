"""``policyqa parse``: what the program reads in a file, without storing anything."""

from __future__ import annotations

from pathlib import Path

import click

from corpus.as_json import as_json
from corpus.parse import parse
from corpus.read.file import read_file
from ui.lines import write_json
from ui.program import DONE, Command
from ui.render import document_text, printable


@click.command(name="parse", cls=Command)
@click.argument("file", metavar="文件", type=click.Path(path_type=Path))
@click.option("--json", "json_wanted", is_flag=True, help="输出 JSON。")
def command(file: Path, json_wanted: bool) -> int:
    """解析一个文件并显示结果，不入库。"""
    document = parse(read_file(file))
    if json_wanted:
        write_json(as_json(document))
    else:
        click.echo(printable(document_text(document)))
    return DONE
