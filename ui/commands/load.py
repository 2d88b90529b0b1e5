"""``policyqa import``: documents into the knowledge base."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from corpus.model import Document
from index.build import Added, add_prepared, derive
from index.home import home
from index.open import open_store
from index.store import Store
from ui.crew import cores, each
from ui.incoming import Incoming, Job, expected, jobs, lost, read_in_bulk
from ui.program import DONE, NO, WRONG, Command
from ui.progress import Bar
from ui.render import counts, printable

FEW = 8
"""Documents up to which this process does all the work: starting another takes longer."""
FATES = {
    "new": "",
    "again": "（重新解析了同一份内容）",
    "newer": "（成为最新一版，旧版保留）",
    "older": "（存为旧版，答复仍用较新的一版）",
}


@click.command(name="import", cls=Command)
@click.argument("paths", metavar="文件或文件夹", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只试读，不入库。")
@click.option("--workers", type=click.IntRange(1, 64), metavar="N", help="同时解析的进程数，不写则按处理器个数。")
@click.option("--url", default="", metavar="网址", help="文件从哪里取得，只用于一份文件。")
@click.option("--licence", default="", metavar="许可", help="使用许可，如“公开信息”。")
def command(paths: tuple[Path, ...], dry_run: bool, workers: int | None, url: str, licence: str) -> int:
    """导入文件、文件夹、zip 压缩包，或每行一份 {docid, text, title} 的 .jsonl。

    已经导入、内容没有变的自动跳过，中断后再运行一次即可接着导入；编号相同而内容不同的存为新的一版。
    读不了的文件会指明原因，其余照常导入。退出码：0 全部导入，1 部分被拒，2 全部被拒。
    """
    began = time.monotonic()
    if url and expected(paths) != 1:
        raise click.UsageError("--url 是一份文件的网址，请每次只导入一份文件。")
    store = None if dry_run else open_store()
    total = expected(paths)
    bar, tally = Bar(total), Tally()
    work = partial(read_in_bulk, home() if store else Path())
    crew = (workers or cores()) if total > FEW or workers else 1
    for _, one in each(
        _changed(store, (replace(job, url=url, licence=licence) for job in jobs(paths)), tally, bar),
        work,
        lost,
        workers=crew,
    ):
        _take(store, one, tally, bar)
        bar.step(tally.done)
    bar.clear()
    if store:
        derive(store)
    click.echo(tally.summary(time.monotonic() - began, dry_run=dry_run))
    return tally.code


class Tally:
    """What has become of the documents so far."""

    def __init__(self) -> None:
        self.loaded = self.skipped = self.refused = self.characters = 0
        self.things: Counter[str] = Counter()

    @property
    def done(self) -> int:
        """Documents that are dealt with."""
        return self.loaded + self.skipped + self.refused

    @property
    def code(self) -> int:
        """The exit code."""
        return DONE if not self.refused else NO if self.loaded or self.skipped else WRONG

    def take(self, document: Document) -> None:
        """One more document that was read."""
        self.loaded += 1
        self.characters += len(document.text)
        self.things.update(
            {
                "条条文": len(document.clauses),
                "项任务": sum(clause.kind == "task" for clause in document.clauses),
                "项分工": len(document.assignments),
                "个目标值": sum(not target.baseline for target in document.targets),
                "处疑点": len(document.problems),
            }
        )

    def summary(self, seconds: float, *, dry_run: bool) -> str:
        """One sentence on the documents, one on what is in them."""
        parts = [f"试读 {self.loaded} 份，没有入库" if dry_run else f"导入 {self.loaded} 份"]
        parts += [f"未改动 {self.skipped} 份"] if self.skipped else []
        parts += [f"拒绝 {self.refused} 份"] if self.refused else []
        found = "、".join(f"{number} {noun}" for noun, number in self.things.items() if number)
        pace = f"，用时 {seconds:.1f} 秒，每秒 {self.loaded / max(seconds, 0.001):.1f} 份" if self.loaded > FEW else ""
        return f"{'，'.join(parts)}。" + (f"共 {self.characters} 字：{found}{pace}。" if self.loaded > 1 else "")


def _changed(store: Store | None, every: Iterable[Job], tally: Tally, bar: Bar) -> Iterator[Job]:
    """The jobs that the store does not hold as they are, read by today's rules."""
    for job in every:
        if store and job.sha256 and store.holds(job.sha256, job.identity):
            tally.skipped += 1
            bar.line(printable(f"＝ {job.name}：已经导入，内容没有变"))
            bar.step(tally.done)
        else:
            yield job


def _take(store: Store | None, one: Incoming, tally: Tally, bar: Bar) -> None:
    """Store what was read, and say so in one line."""
    if one.prepared is None:
        tally.refused += 1
        bar.line(printable(f"✗ {one.name}：{one.refusal}"), err=True)
        return
    document = one.prepared.document
    added = add_prepared(store, one.prepared) if store else Added(document.id, "new", 0)
    tally.take(document)
    bar.line(printable(f"✓ {one.name} → {added.id}  {counts(document)}  {FATES[added.fate]}".rstrip()))
