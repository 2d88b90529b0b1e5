"""``policyqa bench``: what a start, an answer and a server cost here, each beside a reference measured in the same run."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from index.home import FILE
from index.open import open_store
from index.store import Store
from qa.ask import Message, ask
from ui.importing import report, sample
from ui.measure import command_seconds, percentile, requests_per_second, resident_megabytes, serving
from ui.program import DONE, Command
from ui.samples import samples

PROGRAM = (sys.executable, "-c", "from ui.cli import main; main()")
BARE = (sys.executable, "-c", "pass")
DICTIONARY = (sys.executable, "-W", "ignore", "-c", "import jieba; jieba.setLogLevel(60); jieba.initialize()")
EMPTY_ROUTE = """
import uvicorn, socket
from fastapi import FastAPI
app = FastAPI()
@app.post("/api/ask")
def ask(body: dict): return {}
listener = socket.socket(proto=socket.IPPROTO_TCP); listener.bind(("127.0.0.1", 0))
print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="error")).run([listener])
"""
QUESTIONS = Path(__file__).parents[2] / "tests" / "qa" / "questions"
"""The question sets of a checkout; elsewhere a few questions made from the documents are asked."""
ASKED = 200
"""Questions put to one document and to many."""
FEW = 3
"""Kinds with fewer questions than this are not shown: a percentile of two says nothing."""


@click.command(name="bench", cls=Command)
@click.option(
    "--corpus", type=click.Path(path_type=Path), help="批量导入这个文件夹里的文件来测量，不写则用随附计划的副本。"
)
@click.option(
    "--sample", "size", type=click.IntRange(0), default=150, metavar="N", help="从中随机取几份，0 为全部，不写则 150。"
)
@click.option("--bulk-only", is_flag=True, help="只测批量导入和多份文件时的提问、核对引文和稿件。")
def command(corpus: Path | None, size: int, bulk_only: bool) -> int:
    """测量启动、回答、服务、批量导入的用时与内存，并与同一次运行中的参照对比（在临时文件夹里进行，不动知识库）。"""
    with tempfile.TemporaryDirectory(prefix="policyqa-") as folder:
        environment = {**os.environ, "POLICYQA_HOME": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
        store = open_store(Path(folder) / FILE)
        (Path(folder) / "many").mkdir()
        large = open_store(Path(folder) / "many" / FILE)
        asked = _spread([question for question, history in _questions() if not history]) or list(samples(store))
        bulk = report(store, large, sample(corpus, size), asked)
        single = (_start(store, environment), _answers(store), _servers(store, environment))
        for lines in (*(() if bulk_only else single), bulk):
            for line in lines:
                click.echo(line)
    return DONE


def _start(store: Store, environment: Mapping[str, str]) -> Iterator[str]:
    """The command line, warm, beside a bare Python and beside loading jieba's dictionary."""
    question = samples(store)[0]
    command_seconds([*PROGRAM, "ask", question], environment)
    taken = command_seconds([*PROGRAM, "ask", question], environment)
    bare, dictionary = command_seconds(BARE, environment), command_seconds(DICTIONARY, environment)
    yield "启动"
    yield f"  命令行问一句事实（含启动）　{taken * 1000:7.0f} 毫秒"
    yield f"  参照：空的 Python　　　　　{bare * 1000:7.0f} 毫秒　　{taken / bare:.1f} 倍"
    yield f"  参照：载入 jieba 词典　　　{dictionary * 1000:7.0f} 毫秒　　{taken / dictionary:.2f} 倍"


def _answers(store: Store) -> Iterator[str]:
    """Time of ``ask`` in process by kind, on every question of the sets."""
    asked = _questions() or [(question, ()) for question in samples(store)]
    times: dict[str, list[float]] = defaultdict(list)
    for question, history in asked:
        ask(store, question, history=history)
        began = time.perf_counter()
        answer = ask(store, question, history=history)
        kind = str(dict(answer.understood).get("kind", "-"))
        times[kind].append((time.perf_counter() - began) * 1000)
    yield f"回答（进程内，{len(asked)} 个问题，毫秒）　　　数量　 中位　 p95"
    for kind, values in sorted(times.items(), key=lambda item: -len(item[1])):
        if len(values) >= FEW:
            yield f"  {kind:32}{len(values):6}{percentile(values, 0.5):8.1f}{percentile(values, 0.95):8.1f}"
    every = [value for values in times.values() for value in values]
    yield f"  {'all':32}{len(every):6}{percentile(every, 0.5):8.1f}{percentile(every, 0.95):8.1f}"


def _questions() -> list[tuple[str, tuple[Message, ...]]]:
    found = []
    for path in sorted(QUESTIONS.glob("*.jsonl")) if QUESTIONS.is_dir() else ():
        for gold in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            history = tuple(Message(m["role"], m["content"]) for m in gold.get("history") or ())
            found.append((gold["question"], history))
    return found


def _spread(questions: Sequence[str]) -> list[str]:
    """Some of every set, the sets being of different kinds."""
    return list(questions[:: max(1, len(questions) // ASKED)])


def _servers(store: Store, environment: Mapping[str, str]) -> Iterator[str]:
    """Requests a second beside an empty FastAPI route, and memory with and without the page."""
    body = {"question": samples(store)[0]}
    with serving((sys.executable, "-c", EMPTY_ROUTE), environment) as empty:
        reference = requests_per_second(empty, "/api/ask", body)
    rates, memory = {}, {}
    for name, options in (("只开接口", ["--api-only"]), ("页面和接口", [])):
        with serving((*PROGRAM, "serve", "--port", "0", *options), environment) as server:
            rates[name] = requests_per_second(server, "/api/ask", body)
            memory[name] = resident_megabytes(server)
    yield "服务（一个连接，逐个请求）"
    for name, rate in rates.items():
        yield f"  {name:8}　每秒 {rate:6.0f} 次　为空路由（每秒 {reference:.0f} 次）的 {rate / reference:.0%}　内存 {memory[name]} MB"
