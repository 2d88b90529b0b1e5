"""Several processes: results in the order of the jobs, memory that does not grow, a process that dies is survived."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator

import pytest

from ui.crew import AHEAD, cores, each
from ui.progress import Bar

pytestmark = pytest.mark.processes


def double(job: int) -> int:
    if job == 5:
        os._exit(9)
    return job * 2


def lost(job: int) -> int:
    return -job


def test_results_come_in_order_and_one_job_that_kills_its_process_is_lost_alone() -> None:
    found = list(each(range(12), double, lost, workers=2))
    assert found == [(job, -5 if job == 5 else job * 2) for job in range(12)]


def test_a_pool_that_broke_before_a_job_is_handed_out_is_survived() -> None:
    def source() -> Iterator[int]:
        yield 5
        while multiprocessing.active_children():
            time.sleep(0.01)
        time.sleep(0.3)  # the pool learns of the death a moment after it
        yield 6

    assert list(each(source(), double, lost, workers=2)) == [(5, -5), (6, 12)]


def test_jobs_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def source() -> Iterator[int]:
        for job in range(100, 200):
            taken.append(job)
            yield job

    running = each(source(), double, lost, workers=2)
    assert next(running) == (100, 200)
    assert len(taken) <= 2 * AHEAD
    running.close()


def test_one_worker_is_this_process() -> None:
    assert list(each([1, 2], lambda job: job + os.getpid(), lost, workers=1)) == [
        (1, 1 + os.getpid()),
        (2, 2 + os.getpid()),
    ]
    assert cores() >= 1


def test_the_bar_tells_what_is_left() -> None:
    times = iter([0.0, 4.0])
    bar = Bar(40, clock=lambda: next(times))
    assert not bar.shown
    assert bar.drawing(10) == "██████░░░░░░░░░░░░░░░░░░ 10/40　2.5 份/秒　约剩 12 秒"
