"""``policyqa import``: documents into the knowledge base."""

from __future__ import annotations

from pathlib import Path

import click

from index.build import add
from index.open import open_store
from index.store import Store
from ui.incoming import Incoming, incoming
from ui.program import DONE, NO, WRONG, Command
from ui.render import counts, printable


@click.command(name="import", cls=Command)
@click.argument("paths", metavar="文件或文件夹", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只试读，不入库。")
def command(paths: tuple[Path, ...], dry_run: bool) -> int:
    """导入文件、文件夹、zip 压缩包，或每行一份 {docid, text, title} 的 .jsonl；编号相同的旧文件被替换。

    读不了的文件会指明原因，其余照常导入。退出码：0 全部导入，1 部分被拒，2 全部被拒。
    """
    store = None if dry_run else open_store()
    known = {entry.id: "知识库已有的文件" for entry in store.entries()} if store else {}
    loaded = refused = 0
    for one in incoming(paths):
        if one.document is None:
            refused += 1
            click.echo(printable(f"✗ {one.name}：{one.refusal}"), err=True)
        else:
            loaded += 1
            click.echo(
                printable(f"✓ {one.name} → {one.document.id}  {counts(one.document)}  {_store(store, one, known)}")
            )
    click.echo(_summary(loaded, refused, dry_run))
    return DONE if not refused else NO if loaded else WRONG


def _store(store: Store | None, one: Incoming, known: dict[str, str]) -> str:
    """Store the document and say what became of an older one with its id."""
    if one.document is None:
        return ""
    before = known.get(one.document.id, "")
    known[one.document.id] = f"本次的“{one.name}”"
    if store:
        add(store, one.document)
    return f"（替换了{before}）" if before else ""


def _summary(loaded: int, refused: int, dry_run: bool) -> str:
    done = f"试读 {loaded} 份，没有入库" if dry_run else f"导入 {loaded} 份"
    return f"{done}，拒绝 {refused} 份。" if refused else f"{done}。"
