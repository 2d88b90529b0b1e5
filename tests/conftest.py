"""What tests share: a knowledge base that holds the shipped plan, the service over it, a real server, a browser."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest

from index.home import FILE
from index.open import open_store
from index.store import Store

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
COMMAND = (sys.executable, "-c", "from ui.cli import main; main()")


def pytest_configure(config: pytest.Config) -> None:
    """Python 3.13 warns of a connection that goes with its thread unclosed; that is where the store keeps them."""
    config.addinivalue_line("filterwarnings", "ignore:unclosed database:ResourceWarning")


@pytest.fixture(scope="session")
def plan_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder filled with the shipped plan; never written to after that."""
    folder = tmp_path_factory.mktemp("plan")
    store = open_store(folder / FILE)
    store.segmenter.terms("建立分词词典的缓存")
    store.connection.execute("pragma wal_checkpoint(truncate)")
    store.close()
    return folder


@pytest.fixture
def home(plan_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of one's own, filled with the shipped plan, as POLICYQA_HOME."""
    folder = shutil.copytree(plan_home, tmp_path / "home")
    monkeypatch.setenv("POLICYQA_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def plan_store(plan_home: Path) -> Iterator[Store]:
    """The store of the shipped plan, for reading."""
    store = open_store(plan_home / FILE)
    yield store
    store.close()


@pytest.fixture(scope="session")
def command() -> tuple[str, ...]:
    """The program, to be run in a process of its own."""
    return COMMAND


@pytest.fixture
def policyqa() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run the real program in a process of its own, as a user does."""

    def run(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*COMMAND, *arguments], capture_output=True, timeout=50, check=False, **options)

    return run


@contextmanager
def _serving(folder: Path, **more: str) -> Iterator[str]:
    environment = {**os.environ, "POLICYQA_HOME": str(folder), "PYTHONUNBUFFERED": "1", **more}
    with subprocess.Popen([*COMMAND, "serve", "--port", "0"], stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        said = process.stdout.readline().decode()
        try:
            yield re.findall(r"http://\S+", said)[0]
        finally:
            process.terminate()


@pytest.fixture
def serving() -> Callable[..., AbstractContextManager[str]]:
    """A real server over a folder, with what is set in its environment."""
    return _serving


@pytest.fixture(scope="session")
def server(plan_home: Path) -> Iterator[str]:
    """The address of a real server with the page, in a process of its own; for reading."""
    with _serving(plan_home) as address:
        yield address


@pytest.fixture
def own_server(home: Path) -> Iterator[str]:
    """The same over a data folder of one's own, which may be changed."""
    with _serving(home) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless browser: CHROME, one on the path, or Playwright's own."""
    from playwright.sync_api import sync_playwright

    named = os.environ.get("CHROME") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=named, args=["--no-sandbox"])
        yield browser
        browser.close()
