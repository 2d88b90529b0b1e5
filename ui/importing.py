"""What an import in bulk costs beside cutting the same texts into words, and what a large knowledge base costs a question."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.parse import parse
from corpus.read.file import read_file
from corpus.source import Source
from index.build import PLANS, add_prepared, derive
from index.prepare import prepare
from index.segment import Segmenter
from index.store import Store
from qa.ask import ask
from ui.incoming import files_of
from ui.measure import percentile
from ui.proving import proving

REPEATED = 40
"""Copies of the shipped plan that are imported where no folder is given, each with a number of its own."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds of one import."""

    documents: int
    characters: int
    seconds: float
    raw: float
    """Of jieba alone, cutting the same texts in search mode."""
    half: int
    whole: int
    """Resident megabytes after half of the documents and after all of them; 0 where the system does not tell."""


def sample(folder: Path | None, size: int) -> list[Callable[[], Source]]:
    """Documents to import: ``size`` files of a folder taken at random (0: all), or copies of the shipped plan."""
    if folder is None:
        plan = read_file(next(iter(sorted(PLANS.glob("*.txt")))))
        return [lambda number=n: _copy(plan, number) for n in range(REPEATED)]  # type: ignore[misc]
    files = files_of(folder)
    chosen = files if size == 0 or size >= len(files) else random.Random(size).sample(files, size)
    return [lambda path=path: read_file(path) for path in chosen]  # type: ignore[misc]


def _copy(plan: Source, number: int) -> Source:
    text = re.sub(r"〔2018〕15号", f"〔2018〕{1000 + number}号", plan.text)
    return Source(plan.name, f"{plan.sha256}{number}", text)


def import_all(store: Store, sources: Sequence[Callable[[], Source]]) -> Cost:
    """Import in this process, so that processor time can be compared with that of jieba, whoever else uses the machine."""
    bulk, plain = Segmenter(store.path.parent, bulk=True), Segmenter(store.path.parent)
    for segmenter in (bulk, plain):
        segmenter.words("预热")
    seconds = raw = 0.0
    characters = half = 0
    for number, source in enumerate(sources):
        began = time.process_time()
        document = parse(source())
        store.holds(document.sha256)  # as an import asks of every document
        add_prepared(store, prepare(document, bulk))
        seconds += time.process_time() - began
        began = time.process_time()
        plain.words(document.text)
        raw += time.process_time() - began
        characters += len(document.text)
        half = _resident() if number == len(sources) // 2 else half
    began = time.process_time()
    derive(store)
    seconds += time.process_time() - began
    return Cost(len(sources), characters, seconds, raw, half, _resident())


def _resident() -> int:
    """Megabytes of this process."""
    status = Path("/proc/self/status")
    found = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found.group(1)) // 1024 if found else 0


def answering(stores: Sequence[Store], questions: Sequence[str]) -> list[tuple[float, float]]:
    """Median and p95 of ``ask`` in milliseconds of processor time, the stores asked in turn, each question twice."""
    times: list[list[float]] = [[] for _ in stores]
    for question in questions:
        for store, taken in zip(stores, times, strict=True):
            ask(store, question)
            began = time.process_time()
            ask(store, question)
            taken.append((time.process_time() - began) * 1000)
    return [(percentile(taken, 0.5), percentile(taken, 0.95)) for taken in times]


def report(
    small: Store, large: Store, sources: Sequence[Callable[[], Source]], questions: Sequence[str]
) -> Iterator[str]:
    """Lines on the import of the documents into ``large``, then on questions to both stores."""
    cost = import_all(large, sources)
    yield "批量导入（处理器时间，一个进程）"
    yield (
        f"  {cost.documents} 份、{cost.characters} 字　{cost.seconds:.1f} 秒　每秒 {cost.documents / cost.seconds:.1f} 份"
        f"、{cost.characters / cost.seconds / 1000:.0f} 千字　内存：一半时 {cost.half} MB，全部 {cost.whole} MB"
    )
    yield f"  参照：jieba 切分同样的文字　{cost.raw:.1f} 秒　　{cost.seconds / cost.raw:.2f} 倍"
    (median, most), (wide, widest) = answering((small, large), questions)
    yield f"提问（{len(questions)} 个问题，处理器毫秒）　一份文件：中位 {median:.1f}，p95 {most:.1f}"
    yield f"  加上这 {cost.documents} 份：中位 {wide:.1f}，p95 {widest:.1f}　　{widest / most:.1f} 倍"
    yield from proving(small, large)
