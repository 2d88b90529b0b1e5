"""A bar on the terminal while many documents come in: how many are done, how fast, how long it may still take."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import click

WIDTH = 24
"""Characters of the bar."""
SELDOM = 0.1
"""Seconds between two drawings."""


class Bar:
    """Drawn on standard error, and only on a terminal; lines that are printed meanwhile stand above it."""

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.total = total
        self.shown = sys.stderr.isatty() and total > 1
        self._clock = clock
        self._began = clock()
        self._drawn = float("-inf")

    def line(self, text: str, *, err: bool = False) -> None:
        """Print a line above the bar."""
        self.clear()
        click.echo(text, err=err)

    def step(self, done: int) -> None:
        """So many documents are done."""
        now = self._clock()
        if self.shown and now - self._drawn >= SELDOM:
            self._drawn = now
            click.echo(f"\r\x1b[K{self.drawing(done)}", nl=False, err=True)

    def drawing(self, done: int) -> str:
        """``███░░░ 12/40　3.1 份/秒　约剩 9 秒``."""
        share = min(1.0, done / max(1, self.total))
        full = round(WIDTH * share)
        speed = done / max(1e-9, self._clock() - self._began)
        left = (self.total - done) / speed if speed else 0.0
        return f"{'█' * full}{'░' * (WIDTH - full)} {done}/{self.total}　{speed:.1f} 份/秒　约剩 {left:.0f} 秒"

    def clear(self) -> None:
        """Take the bar away."""
        if self.shown:
            self._drawn = float("-inf")
            click.echo("\r\x1b[K", nl=False, err=True)
