"""``policyqa diff``: what changed between two editions of a document, or what differs between two documents."""

from __future__ import annotations

from collections.abc import Iterator

import click

from index.open import open_store
from qa.diff.diff import diff
from qa.diff.result import WORDS, Change, Comparison, FactChange, as_json
from ui.lines import write_json
from ui.program import DONE, NO, Command
from ui.render import named, one_line, printable


@click.command(name="diff", cls=Command)
@click.argument("identity", metavar="编号")
@click.option("--with", "other", default="", metavar="编号", help="同另一份文件比较，不写则比较同一份文件的前后两版。")
@click.option("--old", default="", metavar="版本号", help="旧的一版（policyqa show 编号 列出各版），不写则是上一版。")
@click.option("--new", default="", metavar="版本号", help="新的一版，不写则是现行版。")
@click.option("--json", "json_wanted", is_flag=True, help="输出 JSON。")
def command(identity: str, *, other: str, old: str, new: str, json_wanted: bool) -> int:
    """比较一份文件的前后两版，或两份文件：先列单位、数字的变化，再逐条列出不同（没有不同时退出码 1）。"""
    found = diff(open_store(), identity, old=old, new=new, other=other)
    if json_wanted:
        write_json(as_json(found))
    else:
        click.echo(printable("\n".join(lines(found))))
    return DONE if found.changes else NO


def lines(comparison: Comparison) -> Iterator[str]:
    """The comparison for a terminal: what is gone in 〔－ －〕, what is new in 〔＋ ＋〕."""
    for word, document in (("旧", comparison.old), ("新", comparison.new)):
        yield f"{word}　{named(document)}{f'　{document.date}' if document.date else ''}　版本号 {document.sha256[:12]}"
    yield comparison.summary
    if comparison.facts:
        yield "\n要紧的变化"
        yield from (f"  · {fact_line(fact)}" for fact in comparison.facts)
    if comparison.changes:
        yield "\n逐条"
        yield from (line for change in comparison.changes for line in _change(change))


def fact_line(fact: FactChange) -> str:
    """建设茶园　牵头单位：县农业局 → 县水务委."""
    what = "　".join(filter(None, (fact.subject, fact.aspect)))
    return f"{what}：{'、'.join(fact.old) or '（没有）'} → {'、'.join(fact.new) or '（没有）'}"


def _change(change: Change) -> Iterator[str]:
    labels = [side.label for side in (change.old, change.new) if side]
    place = labels[0] if len(set(labels)) == 1 else " → ".join(labels)
    yield f"[{WORDS[change.kind]}] {place}"
    if change.kind == "changed":
        marks = {"equal": "{}", "delete": "〔－{}－〕", "insert": "〔＋{}＋〕"}
        yield "    " + one_line("".join(marks[step.op].format(step.text) for step in change.steps))
    elif change.kind != "moved":
        yield from (f"    {one_line(side.text)}" for side in (change.old, change.new) if side)
