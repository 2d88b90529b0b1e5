"""``policyqa delete``: take a document out of the knowledge base."""

from __future__ import annotations

import click

from index.build import delete
from index.open import open_store
from qa.browse import find_document
from ui.program import DONE, Command
from ui.render import printable, reference


@click.command(name="delete", cls=Command)
@click.argument("identity", metavar="编号")
def command(identity: str) -> int:
    """从知识库删除一份文件。"""
    store = open_store()
    document = find_document(store, identity)
    delete(store, document.id)
    click.echo(printable(f"已删除 {document.id} {reference(document)}。"))
    return DONE
