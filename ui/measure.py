"""What things cost: seconds of a command, requests a second and memory of a server. Real processes, real connections."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROUNDS = 7
"""Runs of which the median counts."""
REQUESTS = 300
"""Requests over one kept connection."""


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers at ``host:port``."""

    pid: int
    host: str
    port: int


def seconds(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median wall-clock time of a few runs."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        run()
        times.append(time.perf_counter() - began)
    return median(times)


def command_seconds(call: Sequence[str], environment: Mapping[str, str]) -> float:
    """Median time of a whole process, its start included."""
    return seconds(lambda: subprocess.run(call, env=environment, capture_output=True, check=False))


def command_work(call: Sequence[str], environment: Mapping[str, str]) -> float:
    """Seconds of processor time of a whole process, its start included."""
    before = os.times()
    subprocess.run(call, env=environment, capture_output=True, check=False)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


@contextmanager
def serving(call: Sequence[str], environment: Mapping[str, str]) -> Iterator[Running]:
    """A server process that prints its address on its first line."""
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) as process:
        try:
            said = process.stdout.readline().decode() if process.stdout else ""
            address = re.search(r"http://([^/:\s]+):(\d+)", said)
            if not address:
                raise RuntimeError(f"no address in {said!r}")
            yield Running(process.pid, address.group(1), int(address.group(2)))
        finally:
            process.terminate()


def requests_per_second(server: Running, path: str, body: Mapping[str, object]) -> float:
    """Posts of one body over one connection, after a few to warm up."""
    connection = _connected(server)
    data = json.dumps(body).encode()

    def post() -> None:
        connection.request("POST", path, data, {"Content-Type": "application/json"})
        connection.getresponse().read()

    for _ in range(10):
        post()
    began = time.perf_counter()
    for _ in range(REQUESTS):
        post()
    rate = REQUESTS / (time.perf_counter() - began)
    connection.close()
    return rate


def _connected(server: Running) -> http.client.HTTPConnection:
    """A connection, once the server listens; a server that has just said its address may need a moment."""
    for attempt in range(100):
        connection = http.client.HTTPConnection(server.host, server.port, timeout=60)
        try:
            connection.connect()
            return connection
        except ConnectionRefusedError:
            time.sleep(0.01 * attempt)
    raise RuntimeError(f"nobody listens at {server.host}:{server.port}")


def resident_megabytes(server: Running) -> int:
    """Resident memory in MB; 0 where the system does not tell."""
    status = Path(f"/proc/{server.pid}/status")
    resident = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(resident.group(1)) // 1024 if resident else 0


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
