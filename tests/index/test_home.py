"""Where data lives."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from index.home import FILE, home
from index.open import open_store


def test_the_named_folder_is_made_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_HOME", str(tmp_path / "deep" / "home"))
    assert home() == tmp_path / "deep" / "home"
    assert stat.S_IMODE(home().stat().st_mode) == 0o700


def test_a_tilde_is_the_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("POLICYQA_HOME", "~/data")
    assert home() == tmp_path / "data"


@pytest.mark.parametrize("named", [None, ""])
def test_without_a_name_it_is_the_folder_for_user_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    if named is None:
        monkeypatch.delenv("POLICYQA_HOME", raising=False)
    else:
        monkeypatch.setenv("POLICYQA_HOME", named)
    assert home() == tmp_path / "xdg" / "policyqa"
    monkeypatch.delenv("XDG_DATA_HOME")
    assert home() == tmp_path / ".local" / "share" / "policyqa"


@pytest.mark.parametrize(
    ("platform", "folder"), [("darwin", "Library/Application Support/policyqa"), ("win32", "Local/policyqa")]
)
def test_other_systems_have_their_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, folder: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    monkeypatch.delenv("POLICYQA_HOME", raising=False)
    assert home() == tmp_path / folder


def test_the_store_of_the_named_folder_is_opened(home: Path) -> None:
    store = open_store()
    assert store.path == home / FILE
    assert len(store.entries()) == 1
    store.close()
