"""What every test of this room needs: the shipped plan, a way to parse a few lines, golden files as lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.clean import clean
from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_file
from corpus.source import Source

HERE = Path(__file__).parent
PLANS = HERE.parent.parent / "corpus" / "plans"


@pytest.fixture(scope="session")
def plan() -> Document:
    """The plan that is shipped with the program."""
    return parse(read_file(PLANS / "嘉府发〔2018〕15号.txt"))


@pytest.fixture(scope="session")
def read() -> Callable[[str], Document]:
    """Lines of a document → the document."""
    return lambda text: parse(Source(name="文件.txt", sha256="", text=clean(text)))


@pytest.fixture(scope="session")
def golden() -> Callable[[str], list[str]]:
    """Name of a golden file → its lines, without remarks and empty lines."""

    def lines(name: str) -> list[str]:
        text = (HERE / "golden" / f"{name}.txt").read_text(encoding="utf-8")
        return [line.rstrip() for line in text.splitlines() if line.strip() and not line.startswith("#")]

    return lines
