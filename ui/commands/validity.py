"""``policyqa validity``: whether a document holds, and setting by hand what its text does not say."""

from __future__ import annotations

import click

from corpus.model import Validity
from index.build import rule
from index.hand import STATUSES, Hand
from index.open import open_store
from qa.browse import find_document
from qa.day import given_day
from ui.program import DONE, Command
from ui.render import printable, reference


@click.command(name="validity", cls=Command)
@click.argument("identity", metavar="编号")
@click.option(
    "--status",
    type=click.Choice((*STATUSES, "")),
    default=None,
    metavar="状态",
    help="现行有效、已修改、已失效、已废止；写 '' 表示不明。",
)
@click.option("--effective", default=None, metavar="日期", help="施行日期，如 2020-01-31；写 '' 表示不明。")
@click.option("--until", default=None, metavar="日期", help="有效期的最后一天；写 '' 表示不明。")
def command(identity: str, *, status: str | None, effective: str | None, until: str | None) -> int:
    """显示一份文件的效力；带选项时改由人工设定，重新导入同一版、重建数据库都保留。"""
    store = open_store()
    document = find_document(store, identity)
    days = [None if day is None else given_day(day) for day in (effective, until)]
    hand = Hand(days[0], days[1], status)
    if hand != Hand():
        rule(store, document.id, hand)
        document = find_document(store, document.id)
    click.echo(printable(reference(document)))
    for line in validity_lines(document.validity):
        click.echo(line)
    return DONE


def validity_lines(validity: Validity) -> list[str]:
    """施行日期　2019-08-20（文件写明）."""
    fields = (("effective", "施行日期"), ("until", "有效期至"), ("status", "效力状态"))
    shown = []
    for name, words in fields:
        value = getattr(validity, name)
        source = "（文件写明）" if validity.proof(name) else "（人工设定）" if value else ""
        shown.append(f"{words}　{value or '不明'}{source}")
    return shown
