"""What verifying a quotation and checking a draft cost in a large knowledge base, beside the shipped plan alone."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from index.store import Store
from qa.draft.check import check
from qa.verify.verify import SHORT, verify
from ui.measure import command_work, percentile

QUOTED = 300
"""Quotations that are verified, each of at most ``QUOTATION`` characters."""
QUOTATION = 60
DRAFT = 10_000
"""Characters of the draft that is checked."""
ROUNDS = 3
CHECK = (sys.executable, "-c", "from ui.cli import main; main()", "check")


def proving(small: Store, large: Store) -> Iterator[str]:
    """Lines on quotations, then on a draft: each store with quotations of its own, both with one draft."""
    (median, most), (wide, widest) = (verifying(store, quotations(store)) for store in (small, large))
    yield f"核对引文（{QUOTED} 条，每两条改动一条，各一次，处理器毫秒）　一份文件：中位 {median:.1f}，p95 {most:.1f}"
    yield f"  全部文件：中位 {wide:.1f}，p95 {widest:.1f}　　{widest / most:.1f} 倍"
    text = draft(small, large)
    (warm, cold), (warmer, coldest) = (checking(store, text) for store in (small, large))
    yield f"核对稿件（{len(text)} 字，处理器秒）　一份文件：再次 {warm:.2f}，命令行第一次（含启动）{cold:.2f}"
    yield f"  全部文件：再次 {warmer:.2f}，命令行第一次 {coldest:.2f}　　{coldest / cold:.1f} 倍"


def quotations(store: Store, count: int = QUOTED) -> list[str]:
    """Quotations from passages taken at random, every other one with one character changed."""
    chance = random.Random(count)
    found: list[str] = []
    for text in _passages(store, count):
        begin = chance.randrange(max(1, len(text) - QUOTATION))
        quote = text[begin : begin + QUOTATION].strip()
        middle = len(quote) // 2
        found.append(quote if len(found) % 2 else f"{quote[:middle]}甲{quote[middle + 1 :]}")
    return [quote for quote in found if len(quote) > SHORT]


def _passages(store: Store, count: int) -> list[str]:
    """The words of passages taken at random."""
    places = store.rows("select edition, clause from passages")
    query = """select substr(d.text, c.start + 1, c."end" - c.start) from clauses c join documents d using (edition)
        where c.edition = ? and c.id = ?"""
    chosen = random.Random(count).sample(places, min(len(places), count))
    return [str(text) for place in chosen for (text,) in store.rows(query, place)]


def verifying(store: Store, quotes: Sequence[str]) -> tuple[float, float]:
    """Median and p95 of ``verify`` in milliseconds of processor time, each quotation once, its document read for it."""
    verify(store, quotes[0])
    times = [1000 * _seconds(lambda quote=quote: verify(store, quote)) for quote in quotes]  # type: ignore[misc]
    return percentile(times, 0.5), percentile(times, 0.95)


def draft(small: Store, large: Store) -> str:
    """Sentences of the plan, and of the documents beside it what they say in quotation marks, in turn."""
    plan = " ".join(_passages(small, QUOTED)).split("。")
    quoted = [f"文件规定：“{text}”" for text in _passages(large, QUOTED) if len(text) <= 2 * QUOTATION]
    pieces = [piece for pair in zip(cycle(plan), quoted, strict=False) for piece in pair]
    return "。\n".join(islice(cycle(pieces), DRAFT))[:DRAFT]


def checking(store: Store, text: str) -> tuple[float, float]:
    """Seconds of processor time: of ``check`` once all is warm, and of a whole process that does it for the first time."""
    check(store, text)
    warm = min(_seconds(lambda: check(store, text)) for _ in range(ROUNDS))
    with tempfile.TemporaryDirectory(prefix="policyqa-") as folder:
        path = Path(folder) / "draft.txt"
        path.write_text(text, encoding="utf-8")
        environment = {**os.environ, "POLICYQA_HOME": str(store.path.parent)}
        cold = min(command_work([*CHECK, str(path)], environment) for _ in range(ROUNDS))
    return warm, cold


def _seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began
