"""The rooms stand one above another, and one file imports each heavy library. The guard is itself shown to bite."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("corpus", "index", "qa", "ui")
"""Each may import itself and the rooms before it."""
HEAVY = {
    "jieba": ("index/segment.py",),
    "rank_bm25": ("index/ranking.py",),
    "sqlite_utils": ("index/schema.py",),
    "pypinyin": ("corpus/sound.py",),
    "fastapi": ("qa/service/*.py", "ui/server.py", "ui/front.py"),
    "opencc": ("qa/reading/normalise.py",),
    "rapidfuzz": ("qa/reading/spelling.py",),
    "pydantic": ("qa/service/*.py",),
    "uvicorn": ("ui/server.py",),
    "docx": ("ui/draft/word.py",),
    "streamlit": (
        "ui/page.py",
        "ui/proof.py",
        "ui/scope.py",
        "ui/keeper.py",
        "ui/manage.py",
        "ui/views/*.py",
        "ui/front.py",
        "ui/server.py",
    ),
}
"""Library and the files that may import it."""


def offences(root: Path) -> list[str]:
    """Every import that points up, and every heavy import in the wrong file."""
    found = []
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
                found += offence(path.relative_to(root), room, name.split(".")[0])
    return found


def imported(tree: ast.Module) -> Iterator[str]:
    """Modules that are imported anywhere in a file, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def offence(path: Path, room: str, name: str) -> list[str]:
    if name in ROOMS and ROOMS.index(name) > ROOMS.index(room):
        return [f"{path.as_posix()} imports {name}, which stands above it"]
    if name in HEAVY and not any(path.match(pattern) for pattern in HEAVY[name]):
        return [f"{path.as_posix()} imports {name}, which belongs to {', '.join(HEAVY[name])}"]
    return ["relative import in " + path.as_posix()] if not name else []


def test_imports_point_down_and_heavy_libraries_stay_in_their_files() -> None:
    assert offences(ROOT) == []


@pytest.mark.parametrize(
    ("file", "line", "expected"),
    [
        ("corpus/a.py", "import index.store", "corpus/a.py imports index, which stands above it"),
        ("index/a.py", "from qa.answer import Answer", "index/a.py imports qa, which stands above it"),
        ("qa/deep/a.py", "def f():\n    from ui.cli import main", "qa/deep/a.py imports ui, which stands above it"),
        ("qa/a.py", "import jieba", "qa/a.py imports jieba, which belongs to index/segment.py"),
        (
            "ui/a.py",
            "from sqlite_utils import Database",
            "ui/a.py imports sqlite_utils, which belongs to index/schema.py",
        ),
        ("ui/a.py", "from . import b", "relative import in ui/a.py"),
    ],
)
def test_the_guard_bites(tmp_path: Path, file: str, line: str, expected: str) -> None:
    for room in ROOMS:
        (tmp_path / room).mkdir()
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(line, encoding="utf-8")
    assert offences(tmp_path) == [expected]


def test_the_guard_lets_a_lower_room_be_used(tmp_path: Path) -> None:
    (tmp_path / "qa").mkdir()
    (tmp_path / "qa" / "a.py").write_text(
        "import json\nfrom index.store import Store\nfrom corpus.model import Clause\n"
    )
    assert offences(tmp_path) == []
