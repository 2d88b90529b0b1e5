"""The command line's manners: help in Chinese, exit codes, no traceback; ``doctor``; what a start costs."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from ui.cli import MODULES, main

Run = Callable[..., subprocess.CompletedProcess[bytes]]
ENGLISH = re.compile(r"Usage|Options:|Commands:|Show this|Error:|Try '")


@pytest.mark.parametrize("name", [None, *MODULES])
def test_help_is_chinese(name: str | None) -> None:
    run = CliRunner().invoke(main, [*([name] if name else []), "--help"])
    assert run.exit_code == 0
    assert "用法：policyqa" in run.output
    assert not ENGLISH.search(run.output)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nosuch"], "没有命令“nosuch”"),
        (["ask"], "缺少问题"),
        (["search"], "缺少检索词"),
        (["search", "x", "--top", "0"], "--top 的值不对，应为 1 到 1000 之间的整数"),
        (["search", "x", "--top", "many"], "--top 的值不对"),
        (["search", "x", "--top"], "--top 缺少值"),
        (["ask", "--nope"], "没有选项 --nope"),
        (["import"], "缺少 文件或文件夹"),
        (["show", "a", "b"], "参数过多"),
        (["serve", "--port", "70000"], "--port 的值不对"),
    ],
)
def test_wrong_usage_is_one_chinese_sentence(arguments: list[str], said: str) -> None:
    run = CliRunner().invoke(main, arguments)
    assert run.exit_code == 2
    assert said in run.output
    assert len(run.output.splitlines()) == 1
    assert not ENGLISH.search(run.output)


def test_version() -> None:
    assert re.fullmatch(r"policyqa \d+\.\d+\.\d+\n", CliRunner().invoke(main, ["--version"]).output)


@pytest.mark.usefixtures("home")
def test_a_reader_who_leaves_early_causes_no_noise(command: tuple[str, ...]) -> None:
    show = [*command, "show", "嘉府发〔2018〕15号", "--text"]
    with subprocess.Popen(show, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.usefixtures("home")
def test_ctrl_c_is_one_word(command: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [*command, "ask", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write('{"id": "1", "question": "第17项任务谁牵头？"}\n'.encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert said.decode().strip() == "policyqa: 已中断。"
    assert process.returncode == 130


@pytest.mark.usefixtures("home")
def test_doctor_finds_all_well() -> None:
    run = CliRunner().invoke(main, ["doctor"])
    assert run.exit_code == 0, run.output
    for word in ("Python", "FTS5", "数据文件夹", "1 份文件", "字体", "端口", "Streamlit 1.67"):
        assert word in run.output


def test_doctor_finds_what_is_wrong(policyqa: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    run = policyqa("doctor", env={**os.environ, "POLICYQA_HOME": str(tmp_path / "file" / "home")})
    assert run.returncode == 1
    assert "✗ 数据文件夹" in run.stdout.decode()
    assert run.stderr == b""


@pytest.mark.usefixtures("home")
def test_a_question_does_not_wait_for_what_it_does_not_need() -> None:
    code = """
import sys
from ui.cli import main
try:
    main(["ask", "第17项任务由哪些单位牵头？"])
except SystemExit:
    heavy = {"streamlit", "fastapi", "pydantic", "uvicorn", "sqlite_utils", "numpy", "pandas", "jieba"}
    sys.exit(" ".join(heavy & sys.modules.keys()))
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=30)
    assert run.stderr.decode().strip() == ""
