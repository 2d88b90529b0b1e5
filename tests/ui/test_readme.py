"""The README says nothing that the program does not do: its transcripts are run, its links and commands exist."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from index.store import Store
from qa.service.app import create_app
from ui.cli import MODULES, main

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.S)
HINT = "if the change is meant: make examples"


def blocks(kind: str) -> Iterator[str]:
    return (body for name, body in BLOCK.findall(README.read_text(encoding="utf-8")) if name == kind)


def run(line: str) -> str:
    """The transcript of one command."""
    arguments = line.removeprefix("$ policyqa ").split()
    return f"{line}\n{CliRunner().invoke(main, arguments).output}"


def answer(store: Store) -> dict[str, Any]:
    """What the call in the README brings."""
    body = re.search(r"-d '(.*?)'", next(block for block in blocks("sh") if "curl" in block))
    assert body
    said: dict[str, Any] = TestClient(create_app(store)).post("/api/ask", json=json.loads(body.group(1))).json()
    return said


@pytest.mark.usefixtures("home")
def test_the_transcripts_are_what_the_program_says() -> None:
    transcripts = list(blocks("console"))
    assert len(transcripts) == 3
    for transcript in transcripts:
        assert transcript == run(transcript.splitlines()[0]), HINT


def test_the_call_brings_what_is_shown(plan_store: Store) -> None:
    shown, real = json.loads(next(blocks("json"))), answer(plan_store)
    shown.pop("elapsed_ms")
    real.pop("elapsed_ms")
    assert shown == real, HINT


def test_every_command_and_no_other_is_in_the_readme() -> None:
    named = set(re.findall(r"`policyqa (\w+)", README.read_text(encoding="utf-8")))
    assert named == set(MODULES)


def test_every_address_is_in_the_readme(plan_store: Store) -> None:
    paths = create_app(plan_store).openapi()["paths"]
    text = README.read_text(encoding="utf-8")
    assert [path for path in paths if path.replace(":path", "") not in text] == []


def renew() -> None:
    """Write the transcripts and the answer anew."""
    from index.open import open_store

    text = README.read_text(encoding="utf-8")
    for old in blocks("console"):
        text = text.replace(f"```console\n{old}```", f"```console\n{run(old.splitlines()[0])}```")
    lines = (f" {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in answer(open_store()).items())
    said = "{\n" + ",\n".join(lines) + "\n}"
    text = re.sub(r"```json\n.*?```", lambda _: f"```json\n{said}\n```", text, flags=re.S)
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    renew()
