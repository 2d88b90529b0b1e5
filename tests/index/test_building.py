"""Writing the store: all of an import or nothing, many writers, stale files rebuilt, foreign and broken files refused."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import PolicyError
from corpus.model import Document
from index.build import add, delete
from index.fingerprint import fingerprint
from index.home import FILE
from index.open import open_store
from index.search import search
from index.store import Store
from index.stored import StoreError

PLAN = "嘉府发〔2018〕15号"
WATER, CARE = "云州市水环境", "青禾县养老服务"
NOBODY = 65534
REMEDY = re.compile(r"[\u4e00-\u9fff].*请.*。")
IMPORT = """
import sys
from pathlib import Path
from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.open import open_store
store = open_store()
document = parse(read_file(Path(sys.argv[1])))
for n in range(4):
    from dataclasses import replace
    add(store, replace(document, id=f"{sys.argv[2]}{n}"))
"""


def content_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, the time of import and the log of changes left out."""
    connection = sqlite3.connect(path)
    try:
        tables = [row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")]
        tables = [table for table in tables if not table.startswith(("terms_", "past_terms_", "sqlite_", "changes"))]
        found = {}
        for table in tables:
            columns = [row[1] for row in connection.execute(f'pragma table_info("{table}")')]
            kept = ", ".join(f'"{column}"' for column in columns if column != "imported")
            found[table] = sorted(connection.execute(f'select {kept} from "{table}"').fetchall(), key=repr)
        return found
    finally:
        connection.close()


def alter(path: Path, statement: str) -> None:
    """Change the file behind the program's back."""
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


@contextmanager
def without_privileges() -> Iterator[None]:
    """As an ordinary user also where the tests run as root, whom no permission stops."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


class Fault(Exception):
    """What goes wrong in the middle of an import."""


def test_a_first_use_fills_the_store_with_the_shipped_plan(plan_home: Path) -> None:
    store = open_store(plan_home / FILE)
    assert [entry.id for entry in store.entries()] == [PLAN]
    store.close()


def test_an_import_that_fails_in_the_middle_leaves_everything_as_it_was(
    store: Store, invented: tuple[Document, ...]
) -> None:
    before = content_of(store.path)
    broken = replace(invented[0], problems=("no value of the model",))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        add(store, broken)
    assert content_of(store.path) == before
    add(store, invented[0])
    assert store.document(WATER) == invented[0]


def test_readers_never_see_a_half_written_import(store: Store, invented: tuple[Document, ...]) -> None:
    half_written, looked = threading.Event(), threading.Event()
    old = replace(invented[0], assignments=())

    def footnotes() -> Iterator[Any]:
        yield from invented[0].footnotes
        half_written.set()
        looked.wait(20)
        raise Fault

    def write() -> None:
        with pytest.raises(Fault):
            add(store, replace(invented[0], footnotes=footnotes()))  # type: ignore[arg-type]
        failed.set()

    failed = threading.Event()
    add(store, old)
    before = content_of(store.path)
    writer = threading.Thread(target=write)
    writer.start()
    assert half_written.wait(20)
    reader = Store(store.path)
    during = (content_of(store.path), reader.document(WATER), search(reader, "清淤疏浚").found)
    looked.set()
    writer.join(20)
    assert failed.is_set()
    assert during[:2] == (before, old)
    assert during[2][0].document == WATER
    assert content_of(store.path) == before
    reader.close()


def test_two_processes_import_at_once_into_a_new_store(plan_home: Path, tmp_path: Path) -> None:
    shutil.copy(plan_home / "jieba.cache", tmp_path)
    plans = Path(__file__).parent.parent / "plans"
    environment = {**os.environ, "POLICYQA_HOME": str(tmp_path)}
    processes = [
        subprocess.Popen([sys.executable, "-c", IMPORT, str(plans / f"{name}.txt"), name], env=environment)
        for name in (WATER, CARE)
    ]
    assert [process.wait(50) for process in processes] == [0, 0]
    store = open_store(tmp_path / FILE)
    expected = {PLAN, *(f"{name}{n}" for name in (WATER, CARE) for n in range(4))}
    identities = [entry.id for entry in store.entries()]
    assert set(identities) == expected
    assert len(identities) == len(expected)
    passages = store.connection.execute("select count(*), count(distinct id) from passages").fetchone()
    words = store.connection.execute("select count(*) from terms").fetchone()
    assert passages[0] == passages[1] == words[0]
    for identity in expected - {PLAN}:
        document = store.document(identity)
        assert document
        assert document.clauses
    store.close()


def test_a_store_of_other_rules_is_rebuilt_with_equal_content(
    store: Store, invented: tuple[Document, ...], opened: Callable[[Path], Store]
) -> None:
    add(store, replace(invented[0], id="甲"))
    before = content_of(store.path)
    for statement in (
        "update meta set value = 'other rules'",
        "delete from clauses where rowid % 3 = 0",
        "update targets set value = value + 1",
        "delete from names",
        "delete from terms",
        "update passages set length = 1",
    ):
        alter(store.path, statement)
    store.close()
    rebuilt = opened(store.path)
    assert content_of(rebuilt.path) == before
    assert rebuilt.document("甲") == replace(invented[0], id="甲")
    assert [entry.id for entry in rebuilt.entries()] == [PLAN, "甲"]


def test_a_current_store_is_not_rebuilt(store: Store, opened: Callable[[Path], Store]) -> None:
    imported = [entry.imported for entry in store.entries()]
    assert [entry.imported for entry in opened(store.path).entries()] == imported


def test_the_fingerprint_is_stored_with_the_rules(store: Store) -> None:
    assert store.connection.execute("select value from meta where key = 'rules'").fetchone()[0] == fingerprint()
    assert re.fullmatch("[0-9a-f]{16}", fingerprint())


def test_an_empty_store_stays_empty_when_it_is_opened_again(bare: Store, opened: Callable[[Path], Store]) -> None:
    assert opened(bare.path).entries() == ()


@pytest.mark.parametrize(
    "content",
    [b"this is a letter, no database" * 50, bytes(range(255, -1, -1)) * 16, b"SQLite format 3\x00" + b"\xff" * 4096],
    ids=["text", "bytes", "header only"],
)
def test_a_file_that_is_no_database_is_refused_with_a_remedy(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / FILE
    path.write_bytes(content)
    with pytest.raises(StoreError, match=REMEDY):
        open_store(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("table", ["documents", "contacts"])
def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path, table: str) -> None:
    path = tmp_path / FILE
    alter(path, f"create table {table} (name text)")
    with pytest.raises(StoreError, match=REMEDY):
        open_store(path)
    assert list(content_of(path)) == [table]


def test_a_truncated_store_is_refused_with_a_remedy(store: Store) -> None:
    store.close()
    path = store.path
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 3])
    with pytest.raises(StoreError, match=REMEDY):
        open_store(path).document(PLAN)


def test_a_store_with_broken_pages_is_refused_with_a_remedy(store: Store) -> None:
    store.close()
    path = store.path
    content = bytearray(path.read_bytes())
    for at in range(4096 * 3, len(content), 4096):
        content[at : at + 200] = b"\xff" * 200
    path.write_bytes(content)
    with pytest.raises(StoreError, match=REMEDY):
        open_store(path).document(PLAN)


def test_a_folder_in_place_of_the_file_is_refused_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(StoreError, match=REMEDY):
        open_store(tmp_path / FILE)


def test_a_home_that_cannot_be_made_is_refused_with_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("POLICYQA_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(PolicyError, match=REMEDY):
        open_store()


def test_a_read_only_home_is_refused_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory() as parent:
        Path(parent).chmod(0o555)
        (folder := Path(parent) / "home").mkdir(mode=0o555)
        for home in (folder, folder / "deeper"):
            monkeypatch.setenv("POLICYQA_HOME", str(home))
            with without_privileges(), pytest.raises(PolicyError, match=REMEDY):
                open_store()
        assert list(folder.iterdir()) == []


def test_writing_to_a_read_only_store_is_refused_with_a_remedy(
    plan_home: Path, plan_store: Store, invented: tuple[Document, ...]
) -> None:
    with tempfile.TemporaryDirectory() as parent:
        Path(parent).chmod(0o755)
        folder = shutil.copytree(plan_home, Path(parent) / "home")
        before = content_of(folder / FILE)
        for path in (*folder.iterdir(), folder):
            path.chmod(0o555 if path.is_dir() else 0o444)
        with without_privileges():
            store = Store(folder / FILE)
            store.segmenter = plan_store.segmenter
            with pytest.raises(PolicyError, match=REMEDY):
                add(store, invented[0])
            with pytest.raises(PolicyError, match=REMEDY):
                delete(store, PLAN)
            store.close()
        folder.chmod(0o755)
        assert content_of(folder / FILE) == before


def test_a_writer_waits_for_another_writer(store: Store, invented: tuple[Document, ...]) -> None:
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("begin immediate")
    writer = threading.Thread(target=add, args=(store, invented[1]))
    writer.start()
    writer.join(0.3)
    assert writer.is_alive()
    other.execute("commit")
    other.close()
    writer.join(20)
    assert store.document(CARE) == invented[1]
