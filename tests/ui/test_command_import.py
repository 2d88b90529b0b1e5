"""``import``, ``parse``, ``documents``, ``show``, ``delete``: what comes in, what is refused, what stays."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ui.cli import main

Run = Callable[..., subprocess.CompletedProcess[bytes]]
PLANS = Path(__file__).parents[1] / "plans"
WATER = PLANS / "云州市水环境.txt"
SHIPPED = "嘉府发〔2018〕15号"


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def ids() -> list[str]:
    return [entry["id"] for entry in json.loads(call("documents", "--json").output)]


@pytest.mark.usefixtures("home")
def test_a_file_is_imported_and_counted() -> None:
    run = call("import", WATER)
    assert run.exit_code == 0, run.output
    assert "项任务" in run.output
    assert "导入 1 份。" in run.output
    assert len(ids()) == 2
    assert len(ids()) == 2


@pytest.mark.usefixtures("home")
def test_a_second_import_skips_what_is_unchanged_and_takes_what_is_not(tmp_path: Path) -> None:
    path = tmp_path / "办法.txt"
    text = "某市办事办法\n第一条 为了方便群众办事，制定本办法。\n第二条 本办法自公布之日起施行。\n"
    path.write_text(text, encoding="utf-8")
    assert "导入 2 份。" in call("import", path, WATER).output
    run = call("import", path, WATER)
    assert "导入 0 份，未改动 2 份。" in run.output
    assert run.output.count("＝") == 2
    assert run.exit_code == 0
    path.write_text(text.replace("群众", "企业和群众"), encoding="utf-8")
    run = call("import", path, WATER, tmp_path / "没有.txt")
    assert "导入 1 份，未改动 1 份，拒绝 1 份。" in run.output
    assert "旧版保留" in run.output
    assert run.exit_code == 1
    call("delete", ids()[-1])
    assert "导入 1 份" in call("import", path).output


@pytest.mark.usefixtures("home")
@pytest.mark.processes
def test_several_processes_store_what_one_does(tmp_path: Path) -> None:
    lines = [{"docid": f"d{n:02}", "text": f"第{n}号办法\n第一条 补贴每月{n}00元。"} for n in range(1, 13)]
    path = tmp_path / "批量.jsonl"
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    run = call("import", path, WATER, tmp_path / "没有.txt", "--workers", "2")
    assert "导入 13 份，拒绝 1 份。" in run.output, run.output
    assert "每秒" in run.output
    assert ids()[1:13] == [line["docid"] for line in lines]
    assert "900元" in call("show", "d09#art_1").output


@pytest.mark.usefixtures("home")
def test_a_folder_goes_on_past_what_it_cannot_read(tmp_path: Path) -> None:
    folder = tmp_path / "来文"
    (folder / "子文件夹").mkdir(parents=True)
    text = WATER.read_text(encoding="utf-8")
    (folder / "子文件夹" / "好.txt").write_text(text, encoding="gb18030")
    (folder / "空.txt").write_bytes(b"")
    (folder / "截断.txt").write_bytes(f"{text.rstrip()}。".encode()[:-1])
    (folder / "扫描.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "程序.bin").write_bytes(bytes(range(256)) * 4)
    (folder / ".隐藏.txt").write_text("看不见", encoding="utf-8")
    run = call("import", folder)
    assert run.exit_code == 1
    assert "导入 1 份，拒绝 4 份。" in run.output
    for name in ("空.txt", "截断.txt", "扫描.png", "程序.bin"):
        assert f"✗ {name}：" in run.output
    assert "Traceback" not in run.output
    assert "隐藏" not in run.output


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", ["没有这个文件.txt", "空文件夹"])
def test_nothing_to_import_exits_with_2(tmp_path: Path, name: str) -> None:
    (tmp_path / "空文件夹").mkdir()
    run = call("import", tmp_path / name)
    assert run.exit_code == 2
    assert "请检查路径" in run.output


@pytest.mark.usefixtures("home")
def test_a_dry_run_stores_nothing() -> None:
    assert "没有入库" in call("import", "--dry-run", PLANS / "青禾县养老服务.txt").output
    assert ids() == [SHIPPED]


@pytest.mark.usefixtures("home")
def test_lines_become_documents_with_their_ids(tmp_path: Path) -> None:
    path = tmp_path / "批量.jsonl"
    lines = [
        {"docid": "a1", "text": "一、总则\n第一条 为了方便群众办事，制定本办法。", "title": "某市办事办法"},
        {"docid": "a2", "text": "养老服务补贴每月300元。"},
        {"docid": "a#3", "text": "x"},
        {"docid": "", "text": "x"},
        {"docid": "a5", "text": 5},
    ]
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n{坏", encoding="utf-8")
    run = call("import", path)
    assert run.exit_code == 1
    assert "导入 2 份，拒绝 4 份。" in run.output
    assert ids()[1:] == ["a1", "a2"]
    assert "某市办事办法" in call("documents").output


@pytest.mark.usefixtures("home")
def test_lines_of_another_kind_are_refused_once() -> None:
    run = call("import", PLANS / "questions.jsonl")
    assert run.exit_code == 2
    assert run.output.count("✗") == 1


def test_an_unreadable_file_is_refused_by_name(policyqa: Run, home: Path, tmp_path: Path) -> None:
    secret = tmp_path / "无权.txt"
    secret.write_text("内容", encoding="utf-8")
    secret.chmod(0)
    if os.geteuid() == 0:  # root reads everything: a folder in the file's place is refused the same way
        secret.unlink()
        secret.mkdir()
        run = policyqa("parse", str(secret))
    else:
        run = policyqa("import", str(secret))
    assert run.returncode == 2
    assert "无权.txt" in run.stderr.decode()
    assert "Traceback" not in run.stderr.decode()


def test_a_full_disk_leaves_the_knowledge_base_as_it_was(policyqa: Run, home: Path) -> None:
    def fill_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, resource.RLIM_INFINITY))

    run = policyqa("import", str(WATER), preexec_fn=fill_disk)
    assert run.returncode == 2, run.stdout.decode()
    assert "Traceback" not in run.stderr.decode()
    assert "磁盘" in run.stderr.decode()
    assert ids() == [SHIPPED]
    assert call("ask", "第17项任务谁牵头？").exit_code == 0


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
@pytest.mark.usefixtures("home")
def test_a_full_disk_on_output_is_one_sentence(policyqa: Run) -> None:
    with open("/dev/full", "wb") as full:
        run = subprocess.run(
            [sys.executable, "-c", "from ui.cli import main; main()", "documents"], stdout=full, stderr=subprocess.PIPE
        )
    assert run.returncode == 2
    assert run.stderr.decode() == "policyqa: 磁盘已满，请处理后重试。\n"


def test_a_data_folder_that_cannot_be_written_is_one_sentence(policyqa: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    environment = {**os.environ, "POLICYQA_HOME": str(tmp_path / "file" / "home")}
    for arguments in (("ask", "x"), ("import", str(WATER)), ("documents",), ("serve", "--api-only", "--port", "0")):
        run = policyqa(*arguments, env=environment)
        assert run.returncode == 2
        assert "POLICYQA_HOME" in run.stderr.decode()
        assert len(run.stderr.decode().splitlines()) == 1


def test_a_read_only_data_folder_is_one_sentence(command: tuple[str, ...], home: Path) -> None:
    for path in (*home.iterdir(), home):
        path.chmod(path.stat().st_mode & ~0o222)
    # root may write everywhere; without that power root is refused like anyone else
    powerless = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--"] if os.geteuid() == 0 else []
    for arguments in (["import", str(WATER)], ["delete", SHIPPED]):
        run = subprocess.run([*powerless, *command, *arguments], capture_output=True, timeout=50, check=False)
        assert run.returncode == 2
        assert len(run.stderr.decode().splitlines()) == 1
        assert "权限" in run.stderr.decode()
    home.chmod(0o700)


def test_a_file_that_is_no_database_is_one_sentence(policyqa: Run, home: Path) -> None:
    (home / "policyqa.sqlite").write_bytes(b"not a database" * 100)
    run = policyqa("ask", "第17项任务谁牵头？")
    assert run.returncode == 2
    assert len(run.stderr.decode().splitlines()) == 1


def test_two_imports_at_once_both_arrive(command: tuple[str, ...], home: Path) -> None:
    paths = sorted(PLANS.glob("*.txt"))
    runs = [
        subprocess.Popen([*command, "import", str(p)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for p in paths
    ]
    said = [run.communicate(timeout=50) for run in runs]
    assert [run.returncode for run in runs] == [0] * len(paths), said
    assert len(ids()) == 1 + len(paths)


def test_two_first_starts_at_once_both_answer(command: tuple[str, ...], tmp_path: Path) -> None:
    environment = {**os.environ, "POLICYQA_HOME": str(tmp_path / "new")}
    call = [*command, "ask", "第17项任务谁牵头？"]
    runs = [subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) for _ in range(2)]
    said = [run.communicate(timeout=50) for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said


@pytest.mark.usefixtures("home")
def test_parse_stores_nothing_and_shows_what_was_read() -> None:
    run = call("parse", WATER)
    assert run.exit_code == 0
    assert "疑点" in run.output
    parsed = json.loads(call("parse", WATER, "--json").output)
    assert {"document", "text", "clauses", "assignments", "targets", "footnotes", "tables", "problems"} <= parsed.keys()
    assert ids() == [SHIPPED]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("written", [SHIPPED, "嘉府发[2018]15号", "嘉府发（2018）15号", "嘉府发〔2018〕１５号"])
def test_a_clause_is_shown_however_the_number_is_typed(written: str) -> None:
    run = call("show", f"{written}#sec_4__subsec_6__item_17")
    assert run.exit_code == 0, run.output
    assert "17.高性能医疗设备及精准医疗。" in run.output
    assert "上一条：" in run.output
    assert "下一条：" in run.output


@pytest.mark.usefixtures("home")
def test_a_document_is_shown_with_its_outline_or_whole(plan_store: object) -> None:
    assert "#sec_4__subsec_10__item_30" in call("show", SHIPPED).output
    whole = call("show", SHIPPED, "--text").output
    assert "（牵头单位" in whole or "(牵头单位" in whole


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("identity", ["没有", "没有#sec_1", f"{SHIPPED}#没有", f"{SHIPPED}#", "#", "x" * 5000])
def test_an_unknown_id_is_one_sentence(identity: str) -> None:
    for name in ("show", "delete"):
        run = call(name, identity)
        assert run.exit_code == 2
        assert len(run.output.splitlines()) == 1
        assert len(run.output) < 200


@pytest.mark.usefixtures("home")
def test_delete_removes_a_document_and_nothing_else() -> None:
    call("import", WATER)
    water = ids()[1]
    assert call("delete", water).exit_code == 0
    assert ids() == [SHIPPED]
    assert call("delete", SHIPPED).exit_code == 0
    assert call("documents").exit_code == 1
    assert call("ask", "第17项任务谁牵头？").exit_code == 1


@pytest.mark.usefixtures("home")
def test_a_zip_brings_its_files_in_and_names_those_it_cannot_read(tmp_path: Path) -> None:
    path = tmp_path / "汇编.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("县里/青禾县养老服务.txt", (PLANS / "青禾县养老服务.txt").read_bytes())
        archive.writestr("图.png", b"\x89PNG\r\n\x1a\n")
    run = call("import", path)
    assert run.exit_code == 1
    assert "汇编.zip/图.png" in run.output
    assert "OCR" in run.output
    assert len(ids()) == 2


@pytest.mark.usefixtures("home")
def test_a_zip_that_leads_outside_is_refused_whole(tmp_path: Path) -> None:
    path = tmp_path / "坏.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../外.txt", "一、任务")
    run = call("import", path)
    assert run.exit_code == 2
    assert "坏.zip" in run.output
    assert ids() == [SHIPPED]


@pytest.mark.usefixtures("home")
def test_address_and_licence_may_be_stated_for_one_file() -> None:
    run = call("import", WATER, "--url", "https://example.gov.cn/1", "--licence", "公开信息")
    assert run.exit_code == 0, run.output
    shown = call("show", ids()[-1]).output
    assert "网址 https://example.gov.cn/1" in shown
    assert "许可：公开信息" in shown
    assert call("import", WATER, WATER, "--url", "https://example.gov.cn/1").exit_code == 2
