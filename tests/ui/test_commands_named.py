"""A remedy names only commands that there are."""

from __future__ import annotations

import re
from pathlib import Path

from ui.cli import MODULES

ROOT = Path(__file__).parents[2]


def test_every_command_that_a_message_names_exists() -> None:
    files = [path for room in ("corpus", "index", "qa", "ui") for path in (ROOT / room).rglob("*.py")]
    named = {word for path in files for word in re.findall(r"policyqa ([a-z]{3,})", path.read_text(encoding="utf-8"))}
    assert {"import", "documents"} <= named
    assert named <= set(MODULES)
