"""Work shared by several processes: results in the order of the jobs, few jobs in memory, a process that dies is survived."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

AHEAD = 4
"""Jobs per process that are handed out before their turn: memory does not grow with the number of jobs."""
MOST = 64
"""Processes at most."""


def cores() -> int:
    """Processors that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(
    jobs: Iterable[Job], work: Callable[[Job], Result], lost: Callable[[Job], Result], *, workers: int
) -> Iterator[tuple[Job, Result]]:
    """Every job with its result; ``lost`` is the result of a job whose process died. One worker is this process."""
    if workers <= 1:
        yield from ((job, work(job)) for job in jobs)
        return
    waiting: deque[tuple[Job, Future[Result]]] = deque()
    source = iter(jobs)
    pool = _pool(workers)
    try:
        while True:
            for job in _some(source, workers * AHEAD - len(waiting)):
                waiting.append((job, _handed(pool, work, job)))
            if not waiting:
                return
            job, future = waiting.popleft()
            try:
                yield job, future.result()
            except BrokenProcessPool:
                again = [job, *(job for job, _ in waiting)]
                waiting.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                yield from ((job, _alone(job, work, lost)) for job in again)
                pool = _pool(workers)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Fresh processes: one that is forked would inherit open databases and half of the threads."""
    return ProcessPoolExecutor(min(workers, MOST), mp_context=multiprocessing.get_context("spawn"))


def _handed(pool: ProcessPoolExecutor, work: Callable[[Job], Result], job: Job) -> Future[Result]:
    """The job handed out. A pool that broke a moment ago takes none: that is told in the job's turn, not here."""
    try:
        return pool.submit(work, job)
    except BrokenProcessPool as broken:
        untaken: Future[Result] = Future()
        untaken.set_exception(broken)
        return untaken


def _alone(job: Job, work: Callable[[Job], Result], lost: Callable[[Job], Result]) -> Result:
    """A job in a process of its own: it was under way when another one died, or it is the one that kills."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, job).result()
        except BrokenProcessPool:
            return lost(job)


def _some(source: Iterator[Job], number: int) -> Iterator[Job]:
    for _ in range(number):
        if (job := next(source, None)) is None:
            return
        yield job
