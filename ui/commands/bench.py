"""``policyqa bench``: what a start, a question, an import and a server cost on this machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

import click

from index.build import PLANS
from index.home import FILE
from index.open import open_store
from qa.ask import ask
from ui.program import DONE, Command
from ui.samples import samples

PROGRAM = (sys.executable, "-c", "from ui.cli import main; main()")
ROUNDS = 5
"""Runs of which the median is shown."""


@click.command(name="bench", cls=Command)
def command() -> int:
    """测量这台机器上的启动、回答、导入用时和服务内存（在临时文件夹里进行，不动知识库）。"""
    with tempfile.TemporaryDirectory(prefix="policyqa-") as folder:
        environment = {**os.environ, "POLICYQA_HOME": folder}
        for line in _measured(Path(folder), environment):
            click.echo(line)
    return DONE


def _measured(folder: Path, environment: dict[str, str]) -> Iterator[str]:
    began = time.perf_counter()
    store = open_store(folder / FILE)
    yield f"首次建库（随附的 {len(list(PLANS.glob('*.txt')))} 份文件）　{time.perf_counter() - began:.2f} 秒"
    asked = samples(store)
    if asked:
        call = [*PROGRAM, "ask", asked[0]]
        start = _seconds(lambda: subprocess.run(call, env=environment, capture_output=True, check=False))
        yield f"命令行问一句（含启动）　{start:.2f} 秒"
        for question in asked:
            ask(store, question)
            yield f"回答“{question}”　{_seconds(partial(ask, store, question)) * 1000:.1f} 毫秒"
    for name, options in (("只开接口", ["--api-only"]), ("页面和接口", [])):
        memory = _memory(options, environment)
        if memory:
            yield f"服务内存（{name}）　{memory} MB"


def _seconds(run: Callable[[], object]) -> float:
    """Median time of a few runs."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        run()
        times.append(time.perf_counter() - began)
    return median(times)


def _memory(options: list[str], environment: dict[str, str]) -> int:
    """Resident memory of a server after one answer, in MB; 0 where the system does not tell."""
    call = [*PROGRAM, "serve", "--port", "0", *options]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) as server:
        try:
            said = server.stdout.readline().decode() if server.stdout else ""
            address = re.search(r"http://[^/\s]+", said)
            status = Path(f"/proc/{server.pid}/status")
            if not address or not status.exists():
                return 0
            urllib.request.urlopen(f"{address.group()}/api/search?q=%E4%BB%BB%E5%8A%A1", timeout=60).close()
            resident = re.search(r"VmRSS:\s+(\d+)", status.read_text())
            return int(resident.group(1)) // 1024 if resident else 0
        finally:
            server.terminate()
