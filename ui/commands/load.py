"""``policyqa import``: documents into the knowledge base."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import click

from index.build import derive
from index.open import open_store
from ui.incoming import expected, jobs
from ui.intake import FEW, Tally, crew, intake
from ui.program import DONE, NO, WRONG, Command
from ui.progress import Bar


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
    began, total = time.monotonic(), expected(paths)
    if url and total != 1:
        raise click.UsageError("--url 是一份文件的网址，请每次只导入一份文件。")
    store = None if dry_run else open_store()
    bar, tally = Bar(total), Tally()
    given = (replace(job, url=url, licence=licence) for job in jobs(paths))
    for outcome in intake(store, given, tally, workers=workers or crew(total)):
        bar.line(outcome.line, err=outcome.kind == "refused")
        bar.step(tally.done)
    bar.clear()
    if store:
        derive(store)
    click.echo(tally.summary(dry_run=dry_run, pace=_pace(tally, time.monotonic() - began)))
    return _code(tally)


def _pace(tally: Tally, seconds: float) -> str:
    loaded = tally.outcomes["loaded"]
    return f"，用时 {seconds:.1f} 秒，每秒 {loaded / max(seconds, 0.001):.1f} 份" if loaded > FEW else ""


def _code(tally: Tally) -> int:
    if not tally.outcomes["refused"]:
        return DONE
    return NO if tally.outcomes["loaded"] or tally.outcomes["unchanged"] else WRONG
