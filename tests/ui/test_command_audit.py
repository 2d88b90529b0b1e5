"""``policyqa audit``: what it prints, its JSON, its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from ui.cli import main

PLAN = "嘉府发〔2018〕15号"
PLANS = Path(__file__).parents[1] / "plans"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["audit", *arguments])


@pytest.mark.usefixtures("home")
def test_findings_are_printed_by_severity_with_their_places() -> None:
    said = run(PLAN)
    assert said.exit_code == 1
    parts = [line for line in said.output.splitlines() if line in {"有误", "请看", "相符"}]
    assert parts == ["有误", "请看", "相符"]
    assert "〔2〕注释[6]　“南翔智地”" in said.output
    assert "……共10处" in said.output


@pytest.mark.usefixtures("home")
def test_json_has_findings_and_counts() -> None:
    body = json.loads(run(PLAN, "--json").output)
    assert body["counts"]["wrong"] == 1
    assert body["findings"][0]["citations"][0]["quote"] == "[4]"


def test_a_document_without_contradictions_is_exit_0(home: Path) -> None:
    store = open_store(home / FILE)
    document = parse(read_file(PLANS / "青禾县养老服务.txt"))
    add(store, document)
    assert run(document.id).exit_code == 0
    every = run("--all")
    assert every.exit_code == 1
    assert [line[0] for line in every.output.splitlines()] == ["✗", "✓"]
    lines = [json.loads(line) for line in run("--all", "--json").output.splitlines()]
    assert [line["counts"]["wrong"] for line in lines] == [1, 0]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["nothing"], "nothing"), ([], "请写一份文件的编号"), ([PLAN, "--all"], "请写一份文件的编号")],
)
def test_wrong_usage_is_one_sentence(arguments: list[str], words: str) -> None:
    said = run(*arguments)
    assert said.exit_code == 2
    assert words in said.output
    assert len(said.output.splitlines()) == 1
